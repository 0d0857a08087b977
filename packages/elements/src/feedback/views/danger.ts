import { html, nothing } from 'lit';
import { dangerCard } from '../../controls/danger-card.ts';
import type { View } from './view.ts';

/** Words of danger: what to do comes first. Those that are typed are kept, and can be sent all the same. */
export const dangerFirst = ({ state, t, f }: Pick<View, 'state' | 't' | 'f'>, isUnsent: boolean) =>
  state.danger ? html`${dangerCard(t, state.danger)} ${isUnsent ? html`<p>${f.dangerKept}</p>` : nothing}` : nothing;
