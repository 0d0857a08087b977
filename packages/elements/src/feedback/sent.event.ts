/** Something was sent: an answer, thanks, or a complaint. Which of them it was is nobody's business, so the event says nothing else. */
export class FeedbackSentEvent extends Event {
  constructor() {
    super('foyer-feedback-sent', { bubbles: true, composed: true });
  }
}

declare global {
  interface HTMLElementEventMap {
    'foyer-feedback-sent': FeedbackSentEvent;
  }
}
