import { html, nothing } from 'lit';
import { callButton } from '../../controls/person.ts';
import type { LateView } from './late-view.ts';
import { frame } from '../../controls/page.ts';

/** A service that is not booked here: why, and the phone. */
export function closedView(view: LateView<'closed'>) {
  const { state, t, v } = view;
  const phoneOnly = state.why === 'phone-only';
  return frame(
    view,
    {
      heading: phoneOnly ? v.phoneOnly(state.service?.name ?? '') : v.notFound,
      lead: phoneOnly ? v.phoneOnlyLead : v.notFoundLead,
    },
    html`
      ${state.service?.requirements.text ? html`<p dir="auto">${state.service.requirements.text}</p>` : nothing}
      <div class="acts">${callButton(t, state.hospital)}</div>
    `,
  );
}

/** The hospital offers nothing to book online. */
export const emptyView = (view: LateView<'empty'>) =>
  frame(
    view,
    { heading: view.v.nothingHere, lead: view.v.nothingHereLead },
    html`<div class="acts">${callButton(view.t, view.state.hospital)}</div>`,
  );
