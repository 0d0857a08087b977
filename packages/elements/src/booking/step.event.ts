import type { BookingStepName } from '@foyer/sdk/flows';

/** The patient came to another step. Says which, and nothing about them. */
export class BookingStepEvent extends Event {
  constructor(readonly step: BookingStepName) {
    super('foyer-booking-step', { bubbles: true, composed: true });
  }
}

declare global {
  interface HTMLElementEventMap {
    'foyer-booking-step': BookingStepEvent;
  }
}
