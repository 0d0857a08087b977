import type { QuestionnaireItem } from '@foyer/sdk/contract';
import type { BookingStepName, FieldError } from '@foyer/sdk/flows';
import { html } from 'lit';
import { errorSummary } from '../../fields/error-summary.ts';
import { isolated } from '../../i18n/intl-visit.ts';
import type { VisitTerms } from '../../i18n/visit-terms.ts';
import { typing } from '../typing.ts';
import type { ChosenVisit, View } from './view.ts';

/** A view that came later, with its own words. */
export interface LateView<Step extends BookingStepName = BookingStepName> extends View<Step> {
  readonly v: VisitTerms;
  readonly visit: ChosenVisit | undefined;
}

type Asking = Pick<LateView, 'state' | 'v' | 'send'>;

/** The errors of the step in view as sentences, each field once. */
export function faultsOf({ state, v }: Pick<LateView, 'state' | 'v'>): ReadonlyMap<string, string> {
  const faults = new Map<string, string>();
  for (const error of state.errors) if (!faults.has(error.field)) faults.set(error.field, faultText(v, error, state.draft.who === 'other'));
  return faults;
}

/** Where only the hospital knows why: its words come before ours. */
const theirsFirst: readonly string[] = ['not-at-this-place', 'not-this-way'];

/** Our own words where we know the code; else the server's. */
const faultText = (v: VisitTerms, { field, code, detail }: FieldError, them: boolean) =>
  theirsFirst.includes(code) && detail ? `${detail} ${v.pickAnotherTime}` : (v.fault({ field, code, them }) ?? detail ?? v.otherFault);

/**
 * The error summary of the step in view; nothing while all is well. A question of the service is named, since its fault does not say which.
 * What no answer can mend is not called an answer: then the summary says that nothing is booked, or sent.
 */
export const errorsOf = (view: Pick<LateView, 'state' | 'v'>, questions: readonly QuestionnaireItem[] = []) => {
  const { state, v } = view;
  const faults = [...faultsOf(view)].map(([field, text]) => {
    const question = questions.find(({ linkId }) => field === `answer:${linkId}`)?.text;
    return { name: field === 'form' ? undefined : field, text: question ? v.faultOf(isolated(question), text) : text };
  });
  const count = faults.filter(({ name }) => name).length;
  return errorSummary(count ? v.checkAnswers(count) : state.path === 'request' ? v.notSent : v.notBooked, faults);
};

/** A step's form: the fields, then "Continue". Checks come on submit only; Enter submits. */
export const stepForm = (view: Asking, fields: unknown, button: string, submit: () => void) => html`
  <form
    class="step"
    novalidate
    @input=${typing(view.send)}
    @submit=${(event: Event) => {
      event.preventDefault();
      submit();
    }}
  >
    ${fields}
    <div class="acts"><button class="btn primary" part="primary">${button}</button></div>
  </form>
`;
