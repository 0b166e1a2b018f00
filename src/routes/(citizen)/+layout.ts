// Pages for residents ship no framework JavaScript: they work as they are, small scripts only add comfort.
export const csr = false;
