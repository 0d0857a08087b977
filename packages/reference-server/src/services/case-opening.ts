import type { CaseAnswer, Danger, MessageInput } from '@foyer/sdk/contract';
import type * as z from 'zod/mini';
import { insertCase, type CaseRow } from '../store/cases.ts';
import type { Topic } from '../store/outbox.ts';
import { caseUntil } from './case-authority.ts';
import { stepRow, wordsRow } from './case-change.ts';
import { codeMac, newCode } from './case-codes.ts';
import { presentCase } from './case-present.ts';
import { recordOf } from './case-records.ts';
import type { Team } from './case-teams.ts';
import type { Context, Tx } from './context.ts';
import { caseChanged } from './events.ts';
import { newId } from './ids.ts';
import { localeOf } from './new-visit.ts';
import { newReference } from './references.ts';
import { caseUrl, newSecret } from './tokens.ts';
import { afterCommit, within } from './transactions.ts';

export type Told = Pick<z.output<typeof MessageInput>, 'topic' | 'patient' | 'sentBy'>;

/** What a message, a callback and a complaint differ in. */
export interface Wanted {
  readonly id: string;
  readonly kind: CaseRow['kind'];
  readonly team: Team;
  readonly replyBy: Date;
  readonly reply: CaseRow['reply'];
  readonly window?: { readonly id: string; readonly start: Date; readonly end: Date };
  readonly text: string | undefined;
  /** What the words tell of: it is taken all the same, so that nothing is lost; but whoever wrote it is told to go to the emergency service, and it is seen first. */
  readonly danger: Danger | undefined;
  /** To be seen first whatever the words are. */
  readonly urgent?: boolean;
  readonly topic: Topic;
  /** Writes what else belongs to it, before it is shown. */
  readonly alsoWrite?: (row: CaseRow) => Promise<void>;
}

const patient = { kind: 'patient' } as const;

export const aboutOf = ({ patient: about, sentBy }: Told) => ({ patient: about, ...(sentBy && { sentBy }) }) as CaseRow['about'];

/** Without what was not said: it is kept as JSON. */
export const plain = <T extends object>(value: T) => Object.fromEntries(Object.entries(value).filter(([, v]) => v !== undefined)) as T;

/** Makes a case with its words, its first step, the authority over it, and whoever is told of it, in `tx`. */
export async function beginCase(ctx: Context, tx: Tx, told: Told, wanted: Wanted): Promise<CaseAnswer> {
  const { id, kind, team, window, text, danger } = wanted;
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
    urgent: wanted.urgent === true || danger !== undefined,
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
  await wanted.alsoWrite?.(row);
  afterCommit(tx, () => ctx.wakeOutbox?.());
  return {
    case: presentCase(ctx, await recordOf(within(ctx, tx), row, team)),
    manage: { token: secret, url: caseUrl(ctx, row, secret), code },
    ...(danger && { danger }),
  };
}
