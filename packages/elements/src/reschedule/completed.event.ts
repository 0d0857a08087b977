/**
 * The visit was moved, cancelled, or the patient said that they will come; they wait for an earlier time, left the waiting list, or booked
 * what they were offered. Says which, and nothing about them.
 */
export class RescheduleCompletedEvent extends Event {
  constructor(readonly action: 'moved' | 'cancelled' | 'confirmed' | 'waiting' | 'left' | 'booked') {
    super('foyer-reschedule-completed', { bubbles: true, composed: true });
  }
}

declare global {
  interface HTMLElementEventMap {
    'foyer-reschedule-completed': RescheduleCompletedEvent;
  }
}
