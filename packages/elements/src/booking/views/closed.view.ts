import { html, nothing } from 'lit';
import { callButton } from '../../controls/person.ts';
import type { LateView } from './late-view.ts';
import { frame, placed } from './view.ts';

/** A service that is not booked here: why, and the phone. */
export function closedView(view: LateView<'closed'>) {
  const { state, t, v } = view;
  const phoneOnly = state.why === 'phone-only';
  return frame(
    t,
    {
      heading: phoneOnly ? v.phoneOnly(state.service?.name ?? '') : v.notFound,
      lead: phoneOnly ? v.phoneOnlyLead : v.notFoundLead,
      ...placed(view),
    },
    html`
      ${state.service?.requirements.text ? html`<p dir="auto">${state.service.requirements.text}</p>` : nothing}
      <div class="acts">${callButton(t, state.hospital)}</div>
    `,
  );
}

/** The hospital offers nothing to book online. */
export const emptyView = ({ state, t, v }: LateView<'empty'>) =>
  frame(t, { heading: v.nothingHere, lead: v.nothingHereLead }, html`<div class="acts">${callButton(t, state.hospital)}</div>`);
