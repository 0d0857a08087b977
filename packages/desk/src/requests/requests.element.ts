import { html } from 'lit';
import { VisitsElement } from '../visits/visits.element.ts';

/** What was asked for and waits for a person, the oldest first. */
export class RequestsElement extends VisitsElement {
  protected override readonly source = { path: '/staff/v1/requests', query: {} };
  protected override readonly words = { empty: 'Nothing waits for a person now.', label: 'Requests', withDay: true };

  override render() {
    return html`<div class="stack">
      <p class="muted">Who has waited longest comes first. Where no time is booked, call the patient and agree on one.</p>
      ${this.list()}
    </div>`;
  }
}
