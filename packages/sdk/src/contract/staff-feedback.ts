import * as z from 'zod/mini';
import type { Survey } from './surveys.ts';
import { Id, Language, line, paging, required, text } from './primitives.ts';

/*
 * What staff ask and send of surveys, praise and changes: the reference server's own, no part of the public contract.
 *
 *   GET  /staff/v1/surveys                        { items: StaffSurvey[] }, those that came with the server too
 *   GET  /staff/v1/surveys/{id}                   StaffSurvey with ETag
 *   PUT  /staff/v1/surveys/{id}                   SurveyInput; If-Match where the hospital has it already -> StaffSurvey
 *   POST /staff/v1/surveys/{id}/retire            StaffSurvey: nobody is asked any more; what was answered stays
 *   GET  /staff/v1/surveys/{id}/invitations       InvitationCounts
 *   POST /staff/v1/surveys/{id}/invitations       InvitationsInput -> 201 NewInvitations: shown this once
 *   GET  /staff/v1/surveys/{id}/results           SurveyResults (query ResultsQuery)
 *   GET  /staff/v1/surveys/{id}/results.csv       the counts of it, `text/csv`
 *   GET  /staff/v1/surveys/{id}/texts.csv         its free texts, `text/csv`
 *   GET  /staff/v1/surveys/{id}/monthly           MonthlyCounts (query ResultsQuery): exact, for managers alone
 *   GET  /staff/v1/surveys/{id}/monthly.csv       the same, `text/csv`
 *   GET  /staff/v1/praise                         { items: StaffPraise[], nextCursor? } (query PraiseQuery)
 *   POST /staff/v1/praise/{id}/passed-on          StaffPraise: whoever it is for has heard it
 *   GET  /staff/v1/changes                        { items: StaffChange[], nextCursor? } (query paging)
 *   POST /staff/v1/changes                        ChangeInput -> 201 StaffChange
 *   POST /staff/v1/changes/{id}/retire            StaffChange: the public list has it no more
 */

/** Fewer than so many are not told: they might be known by it. */
export const smallestCount = 5;

const oneOrMore = <T extends z.ZodMiniType>(words: T) => z.record(Language, words);

/** By locale; in the hospital's default one at least. */
const Words = (most: number) => oneOrMore(required(text(most)));

export const SurveyInput = z.strictObject({
  /** What it asks about, such as the name of a clinic. */
  about: Words(120),
  note: z.optional(Words(500)),
  /**
   * FHIR R4 Questionnaires by locale, with the same items in each. What lies outside of the subset is refused at its place: `errors[].pointer` such as
   * `/questionnaire/en/item/0/answerValueSet`.
   */
  questionnaire: oneOrMore(z.looseObject({})),
  /** The question that is answered with one press, and the codes after which the patient is asked whether somebody should put it right. */
  rating: z.optional(z.strictObject({ linkId: line(100), poor: z.array(line(100)).check(z.maxLength(20, { error: 'too-many' })) })),
  /** What it is about: told with a wish that somebody puts it right, which whoever answers complaints looks after. */
  departmentId: z.optional(Id),
});
export type SurveyInput = z.output<typeof SurveyInput>;

export interface StaffSurvey {
  readonly id: string;
  readonly about: Readonly<Record<string, string>>;
  readonly note?: Readonly<Record<string, string>>;
  readonly questionnaire: Readonly<Record<string, Survey['questionnaire']>>;
  readonly rating?: { readonly linkId: string; readonly poor: readonly string[] };
  readonly departmentId?: string;
  readonly status: 'live' | 'retired';
  /** Counts changes from 1; 0: it came with the server, and the hospital has not changed it. */
  readonly version: number;
  /** A link for everybody, on the page where patients give it. */
  readonly url: string;
}

export const InvitationsInput = z.strictObject({
  count: z.int({ error: 'not-a-number' }).check(z.minimum(1, { error: 'too-small' }), z.maximum(1000, { error: 'too-large' })),
});
export type InvitationsInput = z.output<typeof InvitationsInput>;

/** Links that work once each. The server does not know whom they are given to, and cannot tell them again. */
export interface NewInvitations {
  readonly items: readonly { readonly url: string }[];
}

export interface InvitationCounts {
  readonly made: number;
  readonly used: number;
}

const Month = z
  .string({ error: 'not-a-month' })
  .check(z.maxLength(7, { error: 'not-a-month', abort: true }), z.regex(/^20\d\d-(0[1-9]|1[0-2])$/, { error: 'not-a-month' }));

/** Months as `YYYY-MM`, inclusive: the last 12 unless told, 60 at most. */
export const ResultsQuery = z.strictObject({ from: z.optional(Month), to: z.optional(Month) });
export type ResultsQuery = z.output<typeof ResultsQuery>;

/**
 * Counts by month. `null`: not shown, because fewer than `smallestCount` answered, or because it would tell a small count by the others. It is never 0 instead. A sum has
 * only what is shown in the months, so that no difference tells what is not.
 */
export interface SurveyResults {
  readonly from: string;
  readonly to: string;
  /** Every month from `from` to `to`, with how many answered. */
  readonly months: readonly { readonly month: string; readonly answers: number | null }[];
  readonly questions: readonly {
    readonly linkId: string;
    readonly text: string;
    readonly options: readonly {
      readonly code: string;
      readonly display: string;
      /** Of the months that show it; `null` where none shows any, and some does not show it. */
      readonly count: number | null;
      /** As `months`. */
      readonly months: readonly (number | null)[];
    }[];
    /** Some month is not shown: the counts are the least there were. */
    readonly withheld: boolean;
  }[];
  /** What was written, in an order that says nothing, and beside no other answer; of months with enough answers alone. */
  readonly texts: readonly { readonly linkId: string; readonly text: string; readonly items: readonly string[] }[];
}

/**
 * The six counts of the Friends and Family Test, by month, as the NHS in England asks for them. Exact; `null` where fewer than `smallestCount` answered. Only of a
 * survey whose rating has those six answers.
 */
export interface MonthlyCounts {
  readonly items: readonly {
    readonly month: string;
    readonly counts: Readonly<Record<'very-good' | 'good' | 'neither' | 'poor' | 'very-poor' | 'dont-know', number>> | null;
    readonly answers: number | null;
    /** Very good and good, per cent of all six, rounded. */
    readonly positive: number | null;
    /** Poor and very poor, per cent of all six, rounded. */
    readonly negative: number | null;
  }[];
}

export const PraiseQuery = z.strictObject({ department: z.optional(Id), ...paging });
export type PraiseQuery = z.output<typeof PraiseQuery>;

export interface StaffPraise {
  readonly id: string;
  readonly text: string;
  /** Whom it is for, in the patient's words. */
  readonly person?: string;
  readonly from?: string;
  /** The words may be shown to others, without any name. */
  readonly share: boolean;
  readonly team: { readonly id?: string; readonly name: string };
  /** `YYYY-MM-DD`. */
  readonly receivedOn: string;
  /** Somebody told whoever it is for. */
  readonly passedOn?: { readonly day: string; readonly by: string };
}

export const ChangesQuery = z.strictObject(paging);
export type ChangesQuery = z.output<typeof ChangesQuery>;

export const ChangeInput = z.strictObject({
  /** In the hospital's words: refused where names or references of the cases, names of staff, e-mail addresses or numbers of seven digits stand in them. */
  said: Words(500),
  did: Words(500),
  /** Closed ones that said so. How many is kept, not which. */
  caseIds: z.array(Id).check(z.minLength(1, { error: 'required' }), z.maxLength(200, { error: 'too-many' })),
  departmentId: z.optional(Id),
});
export type ChangeInput = z.output<typeof ChangeInput>;

export interface StaffChange {
  readonly id: string;
  readonly said: Readonly<Record<string, string>>;
  readonly did: Readonly<Record<string, string>>;
  /** Patients see it from `smallestCount` on. */
  readonly count: number;
  readonly departmentId?: string;
  readonly publishedOn: string;
  readonly publishedBy: string;
  readonly status: 'shown' | 'retired';
}
