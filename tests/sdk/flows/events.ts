import type { BookingEvent, BookingState, Draft, SlotPage } from '@foyer/sdk/flows';
import { reduceBooking, startBooking } from '@foyer/sdk/flows';
import type { Service, Slot } from '@foyer/sdk/contract';
import { appointment, discovery, location, service, slot } from '../support/hospital.ts';

export const today = '2026-11-30';
export const key = (name: string) => name.padEnd(22, '.');
export const nine = slot('nine', '2026-12-01', '09:00');
export const ten = slot('ten', '2026-12-01', '10:00');
export const later = slot('later', '2026-12-03', '14:00');

export function start(preset: { service?: string; location?: string } = { service: 'blood-test' }): BookingState {
  return startBooking({ preset, language: 'en', today });
}

export function loaded(services: readonly Service[] = [service()], hospital = discovery): BookingEvent {
  return { type: 'loaded', hospital, services, language: 'en' };
}

export function page(items: readonly Slot[], nextCursor?: string): SlotPage {
  return { items, nextCursor, included: { services: [service()], locations: [location()], practitioners: [] } };
}

export function slotsLoaded(ask = 1, items: readonly Slot[] = [nine, ten, later]): BookingEvent {
  return { type: 'slots-loaded', ask, page: page(items) };
}

/** Everything a form that is right has. */
export const filled: Partial<Draft> = { name: 'Ines Okafor', birthDay: '14', birthMonth: '9', birthYear: '1958', phone: '555 0187' };

export function typing(draft: Partial<Draft>): BookingEvent[] {
  return Object.entries(draft).map(([field, value]) => ({ type: 'typed', field, value }) as BookingEvent);
}

export const toSlots: readonly BookingEvent[] = [loaded(), slotsLoaded()];
export const toDetails: readonly BookingEvent[] = [
  ...toSlots,
  { type: 'slot-chosen', slot: nine, key: key('hold') },
  { type: 'slot-held', key: key('hold'), id: 'h1', expiresAt: 1000 },
];
export const toCheck: readonly BookingEvent[] = [...toDetails, ...typing(filled), { type: 'continued' }];
export const toSending: readonly BookingEvent[] = [...toCheck, { type: 'confirmed', key: key('book') }];

export function visit(status: 'booked' | 'pending' | 'proposed' = 'booked') {
  return { appointment: appointment('a1', nine, { status }), manage: { token: 't', url: 'https://care.example.org/visit#m=t' } };
}

export function after(events: readonly BookingEvent[], from: BookingState = start()): BookingState {
  return events.reduce(reduceBooking, from);
}
