import { html, nothing, type TemplateResult } from 'lit';
import { describedBy, field, fieldId } from '../../../../elements/src/fields/field.ts';
import { groupOf, newGroup, type Missed, type MissedWord, type Using } from '../missed.flow.ts';
import { languageName, questionOf } from '../words.ts';
import type { MissedDoes } from './missed.view.ts';
import { writtenField } from './written-field.ts';

type Does = MissedDoes & { readonly busy: boolean };

const valueOf = (event: Event) => (event.target as HTMLSelectElement).value;

function choice(name: string, label: string, error: string | undefined, chosen: (value: string) => void, options: TemplateResult) {
  const o = { name, label, error, errorPrefix: 'Error: ' };
  return field(
    o,
    html`<select
      class="control"
      id=${fieldId(name)}
      aria-invalid=${error ? 'true' : 'false'}
      aria-describedby=${describedBy(o)}
      @change=${(event: Event) => chosen(valueOf(event))}
    >
      ${options}
    </select>`,
  );
}

function synonymFields({ target, word, fault }: Using, { groups }: Missed, { send }: Does) {
  const isNew = target === newGroup;
  return html`${choice(
    'group',
    'Words that mean the same',
    isNew ? undefined : fault,
    (value) => send({ type: 'typed', part: { target: value } }),
    html`<option value="" .selected=${target === ''}>Choose one</option>
      <option value=${newGroup} .selected=${isNew}>A new group</option>
      ${groups.map((group) => html`<option value=${groupOf(group)} .selected=${groupOf(group) === target}>${group.words.join(', ')}</option>`)}`,
  )}
  ${
    isNew
      ? writtenField({
          name: 'same',
          label: 'Word that means the same',
          hint: 'One that your answers use.',
          value: word,
          error: fault,
          typed: (text) => send({ type: 'typed', part: { word: text } }),
        })
      : nothing
  }`;
}

function aliasFields({ target, locale, fault }: Using, { entries, languages }: Missed, { send }: Does) {
  return html`${choice(
    'answer',
    'Answer',
    fault,
    (value) => send({ type: 'typed', part: { target: value } }),
    html`<option value="" .selected=${target === ''}>Choose one</option>
      ${entries
        .filter(({ status }) => status !== 'retired')
        .map((entry) => html`<option value=${entry.id} .selected=${entry.id === target}>${questionOf(entry, languages).text}</option>`)}`,
  )}
  ${choice(
    'locale',
    'Language of the word',
    undefined,
    (value) => send({ type: 'typed', part: { locale: value } }),
    html`${languages.all
      .filter((one) => one === languages.main || target === '' || entries.some(({ id, words }) => id === target && words[one]))
      .map((one) => html`<option value=${one} .selected=${one === locale}>${languageName(one)}</option>`)}`,
  )}`;
}

/** Where a missed word goes. */
export function usingView(missed: MissedWord, using: Using, list: Missed, does: Does) {
  const isSynonym = using.use === 'synonym';
  return html`<form
    class="item-fields wide"
    novalidate
    aria-labelledby="using-${missed.id}"
    @submit=${(event: Event) => {
      event.preventDefault();
      does.use(missed);
    }}
  >
    <h4 tabindex="-1" id="using-${missed.id}">
      ${isSynonym ? html`<bdi>${missed.word}</bdi> means the same as…` : html`<bdi>${missed.word}</bdi> asks for an answer`}
    </h4>
    ${isSynonym ? synonymFields(using, list, does) : aliasFields(using, list, does)}
    <div class="acts">
      <button class="btn primary" ?disabled=${does.busy}>Add it</button>
      <button class="btn" type="button" @click=${() => does.keep(missed.id)}>Go back</button>
    </div>
  </form>`;
}
