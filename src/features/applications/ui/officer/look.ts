/** How a picture is looked at: enlarged in steps (0 fits), turned in quarters. */
export type Look = { readonly zoom: number; readonly turn: number };
export const plainLook: Look = { zoom: 0, turn: 0 };
/** The largest step. */
export const widest = 4;
