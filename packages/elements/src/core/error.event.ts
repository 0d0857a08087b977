/** Something failed that the host may want to count: a problem code of the API, `network`, or `configuration`. */
export class FoyerErrorEvent extends Event {
  constructor(readonly code: string) {
    super('foyer-error', { bubbles: true, composed: true });
  }
}

declare global {
  interface HTMLElementEventMap {
    'foyer-error': FoyerErrorEvent;
  }
}
