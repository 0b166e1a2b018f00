// Forms only: nothing typed while scripts are on their way is lost to them.
export const csr = false;
