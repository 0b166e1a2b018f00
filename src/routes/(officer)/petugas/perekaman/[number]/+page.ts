// A list, forms and links: nothing typed or scanned is lost to scripts on their way.
export const csr = false;
