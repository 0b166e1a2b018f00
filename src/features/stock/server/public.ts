export { readReason } from './record-stock.ts';
export { spoilBlankOf, useBlank } from './use-blank.ts';
