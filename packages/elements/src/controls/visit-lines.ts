import type { Appointment, Location, Slot } from '@foyer/sdk/contract';
import { html, nothing } from 'lit';
import { isolated } from '../i18n/intl-visit.ts';
import type { Terms } from '../i18n/terms.ts';
import type { CardTerms } from '../i18n/card-terms.ts';
import { visitCard } from './visit-card.ts';

/** A chosen time with what it names. */
export interface ChosenTime {
  readonly slot: Slot;
  readonly service: Named;
  /** How long it takes, with what the patient's needs add. */
  readonly minutes: number;
  readonly location: Place | undefined;
  readonly practitioner: Named | undefined;
}

/** With which words, and by whose clock. */
export interface Reading {
  readonly t: Terms;
  readonly v: CardTerms;
  /** The patient's own IANA zone. */
  readonly ownZone: string;
}

type Named = { readonly name: string };
type Place = Pick<Location, 'name' | 'address'>;

/** "Heart check with Dr Amara Nwosu, about 20 minutes" */
const whatLine = (t: Terms, v: CardTerms, service: Named, minutes: number, person: Named | undefined) =>
  (person ? v.withPerson(service.name, person.name) : service.name) + t.listComma + v.about(t.minutes(minutes));

/** Where it is; how it is held when that is from home. */
const whereLine = (t: Terms, mode: Appointment['mode'], place: Place | undefined) =>
  mode === 'video' || mode === 'phone' ? t.modeChips[mode] : place && [place.name, ...place.address.line].map(isolated).join(t.listComma);

/** The card of the time that is chosen. */
export function chosenCard({ visit, t, v, ownZone }: Reading & { readonly visit: ChosenTime | undefined }) {
  if (!visit) return nothing;
  const { slot, service, minutes, location, practitioner } = visit;
  return visitCard({
    ...slot,
    t,
    v,
    ownZone,
    what: whatLine(t, v, service, minutes, practitioner),
    where: whereLine(t, slot.mode, location),
  });
}

/** The card of a visit that is booked, or waits for a yes. A request has no time, and so no card. */
export function bookedCard(appointment: Appointment, { t, v, ownZone }: Reading) {
  const { start, end, timeZone, mode, window, reference, service, practitioner, location } = appointment;
  if (!start || !end) return nothing;
  // A session stays open longer than anybody stays; any other visit takes as long as its time, with what needs added.
  const minutes = window ? service.durationMinutes : Math.round((Date.parse(end) - Date.parse(start)) / 60_000);
  return visitCard({
    start,
    end,
    timeZone,
    mode,
    window,
    reference,
    t,
    v,
    ownZone,
    what: whatLine(t, v, service, minutes, practitioner),
    where: whereLine(t, mode, location),
  });
}

/** What is asked or waited for, and has no time yet: its name, and the reference to say on the phone. */
export const timelessCard = ({ service, reference }: { readonly service: Named; readonly reference: string }, v: CardTerms) => html`
  <div class="visit">
    <p class="when" dir="auto">${service.name}</p>
    <p class="reference"><span class="muted">${v.yourReference}</span><bdi dir="ltr">${reference}</bdi></p>
  </div>
`;
