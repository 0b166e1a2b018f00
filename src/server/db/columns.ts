import type { ColumnType } from 'kysely';

export type Instant = ColumnType<Date, Date | string, Date | string>;
export type InstantOrNull = ColumnType<Date | null, Date | string | null | undefined, Date | string | null>;
export type GeneratedInstant = ColumnType<Date, Date | string | undefined, Date | string>;
/** A calendar date, as YYYY-MM-DD (the pool does not turn dates into instants). */
export type CalendarDate = string;
export type JsonColumn<T> = ColumnType<T, string, string>;
