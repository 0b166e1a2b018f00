/** The door of issuance for other slices. */
export { endIssuedOf } from './end-issued.ts';
