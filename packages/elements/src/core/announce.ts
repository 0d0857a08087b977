import type { ReactiveController, ReactiveControllerHost } from 'lit';

/**
 * What the widget's one polite live region says: counts and changes that the eye sees and the ear would miss (WCAG 2.2, 4.1.3).
 * Owns the words only; the element renders them in a region that is there from the start.
 */
export class Announcer implements ReactiveController {
  words = '';

  constructor(private readonly host: ReactiveControllerHost) {
    host.addController(this);
  }

  hostConnected(): void {}

  /** A no-break space at the end makes the same words a change, so they are said again. */
  say(words: string): void {
    this.words = words === this.words ? `${words}\u00a0` : words;
    this.host.requestUpdate();
  }
}
