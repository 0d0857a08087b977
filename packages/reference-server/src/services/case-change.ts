import type { WebhookEvent } from '@foyer/sdk/contract/webhooks';
import { DomainError } from '../problem.ts';
import { lockCase, saveCase, type CaseChange, type CaseRow, type MessageRow, type Named, type NewStep } from '../store/cases.ts';
import type { Topic } from '../store/outbox.ts';
import { giveBackWindow } from './callback-windows.ts';
import { noSuchCase } from './case-authority.ts';
import { after, isEnded, isOpen, statusesFor, type CaseStatus, type CaseStep } from './case-steps.ts';
import type { Context, Tx } from './context.ts';
import { caseChanged } from './events.ts';
import { newId } from './ids.ts';
import { afterCommit } from './transactions.ts';

/** Who does something to a case. `hospital`: nobody in person, such as the round that finds broken promises. */
export type Actor = { readonly kind: 'patient' | 'hospital' } | { readonly kind: 'staff'; readonly subject: string; readonly name: string };

/** Whether somebody may call instead of writing. */
export const byPhone = ({ kind, reply }: Pick<CaseRow, 'kind' | 'reply'>): boolean => kind === 'callback' || reply.by === 'phone';

const standing = (row: CaseRow) => ({ kind: row.kind, status: row.status, owned: row.owner_subject !== null, byPhone: byPhone(row) });

/** Whether a step can be done now. */
export const may = (row: CaseRow, step: CaseStep): boolean => after(step, standing(row)) !== undefined;

/** The status after a step. @throws DomainError `invalid-transition` */
export function statusAfter(row: CaseRow, step: CaseStep): CaseStatus {
  const to = after(step, standing(row));
  if (to !== undefined) return to;
  const possible = statusesFor(step).includes(row.status) ? 'This cannot be done with a case of this kind.' : undefined;
  throw new DomainError(
    'invalid-transition',
    possible ?? `This can be done with a case that is ${statusesFor(step).join(' or ')}; this one is ${row.status}.`,
  );
}

/** A case nobody else can change until `tx` ends. @throws DomainError `not-found` */
export async function lockedCase(ctx: Context, tx: Tx, named: Named): Promise<CaseRow> {
  const row = await lockCase(tx, ctx.site.id, named);
  if (!row) throw noSuchCase();
  return row;
}

export const stepRow = (
  ctx: Context,
  row: Pick<CaseRow, 'id' | 'version' | 'status'>,
  by: Actor,
  done: Pick<NewStep, 'step'> & Partial<Pick<NewStep, 'reason' | 'outcome'>>,
): NewStep => ({
  case_id: row.id,
  site_id: ctx.site.id,
  version: row.version,
  status: row.status,
  at: ctx.now,
  by_kind: by.kind,
  by_subject: by.kind === 'staff' ? by.subject : null,
  by_name: by.kind === 'staff' ? by.name : null,
  reason: null,
  outcome: null,
  ...done,
});

/** Somebody's words in a case; a note is for staff alone. */
export const wordsRow = (
  ctx: Context,
  caseId: string,
  by: Actor,
  text: string,
  author: MessageRow['author'],
  kind: MessageRow['kind'] = null,
): MessageRow => ({
  id: newId(ctx.random),
  case_id: caseId,
  site_id: ctx.site.id,
  author,
  staff_name: by.kind === 'staff' ? by.name : null,
  kind,
  body: text,
  sent_at: ctx.now,
});

/** What is done to a case, and who is told. */
export interface Deed {
  readonly step: string;
  readonly event: Extract<WebhookEvent, `case.${string}`>;
  readonly change: CaseChange;
  readonly text?: string | undefined;
  /** What staff's words are. */
  readonly words?: MessageRow['kind'];
  readonly reason?: string | undefined;
  readonly outcome?: NewStep['outcome'];
  /** The message that tells the patient; with an id, one that is made once alone. */
  readonly topic?: Topic | undefined;
  readonly messageId?: string;
}

/** A case without a window: what it shows is what it has a place in. */
export const noWindow = { window_id: null, window_start: null, window_end: null } as const;

/**
 * Whether a step ends a case's window: nobody is called any more and it has not begun, so that another one may have the place; or the case is open again, by a
 * new promise.
 */
const endsWindow = (ctx: Context, { status, window_start }: CaseRow, next: CaseStatus): boolean =>
  window_start !== null && (isOpen(next) ? !isOpen(status) : window_start > ctx.now);

/** What follows from a status: nothing is promised any more, nobody waits. */
function consequences(ctx: Context, row: CaseRow, { status }: CaseChange): CaseChange {
  if (status === undefined || isOpen(status)) return { closed_at: null };
  return { reply_by: null, late_since: null, closed_at: isEnded(status) ? (row.closed_at ?? ctx.now) : null };
}

/** Writes the next version of a locked case: the step, the words, the event, and the message about it, together. */
export async function changeCase(ctx: Context, tx: Tx, row: CaseRow, by: Actor, deed: Deed): Promise<CaseRow> {
  const version = row.version + 1;
  const next = { id: row.id, version, status: deed.change.status ?? row.status };
  // Whoever has a new one has its place already.
  const ends = deed.change.window_id === undefined && endsWindow(ctx, row, next.status);
  if (ends) await giveBackWindow(ctx, tx, row.id);
  const change = {
    ...(deed.change.status !== undefined && consequences(ctx, row, deed.change)),
    ...(ends && noWindow),
    ...deed.change,
  };
  const told = deed.topic !== undefined && row.reply.by !== 'online';
  const saved = await saveCase(tx, row, change, {
    now: ctx.now,
    step: stepRow(ctx, next, by, { step: deed.step, reason: deed.reason ?? null, outcome: deed.outcome ?? null }),
    event: caseChanged(ctx, deed.event, next),
    words:
      deed.text === undefined ? undefined : wordsRow(ctx, row.id, by, deed.text, by.kind === 'staff' ? 'staff' : 'patient', deed.words),
    message:
      told && deed.topic !== undefined
        ? { id: deed.messageId ?? newId(ctx.random), siteId: ctx.site.id, topic: deed.topic, subjectId: row.id, runAt: ctx.now }
        : undefined,
  });
  afterCommit(tx, () => {
    ctx.caseWatch?.changed(row.id, saved.version);
    if (told) ctx.wakeOutbox?.();
  });
  return saved;
}
