import type { Appointment, WaitlistEntry, WaitlistOffer } from '@foyer/sdk/contract';
import { isLive, openOffer } from '@foyer/sdk/flows';
import { html, nothing } from 'lit';
import { whenWords } from '../../controls/other-times.ts';
import { button, frame } from '../../controls/page.ts';
import { callButton } from '../../controls/person.ts';
import { disc, note } from '../../controls/pieces.ts';
import { bookedCard, timelessCard } from '../../controls/visit-lines.ts';
import { wishesText } from '../../controls/wishes.ts';
import { dayOf, momentOf, type View } from './view.ts';

/** A place on the waiting list: what is offered now, or what happens next. */
export function placeView(view: View<'place'>) {
  const { state, m, send } = view;
  const { entry, notice } = state;
  if (!entry) return nothing;
  const offer = openOffer(entry);
  const status = offer ? 'offered' : entry.status === 'unknown' || entry.status === 'offered' ? 'waiting' : entry.status;
  return frame(
    view,
    {
      heading: m.place[status],
      lead: status === 'offered' ? undefined : m.placeLead[status],
      disc: isLive(entry) ? disc(offer ? 'ok' : 'clock') : undefined,
      split: true,
    },
    html`
      ${notice && isLive(entry) ? note(m.notices[notice], notice === 'offer-over' ? 'changed' : 'info') : nothing}
      ${offer ? offered(view, entry, offer) : placeCard(view, entry)}
      ${isLive(entry) ? html`<div class="acts">${button(m.leaveList, () => send({ type: 'leave-asked' }), 'link')}</div>` : wayOn(view)}
    `,
  );
}

/** The offered time as the visit it would be. */
function offered(view: View, entry: WaitlistEntry, offer: WaitlistOffer) {
  const { m, send } = view;
  const { slot, expiresAt } = offer;
  return html`
    ${bookedCard(visitOf(entry, offer), view)}
    <p><strong>${m.keptForYou(momentOf(view, expiresAt, slot.timeZone))}</strong></p>
    ${entry.appointment ? html`<p>${m.movesThere(entry.appointment.reference)}</p>` : nothing}
    <div class="acts">
      ${button(m.takeTime, () => send({ type: 'offer-accepted', offerId: offer.id }), 'btn primary')}
      ${button(m.declineTime, () => send({ type: 'offer-declined', offerId: offer.id }))}
    </div>
    <p class="s muted">${m.declineHint}</p>
  `;
}

function visitOf({ service }: WaitlistEntry, { slot, end, location, practitioner }: WaitlistOffer): Appointment {
  const { start, timeZone, mode, window } = slot;
  const durationMinutes = Math.round((Date.parse(slot.end) - Date.parse(start)) / 60_000);
  return {
    start,
    timeZone,
    mode,
    window,
    end: end ?? slot.end,
    reference: '',
    service: { ...service, durationMinutes },
    ...(location && { location }),
    ...(practitioner && { practitioner }),
  } as Appointment;
}

function placeCard(view: View, entry: WaitlistEntry) {
  const { t, v, m, state } = view;
  const { wishes, expiresAt } = entry;
  const { daysOfWeek = [], partsOfDay = [], noticeMinutes } = wishes;
  const told = wishesText(t, v, { days: daysOfWeek, parts: partsOfDay, notice: noticeMinutes ? String(noticeMinutes) : '' });
  return html`
    ${timelessCard(entry, v)}
    <div class="stack tight">
      <h3>${v.wishes}</h3>
      <p>${told || m.anyTime}</p>
      ${isLive(entry) && state.hospital ? html`<p class="s muted">${m.waitsUntil(dayOf(view, { start: expiresAt, timeZone: state.hospital.timeZone }))}</p>` : nothing}
    </div>
  `;
}

const wayOn = ({ t, m, state, bookingPage }: View) => html`
  <div class="acts">
    ${bookingPage ? html`<a class="btn" href=${bookingPage}>${m.bookAnother}</a>` : nothing} ${callButton(t, state.hospital, false)}
  </div>
`;

/** Asked once: whoever waits again begins at the end. */
export const leaveView = (view: View<'leave'>) => {
  const { m, send, state } = view;
  return frame(
    view,
    { heading: m.leaveThis, lead: m.leaveLead },
    html`
      ${state.entry?.appointment ? html`<p>${m.visitStays(state.entry.appointment.reference)}</p>` : nothing}
      <div class="acts">
        ${button(m.leaveList, () => send({ type: 'confirmed' }), 'btn primary')} ${button(m.stayOn, () => send({ type: 'kept' }))}
      </div>
    `,
  );
};

export const leftView = (view: View<'left'>) => {
  const { m, state } = view;
  return frame(
    view,
    { heading: m.left, lead: m.leftLead, disc: disc('ok'), split: true },
    html`${state.entry?.appointment ? html`<p>${m.visitStays(state.entry.appointment.reference)}</p>` : nothing} ${wayOn(view)}`,
  );
};

/** An accepted offer: the visit as it is now. */
export function takenView(view: View<'taken'>) {
  const { state, m, v } = view;
  const { visit } = state;
  if (!visit) return nothing;
  const { email } = visit.patient;
  return frame(
    view,
    { heading: m.taken, disc: disc(visit.status === 'pending' ? 'clock' : 'ok'), split: true },
    html`
      ${bookedCard(visit, view)} ${visit.status === 'pending' ? html`<p>${m.movedPending}</p>` : nothing}
      ${email ? html`<p>${v.messageTo(email)} ${v.linkInMessage(true)}</p>` : note(v.writeDown)}
      <div class="acts">
        ${visit.calendar ? html`<a class="btn" href=${visit.calendar.url} download rel="noreferrer">${v.addToCalendar}</a>` : nothing}
        ${button(v.print, () => window.print())}
      </div>
    `,
  );
}

/** The offered time could not be had: the next best, for whoever books them or moves their visit there. */
export function missedView(view: View<'missed'>) {
  const { state, t, m, v, send, bookingPage } = view;
  const { entry, lost } = state;
  const mayBook = !entry?.appointment;
  return frame(
    view,
    { heading: m.missed, disc: disc('warning') },
    html`
      <p><strong>${m.stillOnList}</strong> ${v.waitingNext}</p>
      ${
        lost.alternatives.length > 0
          ? html`<div class="stack tight">
              <p>${m.nextBest[mayBook ? 'book' : 'move']}</p>
              <ul class="stack tight" role="list">
                ${lost.alternatives.map(({ start, timeZone }) => html`<li>${whenWords(t, start, timeZone)}</li>`)}
              </ul>
            </div>`
          : nothing
      }
      <div class="acts">
        ${button(m.stayOn, () => send({ type: 'kept' }), 'btn primary')}
        ${mayBook && bookingPage ? html`<a class="btn" href=${bookingPage}>${m.bookAnother}</a>` : nothing}
        ${callButton(t, state.hospital, false)}
      </div>
    `,
  );
}
