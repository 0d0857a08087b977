import type { Appointment } from '@foyer/sdk/contract';
import { html, nothing } from 'lit';
import { button, frame } from '../../controls/page.ts';
import { callButton } from '../../controls/person.ts';
import { disc, note } from '../../controls/pieces.ts';
import { bookedCard } from '../../controls/visit-lines.ts';
import { movedTo, notPossible } from './change.view.ts';
import { linkedLines } from './linked.ts';
import { momentOf, type View } from './view.ts';

/** A visit whose time the hospital cannot keep: never shown as one to come to. The time that is kept instead first, then all others. */
export function disruptedView(view: View<'visit'>, visit: Appointment) {
  const { state, t, m, send } = view;
  const { offer } = visit.disrupted ?? {};
  const { cancel, reschedule } = visit.policy;
  return frame(
    view,
    { heading: m.disrupted, lead: m.disruptedLead, disc: disc('warning'), split: true },
    html`
      ${state.notice ? note(m.notices[state.notice], 'changed') : nothing} ${notPossible(view, visit)}
      ${
        offer
          ? html`<div class="stack tight">
              <h3 class="s muted">${m.keptInstead(momentOf(view, offer.expiresAt, offer.slot.timeZone))}</h3>
              ${bookedCard(movedTo(view, visit, offer.slot), view)}
            </div>`
          : nothing
      }
      <div class="acts">
        ${offer ? button(m.takeInstead, () => send({ type: 'kept-time-chosen' }), 'btn primary') : nothing}
        ${reschedule.allowed ? button(m.otherTimes, () => send({ type: 'move-asked' }), offer ? 'btn' : 'btn primary') : nothing}
        ${cancel.allowed ? button(m.cancelVisit, () => send({ type: 'cancel-asked' })) : nothing} ${callButton(t, state.hospital, false)}
      </div>
      ${linkedLines(view, visit)}
    `,
  );
}
