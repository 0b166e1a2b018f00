// Forms only; a small script keeps the line true.
export const csr = false;
