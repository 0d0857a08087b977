import { departmentOf, otherChannel } from '@foyer/sdk/flows';
import { html, nothing } from 'lit';
import { button, frame } from '../../controls/page.ts';
import { callButton, telHref } from '../../controls/person.ts';
import { disc } from '../../controls/pieces.ts';
import { icon } from '../../core/icons.ts';
import type { View } from './view.ts';

/** The channel closed, or filled up, while they typed: the words are kept, and what works instead stands here. */
export function closedView(view: View<'closed'>) {
  const { state, t, c, send } = view;
  const channel = state.channel === 'callback' ? 'callback' : 'message';
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
