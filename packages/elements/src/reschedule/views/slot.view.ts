import { countTimes, isFiltered, slotDays, zonesOf, type SlotChoiceState } from '@foyer/sdk/flows';
import { html, nothing } from 'lit';
import { freeTimes, zoneLine } from '../../controls/free-times.ts';
import { otherTimes } from '../../controls/other-times.ts';
import { button, frame } from '../../controls/page.ts';
import { telLink } from '../../controls/person.ts';
import { note } from '../../controls/pieces.ts';
import { lookingLine, skeletonDays } from '../../controls/times-skeleton.ts';
import { slotFilters } from '../../controls/slot-filters.ts';
import { keepWords, standsWords, staysWords } from './keeping.ts';
import { type View } from './view.ts';

/** Free times to move to. The old visit stays until the end, and the page says so. */
export function slotView(view: View<'slot'>) {
  const { state, m } = view;
  const { slots, visit } = state;
  if (!slots || !visit) return nothing;
  if (state.lost) return lostView(view);
  return frame(
    view,
    {
      heading: m.whenInstead,
      lead: staysWords(view),
      busy: Boolean(state.holding) || slots.step === 'loading',
    },
    html`${filters(view, slots)}${list(view, slots)}`,
  );
}

const filters = ({ t, v, send }: View, slots: SlotChoiceState) =>
  slotFilters({
    t,
    v,
    slots,
    // Those that the times themselves show: a move may change how the visit is held.
    modes: [...new Set([...(slots.filters.mode ? [slots.filters.mode] : []), ...slots.slots.map(({ mode }) => mode)])],
    change: (filters) => send({ type: 'filters-changed', filters }),
  });

function list(view: View<'slot'>, slots: SlotChoiceState) {
  const { t, send, ownZone, state } = view;
  if (slots.step === 'loading') return html`${lookingLine(t)}${skeletonDays()}`;
  if (slots.step === 'unavailable')
    return html`<p>${t.cannotShow}. ${standsWords(view)}</p>
      <div class="acts">${button(t.tryAgain, () => send({ type: 'slots-reloaded' }))}</div>`;
  const days = slotDays(slots);
  if (countTimes(days) === 0) return noTimes(view, slots);
  const zones = zonesOf(slots);
  return html`${zoneLine({ t, slots, zones, ownZone })}
  ${freeTimes({
    t,
    slots,
    zones,
    ownZone,
    days,
    soonest: days.find(({ options }) => options.length > 0)?.date,
    busy: state.holding?.id,
    pick: (slot) => send({ type: 'slot-chosen', slot }),
    unfold: () => undefined,
  })}
  ${more(view, slots)}`;
}

function noTimes(view: View<'slot'>, slots: SlotChoiceState) {
  const { t, v, send } = view;
  const everything = { partOfDay: 'any', locationId: undefined, practitionerId: undefined, mode: undefined } as const;
  return isFiltered(slots)
    ? html`<p>${v.noMatchingTimes}</p>
        <div class="acts">${button(v.showAllTimes, () => send({ type: 'filters-changed', filters: everything }))}</div>`
    : html`<p>${t.noTimesAtAll} ${standsWords(view)}</p>
        ${noneSuits(view)}`;
}

/** The days after, and the way on where none of them suits. */
function more(view: View<'slot'>, slots: SlotChoiceState) {
  const { t, v, send } = view;
  if (slots.step !== 'ready') return nothing;
  const asking = slots.more === 'asking';
  const hasMore = slots.next !== undefined || slots.more !== 'idle';
  return html`
    ${slots.more === 'failed' ? html`<p>${v.moreFailed}</p>` : nothing}
    <div class="acts">
      ${hasMore ? button(asking ? t.lookingForTimes : v.nextDays, () => send({ type: 'more-asked' }), 'btn', asking) : nothing}
      ${noneSuits(view)}
    </div>
  `;
}

const noneSuits = (view: View<'slot'>) => {
  const { state, t, v, m, send } = view;
  return html`
    <div class="acts">
      ${state.visit?.policy.waitlist?.allowed ? button(m.waitEarlier, () => send({ type: 'wait-asked' }), 'link') : nothing}
      ${button(keepWords(view), () => send({ type: 'kept' }), 'link')}
    </div>
    <p>${v.noneSuitCall} ${state.hospital && t.call(telLink(state.hospital.contact.phone))}</p>
  `;
};

/** "That time was just taken": what happened, what still stands, and the nearest free times. */
function lostView(view: View<'slot'>) {
  const { state, t, v, send } = view;
  const { slot, alternatives = [] } = state.lost ?? {};
  return frame(
    view,
    { heading: v.justTaken },
    html`
      ${note(html`<strong>${standsWords(view)}</strong> ${v.pickNew}`, 'changed')}
      ${otherTimes({ t, v, slot, alternatives, busy: state.holding?.id, pick: (other) => send({ type: 'slot-chosen', slot: other }) })}
      <div class="acts">
        ${button(v.seeAll, () => send({ type: 'all-times-asked' }))} ${button(keepWords(view), () => send({ type: 'kept' }), 'link')}
      </div>
    `,
  );
}
