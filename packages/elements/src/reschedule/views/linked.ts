import type { Appointment, Slot } from '@foyer/sdk/contract';
import { html, nothing } from 'lit';
import { note } from '../../controls/pieces.ts';
import { whenOf, type View } from './view.ts';

type Linked = NonNullable<Appointment['linked']>[number];

/** What another visit is called: its service, unless that is kept back. */
const nameOf = ({ service, reference }: Linked) => service?.name ?? reference;

/** The other visits that this one belongs with, and that they stay where they are. */
export const linkedLines = (view: View, { linked = [], timeZone, policy }: Appointment) =>
  linked.length > 0
    ? html`<div class="stack tight">
        <h3>${view.m.linked}</h3>
        ${linked.map((other) => html`<p dir="auto">${view.m.belongs(other.relation, nameOf(other), whenOf(view, { start: other.start, timeZone }))}</p>`)}
        ${policy.reschedule.allowed ? html`<p>${view.m.movesAlone(linked.length)}</p>` : nothing}
      </div>`
    : nothing;

/** Before a move: that it moves no other visit, or that it would bring them out of order. */
export function linkedNote(view: View, { linked = [], timeZone }: Appointment, slot: Slot) {
  if (linked.length === 0) return nothing;
  const wrong = linked.find(({ start, relation }) => {
    if (start === undefined || relation === 'unknown') return false;
    return relation === 'before' ? Date.parse(start) > Date.parse(slot.start) : Date.parse(start) < Date.parse(slot.start);
  });
  const when = wrong && whenOf(view, { start: wrong.start, timeZone });
  if (!wrong || wrong.relation === 'unknown' || when === undefined) return html`<p>${view.m.movesAlone(linked.length)}</p>`;
  return note(view.m.outOfOrder(wrong.relation, nameOf(wrong), when), 'changed');
}
