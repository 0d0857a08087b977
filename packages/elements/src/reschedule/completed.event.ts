/** The visit was moved, cancelled, or the patient said that they will come. Says which, and nothing about them. */
export class RescheduleCompletedEvent extends Event {
  constructor(readonly action: 'moved' | 'cancelled' | 'confirmed') {
    super('foyer-reschedule-completed', { bubbles: true, composed: true });
  }
}

declare global {
  interface HTMLElementEventMap {
    'foyer-reschedule-completed': RescheduleCompletedEvent;
  }
}
