import { ContextProvider } from '@lit/context';
import { css, html, LitElement, type PropertyDeclarations, type PropertyValues } from 'lit';
import { siteContext, type AnyClient } from './site-context.ts';

/**
 * Gives one API address to every Foyer widget inside it, so that a page names its hospital once. Its `lang` is theirs too, as any
 * element's is. It shows nothing of its own.
 *
 * @tag foyer-site
 * @slot - The part of the page that holds the widgets.
 */
export class FoyerSiteElement extends LitElement {
  static override styles = css`
    :host {
      display: contents;
    }
  `;

  static override properties: PropertyDeclarations = { api: {}, client: { attribute: false } };

  /** Base URL of the hospital's Foyer API; a path is allowed. */
  api = '';

  /** A ready SDK client, instead of `api`. */
  client: AnyClient | undefined;

  private readonly provider = new ContextProvider(this, { context: siteContext, initialValue: { api: '', client: undefined } });

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('api') || changed.has('client')) this.provider.setValue({ api: this.api, client: this.client });
  }

  protected override render() {
    return html`<slot></slot>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'foyer-site': FoyerSiteElement;
  }
}
