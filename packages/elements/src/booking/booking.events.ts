import type { BookingStepName } from '@foyer/sdk/flows';

/** The patient came to another step. Says which, and nothing about them. */
export class BookingStepEvent extends Event {
  constructor(readonly step: BookingStepName) {
    super('foyer-booking-step', { bubbles: true, composed: true });
  }
}

/** A visit was booked, waits for a yes (`pending`), or was asked for (`requested`). */
export class BookingCompletedEvent extends Event {
  constructor(readonly status: 'booked' | 'pending' | 'requested') {
    super('foyer-booking-completed', { bubbles: true, composed: true });
  }
}

declare global {
  interface HTMLElementEventMap {
    'foyer-booking-step': BookingStepEvent;
    'foyer-booking-completed': BookingCompletedEvent;
  }
}
