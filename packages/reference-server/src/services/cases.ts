import type { CallbackInput, CaseAnswer, MessageInput } from '@foyer/sdk/contract';
import type * as z from 'zod/mini';
import { DomainError } from '../problem.ts';
import { openCalls, type CaseRow } from '../store/cases.ts';
import type { BookedWindow } from './callback-windows.ts';
import { aboutOf, beginCase, plain } from './case-opening.ts';
import { caseContact } from './case-present.ts';
import { promisedAnswer, promisedCall, teamsFor } from './case-teams.ts';
import type { Context, Tx } from './context.ts';
import { dangerIn } from './danger.ts';
import { newId } from './ids.ts';
import { invalid } from './invalid.ts';
import { contactNamed } from './lookups.ts';

/**
 * Sends a message to a team. Case, words, token, message and event are written in `tx`.
 * @throws DomainError `channel-closed`, `validation-failed`
 */
export async function sendMessage(ctx: Context, tx: Tx, input: z.output<typeof MessageInput>): Promise<CaseAnswer> {
  const { team, replyBy } = await promisedAnswer(ctx, tx, await teamsFor(ctx, tx, input, 'message'));
  const reply = plain(input.reply) as CaseRow['reply'];
  const { text } = input;
  const danger = dangerIn(ctx, text);
  return beginCase(ctx, tx, input, { id: newId(ctx.random), kind: 'message', team, replyBy, reply, text, danger, topic: 'case-received' });
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
  return beginCase(ctx, tx, input, {
    id,
    kind: 'callback',
    team,
    replyBy: end,
    reply,
    window: { id: window.id, start, end },
    text,
    danger: dangerIn(ctx, text ?? ''),
    topic: 'callback-booked',
  });
}
