import type { SlotChoiceState } from '@foyer/sdk/flows';
import { html } from 'lit';
import { icon } from '../core/icons.ts';
import { sameClock, zoneName } from '../i18n/intl.ts';
import type { Terms } from '../i18n/terms.ts';
import { isRemote, slotList, type SlotListOptions } from './slot-list.ts';

interface Times {
  readonly t: Terms;
  readonly slots: SlotChoiceState;
  readonly zones: readonly string[];
  /** The patient's own IANA zone. */
  readonly ownZone: string;
}

/** The times of a list by day; each says beside itself what the list mixes. */
export const freeTimes = ({ slots, zones, ...o }: Times & Omit<SlotListOptions, 'mixed'>) =>
  slotList({
    ...o,
    mixed: {
      places: slots.locations.length > 1 && !slots.filters.locationId,
      zones: zones.length > 1,
      modes: new Set(slots.slots.map(({ mode }) => mode)).size > 1,
    },
  });

/** The zone that the times are told in. */
export const zoneLine = (o: Times) => html`<p class="zone">${icon('clock')}<span>${zoneWords(o)}</span></p>`;

function zoneWords({ slots: { slots }, zones, t, ownZone }: Times): string {
  const [slot] = slots;
  if (!slot || zones.length > 1) return t.placeTime;
  const zone = zoneName(t.formats, slot.timeZone, slot.start);
  if (!slots.some(isRemote) || sameClock(slot.start, slot.timeZone, ownZone)) return t.hospitalTime(zone);
  return t.remoteTime(zone, zoneName(t.formats, ownZone, slot.start));
}
