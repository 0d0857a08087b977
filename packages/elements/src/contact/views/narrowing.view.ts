import { shownDepartments } from '@foyer/sdk/flows';
import { html } from 'lit';
import { dangerFirst } from '../../controls/case/danger.ts';
import type { LateDirectory, View } from './view.ts';

/** What the later half puts into the first page. */
export const lateDirectory = (view: Pick<View, 'state' | 't' | 'c' | 'send'>): LateDirectory => ({
  narrowing: narrowing(view),
  shown: shownDepartments(view.state),
  none: html`<p>${view.c.noneFits}</p>`,
});

/** What is typed narrows the list at once: it is all there already. Enter sends nothing. */
const narrowing = ({ state, t, c, send }: Pick<View, 'state' | 't' | 'c' | 'send'>) => html`
  <form class="narrow" role="search" @submit=${(event: Event) => event.preventDefault()}>
    <div class="field">
      <label for="find-department">${c.findDepartment}</label>
      <input
        class="control"
        id="find-department"
        type="search"
        dir="auto"
        autocomplete="off"
        spellcheck="false"
        .value=${state.query}
        @input=${(event: Event) => send({ type: 'query-typed', q: (event.target as HTMLInputElement).value })}
      />
    </div>
    <label class="check">
      <input
        type="checkbox"
        .checked=${state.openOnly}
        @change=${(event: Event) => send({ type: 'open-only-chosen', on: (event.target as HTMLInputElement).checked })}
      />
      <span>${c.openOnly}</span>
    </label>
  </form>
  ${dangerFirst({ state, t, c })}
`;
