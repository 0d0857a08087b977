import * as z from 'zod/mini';
import { BookedByInput, PatientInput } from './appointments.ts';
import { Complaint } from './complaint.ts';
import { CallbackWindow, caseTopics } from './departments.ts';
import { Danger } from './faqs.ts';
import { operation } from './operation.ts';
import { Id, Instant, TimeZone, line, openEnum, required, text } from './primitives.ts';
import * as routes from './routes.ts';

/** Longest text of a message, in UTF-16 code units as `String.length` counts them: clients count down to it. */
export const messageLength = 4000;

/** Somebody's words: JSON Schema counts characters, we count as clients do. */
export const optionalWords = text(messageLength).check(z.refine((s) => s.length <= messageLength, { error: 'too-long' }));
/** The same where there must be some. */
export const CaseWords = required(optionalWords);

/** How an answer may come. `online`: only by its link or code. No answer's words stand in an e-mail or a text: they say that there is one. */
export const replyWays = ['email', 'sms', 'phone', 'online'] as const;

export const ReplyInput = z.strictObject({
  by: z.enum(replyWays, { error: 'unknown-value' }),
  /** Whether words may be left on an answering machine; only that the hospital called, unless true. */
  voicemail: z.optional(z.boolean()),
  /** When it is safe to call, in own words. */
  safeTime: z.optional(line(200)),
});

const topic = z.enum(caseTopics, { error: 'unknown-value' });

const about = {
  topic,
  departmentId: z.optional(Id),
  /** Whom it is about. */
  patient: PatientInput,
  /** Whoever writes for somebody else; they get the answer. */
  sentBy: z.optional(BookedByInput),
};

/** Whoever is to be answered, as far as it matters here. */
type Told = {
  patient?: { email?: string | undefined; phone?: string | undefined } | undefined;
  sentBy?: { email?: string | undefined; phone?: string | undefined } | undefined;
  reply?: { by: string } | undefined;
};

const contactOf = ({ patient, sentBy }: Told) => sentBy ?? patient;

/** The way the answer is to come by must be one that was told. */
export const answerable = z.refine<Told>(
  (told) => {
    const by = told.reply?.by;
    if (by === 'email') return Boolean(contactOf(told)?.email);
    if (by === 'sms' || by === 'phone') return Boolean(contactOf(told)?.phone);
    return true;
  },
  { error: 'contact-needed', path: ['reply', 'by'] },
);

export const MessageInput = z
  .strictObject({
    ...about,
    text: CaseWords,
    reply: ReplyInput,
  })
  .check(answerable);
export type MessageInput = z.input<typeof MessageInput>;

/** Whoever is called has a number, and it is theirs that is missing. */
const callable = (who: 'patient' | 'sentBy') =>
  z.refine<Told>((told) => contactOf(told) !== told[who] || Boolean(told[who]?.phone), { error: 'contact-needed', path: [who, 'phone'] });

export const CallbackInput = z
  .strictObject({
    ...about,
    /** Of `Department.callbackWindows`; without one, the next with room. */
    windowId: z.optional(Id),
    text: z.optional(optionalWords),
    voicemail: z.optional(z.boolean()),
    safeTime: z.optional(line(200)),
  })
  .check(callable('patient'), callable('sentBy'));
export type CallbackInput = z.input<typeof CallbackInput>;

export const caseKinds = ['message', 'callback', 'complaint'] as const;
/** Those of a message and a callback, and then those that only a complaint has. */
export const caseStatuses = [
  'received',
  'assigned',
  'answered',
  'reached',
  'unreachable',
  'closed',
  'withdrawn',
  'acknowledged',
  'investigating',
  'interim',
  'signed-off',
  'reopened',
  'transferred',
] as const;

/** One side's words in a case. */
export const CaseMessage = z.looseObject({
  id: Id,
  from: openEnum(['patient', 'staff']),
  /** Of a complaint, what staff's words are: that it came, that it takes longer and why, why the clock stands still, or the outcome. */
  kind: z.optional(openEnum(['acknowledgement', 'interim', 'pause', 'outcome'])),
  /** Of staff: the name they go by, and their role. */
  name: z.optional(z.string()),
  text: z.string(),
  sentAt: Instant,
});
export type CaseMessage = z.output<typeof CaseMessage>;

/** A question or a wish that a team answers for. */
export const Case = z.looseObject({
  /** A name to say on the phone, such as `K7P-4QX`. No secret, no authority. */
  reference: z.string(),
  kind: openEnum(caseKinds),
  status: openEnum(caseStatuses),
  /** Counts changes from 1. */
  version: z.number(),
  topic: openEnum(caseTopics),
  createdAt: Instant,
  timeZone: TimeZone,
  /** Who answers. */
  team: z.looseObject({ id: z.optional(Id), name: z.string(), phone: z.string() }),
  /** The person who has it, once somebody does. */
  owner: z.optional(z.looseObject({ name: z.string(), role: z.optional(z.string()) })),
  /** By when they answer, or call, at the latest; missing once they have. */
  replyBy: z.optional(Instant),
  /** The promise was not kept: `since` then. `replyBy` is the new one, and staff were alarmed. */
  late: z.optional(z.looseObject({ since: Instant, apology: z.string() })),
  /** Of a callback. */
  window: z.optional(CallbackWindow),
  /** Of a callback: calls that were made. */
  attempts: z.optional(z.array(z.looseObject({ at: Instant, outcome: openEnum(['reached', 'no-answer', 'voicemail', 'wrong-number']) }))),
  /** Of a complaint. */
  complaint: z.optional(Complaint),
  messages: z.array(CaseMessage),
  reply: z.optional(z.looseObject({ by: openEnum(replyWays), sentTo: z.optional(z.string()) })),
  /** What may be done to it now. */
  can: z.looseObject({ add: z.boolean(), withdraw: z.boolean(), reopen: z.boolean(), move: z.boolean() }),
  /** Of a callback that may be moved: where to. */
  callbackWindows: z.optional(z.array(CallbackWindow)),
});
export type Case = z.output<typeof Case>;

/**
 * Authority over a case, told once. `url` opens it; `code` (12 signs of Crockford's base32, in groups of four) does with the reference, on any device:
 * it goes where the token goes, as `Authorization: Manage`. Small letters, spaces and hyphens in it make no difference, nor do O for 0, and I or L for 1.
 */
export const CaseManage = z.looseObject({ token: z.string(), url: z.string(), code: z.string() });

export const CaseAnswer = z.looseObject({
  case: Case,
  manage: CaseManage,
  /** The words tell of danger to somebody: what to do at once, said before anything else. They were taken all the same, and staff see them first. */
  danger: z.optional(Danger),
});
export type CaseAnswer = z.output<typeof CaseAnswer>;

/** A case that somebody added words to, or opened again with some; `danger` as of `CaseAnswer`. */
export const CaseWithWords = z.extend(Case, { danger: z.optional(Danger) });
export type CaseWithWords = z.output<typeof CaseWithWords>;

/** Small letters, spaces and hyphens make no difference. */
export const CaseParams = z.strictObject({
  reference: z
    .string({ error: 'not-an-id' })
    .check(z.maxLength(20, { error: 'not-an-id', abort: true }), z.regex(/^[A-Za-z0-9 -]+$/, { error: 'not-an-id' })),
});

const made = { 201: { schema: CaseAnswer, headers: ['Location'] } } as const;
const changed = { 200: { schema: Case } } as const;
const told = { 200: { schema: CaseWithWords } } as const;
const authority = ['unauthenticated', 'token-expired', 'link-expired'] as const;

export const sendMessage = operation(routes.sendMessage, {
  body: MessageInput,
  answers: made,
  problems: ['channel-closed', 'unauthenticated', 'token-expired'],
});

export const requestCallback = operation(routes.requestCallback, {
  body: CallbackInput,
  answers: made,
  problems: ['channel-closed', 'unauthenticated', 'token-expired'],
});

export const getCase = operation(routes.getCase, { params: CaseParams, answers: { 200: { schema: Case } }, problems: authority });

/**
 * Server-sent events (WHATWG HTML, section 9.2), read with fetch: `id: 2`, `event: case`, `data: {"version":2}`. They say that something changed, never what. The
 * first one comes at once, unless `Last-Event-ID` says that this version is known. The stream ends after some minutes: ask again, with the id that came last.
 */
export const watchCase = operation(routes.watchCase, { params: CaseParams, answers: { 200: {} }, problems: authority });

export const CaseMessageInput = z.strictObject({
  text: CaseWords,
});
export type CaseMessageInput = z.input<typeof CaseMessageInput>;

export const addToCase = operation(routes.addToCase, {
  params: CaseParams,
  body: CaseMessageInput,
  answers: told,
  problems: [...authority, 'invalid-transition'],
});

const nothing = { params: CaseParams, body: z.strictObject({}), bodyOptional: true, answers: changed } as const;

export const withdrawCase = operation(routes.withdrawCase, { ...nothing, problems: [...authority, 'invalid-transition'] });

export const reopenCase = operation(routes.reopenCase, {
  params: CaseParams,
  body: z.strictObject({ text: z.optional(optionalWords) }),
  bodyOptional: true,
  answers: told,
  problems: [...authority, 'invalid-transition'],
});

export const moveCallback = operation(routes.moveCallback, {
  params: CaseParams,
  body: z.strictObject({ windowId: Id }),
  answers: changed,
  problems: [...authority, 'invalid-transition', 'channel-closed'],
});
