import type { CallTask, Referral } from '@foyer/sdk/contract/staff-aftercare';
import { html, nothing } from 'lit';
import { icon } from '../../../../elements/src/core/icons.ts';
import { dayWords } from '../../visits/words.ts';
import { callStatuses, dueOf, languageOf, nextOf, referralStatuses } from '../words.ts';

interface RowDoes {
  readonly now: Date;
  readonly open: (id: string) => void;
}

/** "Grace Hopper" is masked in lists; this is how one is named aloud. */
const spoken = (name: string) => name.replaceAll('•', '');

/** One call of the list; the whole row opens it. */
export const callRow = (one: CallTask, { now, open }: RowDoes) => {
  const { visit, patient, owner, mine, attempts } = one;
  return html`<li class="row">
    <div>
      <h3>
        <button class="open" id="open-${one.id}" @click=${() => open(one.id)}>
          Call after <bdi>${visit.service}</bdi><span class="vh">: ${spoken(patient.name)}, reference ${visit.reference}</span>
        </button>
        ${one.overdue ? html`<span class="tag late">${icon('clock')}Late</span>` : nothing}
        ${one.status === 'open' ? nothing : html`<span class="tag">${callStatuses[one.status]}</span>`}
      </h3>
      <p class="s">
        <bdi>${patient.name}</bdi>, reference <bdi dir="ltr" class="num nb">${visit.reference}</bdi>, seen on ${dayWords(visit.day)}.
        ${languageOf(one) ?? nothing}
      </p>
    </div>
    <div class="due num">
      <p><b>${dueOf(one, now) ?? nothing}</b></p>
      ${attempts > 0 ? html`<p class="s">${attempts === 1 ? 'Called once' : `Called ${attempts} times`}</p>` : nothing}
    </div>
    <div class="s">
      <p class=${owner ? '' : 'muted'}>
        ${mine ? html`<b>You have it</b>` : owner ? html`<bdi>${owner.name}</bdi> has it` : 'Nobody has it yet'}
      </p>
    </div>
  </li>`;
};

/** One referral of the list. */
export const referralRow = (one: Referral, { now, open }: RowDoes) =>
  html`<li class="row">
    <div>
      <h3>
        <button class="open" id="open-${one.id}" @click=${() => open(one.id)}>
          To <bdi>${one.to}</bdi><span class="vh">: ${spoken(one.patient.name)}, reference ${one.visitReference}</span>
        </button>
        ${one.stalled ? html`<span class="tag late">${icon('clock')}Stands still</span>` : nothing}
        <span class="tag">${referralStatuses[one.status]}</span>
      </h3>
      <p class="s"><bdi>${one.patient.name}</bdi>, reference <bdi dir="ltr" class="num nb">${one.visitReference}</bdi></p>
    </div>
    <div class="due num">
      <p><b>${nextOf(one, now) ?? nothing}</b></p>
    </div>
    <div class="s">
      <p>${one.mine ? html`<b>You follow it</b>` : html`<bdi>${one.owner.name}</bdi> follows it`}</p>
    </div>
  </li>`;
