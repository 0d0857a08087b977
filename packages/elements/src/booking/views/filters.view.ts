import { html } from 'lit';
import { chips } from '../../controls/chips.ts';
import { slotFilters } from '../../controls/slot-filters.ts';
import type { VisitTerms } from '../../i18n/visit-terms.ts';
import type { LateSlotView } from './more.view.ts';

/** What the list can be narrowed by, and the other way to see it. */
export const filters = ({ state, slots, v, t, send }: LateSlotView) =>
  slotFilters({
    t,
    v,
    slots,
    modes: state.service?.modes ?? [],
    fixed: state.preset,
    change: (filters) => send({ type: 'filters-changed', filters }),
    view: slots.step !== 'empty' && asListOrCalendar(state, v, send),
  });

/** Two equal ways to the same times. */
const asListOrCalendar = ({ calendar }: LateSlotView['state'], v: VisitTerms, send: LateSlotView['send']) =>
  html`<div class="seg ${calendar ? 'on' : ''}">
    ${chips(
      v.showTimesAs,
      'view',
      [
        { value: 'list', label: v.asList },
        { value: 'calendar', label: v.asCalendar },
      ],
      calendar ? 'calendar' : 'list',
      (view) => send({ type: 'view-changed', view: view === 'calendar' ? 'calendar' : 'list' }),
    )}
  </div>`;
