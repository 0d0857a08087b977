import { canRequest, isFiltered } from '@foyer/sdk/flows';
import { html, nothing } from 'lit';
import { telLink } from '../../controls/person.ts';
import type { VisitTerms } from '../../i18n/visit-terms.ts';
import type { SlotsView } from './slot.view.ts';
import { button } from '../../controls/page.ts';

/** The page of the times once the later pages are there. */
export interface LateSlotView extends SlotsView {
  readonly v: VisitTerms;
  readonly showMore: () => void;
}

/** Filters that fit nothing can be taken off; beside that, the wishes or the phone. */
export function noTimes(view: LateSlotView) {
  const { state, slots, t, v, send } = view;
  const everything = { partOfDay: 'any', locationId: undefined, practitionerId: undefined, mode: undefined } as const;
  if (isFiltered(slots))
    return html`<p>${v.noMatchingTimes}</p>
      <div class="acts">${button(v.showAllTimes, () => send({ type: 'filters-changed', filters: everything }))} ${noneSuited(view)}</div>`;
  return html`<p>${t.noTimesAtAll}</p>
    <div class="acts">
      ${canRequest(state) ? button(v.askForTime, () => send({ type: 'none-suited' }), 'btn primary') : noneSuited(view)}
    </div>`;
}

/** The days after, of those that are loaded or still to be asked for. */
export function more(view: LateSlotView) {
  const { state, slots, list, t, v, showMore } = view;
  const ready = slots.step === 'ready' ? slots : undefined;
  const asking = ready?.more === 'asking';
  const hasMore = !state.calendar && (list.hasMore || ready?.next !== undefined || (ready && ready.more !== 'idle'));
  return html`
    ${ready?.more === 'failed' && !state.calendar ? html`<p>${v.moreFailed}</p>` : nothing}
    <div class="acts">
      ${hasMore ? button(asking ? t.lookingForTimes : v.nextDays, showMore, 'btn', asking) : nothing} ${noneSuited(view)}
    </div>
  `;
}

/** To the wishes where the hospital takes them; else to the phone. */
const noneSuited = ({ state, t, v, send }: LateSlotView) =>
  canRequest(state)
    ? button(v.noneSuitMe, () => send({ type: 'none-suited' }), 'link')
    : html`<p>${v.noneSuitCall} ${state.hospital && t.call(telLink(state.hospital.contact.phone))}</p>`;
