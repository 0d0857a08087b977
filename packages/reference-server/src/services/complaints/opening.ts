import type { CaseAnswer, ComplaintInput } from '@foyer/sdk/contract';
import type * as z from 'zod/mini';
import { insertComplaint, type ComplaintRow } from '../../store/complaints.ts';
import { beginCase, plain } from '../case-opening.ts';
import { shownTeam } from '../case-teams.ts';
import type { Context, Tx } from '../context.ts';
import { dangerIn } from '../danger.ts';
import { newId } from '../ids.ts';
import { dayIn } from '../instants.ts';
import { invalid } from '../invalid.ts';
import { addDays } from '../wall-time.ts';
import type { CaseRow } from '../../store/cases.ts';
import { raiseAlarm } from './alarm.ts';
import { dueAfter } from './clock.ts';
import { calendarOf, complaintTeam, settingOf } from './setting.ts';

/** A complaint as it was said. */
export interface SaidComplaint extends Omit<z.output<typeof ComplaintInput>, 'text'> {
  /** In own words; where there are none, what was answered to a survey, in words that people can read. */
  readonly text: string;
  readonly origin: 'form' | 'survey';
}

/** Whether the patient agrees that somebody complains for them. */
const consentOf = ({ sentBy, patientAgrees }: SaidComplaint): ComplaintRow['consent'] => {
  if (!sentBy) return 'own';
  return patientAgrees === true ? 'given' : 'needed';
};

/**
 * Takes a complaint, whatever is closed or full: its reference and its dates are there at once. Its clocks run from now, by the rules that the hospital keeps to
 * today. Whoever may be in danger is looked after within the hour.
 * @throws DomainError `validation-failed` for a department that is not shown, and a day to come
 */
export async function openComplaint(ctx: Context, tx: Tx, said: SaidComplaint): Promise<CaseAnswer> {
  const { rules } = settingOf(ctx.site);
  const { category, departmentId, people, happenedOn, text, wish, harm = false, patient, sentBy, origin } = said;
  if (departmentId !== undefined) await shownTeam(ctx, tx, departmentId);
  // By the hospital's clock; where the patient is, it may be tomorrow already.
  if (happenedOn !== undefined && happenedOn > addDays(dayIn(ctx.now, ctx.site.time_zone), 1))
    throw invalid('/happenedOn', 'future', 'That day is still to come. Say when it happened.');
  const calendar = await calendarOf(ctx, tx, ctx.now);
  const danger = dangerIn(ctx, text) ?? dangerIn(ctx, wish ?? '');
  const urgent = harm || danger !== undefined;
  const due = dueAfter(calendar, ctx.now, rules.acknowledge);
  const soon = dueAfter(calendar, ctx.now, rules.urgent);
  const acknowledgeBy = urgent && soon < due ? soon : due;
  const id = newId(ctx.random);
  const complaint: ComplaintRow = {
    case_id: id,
    site_id: ctx.site.id,
    category,
    origin,
    department_id: departmentId ?? null,
    people: people ?? null,
    happened_on: happenedOn ?? null,
    wish: wish ?? null,
    harm,
    consent: consentOf(said),
    rules,
    acknowledge_by: acknowledgeBy,
    acknowledged_at: null,
    respond_by: dueAfter(calendar, ctx.now, rules.respond),
    agreed: false,
    review: 1,
    deputy_subject: null,
    deputy_name: null,
    paused_at: null,
    paused_words: null,
    paused_until: null,
    draft: null,
    draft_subject: null,
    draft_name: null,
    draft_at: null,
    signed_subject: null,
    signed_name: null,
    signed_at: null,
    outcome: null,
    sent_at: null,
    reopen_until: null,
    transferred_to: null,
  };
  return beginCase(
    ctx,
    tx,
    { topic: 'other', patient, sentBy },
    {
      id,
      kind: 'complaint',
      team: await complaintTeam(ctx, tx),
      replyBy: acknowledgeBy,
      reply: plain(said.reply) as CaseRow['reply'],
      text,
      danger,
      urgent,
      topic: 'complaint-received',
      alsoWrite: async (row) => {
        await insertComplaint(tx, complaint);
        if (urgent) await raiseAlarm(ctx, tx, row);
      },
    },
  );
}

/** @throws DomainError `validation-failed` */
export const sendComplaint = (ctx: Context, tx: Tx, input: z.output<typeof ComplaintInput>): Promise<CaseAnswer> =>
  openComplaint(ctx, tx, { ...input, origin: 'form' });
