/** Works without the framework in the browser: on a slow phone nothing that was typed is lost. */
export const csr = false;
