/** A visit was booked, waits for a yes (`pending`), was asked for (`requested`), or a time for it is waited for (`waiting`). */
export class BookingCompletedEvent extends Event {
  constructor(readonly status: 'booked' | 'pending' | 'requested' | 'waiting') {
    super('foyer-booking-completed', { bubbles: true, composed: true });
  }
}

declare global {
  interface HTMLElementEventMap {
    'foyer-booking-completed': BookingCompletedEvent;
  }
}
