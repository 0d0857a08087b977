import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { siteContext, type SiteContext } from './site-context.ts';

/**
 * Asks the `<foyer-site>` around a widget what it gives, and is told when that changes. Speaks the community protocol that `@lit/context`
 * speaks, whose own consumer is three times the size: every page would carry what few use.
 *
 * @see https://github.com/webcomponents-cg/community-protocols/blob/main/proposals/context.md
 */
export class SiteController implements ReactiveController {
  /** Missing outside of a `<foyer-site>`. */
  value: SiteContext | undefined;

  private unsubscribe: (() => void) | undefined;

  constructor(private readonly host: ReactiveControllerHost & HTMLElement) {
    host.addController(this);
  }

  hostConnected(): void {
    this.host.dispatchEvent(
      Object.assign(new Event('context-request', { bubbles: true, composed: true }), {
        context: siteContext,
        contextTarget: this.host,
        subscribe: true,
        callback: (value: SiteContext, unsubscribe?: () => void) => {
          // Another site answers after a move: the first is not listened to any more.
          if (this.unsubscribe !== unsubscribe) this.unsubscribe?.();
          this.unsubscribe = unsubscribe;
          this.value = value;
          this.host.requestUpdate();
        },
      }),
    );
  }

  hostDisconnected(): void {
    this.unsubscribe?.();
    this.unsubscribe = undefined;
  }
}
