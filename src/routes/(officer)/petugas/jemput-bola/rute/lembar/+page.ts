// Forms and links: what was ticked is not lost to scripts on their way.
export const csr = false;
