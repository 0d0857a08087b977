import { html } from 'lit';
import { describedBy, field, fieldId } from '../../../../elements/src/fields/field.ts';
import type { Topic } from '../entry-draft.flow.ts';
import type { EntryState } from '../entry.flow.ts';
import { dayWords, languageName, topicName } from '../words.ts';
import type { EntryDoes } from './entry.view.ts';
import { faultAt } from './pieces.ts';
import { previewView } from './preview.view.ts';
import { labelOf } from './theirs.view.ts';
import { writtenField } from './written-field.ts';

const answerHint =
  'Plain words, short sentences. **bold**, _italics_, lines that begin with - or 1., and [words](https://…). All else is shown as you write it.';
/** At most this many characters of an answer are taken. */
const longest = 4000;

const leftWords = (text: string): string => {
  const left = longest - text.length;
  return left >= 500 ? '' : left >= 0 ? ` ${left} characters left.` : ` ${-left} characters too many.`;
};

/** What is typed in one language, with what patients would see of it. */
export function languageFields(state: EntryState, locale: string, { typed, send, preview }: EntryDoes) {
  const { languages, draft, faults } = state;
  const isMain = locale === languages.main;
  const at = (part: string) => `${part}-${locale}`;
  const own = (part: string, more: { rows?: number; hint?: string }) => {
    const name = at(part);
    return writtenField({
      name,
      label: labelOf(name),
      locale,
      value: draft[name] ?? '',
      error: faultAt(faults, name),
      typed: (text) => typed(name, text),
      ...more,
    });
  };
  return html`<fieldset class="language">
    <legend>${languageName(locale)}${isMain ? '' : ' (optional)'}</legend>
    ${isMain ? '' : html`<p class="s muted">Left empty, readers get it in ${languageName(languages.main)}.</p>`}
    <div class="question">${own('question', {})}</div>
    <div class="pair">
      ${own('answer', { rows: 9, hint: answerHint + leftWords(draft[at('answer')] ?? '') })}
      ${previewView(
        state,
        locale,
        (id) => send({ type: 'explained', id }),
        () => preview(locale),
      )}
    </div>
    ${own('aliases', { rows: 3, hint: 'One on each line. Searches find them, and nobody sees them.' })}
  </fieldset>`;
}

function topicField({ draft, faults, languages }: EntryState, topics: readonly Topic[], typed: EntryDoes['typed']) {
  const error = faultAt(faults, 'topic');
  const o = { name: 'topic', label: 'Topic', errorPrefix: 'Error: ', error };
  return field(
    o,
    html`<select
      class="control"
      id=${fieldId('topic')}
      aria-invalid=${error ? 'true' : 'false'}
      aria-describedby=${describedBy(o)}
      @change=${(event: Event) => typed('topic', (event.target as HTMLSelectElement).value)}
    >
      <option value="" .selected=${draft['topic'] === ''}>Choose one</option>
      ${topics.map(({ id }) => html`<option value=${id} .selected=${id === draft['topic']}>${topicName(topics, id, languages)}</option>`)}
    </select>`,
  );
}

/** Who looks after it, and until when. */
export function careFields(state: EntryState, topics: readonly Topic[], { typed }: EntryDoes) {
  const { draft, faults, entry } = state;
  const own = (name: string, more: { type?: 'date'; hint: string }) =>
    writtenField({
      name,
      label: labelOf(name),
      value: draft[name] ?? '',
      error: faultAt(faults, name),
      typed: (text) => typed(name, text),
      ...more,
    });
  return html`<fieldset class="language care">
    <legend class="vh">Who looks after it</legend>
    ${topicField(state, topics, typed)} ${own('owner', { hint: 'The team that answers for it. Patients see it.' })}
    ${own('reviewBy', {
      type: 'date',
      hint: entry ? `Last checked on ${dayWords(entry.reviewedAt)}.` : 'A year from now, if you leave it empty.',
    })}
  </fieldset>`;
}
