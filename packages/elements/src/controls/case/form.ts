import type { ContactAction, ContactDraft } from '@foyer/sdk/flows';
import { html } from 'lit';
import { errorSummary } from '../../fields/error-summary.ts';
import { typedIn } from '../../fields/typed.ts';
import type { CaseView } from './view.ts';

type Asking = Pick<CaseView, 'state' | 'v' | 'c'>;

/** The errors of the step in view as sentences, each field once. Our own words where we know the code; else the server's. */
export function faultsOf({ state, v, c }: Asking): ReadonlyMap<string, string> {
  const faults = new Map<string, string>();
  const them = state.draft.who === 'other';
  for (const { field, code, over, detail } of state.errors)
    if (!faults.has(field)) faults.set(field, c.fault(field, code, over) ?? v.fault({ field, code, them }) ?? detail ?? v.otherFault);
  return faults;
}

/** What every field of the draft shares. */
export const about = ({ v }: Asking, faults: ReadonlyMap<string, string>, name: string) => ({
  name,
  error: faults.get(name),
  errorPrefix: v.errorPrefix,
});

/** The error summary of the step in view; nothing while all is well. */
export function summaryOf(view: Asking) {
  const faults = [...faultsOf(view)].map(([field, text]) => ({ name: field === 'form' ? undefined : field, text }));
  const count = faults.filter(({ name }) => name).length;
  return errorSummary(count ? view.v.checkAnswers(count) : view.c.failed.change, faults);
}

/** A form whose every keystroke is in the flow's state, so that nothing typed is lost. Enter submits; checks come on submit only. */
export const form = ({ send }: Pick<CaseView, 'send'>, fields: unknown, actions: unknown, submit: () => void) => html`
  <form
    class="step"
    novalidate
    @input=${(event: Event) => {
      const typed = typedIn(event);
      if (!typed) return;
      const { name, value, all } = typed;
      send({ type: 'typed', field: name, value: name === 'voicemail' ? all().length > 0 : value } as ContactAction & {
        field: keyof ContactDraft;
      });
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
