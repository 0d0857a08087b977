import { waitsForTime } from '@foyer/sdk/flows';
import { html, nothing } from 'lit';
import { callButton } from '../../controls/person.ts';
import type { LateView } from './late-view.ts';
import { disc } from '../../controls/pieces.ts';
import { button, frame } from '../../controls/page.ts';
import { chosenCard } from '../../controls/visit-lines.ts';

const headingOf = ({ state, v }: LateView<'sending'>) =>
  waitsForTime(state) ? v.joiningList : state.path === 'request' ? v.sendingRequest : v.sending;

/** The write is under way: nothing to press, so nothing can be pressed twice. */
export const sendingView = (view: LateView<'sending'>) =>
  frame(
    view,
    { heading: headingOf(view), lead: view.v.sendingLead, busy: true, split: true },
    view.state.path === 'request' ? nothing : chosenCard(view),
  );

/** The answer was lost. We ask with the same key and never guess. */
export const unknownView = (view: LateView<'unknown'>) => {
  const { state, t, v, send } = view;
  const isRequest = state.path === 'request';
  return frame(
    view,
    {
      heading: isRequest ? v.checkingRequest : v.checking,
      lead: isRequest ? v.checkingRequestLead : v.checkingLead,
      disc: disc('warning'),
      busy: state.asking,
      split: true,
    },
    html`
      ${isRequest ? nothing : chosenCard(view)}
      <p>${state.asking ? v.askingAgain : isRequest ? v.doNotSendAgain : v.doNotBookAgain}</p>
      <div class="acts">
        ${state.asking ? nothing : button(v.askAgain, () => send({ type: 'asked-again' }), 'btn primary')}
        ${callButton(t, state.hospital, false)}
      </div>
    `,
  );
};

/** Nothing was booked, for certain. */
export const failedView = (view: LateView<'failed'>) => {
  const { state, t, v, send } = view;
  return frame(
    view,
    { heading: state.path === 'request' ? v.notSent : v.notBooked, disc: disc('warning') },
    html`
      <p>${v.failure(state.code)} ${v.nothingLost}</p>
      <div class="acts">
        ${state.retryable ? button(t.tryAgain, () => send({ type: 'retried' }), 'btn primary') : nothing}
        ${callButton(t, state.hospital, !state.retryable)}
      </div>
    `,
  );
};
