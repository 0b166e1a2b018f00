/** The counter's page is answered whole: it works on any browser, and nothing typed before a script came is lost. */
export const csr = false;
