import type { Department } from '@foyer/sdk/contract';
import { channelInstead, channelsOf, departmentOf } from '@foyer/sdk/flows';
import { html, nothing } from 'lit';
import { button, frame } from '../../controls/page.ts';
import { telHref, telLink } from '../../controls/person.ts';
import { icon } from '../../core/icons.ts';
import { channelIcon } from './channel-icons.ts';
import { allHours, facts } from './department-facts.ts';
import { windowOf } from '../../controls/case/view.ts';
import { momentOf } from '../../controls/moments.ts';
import { opennessOf, type View } from './view.ts';

type OneChannel = ReturnType<typeof channelsOf>[number];

/** One team: whether it is open, how it is reached in the order that all have, and where it is. */
export function departmentView(view: View<'department'>) {
  const { state, c } = view;
  const department = departmentOf(state);
  if (!department) return nothing;
  return frame(
    view,
    {
      heading: html`<bdi>${department.name}</bdi>`,
      lead: department.description && html`<span dir="auto">${department.description}</span>`,
    },
    html`
      <div class="stack tight">${openLine(view, department)} ${allHours(view, department)}</div>
      ${worksNow(view, department)}
      <div class="stack tight">
        <h3 class="vh">${c.howToReach}</h3>
        <ul class="channels" role="list">
          ${channelsOf(department).map((channel) => html`<li>${channelRow(view, department, channel)}</li>`)}
        </ul>
      </div>
      ${facts(view, department)}
    `,
  );
}

function openLine(view: View, department: Department) {
  const [now, next] = opennessOf(view, department);
  return html`<p class="stands">
    <span class="state ${department.openNow ? 'open' : ''}">${now}</span>${next ? html`<span>${next}</span>` : nothing}
  </p>`;
}

/** Where one way is closed, what works now comes first. */
function worksNow(view: View, department: Department) {
  const { c, t, send } = view;
  const instead = channelInstead(department);
  if (!instead) return nothing;
  const { kind } = instead;
  const phone = phoneOf(department);
  return html`
    <div class="acts works">
      <p>${c.worksNow}</p>
      ${
        kind === 'phone'
          ? phone &&
            html`<a class="btn primary" href=${telHref(phone)}
              >${icon('phone')}<span>${t.call(html`<bdi class="nb" dir="ltr">${phone}</bdi>`)}</span></a
            >`
          : button(c.channels[kind], () => send({ type: 'channel-chosen', channel: kind }), 'btn primary')
      }
    </div>
  `;
}

const phoneOf = ({ telecom }: Department) => telecom.find(({ system }) => system === 'phone')?.value;

function channelRow(view: View, department: Department, channel: OneChannel) {
  const { t, c, send } = view;
  const { kind, state } = channel;
  const phone = phoneOf(department);
  if (kind === 'phone' && phone === undefined) return nothing;
  const title = kind === 'phone' ? t.call(html`<bdi class="nb" dir="ltr">${phone ?? ''}</bdi>`) : c.channels[kind];
  const told = html`<span class="s muted">${linesOf(view, department, channel).map((line) => html`<span>${line}</span>`)}</span>`;
  // A number can be dialled at any hour: somebody's own phone knows no opening times.
  if (state !== 'open' && kind !== 'phone')
    return html`<div class="channel off">
      ${icon('clock')}<span><b>${title}</b>${told}</span>
    </div>`;
  if (kind === 'phone')
    return html`<div class="channel ${state === 'open' ? '' : 'off'}">
      ${icon(state === 'open' ? 'phone' : 'clock')}<span
        ><a href=${telHref(phone ?? '')}><b>${title}</b></a
        >${told}</span
      >
    </div>`;
  return html`
    <div class="channel">
      ${channelIcon(kind)}
      <span>
        <button class="link" type="button" part="channel" @click=${() => send({ type: 'channel-chosen', channel: kind })}>
          <b>${title}</b>
        </button>
        ${told}
      </span>
      ${icon('forward')}
    </div>
  `;
}

/** What there is to know before one presses: when it opens next, by when it is answered, how long it mostly takes. */
function linesOf(view: View, { telecom, timeZone, callbackWindows }: Department, channel: OneChannel): readonly unknown[] {
  const { c } = view;
  const { kind, state, nextOpening, hours, replyBy, responseTime } = channel;
  const next = nextOpening && momentOf(view, nextOpening, timeZone);
  const relay = telecom.find(({ system }) => system === 'text-relay')?.value;
  const [window] = callbackWindows;
  const isOpen = state === 'open';
  return [
    state === 'full' ? c.channelFull(next) : isOpen ? undefined : c.channelClosed(next),
    kind === 'phone' && hours,
    kind === 'phone' && relay && html`${c.relayNumber}: ${telLink(relay)}`,
    isOpen && kind === 'message' && replyBy && c.answeredBy(momentOf(view, replyBy, timeZone)),
    isOpen && kind === 'callback' && window && c.nextCall(windowOf(view, window)),
    responseTime && c.measured(spanOf(view, responseTime.medianMinutes), spanOf(view, responseTime.p90Minutes)),
  ].filter(Boolean);
}

/** Minutes as people say them, rounded up: nobody waits less than they were told. */
function spanOf({ c }: View, minutes: number): string {
  if (minutes < 60) return c.minutes(Math.max(1, Math.ceil(minutes)));
  const hours = Math.ceil(minutes / 60);
  return hours < 24 ? c.hours(hours) : c.days(Math.ceil(hours / 24));
}
