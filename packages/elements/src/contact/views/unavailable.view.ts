import { html, nothing } from 'lit';
import { button, frame } from '../../controls/page.ts';
import { callButton } from '../../controls/person.ts';
import type { FirstView } from './view.ts';

/** What was to be shown could not be loaded. The phone first, then another try. */
export const unavailableView = ({ state, t, c, send }: FirstView<'unavailable'>) =>
  frame(
    { t },
    { heading: state.hospital ? c.cannotShow[state.aim === 'case' ? 'case' : 'departments'] : c.cannotShow.departments },
    html`<p>${c.cannotShowWhy}${navigator.onLine ? nothing : html` ${t.offline}`}</p>
      <div class="acts">${callButton(t, state.hospital)} ${button(t.tryAgain, () => send({ type: 'retried' }))}</div>`,
  );
