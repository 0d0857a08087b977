import { shownFaqs, shownTopic } from '@foyer/sdk/flows';
import { html, nothing } from 'lit';
import { button, frame } from '../../controls/page.ts';
import { callButton } from '../../controls/person.ts';
import { waysToAPerson } from './person.ts';
import { topicList } from './list.view.ts';
import { rows } from './row.ts';
import { searchForm } from './search.ts';
import type { LateView } from './view.ts';

const waiting = html`<div aria-hidden="true" class="stack">${[1, 2, 3, 4].map(() => html`<div class="skeleton"></div>`)}</div>`;

/** What the person's own words led to. */
export const resultsView = (view: LateView) =>
  frame(
    view,
    { heading: view.m.whatToKnow, busy: view.state.search?.status === 'searching' },
    html`${searchForm(view, view.m.whatToKnow)} ${view.late?.before ?? results(view)}`,
  );

function results(view: LateView) {
  const { state, t, m, v, send } = view;
  const all = button(v.allTopics, () => send({ type: 'search-cleared' }), 'link');
  const items = shownFaqs(state);
  const heading = (words: string) => html`<h3 class="found" tabindex="-1">${words}</h3>`;
  if (state.search?.status === 'searching') return html`<section class="stack tight">${heading(m.lookingForAnswers)} ${waiting}</section>`;
  if (state.search?.status === 'failed')
    return html`<section class="stack">
      ${heading(v.cannotSearch)}
      <p>${v.cannotSearchWhy}${navigator.onLine ? nothing : html` ${t.offline}`}</p>
      <div class="acts">${button(t.tryAgain, () => send({ type: 'searched' }), 'btn primary')} ${callButton(t, state.hospital, false)}</div>
      ${all}
    </section>`;
  if (items.length === 0)
    return html`<section class="stack">
        ${heading(v.nothingFound)}
        <p>${v.nothingFoundHelp}</p>
        ${waysToAPerson(view)}
      </section>
      ${topicList(view)}`;
  return html`<section class="stack tight">${heading(v.answersFound(items.length))} ${rows(view, items)} ${all}</section>`;
}

/** The answers of one topic. */
export function topicView(view: LateView) {
  const { state, t, m, v, send } = view;
  const { topic } = state;
  const items = shownFaqs(state);
  const isFailed = topic?.status === 'failed';
  return frame(
    view,
    {
      heading: html`<span dir="auto">${shownTopic(state)?.name ?? m.lookingForAnswers}</span>`,
      busy: topic?.status === 'loading',
    },
    html`
      ${searchForm(view, v.searchAll)}
      ${
        view.late?.before ??
        (isFailed
          ? html`<p>${v.cannotShowTopic}</p>
              <div class="acts">
                ${button(t.tryAgain, () => send({ type: 'topic-chosen', topic: topic.id }), 'btn primary')}
                ${callButton(t, state.hospital, false)}
              </div>`
          : html`<section class="stack tight">
              <h3>${topic?.status === 'loading' ? m.lookingForAnswers : m.answers(items.length)}</h3>
              ${topic?.status === 'loading' ? waiting : rows(view, items)}
            </section>`)
      }
    `,
  );
}
