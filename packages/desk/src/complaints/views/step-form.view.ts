import type { StaffCaseDetail } from '@foyer/sdk/contract/staff';
import { html, nothing } from 'lit';
import { note } from '../../../../elements/src/controls/pieces.ts';
import { draftOf, type CaseState } from '../../cases/case.flow.ts';
import { typedIn } from '../../cases/deeds.flow.ts';
import type { Does } from '../../cases/views/deed.view.ts';
import { controlOf } from '../complaint-deeds.flow.ts';
import { fieldsOf, type ComplaintDeed } from '../complaint-fields.flow.ts';
import { stepWords } from '../step-words.ts';
import { ticked } from '../ticked.flow.ts';
import { fieldView } from './fields.view.ts';

/** Whoever is answered. */
export const answeredName = ({ about }: StaffCaseDetail): string => about.sentBy?.name ?? about.patient.name;

function question(deed: ComplaintDeed, one: StaffCaseDetail, { tell, act }: Does) {
  const { question: asked } = stepWords[deed];
  if (!asked) return nothing;
  return html`<div class="asking stack">
    <h4 id="asking" tabindex="-1"><bdi>${asked.title(answeredName(one))}</bdi></h4>
    <p>${asked.words}</p>
    <div class="acts">
      <button class="btn primary" type="button" @click=${() => act(deed)}>${asked.yes}</button>
      <button class="btn" type="button" @click=${() => tell({ type: 'kept' })}>No, go back</button>
    </div>
  </div>`;
}

/** What an `input` event says of the form's fields. */
function filledIn(event: Event, deed: ComplaintDeed, values: Readonly<Record<string, string>>) {
  const { name, value, type, checked } = event.target as HTMLInputElement;
  const field = name.slice(deed.length + 1);
  return { name: field, value: type === 'checkbox' ? ticked(values[field] ?? '', value, checked) : value };
}

/** A step of a complaint, with what is typed and chosen for it. */
export function stepForm(deed: ComplaintDeed, one: StaffCaseDetail, state: CaseState, does: Does, primary = false) {
  const { busy, asking, trouble } = state;
  const { lead, press } = stepWords[deed];
  const values = typedIn(one, deed, draftOf(state, deed));
  const mine = trouble?.deed === deed ? trouble : undefined;
  const can = one.complaint?.next[deed].can ?? false;
  return html`<form
    class="stack deed"
    novalidate
    aria-labelledby="step-${deed}"
    @submit=${(event: Event) => {
      event.preventDefault();
      does.begin(deed);
    }}
    @input=${(event: Event) => does.tell({ type: 'filled', deed, ...filledIn(event, deed, values) })}
  >
    ${mine && mine.wrong.length === 0 ? html`<div role="alert" id="trouble-${deed}" tabindex="-1">${note(mine.detail, 'changed')}</div>` : nothing}
    ${lead === undefined ? nothing : html`<p>${lead}</p>`}
    ${Object.entries(fieldsOf[deed]).map(([field, rule]) =>
      fieldView(deed, field, rule, {
        value: values[field] ?? '',
        error: mine?.wrong.find(({ name }) => name === controlOf(deed, field))?.text,
        colleagues: one.complaint?.colleagues ?? [],
      }),
    )}
    ${
      asking === deed
        ? question(deed, one, does)
        : can
          ? html`<div class="acts">
              <button class="btn ${primary ? 'primary' : ''}" ?disabled=${busy !== undefined}>${busy === deed ? 'Sending…' : press}</button>
            </div>`
          : html`<p class="s muted">This cannot be done now. What you typed stays here.</p>`
    }
  </form>`;
}
