/** A visit was booked, waits for a yes (`pending`), or was asked for (`requested`). */
export class BookingCompletedEvent extends Event {
  constructor(readonly status: 'booked' | 'pending' | 'requested') {
    super('foyer-booking-completed', { bubbles: true, composed: true });
  }
}

declare global {
  interface HTMLElementEventMap {
    'foyer-booking-completed': BookingCompletedEvent;
  }
}
