import type { ColumnType, Generated } from 'kysely';
import type { Service } from '@foyer/sdk/contract';
import type { Big, Json, Localised, NullableJson, Wall } from './columns.ts';

export interface LocationTable {
  id: string;
  site_id: string;
  name: Json<Localised>;
  address: Json<{ line: string[]; city?: string; state?: string; postalCode?: string; country?: string }>;
  time_zone: string;
  telecom: ColumnType<{ system: string; value: string }[], string | undefined, string>;
  hours: NullableJson<Localised>;
  access: ColumnType<Localised[], string | undefined, string>;
  directions: NullableJson<Localised>;
  /** Whose hours are told instead of `hours`. */
  department_id: ColumnType<string | null, string | null | undefined, string | null>;
}

export interface ResourceTable {
  id: Generated<Big>;
  site_id: string;
  kind: 'practitioner' | 'room';
  source: string | null;
}

export interface PractitionerTable {
  id: string;
  site_id: string;
  resource_id: Big;
  name: Json<Localised>;
  role: Json<Localised>;
  languages: Generated<string[]>;
}

export interface QuestionnaireTable {
  id: string;
  site_id: string;
  body: Json<Readonly<Record<string, unknown>>>;
}

/** The contract's NeedRule, with its words in every language. */
export interface NeedRuleRow {
  readonly need: string;
  readonly extraMinutes?: number;
  readonly locationIds?: readonly string[];
  readonly modes?: readonly string[];
  readonly text?: Localised;
}

export interface ServiceTable {
  id: string;
  site_id: string;
  name: Json<Localised>;
  description: Json<Localised>;
  category: NullableJson<Localised>;
  keywords: Generated<string>;
  duration_minutes: number;
  modes: string[];
  requirements: Json<{
    referral: Service['requirements']['referral'];
    minAge?: number;
    maxAge?: number;
    newPatients: boolean;
    text?: Localised;
  }>;
  policy: Json<Service['bookingPolicy']>;
  capabilities: Json<Service['capabilities']>;
  preparation: ColumnType<Readonly<Record<string, string[]>>, string | undefined, string>;
  questionnaire_id: string | null;
  need_rules: ColumnType<readonly NeedRuleRow[], string | undefined, string>;
  /** Whether somebody calls after a visit of this kind. */
  aftercare: Generated<boolean>;
}

export interface ScheduleTemplateTable {
  id: string;
  site_id: string;
  resource_id: Big;
  practitioner_id: string | null;
  location_id: string;
  service_ids: string[];
  modes: string[];
  weekday: number;
  start_time: Wall;
  end_time: Wall;
  valid_from: Wall | null;
  valid_to: Wall | null;
  capacity: number | null;
}

export interface ScheduleExceptionTable {
  id: string;
  site_id: string;
  kind: 'closed' | 'open';
  resource_id: Big | null;
  location_id: string | null;
  template_id: string | null;
  day: Wall;
  start_time: Wall | null;
  end_time: Wall | null;
}

export interface ScheduleRollTable {
  resource_id: Big;
  digest: string;
}
