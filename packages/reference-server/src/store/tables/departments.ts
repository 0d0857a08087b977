import type { ColumnType, Generated } from 'kysely';
import type { Json, Localised, NullableJson, Time } from './columns.ts';

type JsonUnlessTold<T> = ColumnType<T, string | undefined, string>;

/** Which hours: being open, answering the phone, calling back. */
export type HoursUse = 'open' | 'phone' | 'callback';

export interface DepartmentTable {
  id: string;
  site_id: string;
  version: Generated<number>;
  kind: Generated<'clinic' | 'emergency' | 'pharmacy' | 'office'>;
  status: Generated<'shown' | 'hidden'>;
  name: Json<Localised>;
  description: NullableJson<Localised>;
  location_id: string | null;
  telecom: JsonUnlessTold<{ system: string; value: string }[]>;
  languages: Generated<string[]>;
  topics: Generated<string[]>;
  contact: NullableJson<{ name: string; role: Localised }>;
  access: JsonUnlessTold<Localised[]>;
  directions: NullableJson<Localised>;
  keeps_site_days: Generated<boolean>;
  reply_days: number | null;
  callback_capacity: number | null;
  callback_minutes: Generated<number>;
  callback_lead: Generated<number>;
  message_paused: Generated<boolean>;
  callback_paused: Generated<boolean>;
  message_limit: number | null;
  callback_limit: number | null;
}

export interface DepartmentHoursTable {
  department_id: string;
  use: HoursUse;
  weekday: number;
  start_time: string;
  end_time: string;
}

export interface HoursExceptionTable {
  id: string;
  site_id: string;
  department_id: string | null;
  day: string;
  uses: HoursUse[];
  /** `HH:MM` by the department's clock. */
  times: Json<{ start: string; end: string }[]>;
  description: NullableJson<Localised>;
  created_at: Time;
}

export interface CallbackPlaceTable {
  department_id: string;
  starts_at: Time;
  place: number;
  site_id: string;
  ref: string;
}
