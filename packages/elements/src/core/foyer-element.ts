import { createTransport } from '@foyer/sdk';
import { adoptStyles, LitElement, type CSSResultGroup, type CSSResultOrNative, type PropertyDeclarations } from 'lit';
import { TermController } from '../i18n/term-controller.ts';
import { base } from '../styles/base.styles.ts';
import { tokens } from '../styles/tokens.styles.ts';
import { FoyerErrorEvent } from './error.event.ts';
import { SiteController } from './site-controller.ts';
import type { AnyClient } from './site-context.ts';

/** What every widget is: a client, a language, words for the live region, the focus, and a way to say what the page got wrong. */
export abstract class FoyerElement extends LitElement {
  static override styles: CSSResultGroup = [tokens, base];

  static override properties: PropertyDeclarations = {
    api: {},
    lang: { reflect: true, useDefault: true },
    client: { attribute: false },
  };

  /** Base URL of the hospital's Foyer API, such as `https://care.example.org`; a path is allowed. */
  api = '';

  /** The language of the words, BCP 47. Without it, the nearest `lang` around the tag counts, then the hospital's default. */
  override lang = '';

  /** A ready SDK client, instead of `api`. Its own `locale` chooses the language of the hospital's texts. */
  client: AnyClient | undefined;

  protected readonly language = new TermController(this, (sentence) => this.complain(sentence));
  /** What the widget's one polite live region says: what the eye sees and the ear would miss (WCAG 2.2, 4.1.3). */
  protected spoken = '';
  /** A selector of what takes the focus after the next render. */
  protected focusNext: string | undefined;

  private readonly site = new SiteController(this);
  private readonly sheets: CSSResultOrNative[] = [...(this.constructor as typeof LitElement).elementStyles];
  private readonly said = new Set<string>();
  private made: { readonly api: string; readonly client: AnyClient | undefined } | undefined;

  override attributeChangedCallback(name: string, old: string | null, value: string | null): void {
    super.attributeChangedCallback(name, old, value);
    if (name === 'lang' && this.isConnected) this.language.follow();
  }

  protected override updated(): void {
    const target = this.focusNext && this.renderRoot.querySelector<HTMLElement>(this.focusNext);
    if (!target) return;
    this.focusNext = undefined;
    // A heading that has the focus already, but new words, is only read out when it gets the focus anew.
    if (this.shadowRoot?.activeElement === target) target.blur();
    target.focus();
  }

  /** Takes the styles of pages that came later, each once. */
  protected adopt(sheets: readonly CSSResultOrNative[]): void {
    this.sheets.push(...sheets.filter((sheet) => !this.sheets.includes(sheet)));
    adoptStyles(this.renderRoot as ShadowRoot, this.sheets);
  }

  /** The client to ask: the page's own, or one for the address it names. Missing, with a sentence to the developer, where neither will do. */
  protected findClient(): AnyClient | undefined {
    const given = this.client ?? (this.api ? undefined : this.site.value?.client);
    if (given) return given;
    if (!this.api && !this.site.value && this.closest('foyer-site:not(:defined)')) {
      void customElements.whenDefined('foyer-site').then(() => this.site.hostConnected());
      return undefined;
    }
    const api = (this.api || this.site.value?.api || '').trim();
    if (this.made?.api !== api) this.made = { api, client: this.clientFor(api) };
    return this.made.client;
  }

  private clientFor(api: string): AnyClient | undefined {
    const example = 'the base URL of your Foyer API, such as api="https://care.example.org".';
    try {
      if (!/^(https?:\/)?\//iu.test(api))
        throw new TypeError(api ? `api="${api}" is not a web address` : 'the address of the API is missing');
      return { transport: createTransport({ baseUrl: new URL(api, document.baseURI).href, locale: () => this.language.locale }) };
    } catch (error) {
      this.complain(`${(error as Error).message}. Write ${example}`);
      this.failed('configuration');
      return undefined;
    }
  }

  /** A no-break space at the end makes the same words a change, so that they are said again. */
  protected say(words: string): void {
    this.spoken = words === this.spoken ? `${words}\u00a0` : words;
    this.requestUpdate();
  }

  /** One sentence for whoever builds the page; each is said once. */
  protected complain(sentence: string): void {
    if (this.said.has(sentence)) return;
    this.said.add(sentence);
    console.error(`<${this.localName}>: ${sentence}`);
  }

  /** Fires an event that the class comment describes. */
  protected tell(event: Event): void {
    this.dispatchEvent(event);
  }

  protected failed(code: string): void {
    this.tell(new FoyerErrorEvent(code));
  }
}
