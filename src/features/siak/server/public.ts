export {
	claimFirst,
	insertQueued,
	noteQueuedError,
	postponeQueued,
	removeQueued,
	type QueuedEvent,
} from './queue-store.ts';
export { countQueued, findQueued, type Queued } from './siak-queries.ts';
export { siakAway, siakState, type SiakState } from './siak-state.ts';
export { sayClosed, watchSiak } from './watch-siak.ts';
