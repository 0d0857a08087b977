import { html, nothing } from 'lit';
import { dangerCard } from '../danger-card.ts';
import type { CaseView } from './view.ts';

/** There are words that nobody has yet. */
export const isUnsent = ({ step, draft }: CaseView['state']) =>
  step === 'case' ? draft.addition !== '' : step !== 'sent' && draft.text !== '';

/** Words of danger: what to do comes first. They are kept, and can be sent all the same. */
export const dangerFirst = ({ state, t, c }: Pick<CaseView, 'state' | 't' | 'c'>) =>
  state.danger ? html`${dangerCard(t, state.danger)} ${isUnsent(state) ? html`<p>${c.dangerKept}</p>` : nothing}` : nothing;
