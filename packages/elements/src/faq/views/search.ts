import { html, nothing } from 'lit';
import { draw } from '../../core/icons.ts';
import type { View } from './view.ts';

const magnifier = draw('M17 10.5a6.5 6.5 0 1 1-13 0 6.5 6.5 0 0 1 13 0zM15.5 15.5L21 21');

/** The search, by Enter or its button. Nothing is sent before. */
export const searchForm = ({ state, m, send, late }: View, name: string) => html`
  <form
    role="search"
    @submit=${(event: Event) => {
      event.preventDefault();
      send({ type: 'searched' });
    }}
  >
    <div class="field ${state.fault ? 'bad' : ''}">
      <span class="hint" id="q-hint">${m.searchHint}</span>
      <div class="find">
        <input
          class="control"
          id="q"
          name="q"
          type="search"
          enterkeyhint="search"
          autocomplete="off"
          dir="auto"
          part="search"
          aria-label=${name}
          aria-describedby="q-hint q-left"
          aria-invalid=${state.fault ? 'true' : nothing}
          .value=${state.q}
          @input=${(event: Event) => send({ type: 'query-typed', q: (event.target as HTMLInputElement).value })}
        />
        <button class="btn square" aria-label=${m.search}>${magnifier}</button>
      </div>
      <div id="q-left">${late?.underSearch}</div>
    </div>
  </form>
`;
