import { VisitsElement } from '../visits/visits.element.ts';

/** The visit of a reference, with what may be done with it. */
export class FoundVisitsElement extends VisitsElement {
  private reference = '';

  protected override get source() {
    return { path: '/staff/v1/appointments', query: { reference: this.reference } };
  }
  protected override readonly words = { empty: 'No visit has this reference.', label: 'Visits', withDay: true };

  find(reference: string): void {
    this.reference = reference;
    this.opened();
  }

  override render() {
    return this.list();
  }
}
