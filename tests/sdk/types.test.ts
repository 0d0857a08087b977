import type {
  Appointment,
  AppointmentInput,
  Client,
  ProblemError,
  Service,
  Slot,
  SlotHold,
  SlotList,
  UnknownOutcomeError,
  Visit,
} from '@foyer/sdk';
import { createClient, isSlotUnavailable, isUnknownOutcome } from '@foyer/sdk';
import type { Booking, BookingAction, BookingState } from '@foyer/sdk/flows';
import { describe, expectTypeOf, test } from 'vitest';

/** Held by the type checker, which reads this file with all others; running it only proves that it loads. */
describe('types', () => {
  test('of the client', () => {
    expectTypeOf(createClient).returns.toEqualTypeOf<Client>();
    expectTypeOf<Client['slots']['list']>().returns.resolves.toEqualTypeOf<SlotList>();
    expectTypeOf<Client['slots']['all']>().returns.toExtend<AsyncIterable<Slot>>();
    expectTypeOf<Client['services']['search']>().returns.resolves.toEqualTypeOf<readonly Service[]>();
    expectTypeOf<Client['holds']['create']>().returns.resolves.toEqualTypeOf<SlotHold>();
    expectTypeOf<Client['holds']['create']>().parameter(0).toBeString();
    expectTypeOf<Client['appointments']['book']>().returns.resolves.toEqualTypeOf<Visit>();
    expectTypeOf<Client['appointments']['get']>().returns.resolves.toEqualTypeOf<Appointment>();
    expectTypeOf<Appointment['status']>().toEqualTypeOf<
      'proposed' | 'waitlist' | 'pending' | 'booked' | 'arrived' | 'fulfilled' | 'cancelled' | 'noshow' | 'unknown'
    >();
  });

  test('of inputs: what is missing or unknown is an error', () => {
    const client = {} as Client;
    const consent = { accepted: true, version: '1' } as const;
    // @ts-expect-error a service is needed
    void (() => client.slots.list({ from: '2026-12-01', to: '2026-12-02' }));
    // @ts-expect-error no such field
    void (() => client.appointments.book({ slotId: 's', patient: { name: 'I', shoeSize: 42 }, consent }));
    // @ts-expect-error consent must be given
    void (() => client.appointments.book({ slotId: 's', patient: { name: 'I' }, consent: { accepted: false, version: '1' } }));
    // @ts-expect-error no such mode
    void (() => client.slots.list({ service: 's', from: '', to: '', mode: 'hologram' }));
    expectTypeOf<AppointmentInput['consent']['accepted']>().toEqualTypeOf<true>();
  });

  test('of guards', () => {
    const error: unknown = undefined;
    if (isSlotUnavailable(error)) {
      expectTypeOf(error).toEqualTypeOf<ProblemError>();
      expectTypeOf(error.alternatives).toEqualTypeOf<readonly Slot[]>();
    }
    if (isUnknownOutcome(error)) expectTypeOf(error).toEqualTypeOf<UnknownOutcomeError>();
  });

  test('of the flow: a view makes no key, and each field takes its own kind', () => {
    const booking = {} as Booking;
    const pick = {} as Slot;
    void (() => booking.send({ type: 'slot-chosen', slot: pick }));
    void (() => booking.send({ type: 'typed', field: 'access', value: ['step-free'] }));
    // @ts-expect-error a list is needed
    void (() => booking.send({ type: 'typed', field: 'access', value: 'step-free' }));
    // @ts-expect-error the effects' own event
    void (() => booking.send({ type: 'booked' }));
    expectTypeOf<Extract<BookingAction, { type: 'confirmed' }>>().toEqualTypeOf<{ readonly type: 'confirmed' }>();
    const state = {} as BookingState;
    if (state.step === 'done') expectTypeOf(state.visit.appointment).toEqualTypeOf<Appointment>();
    // @ts-expect-error only at the end is there a visit
    void state.visit;
  });
});
