import type { ColumnType } from 'kysely';

/** Text by locale, such as `{ en: 'Blood test', ar: 'فحص دم' }`. */
export type Localised = Readonly<Record<string, string>>;

/** `jsonb`: read as a value, written as JSON text (an array would else become a PostgreSQL array). */
export type Json<T> = ColumnType<T, string, string>;
export type NullableJson<T> = ColumnType<T | null, string | null, string | null>;
/** `timestamptz`: read as a Date, written as an ISO string. */
export type Time = ColumnType<Date, string, string>;
export type NullableTime = ColumnType<Date | null, string | null, string | null>;
/** `date` and `time` stay text: they are wall-clock values without a zone. */
export type Wall = string;
/** `bigint` stays text. */
export type Big = string;
