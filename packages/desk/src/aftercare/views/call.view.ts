import type { Colleague } from '@foyer/sdk/contract/staff';
import type { CallRecordInput, CallTaskDetail } from '@foyer/sdk/contract/staff-aftercare';
import { html, nothing } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { icon } from '../../../../elements/src/core/icons.ts';
import { dayWords } from '../../visits/words.ts';
import { fact, own, phoneLink } from '../../visits/views/detail.view.ts';
import type { WorkState } from '../work.flow.ts';
import { callStatuses, dueOf, feelings, languageOf, nextOf, nextVisits, outcomes, referralStatuses, stopReasons } from '../words.ts';
import { backTo, doneView, fold, formView, giveView, isBegun, notYet, type Fields, type WorkDoes } from './pieces.ts';
import type { CallTask } from '@foyer/sdk/contract/staff-aftercare';

type State = WorkState<CallTask, CallTaskDetail>;

export interface CallDoes extends WorkDoes {
  readonly now: Date;
  readonly colleagues: readonly Colleague[];
  readonly leave: () => void;
  readonly again: () => void;
  readonly openReferral: (id: string) => void;
}

/** What is asked on the phone, in the order in which it is asked. */
const record = ({ one, area, text, tick, typed }: Fields) =>
  html`<fieldset class="stack asked">
    <legend class="legend">What you talked about</legend>
    ${one('feeling', '1. How do they feel?', feelings)} ${area('feelingWords', 'In their words (optional)')}
    ${
      typed['feeling'] === 'worse'
        ? html`<p class="danger-note">${icon('warning')}<span>Hand this to a nurse or a doctor now, while they are on the phone.</span></p>
            ${text('handedTo', 'Who has it now?')}`
        : nothing
    }
    ${area('questions', '2. What did they ask, and what were they told? (optional)')}
    ${area('nextSteps', '3. What comes next: tests, referrals, medicines? (optional)')} ${one('nextVisit', '4. The next visit', nextVisits)}
    ${tick('toldHowToReachUs', '5. They know how to reach us', 'How to reach us')}
  </fieldset>`;

const later = ({ text, time }: Fields, zone: string) =>
  html`<div class="bar">${text('day', 'Day', undefined, 'date')} ${time('time', `Time (${zone})`)}</div>`;

const attempt = (one: CallTaskDetail, state: State, does: CallDoes) =>
  html`<section class="sheet stack" aria-labelledby="calling">
    <h3 id="calling">Note a call</h3>
    <p class="s">
      ${one.attemptsLeft === 1 ? 'One more day' : `${one.attemptsLeft} more days`} on which nobody takes a call, and this comes off the
      list. Calls on the same day count once. Nothing is sent to the patient, whatever you choose.
    </p>
    ${formView(
      state,
      does,
      'attempt',
      'Save this call',
      (fields) =>
        html`${fields.one('outcome', 'How did the call go?', outcomes)}
        ${fields.typed['outcome'] === 'reached' ? record(fields) : fields.typed['outcome'] === 'later' ? later(fields, one.timeZone) : nothing}
        ${fields.area('note', 'Note (optional)')}`,
      { primary: true },
    )}
  </section>`;

const talked = (said: CallRecordInput) =>
  html`<section class="sheet stack tight" aria-labelledby="talked">
    <h3 id="talked">What was talked about</h3>
    <dl class="facts">
      ${fact('How they feel', feelings[said.feeling])}${fact('In their words', own(said.feelingWords))}${fact('Who has it now', own(said.handedTo))}
      ${fact('Questions', own(said.questions))}${fact('What comes next', own(said.nextSteps))}${fact('The next visit', nextVisits[said.nextVisit])}
      ${fact('They know how to reach us', said.toldHowToReachUs ? 'Yes' : 'Not told')}
    </dl>
  </section>`;

const sentOn = ({ referrals }: CallTaskDetail, state: State, does: CallDoes) =>
  html`<section class="sheet stack tight" aria-labelledby="sent-on">
    <h3 id="sent-on">Referrals of this visit</h3>
    ${
      referrals.length === 0
        ? html`<p class="s muted">None yet.</p>`
        : html`<ul class="stack tight" role="list">
            ${referrals.map(
              (one) =>
                html`<li>
                  <button class="link" @click=${() => does.openReferral(one.id)}><bdi>${one.to}</bdi></button>:
                  ${referralStatuses[one.status]}. ${nextOf(one, does.now) ?? nothing}
                </li>`,
            )}
          </ul>`
    }
    ${fold(
      'Write down a referral',
      isBegun(state, 'refer'),
      formView(
        state,
        does,
        'refer',
        'Follow this referral',
        ({ text, area }) =>
          html`${text('to', 'To whom')}${text('phone', 'Their phone (optional)', undefined, 'tel')}${area('reason', 'Why (optional)')}`,
      ),
    )}
  </section>`;

function shown(one: CallTaskDetail, state: State, does: CallDoes) {
  const { visit, can, owner, mine } = one;
  return html`<div class="head-row">
      <div class="stack tight">
        <h2 id="one" tabindex="-1">Call <bdi>${one.patient.name}</bdi></h2>
        <p class="tags">
          ${one.overdue ? html`<span class="tag late">${icon('clock')}Late</span>` : nothing}<span class="tag"
            >${callStatuses[one.status]}</span
          >
        </p>
        <p class="num"><b>${dueOf(one, does.now) ?? nothing}</b></p>
        <p>${mine ? 'You have it.' : owner ? html`<bdi>${owner.name}</bdi> has it.` : 'Nobody has it yet.'}</p>
      </div>
      ${can.assign && !mine ? formView(state, does, 'take', owner ? 'Take it over' : 'Take it', () => html``, { primary: !owner && !can.attempt }) : nothing}
    </div>
    <div class="columns">
      <div class="stack main">
        <section class="sheet stack" aria-labelledby="whom">
          <h3 id="whom">Whom to call</h3>
          <dl class="facts">
            ${fact('Phone', phoneLink(one.phone) ?? 'They gave none')}${fact('Language', languageOf(one))}
            ${fact('Booked by', one.bookedBy ? own(`${one.bookedBy.name} (${one.bookedBy.relationship})`) : undefined)}
            ${fact('Visit', html`<bdi>${visit.service}</bdi>, ${dayWords(visit.day)}, reference <bdi dir="ltr" class="num nb">${visit.reference}</bdi>`)}
          </dl>
          ${one.bookedBy ? html`<p class="s muted">Ask whom you are speaking to before you say anything of the visit.</p>` : nothing}
        </section>
        ${one.record ? talked(one.record) : nothing} ${can.attempt ? attempt(one, state, does) : nothing}
      </div>
      <div class="stack side">
        ${sentOn(one, state, does)}
        ${
          can.stop
            ? html`<section class="sheet" aria-labelledby="steps">
                <h3 id="steps">Other steps</h3>
                ${giveView(state, does, does.colleagues, owner)}
                ${fold(
                  'Take it off the list',
                  isBegun(state, 'stop'),
                  formView(
                    state,
                    does,
                    'stop',
                    'Nobody calls',
                    ({ list, area }) => html`${list('reason', 'Why', Object.entries(stopReasons))}${area('note', 'Note (optional)')}`,
                  ),
                )}
              </section>`
            : nothing
        }
        ${doneView(one.steps, one.timeZone, does.now)}
      </div>
    </div>`;
}

/** A call with all that can be done with it now. */
export const callView = (state: State, does: CallDoes) =>
  html`<div class="stack opened">
    ${backTo('Back to the calls', does.leave)}
    ${keyed(state.id, state.shown.kind === 'ready' ? shown(state.shown.one, state, does) : notYet(state.shown, does.again))}
  </div>`;
