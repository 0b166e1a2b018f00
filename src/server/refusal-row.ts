import type { Text } from '#domain/text.ts';

/** How one "no" is told: HTTP status, a heading, and what to do next. `{places}` are filled by the refusal's values. */
export type RefusalRow = { readonly status: number; readonly title: Text; readonly detail: Text };
