/**
 * Somebody wants to ask a person. Their words are not in it: a `<foyer-contact>` of the same API takes them, on this page or on one that comes
 * without a new load of it.
 */
export class FaqAskedEvent extends Event {
  constructor() {
    super('foyer-faq-asked', { bubbles: true, composed: true });
  }
}

declare global {
  interface HTMLElementEventMap {
    'foyer-faq-asked': FaqAskedEvent;
  }
}
