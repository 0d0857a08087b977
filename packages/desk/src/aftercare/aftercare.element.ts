import { PartsElement, type Part } from '../parts.element.ts';
import { CallsElement } from './calls.element.ts';
import { ReferralsElement } from './referrals.element.ts';

/** What the area is made of, from the left. */
export const aftercareParts: readonly [Part, ...Part[]] = [
  { id: 'calls', title: 'Calls', tag: 'foyer-desk-calls', element: CallsElement },
  { id: 'referrals', title: 'Referrals', tag: 'foyer-desk-referrals', element: ReferralsElement },
];

/** What people do after a visit. */
export class AftercareElement extends PartsElement {
  protected override readonly parts = aftercareParts;
  protected override readonly label = 'Aftercare';
}
