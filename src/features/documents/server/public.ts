export { documentLimits } from './document-limits.ts';
export {
	documentsPresent,
	findDocument,
	listDocuments,
	type DocumentInfo,
	type WhichDocument,
} from './documents-queries.ts';
export { readDocument, viewPurposes, type ReadDocument, type ViewPurpose } from './read-document.ts';
export { receiveUpload } from './receive-upload.ts';
export { removeDocument } from './remove-document.ts';
export { safeHeaders, serveDocument } from './serve-document.ts';
export { storeDocument, type DocumentInput } from './store-document.ts';
