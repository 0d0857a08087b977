import type { ManageAction, ManageDraft } from '@foyer/sdk/flows';
import { html } from 'lit';
import { typedIn } from '../../fields/typed.ts';
import type { View } from './view.ts';

/** Draft fields with several values. */
const lists = new Set(['wishDays', 'wishParts']);

/** A form whose every keystroke is in the flow's state, so that nothing typed is lost. Enter submits; checks come on submit only. */
export const form = ({ send }: Pick<View, 'send'>, fields: unknown, actions: unknown, submit: () => void) => html`
  <form
    class="step"
    novalidate
    @input=${(event: Event) => {
      const typed = typedIn(event);
      if (!typed) return;
      const { name, value, all } = typed;
      send({ type: 'typed', field: name, value: lists.has(name) ? all() : value } as ManageAction & { field: keyof ManageDraft });
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
