export { listOwnComplaints } from './complaint-queries.ts';
export { watchComplaints } from './watch-complaints.ts';
