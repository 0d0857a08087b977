import type { ManageAction, ManageDraft } from '@foyer/sdk/flows';
import { html } from 'lit';
import type { View } from './view.ts';

/** A form whose every keystroke is in the flow's state, so that nothing typed is lost. Enter submits; checks come on submit only. */
export const form = ({ send }: Pick<View, 'send'>, fields: unknown, actions: unknown, submit: () => void) => html`
  <form
    class="step"
    novalidate
    @input=${(event: Event) => {
      const { name, value } = event.target as HTMLInputElement;
      if (name) send({ type: 'typed', field: name as keyof ManageDraft, value } as ManageAction);
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
