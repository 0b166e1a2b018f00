export { proofOf, recordingProofPdf } from './proof-of.ts';
export { renderProofPdf } from './proof-pdf.ts';
export { findLastTurn } from './recording-store.ts';
