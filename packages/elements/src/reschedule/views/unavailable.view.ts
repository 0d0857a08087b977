import { html, nothing } from 'lit';
import { button, frame } from '../../controls/page.ts';
import { callButton } from '../../controls/person.ts';
import { disc } from '../../controls/pieces.ts';
import type { FirstView } from './view.ts';

/** Whoever only waits has no visit yet. */
const isPlace = ({ state }: FirstView) => state.link?.of === 'waitlist';

/** The visit, or the place, could not be loaded. The phone first, then another try. */
export const unavailableView = (view: FirstView<'unavailable'>) =>
  frame(
    view,
    { heading: isPlace(view) ? view.t.cannotGoOn : view.m.cannotShow, disc: disc('warning') },
    html`<p>${isPlace(view) ? view.t.faultIsOurs : view.m.cannotShowWhy}${navigator.onLine ? nothing : html` ${view.t.offline}`}</p>
      <div class="acts">${callButton(view.t, view.state.hospital)} ${button(view.t.tryAgain, () => view.send({ type: 'retried' }))}</div>`,
  );
