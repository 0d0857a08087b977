import { PartsElement, type Part } from '../parts.element.ts';
import { ChangesElement } from './changes.element.ts';
import { PraiseElement } from './praise.element.ts';

/** What the area is made of, from the left. */
export const voiceParts: readonly [Part, ...Part[]] = [
  { id: 'praise', title: 'Praise', tag: 'foyer-desk-praise', element: PraiseElement, roles: ['desk', 'editor'] },
  { id: 'changes', title: 'You said, we did', tag: 'foyer-desk-changes', element: ChangesElement, roles: ['editor', 'complaints'] },
];

/** Thanks to pass on, and what the hospital changed because patients said so. */
export class VoicesElement extends PartsElement {
  protected override readonly parts = voiceParts;
  protected override readonly label = 'Praise and changes';
}
