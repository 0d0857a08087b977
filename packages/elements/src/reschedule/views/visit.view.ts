import type { Appointment } from '@foyer/sdk/contract';
import { html, nothing } from 'lit';
import { button, frame } from '../../controls/page.ts';
import { disc, note } from '../../controls/pieces.ts';
import { bookedCard, timelessCard } from '../../controls/visit-lines.ts';
import { comeWords } from '../../controls/coming.ts';
import type { SeenTerms } from '../../i18n/seen-terms.ts';
import { momentOf, type FirstView } from './view.ts';

const headings: Readonly<Record<string, keyof SeenTerms['headings']>> = {
  booked: 'booked',
  pending: 'pending',
  proposed: 'proposed',
  waitlist: 'proposed',
  arrived: 'arrived',
  cancelled: 'cancelled',
};

/** The card's words are the page's own. */
const cardOf = ({ t, m, ownZone }: FirstView) => ({ t, v: m, ownZone });

/**
 * The visit, what can be done with it, until when, and if not, why.
 *
 * @param more what only a later part can say of it
 */
export function visitView(view: FirstView<'visit'>, more: unknown = nothing) {
  const { state, m } = view;
  const { visit, notice } = state;
  if (!visit) return nothing;
  return frame(
    view,
    { heading: m.headings[headings[visit.status] ?? 'over'], disc: visit.status === 'pending' ? disc('clock') : undefined, split: true },
    html`
      ${notice ? note(m.notices[notice], notice === 'changed-meanwhile' ? 'changed' : 'info') : nothing}
      ${visit.start ? bookedCard(visit, cardOf(view)) : requestCard(view, visit)} ${masked(view, visit)} ${actions(view, visit)} ${more}
      ${coming(view, visit)} ${reminders(view, visit)} ${preparation(view, visit)}
    `,
  );
}

const requestCard = ({ m }: FirstView, request: Appointment) =>
  html`${timelessCard(request, m)}
    <p>${m.noTimeYet}</p>`;

const masked = ({ m, send }: FirstView, visit: Appointment) =>
  visit.masked
    ? html`${note(m.masked)}
        <div class="acts">${button(m.showAll, () => send({ type: 'code-asked' }))}</div>`
    : nothing;

/** Move first: whoever comes here most often wants another time. What cannot be done says why, in the hospital's words. */
function actions(view: FirstView, visit: Appointment) {
  const { m, send, state } = view;
  const { policy } = visit;
  const { cancel, reschedule } = policy;
  const isAhead = visit.status === 'booked' || visit.status === 'pending' || visit.status === 'proposed' || visit.status === 'waitlist';
  if (!isAhead) return nothing;
  const confirm = visit.status === 'booked' && !visit.confirmedAt;
  return html`
    <div class="acts">
      ${reschedule.allowed ? button(m.moveVisit, () => send({ type: 'move-asked' }), 'btn primary') : nothing}
      ${confirm ? button(m.willCome, () => send({ type: 'confirm-asked' })) : nothing}
      ${cancel.allowed ? button(m.cancelVisit, () => send({ type: 'cancel-asked' })) : nothing}
    </div>
    ${policy.waitlist?.allowed ? html`<div class="acts">${button(m.waitEarlier, () => send({ type: 'wait-asked' }), 'link')}</div>` : nothing}
    ${visit.confirmedAt && state.notice !== 'confirmed' ? html`<p>${m.youWillCome}</p>` : nothing}
    <div class="stack tight s muted">
      ${policyLines(view, visit).map((line) => html`<p dir="auto">${line}</p>`)}
      ${visit.calendar ? html`<p><a href=${visit.calendar.url} download rel="noreferrer">${m.addToCalendar}</a></p>` : nothing}
    </div>
  `;
}

function policyLines(view: FirstView, { policy, timeZone, start }: Appointment): readonly string[] {
  const { m } = view;
  const { cancel, reschedule, waitlist } = policy;
  const until = (at: string) => momentOf(view, at, timeZone);
  const times = reschedule.remaining ?? 0;
  const whys = [...new Set([reschedule.allowed || !start ? undefined : reschedule.why, cancel.allowed ? undefined : cancel.why])];
  return [
    reschedule.allowed ? (reschedule.until ? m.movableUntil(until(reschedule.until), times) : m.movable(times)) : undefined,
    cancel.allowed && cancel.until ? m.cancellableUntil(until(cancel.until)) : undefined,
    ...whys,
    reschedule.allowed ? waitlist?.why : undefined,
  ].filter((line) => line !== undefined);
}

/** What to know on the way there. */
const coming = (view: FirstView, visit: Appointment) =>
  visit.start && (visit.status === 'booked' || visit.status === 'arrived') && !visit.masked
    ? html`<div class="stack tight">
        <h3>${view.m.onTheDay}</h3>
        <p>${comeWords(visit, cardOf(view))}</p>
      </div>`
    : nothing;

const reminders = ({ m, send }: FirstView, { status, reminders: ways = [], start, patient }: Appointment) =>
  start && (status === 'booked' || status === 'pending')
    ? html`<div class="stack tight">
        <h3>${m.reminders}</h3>
        <p>
          ${ways.length > 0 ? m.reminded : m.notReminded}
          ${
            ways.length > 0
              ? button(m.stopReminders, () => send({ type: 'reminders-chosen', reminders: [] }), 'link')
              : button(m.remindMe, () => send({ type: 'reminders-chosen', reminders: [patient.email ? 'email' : 'sms'] }), 'link')
          }
        </p>
      </div>`
    : nothing;

const preparation = ({ m }: FirstView, { preparation }: Appointment) =>
  preparation.length > 0
    ? html`<div class="stack tight">
        <h3>${m.beforeYouCome}</h3>
        <ul class="stack tight" role="list">
          ${preparation.map((line) => html`<li class="wide" dir="auto">${line}</li>`)}
        </ul>
      </div>`
    : nothing;
