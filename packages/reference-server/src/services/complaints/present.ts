import type { Case, Complaint } from '@foyer/sdk/contract';
import type { CaseRow, StepRow } from '../../store/cases.ts';
import type { ComplaintRow } from '../../store/complaints.ts';
import type { Context } from '../context.ts';
import { instantIn } from '../instants.ts';
import { inLocale, say } from '../words.ts';
import { settingOf } from './setting.ts';
import { afterStep } from './steps.ts';

type Reader = Pick<Context, 'site' | 'locale'>;

const assurances = {
  en: 'Complaining will not change the care you get.',
  ar: 'لن تغيّر الشكوى شيئًا في الرعاية التي تتلقاها.',
} as const;

/** In the reader's language, in any language there are words in. */
const assuranceFor = ({ locale, site }: Reader): string =>
  inLocale({ locale: locale.split('-')[0] ?? locale, site }, assurances) ?? assurances.en;

/** Steps that whoever complained is told of, by the word they read them as; all others are the hospital's own. */
const told: Readonly<Record<string, string>> = {
  receive: 'received',
  add: 'added',
  acknowledge: 'acknowledged',
  owners: 'assigned',
  investigate: 'investigating',
  interim: 'interim',
  pause: 'paused',
  resume: 'resumed',
  agree: 'agreed',
  late: 'late',
  'sign-off': 'signed-off',
  send: 'answered',
  close: 'closed',
  reopen: 'reopened',
  withdraw: 'withdrawn',
  'transfer-out': 'transferred',
};

/** What whoever complained can do now. */
export const complainantCan = ({ status }: Pick<CaseRow, 'status'>, { reopen_until }: ComplaintRow, now: Date): Case['can'] => ({
  add: afterStep('add', status) !== undefined,
  withdraw: afterStep('withdraw', status) !== undefined,
  reopen: afterStep('reopen', status) !== undefined && reopen_until !== null && now <= reopen_until,
  move: false,
});

/** What only a complaint has, as its patient sees it: no reason, nothing of whom it is about, no name but of whoever answers. */
export function presentComplaint(ctx: Reader, row: CaseRow, complaint: ComplaintRow, steps: readonly StepRow[]): Complaint {
  const zone = row.time_zone;
  const at = (time: Date) => instantIn(time, zone);
  const { rules, acknowledged_at, deputy_name, paused_at, paused_words, paused_until, outcome, sent_at, reopen_until, transferred_to } =
    complaint;
  const { elsewhere = [] } = settingOf(ctx.site);
  return {
    category: complaint.category,
    rules: { id: rules.id, name: say(ctx, rules.name) },
    assurance: assuranceFor(ctx),
    acknowledgeBy: at(complaint.acknowledge_by),
    ...(acknowledged_at && { acknowledgedAt: at(acknowledged_at) }),
    respondBy: at(complaint.respond_by),
    ...(complaint.agreed && { agreed: true }),
    ...(deputy_name !== null && { deputy: { name: deputy_name } }),
    ...(paused_at &&
      paused_words !== null && {
        paused: { since: at(paused_at), reason: paused_words, ...(paused_until && { until: at(paused_until) }) },
      }),
    review: complaint.review,
    steps: steps.flatMap(({ step, at: when }) => (Object.hasOwn(told, step) ? [{ step: told[step] ?? step, at: at(when) }] : [])),
    ...(outcome && sent_at && { outcome: { ...outcome, sentAt: at(sent_at) } }),
    ...(reopen_until && { reopenUntil: at(reopen_until) }),
    ...(transferred_to && { transferredTo: { ...transferred_to } }),
    elsewhere: elsewhere.map(({ name, ...reached }) => ({ name: say(ctx, name), ...reached })),
  };
}
