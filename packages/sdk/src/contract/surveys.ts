import * as z from 'zod/mini';
import { BookedByInput, PatientInput } from './appointments.ts';
import { Case, CaseManage, CaseWords, ReplyInput, answerable, optionalWords } from './cases.ts';
import { Danger } from './faqs.ts';
import { operation } from './operation.ts';
import { Day, Id, IdParams, line, page, paging } from './primitives.ts';
import { Answers, Questionnaire } from './questionnaires.ts';
import * as routes from './routes.ts';

/**
 * Questions about how it was. Whoever answers is not known, unless they say so: an answer is kept without a time, a name or whatever it came with.
 */
export const Survey = z.looseObject({
  id: Id,
  /** What it asks about, such as the name of a clinic, or of the hospital. */
  about: z.string(),
  /** A subset of the FHIR R4 resource. A group, or a question that is in none, is one page. */
  questionnaire: Questionnaire,
  /**
   * The question that says how it was: its answer is sent with one press, before any other. `poor`: codes of the answers after which the patient is asked whether
   * somebody should put it right. Nobody is kept from asking for that after another answer.
   */
  rating: z.optional(z.looseObject({ linkId: z.string(), poor: z.array(z.string()) })),
  /** For so many seconds after it was sent an answer may be changed, or added to (`FeedbackInput.replaces`). */
  changeableSeconds: z.number(),
  /** What must be said beside the questions, such as that they are not those of another survey. */
  note: z.optional(z.string()),
});
export interface Survey extends z.output<typeof Survey> {}

export const getSurvey = operation(routes.getSurvey, {
  params: IdParams,
  answers: { 200: { schema: Survey, headers: ['ETag'] } },
});

/** 22 to 64 characters of random (128 bits or more), in the alphabet of base64url: made by the client, or of an invitation's link. */
const secret = z
  .string({ error: 'not-a-secret' })
  .check(z.maxLength(64, { error: 'not-a-secret', abort: true }), z.regex(/^[A-Za-z0-9_-]{22,}$/, { error: 'not-a-secret' }));

/** The wish that somebody puts it right, with a name: the one thing that makes an answer somebody's. It becomes a complaint. */
export const FollowUpInput = z
  .strictObject({
    /** That staff may see the answers together with the name. */
    consent: z.literal(true, { error: 'required' }),
    patient: PatientInput,
    /** Whoever answers for somebody else; they hear from the hospital. */
    sentBy: z.optional(BookedByInput),
    reply: ReplyInput,
    /** What should be put right, in own words; without any, the answers say it. */
    text: z.optional(optionalWords),
  })
  .check(answerable);
export type FollowUpInput = z.input<typeof FollowUpInput>;

export const FeedbackInput = z
  .strictObject({
    surveyId: Id,
    answers: Answers.check(z.minLength(1, { error: 'required' })),
    /** The secret of an invitation's link: it works once. Nobody needs one. */
    invitation: z.optional(secret),
    /** A new secret: whoever has it may change the answers for a while, by sending all of them again. */
    response: z.optional(secret),
    /** Instead of `response`: the one that was sent before. These answers stand in place of those. */
    replaces: z.optional(secret),
    followUp: z.optional(FollowUpInput),
  })
  .check(
    z.refine(({ response, replaces }) => response === undefined || replaces === undefined, { error: 'one-of-two', path: ['replaces'] }),
    // An invitation was used by the answers that these stand in place of.
    z.refine(({ invitation, replaces }) => invitation === undefined || replaces === undefined, {
      error: 'one-of-two',
      path: ['invitation'],
    }),
  );
export type FeedbackInput = z.input<typeof FeedbackInput>;

/** The same for all, but for whoever asked for more: nothing in it tells one answer from another. */
export const FeedbackAnswer = z.looseObject({
  received: z.literal(true),
  /** Of `followUp`. */
  case: z.optional(Case),
  manage: z.optional(CaseManage),
  /** The words tell of danger to somebody: what to do at once. Nobody can be sent to whoever did not say who they are. */
  danger: z.optional(Danger),
});
export type FeedbackAnswer = z.output<typeof FeedbackAnswer>;

/**
 * Without `followUp`, all that is kept of the request is a hash of its key and that it was received, by day: the same key is answered the same, and another body
 * under it is neither noticed nor kept. With `followUp` it is `idempotency-key-reused`.
 */
export const sendFeedback = operation(routes.sendFeedback, {
  body: FeedbackInput,
  answers: { 201: { schema: FeedbackAnswer } },
  problems: ['invitation-used', 'link-expired'],
});

/** Thanks for somebody at the hospital. It reaches them and their team. */
export const PraiseInput = z.strictObject({
  text: CaseWords,
  /** Whom it is for, in own words, such as a name or "the nurse on Friday". */
  person: z.optional(line(200)),
  /** Their team. Without one, whoever has a colleague of that name, else whoever answers for the whole hospital. */
  departmentId: z.optional(Id),
  /** Who says so, if they like. */
  from: z.optional(z.strictObject({ name: line(200) })),
  /** Whether the words may be shown to others, without any name. */
  share: z.optional(z.boolean({ error: 'not-a-choice' })),
});
export type PraiseInput = z.input<typeof PraiseInput>;

export const PraiseAnswer = z.looseObject({
  received: z.literal(true),
  /** Who gets it. */
  team: z.looseObject({ id: z.optional(Id), name: z.string() }),
});
export type PraiseAnswer = z.output<typeof PraiseAnswer>;

export const sendPraise = operation(routes.sendPraise, {
  body: PraiseInput,
  answers: { 201: { schema: PraiseAnswer } },
});

/** What patients said, and what the hospital changed for it. About nobody in person. */
export const Change = z.looseObject({
  id: Id,
  /** "You said": in the hospital's words, not a patient's. */
  said: z.string(),
  /** "We did". */
  did: z.string(),
  /** How many said so; missing where so few did that they might be known by it. */
  count: z.optional(z.number()),
  departmentId: z.optional(Id),
  publishedOn: Day,
});
export type Change = z.output<typeof Change>;

export const listChanges = operation(routes.listChanges, {
  query: z.strictObject({ ...paging, department: z.optional(Id) }),
  answers: { 200: { schema: page(Change), headers: ['ETag'] } },
});
