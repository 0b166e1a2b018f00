// Screens of an office: no framework JavaScript, a small script keeps them true.
export const csr = false;
