import type { StaffPraise } from '@foyer/sdk/contract/staff-feedback';
import { html, nothing } from 'lit';
import { note } from '../../../../elements/src/controls/pieces.ts';
import { lateIcon } from '../../../../elements/src/core/late/icons.ts';
import { failedView, loadingView } from '../../answers/views/pieces.ts';
import { dayWords } from '../../answers/words.ts';
import type { Listing } from '../listing.flow.ts';

export interface PraiseOptions {
  readonly departments: readonly { readonly id: string; readonly name: string }[];
  readonly team: string;
  readonly trouble: { readonly id: string; readonly detail: string } | undefined;
  readonly busy: string | undefined;
  readonly narrow: (team: string) => void;
  readonly again: () => void;
  readonly more: () => void;
  readonly passOn: (id: string) => void;
}

function rowView(one: StaffPraise, { trouble, busy, passOn }: PraiseOptions) {
  const { id, text, person, from, share, team, receivedOn, passedOn } = one;
  return html`<li class="row">
    <div class="stack tight">
      <h3 id="praise-${id}" tabindex="-1">
        ${person === undefined ? 'For the team' : html`For <bdi>${person}</bdi>`}<span class="muted">, <bdi>${team.name}</bdi></span>
      </h3>
      <p class="thanks" dir="auto">${text}</p>
      <p class="s muted">
        ${from === undefined ? 'No name given' : html`From <bdi>${from}</bdi>`}, ${dayWords(receivedOn)}.
        ${share ? 'The words may be shown to others, without any name.' : 'Not to be shown to others.'}
      </p>
      ${trouble?.id === id ? html`<div role="alert">${note(trouble.detail, 'changed')}</div>` : nothing}
    </div>
    ${
      passedOn
        ? html`<p class="s title">
            ${lateIcon('tick')}<span><bdi>${passedOn.by}</bdi> told them, ${dayWords(passedOn.day)}</span>
          </p>`
        : html`<div class="acts">
            <button class="btn" ?disabled=${busy !== undefined} @click=${() => passOn(id)}>
              They have heard it<span class="vh">: ${person ?? team.name}</span>
            </button>
          </div>`
    }
  </li>`;
}

function listing(list: Listing<StaffPraise>, options: PraiseOptions) {
  if (list.kind === 'loading') return loadingView();
  if (list.kind === 'failed') return failedView('Praise cannot be shown now', list.trouble, options.again);
  if (list.items.length === 0) return html`<div class="sheet"><p>No thanks came yet.</p></div>`;
  return html`<ul class="rows sheet" role="list" aria-label="Praise">
      ${list.items.map((one) => rowView(one, options))}
    </ul>
    ${list.nextCursor === undefined ? nothing : html`<div class="acts"><button class="btn" @click=${options.more}>Show more</button></div>`}`;
}

/** Thanks of patients, the newest first. */
export const praiseView = (list: Listing<StaffPraise>, options: PraiseOptions) =>
  html`<div class="stack">
    <p class="muted">Patients wrote these for somebody here. Tell them, then note that they have heard it.</p>
    ${
      options.departments.length < 2
        ? nothing
        : html`<div class="field">
            <label for="team">Team</label>
            <select class="control" id="team" @change=${(event: Event) => options.narrow((event.target as HTMLSelectElement).value)}>
              <option value="">All teams</option>
              ${options.departments.map(({ id, name }) => html`<option value=${id} .selected=${id === options.team}>${name}</option>`)}
            </select>
          </div>`
    }
    ${listing(list, options)}
  </div>`;
