import type { Appointment, Slot } from '@foyer/sdk/contract';
import { html, nothing } from 'lit';
import { button, frame } from '../../controls/page.ts';
import { callButton } from '../../controls/person.ts';
import { disc, note } from '../../controls/pieces.ts';
import { bookedCard } from '../../controls/visit-lines.ts';
import { errorSummary } from '../../fields/error-summary.ts';
import { textArea } from '../../fields/text-field.ts';
import type { ChangeWord } from '../../i18n/manage-terms.ts';
import { form } from './form.ts';
import { linkedNote } from './linked.ts';
import { keepWords, standsWords, staysWords } from './keeping.ts';
import { dayOf, type View } from './view.ts';

/** The visit as it would be at the new time. */
export function movedTo({ state }: View, visit: Appointment, slot: Slot): Appointment {
  const { locations = [], practitioners = [] } = state.slots ?? {};
  const { location: _, practitioner: __, reference: ___, ...rest } = visit;
  // What the list of times does not tell, or not yet, the visit itself may know.
  const location =
    locations.find(({ id }) => id === slot.locationId) ?? (visit.location?.id === slot.locationId ? visit.location : undefined);
  const known =
    practitioners.find(({ id }) => id === slot.practitionerId) ??
    (visit.practitioner?.id === slot.practitionerId ? visit.practitioner : undefined);
  const practitioner = visit.masked ? undefined : known;
  const { start, end, timeZone, mode, window = false } = slot;
  return {
    ...rest,
    reference: '',
    start,
    end,
    timeZone,
    mode,
    window,
    ...(location && { location }),
    ...(practitioner && { practitioner }),
  };
}

/** The time that cannot be: never shown as one to come at. */
export const notPossible = (view: View, visit: Appointment) => html`
  <div class="stack tight old">
    <h3 class="s muted">${view.m.notPossible}</h3>
    ${bookedCard(visit, view)}
  </div>
`;

/** The hospital keeps it for this very visit. */
const isKept = ({ disrupted }: Appointment, { id }: Slot) => disrupted?.offer?.slot.id === id;

/** "Move your visit to this time?": the old time and the new one, then the one strong button. */
export function moveView(view: View<'move'>) {
  const { state, t, m, send } = view;
  const { visit, slot, hold } = state;
  if (!visit || !slot) return nothing;
  return frame(
    view,
    { heading: m.moveToThis, lead: staysWords(view) },
    html`
      <div class="swap">
        <div class="stack tight old">
          <h3 class="s muted">${visit.disrupted ? m.notPossible : m.oldTime}</h3>
          ${bookedCard({ ...visit, reference: '' }, view)}
        </div>
        <span class="to" aria-hidden="true"></span>
        <div class="stack tight">
          <h3 class="s muted">${m.newTime}</h3>
          ${bookedCard(movedTo(view, visit, slot), view)}
        </div>
      </div>
      ${linkedNote(view, visit, slot)} ${hold || isKept(visit, slot) ? nothing : html`<p class="s muted">${m.notHeld}</p>`}
      <div class="acts">
        ${button(m.moveNow, () => send({ type: 'confirmed' }), 'btn primary')}
        ${button(visit.disrupted ? t.back : m.keep(dayOf(view, visit)), () => send({ type: 'kept' }))}
      </div>
    `,
  );
}

/** Asked once, since it cannot be taken back; the reason is the patient's own affair. */
export function cancelView(view: View<'cancel'>) {
  const { state, m, v, send } = view;
  const { visit, draft, errors } = state;
  if (!visit) return nothing;
  const fault = errors.find(({ field }) => field === 'reason');
  const error = fault && m.fault('reason', fault.code);
  return frame(
    view,
    {
      heading: visit.start ? m.cancelThis : m.takeBackThis,
      lead: visit.start && !visit.disrupted ? m.cancelLead : undefined,
      errors: errorSummary(v.checkAnswers(1), error ? [{ name: 'reason', text: error }] : []),
    },
    html`
      ${visit.disrupted ? notPossible(view, visit) : visit.start ? bookedCard(visit, view) : nothing}
      ${form(
        view,
        textArea({
          name: 'reason',
          label: v.optional(m.whyCancel),
          hint: m.whyCancelHint,
          error,
          errorPrefix: v.errorPrefix,
          value: draft.reason,
          rows: 2,
        }),
        html`<button class="btn primary" part="primary">${m.cancelNow}</button> ${button(keepWords(view), () => send({ type: 'kept' }))}
          ${visit.policy.reschedule.allowed ? button(m.moveInstead, () => send({ type: 'move-asked' }), 'link') : nothing}`,
        () => send({ type: 'confirmed' }),
      )}
    `,
  );
}

const wordOf = (view: View): ChangeWord => view.state.change?.kind ?? 'move';

/** The write is under way: nothing to press, so nothing can be pressed twice. */
export const sendingView = (view: View<'sending'>) =>
  frame(
    view,
    { heading: view.m.sending[wordOf(view)], lead: view.m.sendingLead, busy: true, split: true },
    view.state.visit?.start && !view.state.visit.disrupted ? bookedCard(view.state.visit, view) : nothing,
  );

/** The answer was lost. We ask with the same key and never guess. */
export const unknownView = (view: View<'unknown'>) => {
  const { state, t, m, send } = view;
  return frame(
    view,
    { heading: m.checking, lead: m.checkingLead, disc: disc('warning'), busy: state.asking, split: true },
    html`
      <p>${state.asking ? m.askingAgain : m.doNothingTwice}</p>
      <div class="acts">
        ${state.asking ? nothing : button(m.askAgain, () => send({ type: 'asked-again' }), 'btn primary')}
        ${callButton(t, state.hospital, false)}
      </div>
    `,
  );
};

/** Nothing was changed, for certain: why, and what still stands. */
export const failedView = (view: View<'failed'>) => {
  const { state, t, m, send } = view;
  return frame(
    view,
    { heading: m.failed[wordOf(view)], disc: disc('warning') },
    html`
      <p>
        ${state.change?.kind === 'wait' && state.code === 'invalid-transition' ? m.maybeWaiting : m.failure(state.code)}
        <strong>${standsWords(view)}</strong>
      </p>
      <div class="acts">
        ${state.retryable ? button(t.tryAgain, () => send({ type: 'retried' }), 'btn primary') : nothing}
        ${callButton(t, state.hospital, !state.retryable)} ${button(keepWords(view), () => send({ type: 'kept' }), 'link')}
      </div>
    `,
  );
};

/** The end of a move: the visit as it is now. */
export function movedView(view: View<'moved'>) {
  const { state, m, v } = view;
  const { visit } = state;
  if (!visit) return nothing;
  const { email } = visit.patient;
  return frame(
    view,
    {
      heading: m.moved,
      lead: visit.status === 'pending' ? m.movedPending : m.movedLead,
      disc: disc(visit.status === 'pending' ? 'clock' : 'ok'),
      split: true,
    },
    html`
      ${bookedCard(visit, view)} ${email ? html`<p>${m.messageTo(email)}</p>` : note(v.writeDown)}
      <div class="acts">
        ${visit.calendar ? html`<a class="btn" href=${visit.calendar.url} download rel="noreferrer">${v.addToCalendar}</a>` : nothing}
        ${button(v.print, () => window.print())}
      </div>
    `,
  );
}

/** The end of a visit that will not take place, with the way to another one. */
export function cancelledView(view: View<'cancelled'>) {
  const { state, m, bookingPage } = view;
  const { visit } = state;
  return frame(
    view,
    { heading: m.cancelled, lead: m.cancelledLead, disc: disc('ok'), split: true },
    html`
      ${visit?.start ? html`<div class="old">${bookedCard(visit, view)}</div>` : nothing}
      ${bookingPage ? html`<div class="acts"><a class="btn primary" href=${bookingPage}>${m.bookAnother}</a></div>` : nothing}
    `,
  );
}
