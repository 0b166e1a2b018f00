export {
	claimFirst,
	insertQueued,
	noteQueuedError,
	postponeQueued,
	removeQueued,
	type QueuedEvent,
} from './queue-store.ts';
export { closeSiak, closingReason, sayClosed } from './close-siak.ts';
export { countQueued, findQueued, listClosings, listQueued, type Queued } from './siak-queries.ts';
export { siakAway, siakState, type SiakState } from './siak-state.ts';
export { watchSiak } from './watch-siak.ts';
