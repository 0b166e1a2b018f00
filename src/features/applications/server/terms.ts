/** The version of the terms (`ui/messages/terms.ts`) that is accepted now; recorded with each application. */
export const termsVersion = '2026-11';
