import type { CallbackInput, CaseAnswer, MessageInput } from '@foyer/sdk/contract';
import type * as z from 'zod/mini';
import { DomainError } from '../problem.ts';
import { insertCase, openCalls, type CaseRow } from '../store/cases.ts';
import type { Topic } from '../store/outbox.ts';
import type { BookedWindow } from './callback-windows.ts';
import { caseUntil } from './case-authority.ts';
import { stepRow, wordsRow } from './case-change.ts';
import { codeMac, newCode } from './case-codes.ts';
import { caseContact, presentCase } from './case-present.ts';
import { recordOf } from './case-records.ts';
import { promisedAnswer, promisedCall, teamsFor, type Team } from './case-teams.ts';
import type { Context, Tx } from './context.ts';
import { dangerIn } from './danger.ts';
import { caseChanged } from './events.ts';
import { newId } from './ids.ts';
import { invalid } from './invalid.ts';
import { contactNamed } from './lookups.ts';
import { localeOf } from './new-visit.ts';
import { newReference } from './references.ts';
import { caseUrl, newSecret } from './tokens.ts';
import { afterCommit, within } from './transactions.ts';

type Told = Pick<z.output<typeof MessageInput>, 'topic' | 'patient' | 'sentBy'>;

/** What a message and a callback differ in. */
interface Wanted {
  readonly id: string;
  readonly kind: 'message' | 'callback';
  readonly team: Team;
  readonly replyBy: Date;
  readonly reply: CaseRow['reply'];
  readonly window?: { readonly id: string; readonly start: Date; readonly end: Date };
  readonly text: string | undefined;
  readonly topic: Topic;
}

const patient = { kind: 'patient' } as const;

const aboutOf = ({ patient: about, sentBy }: Told) => ({ patient: about, ...(sentBy && { sentBy }) }) as CaseRow['about'];

async function open(ctx: Context, tx: Tx, told: Told, wanted: Wanted): Promise<CaseAnswer> {
  const { id, kind, team, window, text } = wanted;
  // Taken all the same, so that nothing is lost; but told to go to the emergency service, and seen first.
  const danger = dangerIn(ctx, text ?? '');
  const { secret, hash } = newSecret(ctx.random);
  const code = newCode(ctx.random);
  const reference = newReference(ctx.random);
  const row: CaseRow = {
    id,
    site_id: ctx.site.id,
    reference,
    kind,
    status: 'received',
    version: 1,
    topic: told.topic,
    department_id: team.id ?? null,
    about: aboutOf(told),
    reply: wanted.reply,
    locale: localeOf(ctx, told.patient.language),
    urgent: danger !== undefined,
    reply_by: wanted.replyBy,
    late_since: null,
    owner_subject: null,
    owner_name: null,
    window_id: window?.id ?? null,
    window_start: window?.start ?? null,
    window_end: window?.end ?? null,
    time_zone: team.zone,
    subject: ctx.caller.bearer?.subject ?? null,
    code_mac: codeMac(ctx.secret, ctx.site.id, reference, code),
    created_at: ctx.now,
    updated_at: ctx.now,
    closed_at: null,
  };
  const tells = row.reply.by !== 'online';
  await insertCase(tx, row, {
    token: { hash, siteId: ctx.site.id, kind: 'case', subjectId: id, expiresAt: caseUntil(row) },
    step: stepRow(ctx, row, patient, { step: 'receive' }),
    words: text === undefined || text.trim() === '' ? undefined : wordsRow(ctx, id, patient, text, 'patient'),
    message: tells ? { id: newId(ctx.random), siteId: ctx.site.id, topic: wanted.topic, subjectId: id, runAt: ctx.now } : undefined,
    event: caseChanged(ctx, 'case.received', row),
  });
  afterCommit(tx, () => ctx.wakeOutbox?.());
  return {
    case: presentCase(ctx, await recordOf(within(ctx, tx), row, team)),
    manage: { token: secret, url: caseUrl(ctx, reference, secret), code },
    ...(danger && { danger }),
  };
}

const plain = <T extends object>(value: T) => Object.fromEntries(Object.entries(value).filter(([, v]) => v !== undefined)) as T;

/**
 * Sends a message to a team. Case, words, token, message and event are written in `tx`.
 * @throws DomainError `channel-closed`, `validation-failed`
 */
export async function sendMessage(ctx: Context, tx: Tx, input: z.output<typeof MessageInput>): Promise<CaseAnswer> {
  const { team, replyBy } = await promisedAnswer(ctx, tx, await teamsFor(ctx, tx, input, 'message'));
  const reply = plain(input.reply) as CaseRow['reply'];
  return open(ctx, tx, input, { id: newId(ctx.random), kind: 'message', team, replyBy, reply, text: input.text, topic: 'case-received' });
}

/** Of one number, by one department: whoever asks for more takes the places of others. */
const mostOpenCalls = 2;

/** The department is locked by now, so that of many at once none is overlooked. @throws DomainError `rate-limited` */
async function requireFewCalls(ctx: Context, tx: Tx, about: CaseRow['about'], { departmentId }: BookedWindow, id: string): Promise<void> {
  const named = contactNamed(caseContact(about).phone ?? '');
  if (!('phone' in named)) return;
  const { count, firstEnds } = await openCalls(tx, { siteId: ctx.site.id, departmentId, digits: named.phone, except: id });
  if (count < mostOpenCalls) return;
  const retryAfter = Math.max(60, Math.ceil(((firstEnds?.getTime() ?? 0) - ctx.now.getTime()) / 1000));
  const detail = 'This number has two calls from this team to come. Move or take back one of them, wait for it, or call us.';
  throw new DomainError('rate-limited', detail, { retryAfter });
}

/**
 * Asks to be called in a window of staffed time: the promise is its end.
 * @throws DomainError `channel-closed`, `validation-failed`, `rate-limited`
 */
export async function requestCallback(ctx: Context, tx: Tx, input: z.output<typeof CallbackInput>): Promise<CaseAnswer> {
  const { windowId, voicemail, safeTime, text } = input;
  const teams = await teamsFor(ctx, tx, input, 'callback');
  const id = newId(ctx.random);
  const promised = await promisedCall(ctx, tx, teams, windowId, id);
  const { window, start, end, team } = promised;
  if (input.departmentId !== undefined && team.id !== input.departmentId)
    throw invalid('/windowId', 'unknown-value', 'This time for a call is of another department.');
  await requireFewCalls(ctx, tx, aboutOf(input), promised, id);
  const reply = plain({ by: 'phone', voicemail, safeTime }) as CaseRow['reply'];
  return open(ctx, tx, input, {
    id,
    kind: 'callback',
    team,
    replyBy: end,
    reply,
    window: { id: window.id, start, end },
    text,
    topic: 'callback-booked',
  });
}
