/** Somebody said whether an answer helped, and it was counted. Which answer it was, and what they had searched for, is nobody's business. */
export class FaqAnsweredEvent extends Event {
  constructor(readonly helped: boolean) {
    super('foyer-faq-answered', { bubbles: true, composed: true });
  }
}

declare global {
  interface HTMLElementEventMap {
    'foyer-faq-answered': FaqAnsweredEvent;
  }
}
