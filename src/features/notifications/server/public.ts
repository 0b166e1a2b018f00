export { deliverNotice, type NoticeParts } from './deliver-notice.ts';
export { getNoticeSender } from './notices-queries.ts';
