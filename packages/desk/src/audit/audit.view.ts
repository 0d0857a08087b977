import type { AuditEntry } from '@foyer/sdk/contract/staff';
import { html, nothing } from 'lit';
import { note } from '../../../elements/src/controls/pieces.ts';
import { errorSummary } from '../../../elements/src/fields/error-summary.ts';
import { selectField } from '../../../elements/src/fields/choice.ts';
import { textField } from '../../../elements/src/fields/text-field.ts';
import { dates } from '../../../elements/src/i18n/intl.ts';
import type { AuditState, Wanted } from './audit.flow.ts';
import { entryWords, idWords } from './words.ts';

export interface AuditDoes {
  readonly timeZone: string;
  readonly typed: (name: keyof Wanted, value: string) => void;
  readonly ask: () => void;
  readonly clear: () => void;
  readonly more: () => void;
}

/** "Friday, November 27, 2026, 9:04:31 am": of an audit the second counts. */
const stamp = (iso: string, timeZone: string) =>
  dates('en-US', { dateStyle: 'full', timeStyle: 'medium', timeZone })
    .format(new Date(iso))
    .replaceAll(' AM', ' am')
    .replaceAll(' PM', ' pm');

function filters({ typed, people, wrong }: AuditState, does: AuditDoes) {
  const field = (name: keyof Wanted, label: string, hint?: string) => ({
    name,
    label,
    value: typed[name],
    error: wrong.find((one) => one.name === name)?.text,
    errorPrefix: 'Error: ',
    ...(hint !== undefined && { hint }),
  });
  return html`<form
    class="sheet stack"
    novalidate
    aria-label="What to show"
    @submit=${(event: Event) => {
      event.preventDefault();
      does.ask();
    }}
    @input=${(event: Event) => {
      const { name, value } = event.target as HTMLInputElement;
      does.typed(name as keyof Wanted, value);
    }}
  >
    ${errorSummary(wrong.length === 1 ? 'Please check 1 answer' : `Please check ${wrong.length} answers`, wrong)}
    <div class="bar">
      ${selectField({
        ...field('staff', 'Who'),
        choices: [{ value: '', label: 'Anybody' }, ...people.map(({ subject, name }) => ({ value: subject, label: name }))],
      })}
      ${textField({ ...field('day', 'Day'), type: 'date' })}${textField(field('subject', 'Reference or id'))}
    </div>
    <div class="acts">
      <button class="btn primary">Show</button>
      <button class="btn" type="button" @click=${does.clear}>Show everything</button>
    </div>
  </form>`;
}

const entry = (one: AuditEntry, timeZone: string) =>
  html`<li class="row" tabindex="-1" id="entry-${one.seq}">
    <p class="num s muted">${stamp(one.at, timeZone)}</p>
    <div>
      <p>
        <b><bdi>${one.staff.name}</bdi></b> ${entryWords(one)}
      </p>
      ${one.subjectId === undefined ? nothing : html`<p class="s muted">${idWords(one)} <bdi dir="ltr" class="num">${one.subjectId}</bdi></p>`}
    </div>
  </li>`;

function listing({ list, wrong }: AuditState, does: AuditDoes) {
  if (list.kind === 'loading') return html`<p>Loading…</p>`;
  if (list.kind === 'failed')
    return wrong.length > 0
      ? nothing
      : html`<div class="sheet stack">
          <h2>The audit cannot be shown now</h2>
          <p>${list.trouble.detail}</p>
          <div class="acts"><button class="btn primary" @click=${does.ask}>Try again</button></div>
        </div>`;
  const { items, nextCursor, more } = list;
  if (items.length === 0)
    return html`<div class="sheet"><p>Nothing like that was read or changed. Show everything, or look for less.</p></div>`;
  return html`<ul class="rows sheet" role="list" aria-label="Entries, the newest first">
      ${items.map((one) => entry(one, does.timeZone))}
    </ul>
    ${typeof more === 'object' ? html`<div role="alert">${note(more.detail, 'changed')}</div>` : nothing}
    ${
      nextCursor === undefined
        ? nothing
        : html`<div class="acts"><button class="btn" ?disabled=${more === 'loading'} @click=${does.more}>Show more</button></div>`
    }`;
}

/** The audit: what is asked for, and what there is of it. */
export const auditView = (state: AuditState, does: AuditDoes) =>
  html`<div class="stack">
    <p class="muted">
      Every time staff open or change what belongs to a patient it is written here, and nothing of it can be taken out. That you read this
      is written down too.
    </p>
    ${filters(state, does)} ${listing(state, does)}
  </div>`;
