import type { Colleague } from '@foyer/sdk/contract/staff';
import type { Referral, ReferralDetail } from '@foyer/sdk/contract/staff-aftercare';
import { html, nothing } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { icon } from '../../../../elements/src/core/icons.ts';
import { fact, own, phoneLink } from '../../visits/views/detail.view.ts';
import { dayWords } from '../../visits/words.ts';
import type { WorkState } from '../work.flow.ts';
import { nextOf, referralStatuses } from '../words.ts';
import { backTo, doneView, formView, giveView, notYet, type WorkDoes } from './pieces.ts';

type State = WorkState<Referral, ReferralDetail>;

export interface ReferralDoes extends WorkDoes {
  readonly now: Date;
  readonly colleagues: readonly Colleague[];
  readonly leave: () => void;
  readonly again: () => void;
}

const nextStep = (one: ReferralDetail, state: State, does: ReferralDoes) =>
  html`<section class="sheet stack" aria-labelledby="next">
    <h3 id="next">What happened?</h3>
    ${formView(
      state,
      does,
      'step',
      'Save',
      ({ list, area, text, typed }) =>
        html`${list(
          'to',
          'It is now',
          one.next.map((status) => [status, referralStatuses[status]] as const),
        )}
        ${typed['to'] === 'booked' ? text('visitOn', 'Day of the visit there (optional)', undefined, 'date') : nothing}
        ${area('note', 'Note (optional, but for bad news)')}`,
      { primary: true },
    )}
  </section>`;

function shown(one: ReferralDetail, state: State, does: ReferralDoes) {
  return html`<div class="stack tight">
      <h2 id="one" tabindex="-1">Referral to <bdi>${one.to}</bdi></h2>
      <p class="tags">
        ${one.stalled ? html`<span class="tag late">${icon('clock')}Stands still</span>` : nothing}<span class="tag"
          >${referralStatuses[one.status]}</span
        >
      </p>
      <p class="num"><b>${nextOf(one, does.now) ?? nothing}</b></p>
      <p>${one.mine ? 'You follow it.' : html`<bdi>${one.owner.name}</bdi> follows it.`}</p>
    </div>
    <div class="columns">
      <div class="stack main">
        <section class="sheet stack" aria-labelledby="whom">
          <h3 id="whom">Who was sent where</h3>
          <dl class="facts">
            ${fact('Patient', own(one.patient.name))}${fact('Their phone', phoneLink(one.patientPhone))}${fact('To', own(one.to))}
            ${fact('Phone there', phoneLink(one.phone))}${fact('Why', own(one.reason))}
            ${fact('Visit there', one.visitOn === undefined ? undefined : dayWords(one.visitOn))}
            ${fact('Comes of the visit', html`<bdi dir="ltr" class="num nb">${one.visitReference}</bdi>`)}
          </dl>
        </section>
        ${one.next.length > 0 ? nextStep(one, state, does) : nothing}
      </div>
      <div class="stack side">
        <section class="sheet" aria-labelledby="steps">
          <h3 id="steps">Other steps</h3>
          ${one.mine ? nothing : formView(state, does, 'take', 'Take it over', () => html``)}
          ${giveView(state, does, does.colleagues, one.owner)}
          ${formView(state, does, 'note', 'Add note', ({ area }) => area('note', 'Note'))}
        </section>
        ${doneView(one.steps, one.timeZone, does.now)}
      </div>
    </div>`;
}

/** A referral with all that can be done with it now. */
export const referralView = (state: State, does: ReferralDoes) =>
  html`<div class="stack opened">
    ${backTo('Back to the referrals', does.leave)}
    ${keyed(state.id, state.shown.kind === 'ready' ? shown(state.shown.one, state, does) : notYet(state.shown, does.again))}
  </div>`;
