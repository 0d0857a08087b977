import type { CallbackWindow, Case } from '@foyer/sdk/contract';
import type { CaseRow, MessageRow, StepRow } from '../store/cases.ts';
import type { ComplaintRow } from '../store/complaints.ts';
import { may } from './case-change.ts';
import type { Team } from './case-teams.ts';
import { complainantCan, presentComplaint } from './complaints/present.ts';
import type { Context } from './context.ts';
import { instantIn } from './instants.ts';
import { maskEmail, maskPhone } from './people.ts';
import { say, inLocale } from './words.ts';

/** A case with all that is told of it. */
export interface CaseRecord {
  readonly row: CaseRow;
  readonly team: Team;
  readonly messages: readonly MessageRow[];
  readonly steps: readonly StepRow[];
  /** Where a callback may be moved to. */
  readonly windows: readonly CallbackWindow[];
  readonly complaint: ComplaintRow | undefined;
}

type Reader = Pick<Context, 'site' | 'locale' | 'now'>;

const apologies = {
  en: 'We have not met our promise to you. We are sorry. We answer by the new time below.',
  ar: 'لم نفِ بوعدنا لك، ونحن نعتذر. سنرد عليك بحلول الموعد الجديد أدناه.',
} as const;

/** In the reader's language, in any language there are words in. */
export const apologyFor = ({ locale, site }: Pick<Reader, 'site' | 'locale'>): string =>
  inLocale({ locale: locale.split('-')[0] ?? locale, site }, apologies) ?? apologies.en;

/**
 * Whoever writes for somebody else is answered, and nobody but them: the link shows all that they wrote about the patient. What they left blank is
 * nowhere to write to.
 */
export function caseContact({ patient, sentBy }: CaseRow['about']): { email: string | undefined; phone: string | undefined } {
  const { email, phone } = sentBy ?? patient;
  return { email, phone };
}

/** Where an answer goes, masked: enough to recognise it. */
function sentTo({ about, reply }: CaseRow): string | undefined {
  const { email, phone } = caseContact(about);
  if (reply.by === 'email') return email === undefined ? undefined : maskEmail(email);
  if (reply.by === 'online') return undefined;
  return phone === undefined ? undefined : maskPhone(phone);
}

const presentMessage = ({ id, author, staff_name, kind, body, sent_at }: MessageRow, zone: string): Case['messages'][number] => ({
  id,
  from: author === 'staff' ? 'staff' : 'patient',
  ...(kind !== null && { kind }),
  ...(staff_name !== null && { name: staff_name }),
  text: body,
  sentAt: instantIn(sent_at, zone),
});

/** A case as its patient sees it: no note, no reason, nothing of staff but a name. Needs no query. */
export function presentCase(ctx: Reader, { row, team, messages, steps, windows, complaint }: CaseRecord): Case {
  const zone = row.time_zone;
  const at = (time: Date) => instantIn(time, zone);
  const attempts = steps.flatMap(({ outcome, at: when }) => (outcome === null ? [] : [{ at: at(when), outcome }]));
  const to = sentTo(row);
  // Not where there is nothing to choose from.
  const canMove = windows.length > 0;
  return {
    reference: row.reference,
    kind: row.kind,
    status: row.status,
    version: row.version,
    topic: row.topic,
    createdAt: at(row.created_at),
    timeZone: zone,
    team: { ...(team.id !== undefined && { id: team.id }), name: say(ctx, team.name), phone: team.phone },
    ...(row.owner_name !== null && { owner: { name: row.owner_name } }),
    ...(row.reply_by && { replyBy: at(row.reply_by) }),
    ...(row.late_since && row.reply_by && { late: { since: at(row.late_since), apology: apologyFor(ctx) } }),
    ...(row.window_id !== null &&
      row.window_start &&
      row.window_end && { window: { id: row.window_id, start: at(row.window_start), end: at(row.window_end), timeZone: zone } }),
    ...(row.kind === 'callback' && { attempts }),
    ...(complaint && { complaint: presentComplaint(ctx, row, complaint, steps) }),
    messages: messages.filter(({ author }) => author !== 'note').map((message) => presentMessage(message, zone)),
    reply: { by: row.reply.by, ...(to !== undefined && { sentTo: to }) },
    can: complaint
      ? complainantCan(row, complaint, ctx.now)
      : { add: may(row, 'add'), withdraw: may(row, 'withdraw'), reopen: may(row, 'reopen'), move: canMove },
    ...(canMove && { callbackWindows: [...windows] }),
  };
}
