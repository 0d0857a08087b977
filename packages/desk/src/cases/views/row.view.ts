import type { StaffCase } from '@foyer/sdk/contract/staff';
import { html, nothing } from 'lit';
import { icon } from '../../../../elements/src/core/icons.ts';
import { isOpen } from '../queue.flow.ts';
import { nameOf, promiseOf, statusKind, statusOf, titleOf, windowOf } from '../words.ts';

/** What stands out of a case, in words and not by colour alone. */
export const tagsOf = (one: StaffCase, late: string | undefined, isNew = false) =>
  html`${late === undefined ? nothing : html`<span class="tag late">${icon('clock')}${late}</span>`}
    ${one.urgent && isOpen(one) ? html`<span class="tag urgent">${icon('warning')}Urgent</span>` : nothing}
    ${isNew ? html`<span class="tag fresh">Just came</span>` : nothing} <span class="tag ${statusKind(one)}">${statusOf(one)}</span>`;

/** One case of the queue; the whole row opens it. */
export function rowView(
  one: StaffCase,
  { now, isNew, open }: { readonly now: Date; readonly isNew: boolean; readonly open: (id: string) => void },
) {
  const { late, words } = promiseOf(one, now);
  const chosen = one.kind === 'callback' && isOpen(one) ? windowOf(one, now) : undefined;
  return html`<li class="row case ${late === undefined ? '' : 'is-late'} ${one.urgent && isOpen(one) ? 'is-urgent' : ''}">
    <div class="what">
      <h3>
        <button class="open" id="open-${one.id}" @click=${() => open(one.id)}>
          ${titleOf(one)}<span class="vh">: ${nameOf(one)}</span>
        </button>
        ${tagsOf(one, late, isNew)}
      </h3>
      <p class="s"><bdi>${one.patient.name}</bdi>, reference <bdi dir="ltr" class="num nb">${one.reference}</bdi></p>
      ${one.undelivered ? html`<p class="undelivered s">${icon('warning')}<span>A message did not reach the patient. Please call them.</span></p>` : nothing}
    </div>
    <div class="due num">
      ${words === undefined ? nothing : html`<p><b>${words}</b></p>`}
      ${chosen === undefined || words?.includes('Call between') ? nothing : html`<p class="s">They chose ${chosen}</p>`}
    </div>
    <div class="hands s">
      <p><bdi>${one.team.name}</bdi></p>
      <p class=${one.owner ? '' : 'muted'}>
        ${one.mine ? html`<b>You have it</b>` : one.owner ? html`<bdi>${one.owner.name}</bdi> has it` : 'Nobody has it yet'}
      </p>
    </div>
  </li>`;
}
