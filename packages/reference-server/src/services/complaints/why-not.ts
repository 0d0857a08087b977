import type { ComplaintAction, ComplaintOutcomeInput, OutcomePart } from '@foyer/sdk/contract/staff-complaints';
import type { ComplaintRow, PersonRow } from '../../store/complaints.ts';
import type { CaseRow } from '../../store/cases.ts';
import { barredFrom, barredYourself, hasHandled, isConcerned } from './people.ts';
import { afterStep, refusal } from './steps.ts';

/** A complaint with all that decides what can be done with it. */
export interface Standing {
  readonly row: Pick<CaseRow, 'status' | 'owner_subject' | 'owner_name'>;
  readonly complaint: ComplaintRow;
  readonly people: readonly PersonRow[];
  /** All that the patient wrote: somebody may be named in it. */
  readonly words: string;
}

export interface Asker {
  readonly subject: string;
  readonly name: string;
  readonly isShared?: true;
  readonly now: Date;
}

const partWords: Readonly<Record<OutcomePart, string>> = {
  contact: 'whom to ask',
  steps: 'what was done to look into it',
  results: 'what was found',
  completedOn: 'the day on which that ended',
};

/** Those of the four parts that are not written yet: a blank one is refused before it gets here. */
export const missingParts = (draft: ComplaintOutcomeInput | null): OutcomePart[] =>
  (Object.keys(partWords) as OutcomePart[]).filter((part) => draft?.[part] === undefined);

const stands = 'The clock stands still. Start it again first.';

function whyNotSigned({ complaint, people }: Standing, who: Asker): string | undefined {
  if (who.isShared) return 'A person signs it. Sign in at the desk as yourself.';
  const missing = missingParts(complaint.draft);
  if (missing.length > 0) return `The outcome lacks ${missing.map((part) => partWords[part]).join(', ')}. It is not signed without.`;
  if (hasHandled(complaint, people, who)) return 'You had it or wrote the outcome. A second person signs it.';
  // What somebody wrote whom it concerns is no outcome until another one has taken it over.
  if (isConcerned(people, { subject: complaint.draft_subject ?? '' }))
    return 'Whoever wrote the outcome is one whom the complaint is about. The owner or the deputy writes it anew first.';
  return undefined;
}

type Rule = (standing: Standing, who: Asker) => string | undefined;

const consented: Rule = ({ complaint }) =>
  complaint.consent === 'needed'
    ? 'The patient has not agreed that somebody complains for them. Ask them first, and write it down.'
    : undefined;
const ticks: Rule = ({ complaint }) => (complaint.paused_at ? stands : undefined);

const rules: Readonly<Partial<Record<ComplaintAction, Rule>>> = {
  interim: ticks,
  agree: (standing, who) =>
    ticks(standing, who) ??
    (standing.complaint.rules.respond.agreed ? undefined : 'Under these rules no date is agreed. If it takes longer, tell the patient so.'),
  pause: ({ complaint }, { now }) => {
    if (complaint.paused_at) return 'The clock stands still already.';
    return complaint.respond_by <= now
      ? 'The date is over. Nothing is stopped any more: tell the patient when they will hear from you.'
      : undefined;
  },
  resume: ({ complaint }) => (complaint.paused_at ? undefined : 'The clock is running.'),
  outcome: ({ row, complaint }, { subject }) =>
    subject === row.owner_subject || subject === complaint.deputy_subject ? undefined : 'The owner or the deputy writes the outcome.',
  'sign-off': (standing, who) => ticks(standing, who) ?? whyNotSigned(standing, who) ?? consented(standing, who),
  'send-back': ({ complaint }) => (complaint.draft ? undefined : 'There is no outcome yet.'),
  send: (standing, who) => ticks(standing, who) ?? consented(standing, who),
  consent: ({ complaint }) => {
    if (complaint.consent === 'needed') return undefined;
    return complaint.consent === 'own' ? 'The patient complains themselves.' : 'The patient has agreed already.';
  },
};

/** Of themselves, anybody says that it is about them. */
const ofOneself: ComplaintAction = 'concerns';
/** What those who had it before may still do, beside reading it: give it to others, where nobody has it yet. */
const handsOver = ({ row }: Standing, action: ComplaintAction): boolean => action === 'owners' && row.owner_subject === null;

/** Why a step cannot be done by somebody, with what to do first; undefined where it can. */
export function whyNot(action: ComplaintAction, standing: Standing, who: Asker): string | undefined {
  const barred = barredFrom(standing, who);
  if (barred === 'named' && action !== ofOneself) return barredYourself.named;
  if (afterStep(action, standing.row.status) === undefined) return refusal(action, standing.row.status);
  if (barred === 'had-it' && action !== ofOneself && !handsOver(standing, action)) return barredYourself['had-it'];
  return rules[action]?.(standing, who);
}
