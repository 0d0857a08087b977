import type { Discovery } from '@foyer/sdk/contract';
import { html, nothing } from 'lit';
import { frame } from '../../controls/page.ts';
import { callUs } from '../../controls/person.ts';
import { icon } from '../../core/icons.ts';
import { rows } from './row.ts';
import { searchForm } from './search.ts';
import type { View } from './view.ts';

/** The search, the answers that are asked for most (or those of the host's topic), and the topics. `reading`: the host's own, while somebody reads there. */
export const listView = (view: View, reading?: unknown) => {
  const { state, m, late } = view;
  const isOfTopic = state.preset !== undefined && !state.isPresetUnknown;
  return frame(
    view,
    { heading: m.whatToKnow },
    html`
      ${searchForm(view, m.whatToKnow)}
      ${
        late?.before ??
        reading ??
        html`<section class="stack tight">
            <h3>${isOfTopic ? m.answers(state.first.length) : m.oftenAsked}</h3>
            ${rows(view, state.first)}
          </section>
          ${isOfTopic ? nothing : topicList(view)}`
      }
    `,
  );
};

/** All that there are answers about. */
export const topicList = ({ state: { topics }, m, send }: View) =>
  topics.length === 0
    ? nothing
    : html`<section class="stack tight">
        <h3>${m.topics}</h3>
        <ul class="topics" role="list">
          ${topics.map(
            ({ id, name, count }) =>
              html`<li>
                <button class="topic" type="button" part="topic" @click=${() => send({ type: 'topic-chosen', topic: id })}>
                  <span><b dir="auto">${name}</b> <span class="s muted nb">${m.answers(count)}</span></span
                  >${icon('forward')}
                </button>
              </li>`,
          )}
        </ul>
      </section>`;

/** The foot, until more can be said. */
export const noAnswer = (t: View['t'], m: View['m'], hospital: Discovery) =>
  html`<strong>${m.noAnswerHere}</strong> ${callUs(t, hospital)}`;
