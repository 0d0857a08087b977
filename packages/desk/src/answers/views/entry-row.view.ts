import { html, nothing } from 'lit';
import type { Answers } from '../entries.flow.ts';
import type { Entry } from '../entry-draft.flow.ts';
import { dayWords, directionOf, questionOf, statusWords, topicName } from '../words.ts';

/** What its state is, in words. */
export const tags = ({ overdue, reviewBy, status }: Entry, isUnsaved: boolean) =>
  html`${overdue ? html`<span class="tag waits">Check it: due ${dayWords(reviewBy)}</span>` : nothing}
    <span class="tag ${status === 'live' ? 'done' : ''}">${statusWords[status]}</span>
    ${isUnsaved ? html`<span class="tag waits">Not saved</span>` : nothing}`;

/** One answer of the list. */
export function rowView(entry: Entry, { topics, languages }: Answers, isUnsaved: boolean, open: (id: string) => void) {
  const { text, locale } = questionOf(entry, languages);
  const { helped, notHelped } = entry.votes ?? { helped: 0, notHelped: 0 };
  return html`<li class="row">
    <div class="stack tight">
      <h3 tabindex="-1" id="entry-${entry.id}" lang=${locale} dir=${directionOf(locale)}>${text}</h3>
      <p class="tags">${tags(entry, isUnsaved)}</p>
      <p class="s"><bdi>${topicName(topics, entry.topic, languages)}</bdi> · <bdi>${entry.owner}</bdi></p>
      <p class="s muted num">
        Helped ${helped}, did not help ${notHelped}.${entry.overdue ? nothing : html` Check again by ${dayWords(entry.reviewBy)}.`}
      </p>
    </div>
    <div class="acts">
      <button class="btn" @click=${() => open(entry.id)}>Edit<span class="vh">: ${text}</span></button>
    </div>
  </li>`;
}
