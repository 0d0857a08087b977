import { departmentOf, isOfCase, otherChannel, type ContactState } from '@foyer/sdk/flows';
import { html, nothing } from 'lit';
import { button, frame } from '../../controls/page.ts';
import { callButton, telHref } from '../../controls/person.ts';
import { disc } from '../../controls/pieces.ts';
import { icon } from '../../core/icons.ts';
import type { View } from './view.ts';

/** What is under way, as the terms name it. */
const wordOf = ({ attempt, channel }: ContactState) => (attempt && isOfCase(attempt.kind) ? 'change' : channel);

export const sendingView = (view: View<'sending' | 'finding'>) =>
  frame(
    view,
    { heading: view.c.sending[view.state.step === 'finding' ? 'change' : wordOf(view.state)], lead: view.c.sendingLead, busy: true },
    nothing,
  );

/** The answer was lost: it is asked for with the same key, and never guessed. */
export function unknownView(view: View<'unknown'>) {
  const { state, t, c, send } = view;
  return frame(
    view,
    { heading: c.checking, lead: c.checkingLead, disc: disc('clock'), busy: state.asking },
    html`
      <p>${state.asking ? c.askingAgain : c.nothingTwice}</p>
      <div class="acts">
        ${state.asking ? nothing : button(c.askAgain, () => send({ type: 'asked-again' }), 'btn primary')}
        ${callButton(t, state.hospital, false)}
      </div>
    `,
  );
}

/** Nothing was sent, or changed: why, and what to do. */
export function failedView(view: View<'failed'>) {
  const { state, t, c, v, send } = view;
  const { retryable, code } = state;
  return frame(
    view,
    { heading: c.failed[wordOf(state)], disc: disc('warning') },
    html`
      <p>${c.failure(code)} ${v.nothingLost}</p>
      <div class="acts">
        ${retryable ? button(t.tryAgain, () => send({ type: 'retried' }), 'btn primary') : nothing}
        ${callButton(t, state.hospital, !retryable)}
      </div>
    `,
  );
}

/** The channel closed, or filled up, while they typed: the words are kept, and what works instead stands here. */
export function closedView(view: View<'closed'>) {
  const { state, t, c, send } = view;
  const { channel } = state;
  const department = departmentOf(state);
  const other = otherChannel(state);
  const phone = department?.telecom.find(({ system }) => system === 'phone')?.value;
  const hasWindows = channel === 'callback' && (department?.callbackWindows.length ?? 0) > 0;
  return frame(
    view,
    { heading: c.closedMeanwhile[channel], lead: c.keptWords, disc: disc('clock') },
    html`
      <p>${c.worksNow}</p>
      <div class="acts">
        ${hasWindows ? button(c.otherTime, () => send({ type: 'window-asked' }), 'btn primary') : nothing}
        ${other ? button(c.instead[other], () => send({ type: 'channel-chosen', channel: other }), hasWindows ? 'btn' : 'btn primary') : nothing}
        ${
          phone
            ? html`<a class="btn ${hasWindows || other ? '' : 'primary'}" href=${telHref(phone)}
                >${icon('phone')}<span>${t.call(html`<bdi class="nb" dir="ltr">${phone}</bdi>`)}</span></a
              >`
            : callButton(t, state.hospital, !hasWindows && !other)
        }
      </div>
    `,
  );
}
