/** Something was sent. Says by which channel, and nothing about the patient. */
export class ContactSentEvent extends Event {
  constructor(readonly channel: 'message' | 'callback') {
    super('foyer-contact-sent', { bubbles: true, composed: true });
  }
}

declare global {
  interface HTMLElementEventMap {
    'foyer-contact-sent': ContactSentEvent;
  }
}
