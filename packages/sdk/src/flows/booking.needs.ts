import type { NeedRule } from '../contract/services.ts';
import type { BookingData, FieldError } from './booking.state.ts';

/** The needs told that the service has something to say about, by the names its rules use. */
export function ruledNeeds(data: Pick<BookingData, 'service' | 'draft'>): readonly string[] {
  return [...new Set(rulesOf(data).map(({ need }) => need))];
}

/** What the service says about the needs that were told. */
export function rulesOf({ service, draft }: Pick<BookingData, 'service' | 'draft'>): readonly NeedRule[] {
  return service?.needRules?.filter(({ need }) => (need === 'interpreter' ? draft.interpreter.trim() : draft.access.includes(need))) ?? [];
}

/** Minutes that the visit takes longer for what the patient needs: of several rules the longest counts. A session takes no longer. */
export function extraMinutes(data: Pick<BookingData, 'service' | 'draft' | 'slot'>): number {
  return data.slot?.window ? 0 : Math.max(0, ...rulesOf(data).map(({ extraMinutes = 0 }) => extraMinutes));
}

/** Needs that cannot be met at the place, or in the way, of the chosen time. */
export function checkNeeds(data: Pick<BookingData, 'service' | 'draft' | 'slot'>): readonly FieldError[] {
  const { slot } = data;
  return rulesOf(data).flatMap(({ need, locationIds, modes, text }) => {
    const isElsewhere = slot && locationIds && !locationIds.includes(slot.locationId);
    const isOtherwise = slot && modes && !modes.includes(slot.mode);
    if (!isElsewhere && !isOtherwise) return [];
    const field = need === 'interpreter' ? ('interpreter' as const) : ('access' as const);
    return [{ field, code: isElsewhere ? 'not-at-this-place' : 'not-this-way', ...(text !== undefined && { detail: text }) }];
  });
}
