// Forms only; keys and live changes are added by a small script.
export const csr = false;
