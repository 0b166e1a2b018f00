// The door needs no framework JavaScript; the pages behind it do.
export const csr = false;
