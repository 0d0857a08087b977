import type { FeedbackAction } from '@foyer/sdk/flows';
import { html } from 'lit';
import { errorSummary } from '../../fields/error-summary.ts';
import { typedIn } from '../../fields/typed.ts';
import { isolated } from '../../i18n/intl-visit.ts';
import type { View } from './view.ts';

type Asking = Pick<View, 'state' | 'v' | 'f'>;

/** The errors of the step in view as sentences, each field once. Our own words where we know the code; else the server's. */
export function faultsOf({ state, v, f }: Asking): ReadonlyMap<string, string> {
  const faults = new Map<string, string>();
  for (const { field, code, over, detail } of state.errors)
    if (!faults.has(field))
      faults.set(field, f.fault(field, code, over) ?? v.fault({ field, code, them: false }) ?? detail ?? v.otherFault);
  return faults;
}

/** What every field shares. */
export const about = ({ v }: Asking, faults: ReadonlyMap<string, string>, name: string) => ({
  name,
  error: faults.get(name),
  errorPrefix: v.errorPrefix,
});

/** The error summary of the step in view; nothing while all is well. `questions`: by field, since the fault of a question does not say which it is. */
export function summaryOf(view: Asking, title: string, questions: ReadonlyMap<string, string> = new Map()) {
  const faults = [...faultsOf(view)].map(([field, text]) => {
    const question = questions.get(field);
    return { name: field === 'form' ? undefined : field, text: question ? view.v.faultOf(isolated(question), text) : text };
  });
  const count = faults.filter(({ name }) => name).length;
  return errorSummary(count ? view.v.checkAnswers(count) : title, faults);
}

const answerName = /^answer:(.+)$/u;

/** A form whose every keystroke is in the flow's state, so that nothing typed is lost. Enter submits; checks come on submit only. */
export const form = ({ send }: Pick<View, 'send'>, fields: unknown, actions: unknown, submit: () => void) => html`
  <form
    class="step"
    novalidate
    @input=${(event: Event) => {
      const typed = typedIn(event);
      if (!typed) return;
      const { name, value, all } = typed;
      const [, linkId] = answerName.exec(name) ?? [];
      if (linkId !== undefined) send({ type: 'answered', linkId, values: all() });
      else send({ type: 'typed', field: name, value: name === 'share' ? all().length > 0 : value } as FeedbackAction);
    }}
    @submit=${(event: Event) => {
      event.preventDefault();
      submit();
    }}
  >
    ${fields}
    <div class="acts">${actions}</div>
  </form>
`;

/** The one strong button of a form. */
export const primary = (words: unknown) => html`<button class="btn primary" part="primary">${words}</button>`;
