// Links and tables only.
export const csr = false;
