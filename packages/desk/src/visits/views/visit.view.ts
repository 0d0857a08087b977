import type { StaffVisit, VisitStep } from '@foyer/sdk/contract/staff';
import { html, nothing } from 'lit';
import { icon } from '../../../../elements/src/core/icons.ts';
import { note } from '../../../../elements/src/controls/pieces.ts';
import { longestReason, needsYes, type VisitsEvent, type VisitsState } from '../visits.flow.ts';
import { dateOf, nameOf, statusOf, stepWords, timeOf } from '../words.ts';
import { detailView } from './detail.view.ts';

/** What a row can have done. */
export interface Does {
  readonly send: (event: VisitsEvent) => void;
  readonly open: (id: string) => void;
  readonly step: (visit: StaffVisit, step: VisitStep) => void;
}

const strong: ReadonlySet<VisitStep> = new Set(['approve', 'arrive']);

/** Asks once more, in its place; with a box for the reason where the patient gets one. */
function confirmation(visit: StaffVisit, { asking, busy }: VisitsState, does: Does) {
  if (asking?.id !== visit.id) return nothing;
  const { step, reason } = asking;
  const declines = step === 'decline';
  const left = longestReason - reason.length;
  return html`<form
    class="asking stack"
    @submit=${(event: Event) => {
      event.preventDefault();
      does.step(visit, step);
    }}
  >
    <h4 tabindex="-1" id="asking-${visit.id}">
      ${declines ? (visit.start === undefined ? 'Close this request?' : 'Decline this visit?') : 'The patient did not come?'}
    </h4>
    <p>
      ${declines ? 'The patient gets a message that asks them to call. This cannot be taken back.' : 'The visit ends with that. This cannot be taken back.'}
    </p>
    ${
      declines
        ? html`<div class="field">
            <label for="reason-${visit.id}">Reason (optional, for staff alone)</label>
            <textarea
              class="control"
              id="reason-${visit.id}"
              rows="2"
              dir="auto"
              .value=${reason}
              aria-describedby=${left < 200 ? `left-${visit.id}` : nothing}
              aria-invalid=${left < 0 ? 'true' : nothing}
              @input=${(event: Event) => does.send({ type: 'reason', text: (event.target as HTMLTextAreaElement).value })}
            ></textarea>
            ${left < 200 ? html`<span class="hint" id="left-${visit.id}">${left < 0 ? `${-left} characters too many` : `${left} characters left`}</span>` : nothing}
          </div>`
        : nothing
    }
    <div class="acts">
      <button class="btn primary" ?disabled=${busy !== undefined || left < 0}>
        Yes, ${declines ? (visit.start === undefined ? 'close it' : 'decline it') : 'they did not come'}
      </button>
      <button class="btn" type="button" @click=${() => does.send({ type: 'kept' })}>No, go back</button>
    </div>
  </form>`;
}

function steps(visit: StaffVisit, { asking, busy }: VisitsState, does: Does) {
  if (asking?.id === visit.id || visit.steps.length === 0) return nothing;
  return visit.steps.map((step) => {
    const words = step === 'decline' && visit.start === undefined ? 'Close request' : stepWords[step].press;
    const press = () => (needsYes(step) ? does.send({ type: 'confirm-asked', id: visit.id, step }) : does.step(visit, step));
    return html`<button class="btn ${strong.has(step) ? 'primary' : ''}" ?disabled=${busy !== undefined} @click=${press}>
      ${words}<span class="vh">: ${nameOf(visit)}</span>
    </button>`;
  });
}

/** One visit: when, who, what; what may be done with it; and more, when it is opened. */
export function visitView(visit: StaffVisit, state: VisitsState, does: Does, { withDay = false } = {}) {
  const [status, kind] = statusOf(visit);
  const opened = state.opened[visit.id];
  const trouble = state.trouble?.id === visit.id ? state.trouble.trouble : undefined;
  const place = [visit.service.name, visit.practitioner?.name, visit.location?.name].filter(Boolean).join(', ');
  return html`<li class="row">
    <p class="time num">
      ${withDay && visit.start !== undefined ? html`<span>${dateOf(visit.start, visit.timeZone)}</span> ` : nothing}<b
        >${timeOf(visit) ?? 'No time yet'}</b
      >
    </p>
    <div class="what">
      <h3 tabindex="-1" id="visit-${visit.id}"><bdi>${visit.patient.name}</bdi> <span class="tag ${kind}">${status}</span></h3>
      <p class="s"><bdi>${place}</bdi></p>
      <p class="s muted">Reference <bdi dir="ltr" class="num nb">${visit.reference}</bdi></p>
      ${visit.undelivered ? html`<p class="undelivered s">${icon('warning')}<span>A message did not reach the patient. Please call them.</span></p>` : nothing}
    </div>
    <div class="acts">
      ${steps(visit, state, does)}
      <button
        class="link s"
        aria-expanded=${opened ? 'true' : 'false'}
        @click=${() => (opened ? does.send({ type: 'shut', id: visit.id }) : does.open(visit.id))}
      >
        ${opened ? 'Hide details' : 'Details'}<span class="vh">: ${nameOf(visit)}</span>
      </button>
    </div>
    <div class="more">
      ${trouble ? html`<div role="alert">${note(trouble.detail, 'changed')}</div>` : nothing} ${confirmation(visit, state, does)}
      ${opened === undefined ? nothing : opened === 'loading' ? html`<p class="muted">Opening…</p>` : detailView(opened)}
    </div>
  </li>`;
}
