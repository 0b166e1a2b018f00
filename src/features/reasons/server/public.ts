export { listReasons } from './reasons-queries.ts';
