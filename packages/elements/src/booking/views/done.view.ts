import type { Appointment } from '@foyer/sdk/contract';
import { html, nothing } from 'lit';
import { comeWords } from '../../controls/coming.ts';
import { callUs } from '../../controls/person.ts';
import type { LateView } from './late-view.ts';
import { disc } from '../../controls/pieces.ts';
import { button, frame } from '../../controls/page.ts';
import { bookedCard, timelessCard } from '../../controls/visit-lines.ts';

export type DoneView = LateView<'done' | 'pending' | 'requested'>;

/** The end: the reference, and what happens next. A visit that waits for a yes, or a request, never says "booked". */
export function doneView(view: DoneView) {
  const { state, v } = view;
  const { appointment } = state.visit;
  const words = {
    done: { heading: v.booked, lead: v.writeDown, disc: disc('ok') },
    pending: { heading: v.waitingForYes, lead: v.waitingLead, disc: disc('clock') },
    requested: { heading: v.requestSent, lead: v.requestLead, disc: disc('ok') },
  } as const;
  return frame(
    view,
    { ...words[state.step], split: true },
    html`
      ${state.step === 'requested' ? timelessCard(appointment, v) : bookedCard(appointment, view)}
      <div class="acts">
        ${state.step === 'done' && appointment.calendar ? html`<a class="btn" href=${appointment.calendar.url} download rel="noreferrer">${v.addToCalendar}</a>` : nothing}
        ${button(v.print, () => window.print())}
      </div>
      <div class="stack">
        <h3>${v.whatNext}</h3>
        <ol class="plan">
          ${nextSteps(view, appointment).map(([lead, words]) => html`<li><strong>${lead}</strong> ${words}</li>`)}
        </ol>
      </div>
    `,
  );
}

const mayChange = ({ policy }: Appointment) => policy.cancel.allowed || policy.reschedule.allowed;

/** The foot of the last page: the link to change the visit, beside the phone. */
export function changeVisit({ state, t, v }: DoneView) {
  const { appointment, manage } = state.visit;
  const may = mayChange(appointment);
  return html`<strong>${v.notRight}</strong>
    ${may ? html`<a href=${manage.url} rel="noreferrer">${v.moveOrCancel}</a>. ` : nothing}${state.hospital ? callUs(t, state.hospital) : nothing}`;
}

function nextSteps({ state, t, v }: DoneView, appointment: Appointment): readonly (readonly [string, unknown])[] {
  const { patient, preparation, start } = appointment;
  const { draft } = state;
  // The masked address of the answer; for a visit of someone else the messages go to whoever booked it, unmasked only to themselves.
  const email = draft.who === 'other' && draft.messagesTo === 'me' ? draft.email.trim() : patient.email;
  // Without a message this is the one way back to the visit.
  const message = [
    email ? v.messageTo(email) : html`${v.noEmail} ${v.keepLink} <a href=${state.visit.manage.url} rel="noreferrer">${v.seeVisit}</a>.`,
  ];
  const steps: (readonly [string, unknown])[] = [];
  if (state.step === 'requested') steps.push([v.now, [...message, ' ', v.weLook]]);
  else if (state.step === 'pending') steps.push([v.now, [...message, ' ', v.weDecide]]);
  else steps.push([v.now, [...message, email ? ` ${v.linkInMessage(mayChange(appointment))}` : nothing]]);
  if (preparation.length > 0) steps.push([v.before, html`<span dir="auto">${preparation.join(' ')}</span>`]);
  if (start)
    steps.push([v.onTheDay, html`${comeWords(appointment, { t, v })} ${appointment.mode === 'in-person' ? v.bringReference : nothing}`]);
  return steps;
}
