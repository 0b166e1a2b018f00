export { readReason } from './record-stock.ts';
export { spoilBlankOf, spoilUsed, useBlank } from './use-blank.ts';
