import type { Service } from '@foyer/sdk/contract';
import type { SurveyInput } from '@foyer/sdk/contract/staff-feedback';
import type { Localised, NeedRuleRow, Row } from '../store/db.ts';
import type { NewDepartment } from '../store/departments-written.ts';
import type { Holiday } from './holidays.ts';
import type { FaqWords, TermWords } from '../store/tables/faqs.ts';

/** Text in the two languages of the demo. */
export interface Text extends Localised {
  readonly en: string;
  readonly ar: string;
}

export type DemoSite = Omit<Row<'site'>, 'is_default' | 'allowed_origins' | 'privacy_url' | 'video_url' | 'managing'>;
export type DemoLocation = Omit<Row<'location'>, 'site_id' | 'department_id'>;

export interface DemoService {
  readonly id: string;
  readonly department: Text;
  readonly name: Text;
  readonly description: Text;
  /** Lay words people use for it, in both languages. */
  readonly keywords: string;
  readonly minutes: number;
  readonly modes: readonly Service['modes'][number][];
  readonly requirements?: {
    referral?: 'none' | 'optional' | 'required';
    minAge?: number;
    maxAge?: number;
    newPatients?: boolean;
    text?: Text;
  };
  readonly policy?: Partial<Service['bookingPolicy']>;
  readonly capabilities?: Partial<Service['capabilities']>;
  readonly preparation?: { readonly en: readonly string[]; readonly ar: readonly string[] };
  readonly questionnaireId?: string;
  /** Whether somebody calls after a visit; true unless told. */
  readonly aftercare?: boolean;
  readonly needRules?: readonly (NeedRuleRow & { readonly text?: Text })[];
}

export interface DemoClinician {
  readonly id: string;
  readonly name: string;
  readonly role: Text;
  /** BCP 47. */
  readonly languages: readonly string[];
}

/** Weekly hours of one clinician or room: each entry is one stretch of time on each of its weekdays. */
export interface DemoHours {
  readonly who: string;
  readonly at: string;
  readonly services: readonly string[];
  readonly modes?: readonly string[];
  /** 1 Monday to 7 Sunday. */
  readonly weekdays: readonly number[];
  readonly from: string;
  readonly to: string;
  readonly seats?: number;
}

/** Weekly hours of a department: each entry is one stretch of time on each of its weekdays, 1 Monday to 7 Sunday. */
export interface DemoOpening {
  readonly use?: 'open' | 'phone' | 'callback';
  readonly weekdays: readonly number[];
  readonly from: string;
  readonly to: string;
}

export interface DemoDepartment {
  readonly words: NewDepartment & { readonly name: Text; readonly description: Text };
  readonly hours: readonly DemoOpening[];
  /** Hours on the hospital's holidays, where it does not keep them and is not open as ever. */
  readonly onHolidays?: { readonly start: string; readonly end: string };
  /** The place whose hours are this department's. */
  readonly tellsHoursOf?: string;
}

/** Times that are booked on somebody else's site. */
export interface DemoLinks {
  readonly serviceId: string;
  readonly locationId: string;
  readonly who: string;
  readonly weekdays: readonly number[];
  readonly starts: readonly string[];
  readonly url: string;
}

/** A question with its answer, in English and perhaps in Arabic. */
export interface DemoFaq extends Pick<FaqWords, 'question' | 'answer'> {
  readonly id: string;
  readonly topic: string;
  readonly owner: string;
  /** `YYYY-MM-DD`. */
  readonly reviewedAt: string;
  readonly reviewBy: string;
  readonly ar?: Pick<FaqWords, 'question' | 'answer'>;
}

export interface DemoTopic {
  readonly id: string;
  readonly name: Text;
}

export interface DemoTerm {
  readonly en: TermWords;
  readonly ar: TermWords;
}

export interface DemoFaqs {
  readonly topics: readonly DemoTopic[];
  readonly entries: readonly DemoFaq[];
  readonly glossary: readonly DemoTerm[];
  /** Each a group of words that mean the same. */
  readonly synonyms: readonly (readonly string[])[];
}

export interface DemoHospital {
  readonly site: DemoSite;
  /** Those of a year on which it is closed; public holidays of the United States unless told. */
  readonly holidays?: (year: number) => readonly Holiday[];
  readonly locations: readonly DemoLocation[];
  /** Beside the one that comes with the server. */
  readonly surveys?: readonly { readonly id: string; readonly survey: SurveyInput }[];
  readonly questionnaires: readonly { readonly id: string; readonly body: Readonly<Record<string, unknown>> }[];
  readonly services: readonly DemoService[];
  readonly clinicians: readonly DemoClinician[];
  /** Rooms and machines that are booked without a clinician. */
  readonly rooms: readonly string[];
  readonly hours: readonly DemoHours[];
  readonly links: readonly DemoLinks[];
  readonly departments: readonly DemoDepartment[];
  readonly faqs: DemoFaqs;
}
