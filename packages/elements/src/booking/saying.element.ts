/** What the live region says, for those who do not see what changed (WCAG 2.2, 4.1.3). */
import { calendarMonth, countTimes, extraMinutes, type BookingState } from '@foyer/sdk/flows';
import { dayName, monthAndYear } from '../i18n/intl-visit.ts';
import type { Terms } from '../i18n/terms.ts';
import type { VisitTerms } from '../i18n/visit-terms.ts';
import { daysOf } from './seen.element.ts';

/** What it is said with. */
export interface Heard {
  readonly t: Terms | undefined;
  readonly v: VisitTerms | undefined;
  /** How many days with free times are shown. */
  readonly dayLimit: number;
}

/** The services or the times that stand there. */
export function standing(state: BookingState, { t, v, dayLimit }: Heard): string | undefined {
  if (state.step === 'service') return searched(state, v);
  if (state.step !== 'slot' || !state.slots || state.slots.step === 'loading') return undefined;
  return state.slots.step === 'unavailable' ? t?.cannotShow : v?.freeTimes(countTimes(daysOf(state, state.slots, dayLimit).days));
}

/** What a change means: counts, waiting, a time that went. Nothing where the focus says it already. */
export function changed(state: BookingState, before: BookingState, heard: Heard): string | undefined {
  const { t, v } = heard;
  const { search, slots } = state;
  if (state.gone && !before.gone) return state.gone.why ? v?.noRoomMeanwhile : v?.goneMeanwhile;
  if (state.step === 'details') return longer(state, before, heard);
  if (state.step === 'unknown') {
    if (before.step === 'unknown' && before.asking === state.asking) return undefined;
    return state.asking ? v?.askingAgain : v?.doNotBookAgain;
  }
  if (state.step === 'service' && search.status !== before.search.status) return standing(state, heard);
  if (state.step !== 'slot') return undefined;
  if (state.holding) return v?.keepingTime;
  if (state.calendar && before.calendar) return ofCalendar(state, before, heard);
  if (!slots || state.lost || (slots === before.slots && before.step === 'slot')) return undefined;
  return slots.step === 'loading' ? t?.lookingForTimes : standing(state, heard);
}

/** What a need that was ticked does to the visit. */
function longer(state: BookingState, before: BookingState, { t, v }: Heard): string | undefined {
  const extra = extraMinutes(state);
  return t && extra > 0 && extra !== extraMinutes(before) ? v?.takesLonger(t.minutes(extra)) : undefined;
}

/** Another month by its name, its free days when they are known; the times of a day that is chosen. */
function ofCalendar(state: BookingState, before: BookingState, { t, v }: Heard): string | undefined {
  const { calendar, slots } = state;
  const known = calendarMonth(state);
  if (!t || !v || !calendar) return undefined;
  const month = monthAndYear(t.formats, `${calendar.month}-01`);
  const isNew = calendar.times !== before.calendar?.times || slots?.filters !== before.slots?.filters;
  if (known && isNew) return month + t.listComma + v.freeDays(known.days.size);
  if (calendar.month !== before.calendar?.month) return known ? month + t.listComma + v.freeDays(known.days.size) : month;
  if (!known?.day || calendar.day === before.calendar.day) return undefined;
  return dayName(t.formats, known.day.date) + t.listComma + v.freeTimes(known.day.options.length);
}

function searched({ search, services }: BookingState, v: VisitTerms | undefined): string | undefined {
  switch (search.status) {
    case 'asking':
      return v?.searching;
    case 'failed':
      return v?.searchFailed;
    case 'found':
      return v?.servicesFound(search.found.length, search.asked);
    case 'idle':
      return v?.servicesListed(services.length);
  }
}
