import type { StaffCase } from '@foyer/sdk/contract/staff';
import type { StaffChange } from '@foyer/sdk/contract/staff-feedback';
import { html, nothing } from 'lit';
import { failedView, loadingView } from '../../answers/views/pieces.ts';
import { dayWords } from '../../answers/words.ts';
import type { ChangeState } from '../change-draft.flow.ts';
import type { Listing } from '../listing.flow.ts';
import { changeForm } from './change-form.view.ts';

export interface ChangesOptions {
  readonly cases: Listing<StaffCase>;
  readonly locales: readonly string[];
  readonly departments: readonly { readonly id: string; readonly name: string }[];
  readonly retiring: string | undefined;
  readonly typed: (name: string, text: string) => void;
  readonly tick: (id: string, on: boolean) => void;
  readonly moreCases: () => void;
  readonly publish: () => void;
  readonly more: () => void;
  readonly again: () => void;
  readonly ask: (id: string | undefined) => void;
  readonly retire: (id: string) => void;
}

/** Patients see a count from here on: fewer might be known by it. */
const shownFrom = 5;

const inMain = (words: Readonly<Record<string, string>>, [main = '']: readonly string[]) => words[main] ?? Object.values(words)[0] ?? '';

function rowView(one: StaffChange, { locales, departments, retiring, ask, retire }: ChangesOptions) {
  const { id, said, did, count, departmentId, publishedOn, publishedBy, status } = one;
  const place = departments.find((department) => department.id === departmentId)?.name;
  const press = html`<button class="btn" id="retire-${id}" @click=${() => ask(id)}>
    Stop showing it<span class="vh">: ${inMain(said, locales)}</span>
  </button>`;
  return html`<li class="row">
    <div class="stack tight">
      <h3 class="title">
        <span dir="auto">${inMain(said, locales)}</span>
        ${status === 'retired' ? html`<span class="tag">Not shown any more</span>` : nothing}
      </h3>
      <p class="thanks" dir="auto"><b>We did:</b> ${inMain(did, locales)}</p>
      <p class="s muted">
        ${count} said so${count < shownFrom ? ' (patients do not see how many: fewer than 5)' : ''}. <bdi>${publishedBy}</bdi>,
        ${dayWords(publishedOn)}${place === undefined ? '' : html`, <bdi>${place}</bdi>`}.
      </p>
      ${
        retiring === id
          ? html`<div class="stack tight">
              <h4 id="asking" tabindex="-1">Stop showing this to patients?</h4>
              <div class="acts">
                <button class="btn primary" @click=${() => retire(id)}>Yes, stop showing it</button>
                <button class="btn" @click=${() => ask(undefined)}>No, go back</button>
              </div>
            </div>`
          : nothing
      }
    </div>
    ${status === 'shown' && retiring !== id ? html`<div class="acts">${press}</div>` : nothing}
  </li>`;
}

function listing(list: Listing<StaffChange>, options: ChangesOptions) {
  if (list.kind === 'loading') return loadingView();
  if (list.kind === 'failed') return failedView('This list cannot be shown now', list.trouble, options.again);
  if (list.items.length === 0) return html`<div class="sheet"><p>Nothing is published yet.</p></div>`;
  return html`<ul class="rows sheet" role="list" aria-label="You said, we did">
      ${list.items.map((one) => rowView(one, options))}
    </ul>
    ${list.nextCursor === undefined ? nothing : html`<div class="acts"><button class="btn" @click=${options.more}>Show more</button></div>`}`;
}

/** What is published, and a form for one more. */
export const changesView = (list: Listing<StaffChange>, state: ChangeState, options: ChangesOptions) =>
  html`<div class="stack">
    <p class="muted">What patients said, and what the hospital changed for it. Everybody can read it, so it tells of nobody in person.</p>
    ${changeForm(state, options)}
    <h2 id="published" tabindex="-1">Published</h2>
    ${listing(list, options)}
  </div>`;
