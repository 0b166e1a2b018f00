export { documentLimits } from './document-limits.ts';
export { documentsPresent, listDocuments, type DocumentInfo } from './documents-queries.ts';
export { forgetBytes } from './forget-bytes.ts';
export { readDocument } from './read-document.ts';
export { receiveUpload } from './receive-upload.ts';
export { removeDocument } from './remove-document.ts';
export { serveDocument } from './serve-document.ts';
export { dropDocuments, followDocuments, shareDocuments } from './share-documents.ts';
export { storeDocument } from './store-document.ts';
