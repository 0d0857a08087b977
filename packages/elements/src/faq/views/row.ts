import type { Faq } from '@foyer/sdk/contract';
import { html, nothing } from 'lit';
import { answerRuns } from '../../controls/answer-runs.ts';
import { draw } from '../../core/icons.ts';
import type { View } from './view.ts';

const chevron = draw('M5 9l7 7 7-7');

/**
 * Questions, each with its answer behind it. A heading with a button in it, since screen readers list headings and some drop one that stands in
 * a `summary`; what is closed is found by the browser's own search all the same (`until-found`).
 */
export const rows = (view: View, faqs: readonly Faq[]) => html`
  <ul class="rows" role="list">
    ${faqs.map((faq) => row(view, faq))}
  </ul>
`;

function row(view: View, faq: Faq) {
  const { state, m, send, late } = view;
  const { id, locale } = faq;
  const isOpen = state.open.includes(id);
  const toggle = (id: string) => send({ type: 'toggled', id });
  return html`
    <li>
      <h4 lang=${locale}>
        <button
          class="question"
          type="button"
          part="question"
          aria-expanded=${isOpen ? 'true' : 'false'}
          aria-controls="answer-${id}"
          @click=${() => toggle(id)}
        >
          <span dir="auto">${faq.question}</span>${chevron}
        </button>
      </h4>
      <div id="answer-${id}" hidden=${isOpen ? nothing : 'until-found'} @beforematch=${() => toggle(id)}>
        <div class="answer" part="answer">
          <div class="runs" lang=${locale} dir="auto">
            ${answerRuns(faq.content, { id, toggle, isOpen: (id) => state.open.includes(id), means: m.means })}
          </div>
          ${late?.foot(faq)}
        </div>
      </div>
    </li>
  `;
}
