import type { ColumnType, Generated } from 'kysely';
import type { Json, Localised } from './columns.ts';

/** How a hospital has its visits managed. */
export interface Managing {
  /** A link alone shows only time and place, until a code is verified. */
  readonly secondFact?: boolean;
  /** The hospital's own page that links of visits open, without a fragment; ours unless told. */
  readonly pageUrl?: string;
  /** The same for links of messages and callbacks. */
  readonly casePageUrl?: string;
  /** The same for links of surveys and complaints. */
  readonly feedbackPageUrl?: string;
  /** Hours before a visit at which reminders are sent; 72 and 24 unless told. */
  readonly reminderHours?: readonly number[];
  /** Wall times of the site, `HH:MM`, between which nobody is reminded; 21:00 to 08:00 unless told. */
  readonly quiet?: { readonly from: string; readonly to: string };
}

/** Who is called when a life may be in danger. */
export interface Emergency {
  readonly phone: string;
  readonly text: Localised;
  /** Who is called by people who think of suicide, such as 988 in the USA; the emergency number where there is none. */
  readonly crisis?: { readonly phone: string; readonly takesTexts?: boolean };
}

export interface SiteTable {
  id: string;
  slug: string;
  is_default: Generated<boolean>;
  name: Json<Localised>;
  default_locale: string;
  locales: string[];
  time_zone: string;
  emergency: Json<Emergency>;
  /** `departmentId`: whose hours are told instead of `hours`. */
  contact: Json<{ phone: string; textRelay?: string; hours: Localised; departmentId?: string }>;
  privacy_url: string;
  consent: Json<{ version: string; text: Localised }>;
  allowed_origins: Generated<string[]>;
  environment: 'production' | 'sandbox';
  mail_from: string;
  /** Address of a video visit, with `{room}` where the room's name goes. */
  video_url: string | null;
  managing: ColumnType<Managing, string | undefined, string>;
  /** As `readSetting` takes it. */
  complaints: ColumnType<Readonly<Record<string, unknown>>, string | undefined, string>;
}
