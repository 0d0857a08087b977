import { ContextConsumer } from '@lit/context';
import type { Client } from '@foyer/sdk';
import { LitElement, type CSSResultGroup } from 'lit';
import { property } from 'lit/decorators.js';
import { TermController } from '../i18n/term-controller.ts';
import { base } from '../styles/base.styles.ts';
import { tokens } from '../styles/tokens.styles.ts';
import { Announcer } from './announce.ts';
import { FoyerErrorEvent } from './error.event.ts';
import { siteContext } from './site-context.ts';

/** What every widget is: a client or an address to make one from, a language, a live region, and a way to say what the page got wrong. */
export abstract class FoyerElement extends LitElement {
  static override styles: CSSResultGroup = [tokens, base];

  /** Base URL of the hospital's Foyer API, such as `https://care.example.org`; a path is allowed. */
  @property() api = '';

  /** The language of the words, BCP 47. Without it, the nearest `lang` around the tag counts, then the hospital's default. */
  @property({ reflect: true, useDefault: true }) override lang = '';

  /** A ready SDK client, instead of `api`. */
  @property({ attribute: false }) client: Client | undefined;

  protected readonly language = new TermController(this, (sentence) => this.complain(sentence));
  protected readonly announcer = new Announcer(this);
  private readonly site = new ContextConsumer(this, { context: siteContext, subscribe: true });
  private readonly said = new Set<string>();

  override attributeChangedCallback(name: string, old: string | null, value: string | null): void {
    super.attributeChangedCallback(name, old, value);
    if (name === 'lang' && this.isConnected) this.language.follow();
  }

  /** The client to use, or the address to make one from; nothing when the page names neither, or the address is none. */
  protected source(): Client | string | undefined {
    const client = this.client ?? (this.api ? undefined : this.site.value?.client);
    if (client) return client;
    if (!this.api && !this.site.value && this.closest('foyer-site:not(:defined)')) {
      void customElements.whenDefined('foyer-site').then(() => this.site.hostConnected());
      return undefined;
    }
    const api = (this.api || this.site.value?.api || '').trim();
    const url = /^(https?:\/\/|\/)/iu.test(api) && URL.parse(api, document.baseURI);
    if (url) return url.href;
    this.complain(
      api
        ? `api="${api}" is not a web address. Write the base URL of your Foyer API, such as api="https://care.example.org".`
        : 'the address of the API is missing. Write it on the tag or on a <foyer-site> around it, such as api="https://care.example.org".',
    );
    return undefined;
  }

  /** A selector of what takes the focus after the next render. */
  protected focusNext: string | undefined;

  protected override updated(): void {
    const target = this.focusNext && this.renderRoot.querySelector<HTMLElement>(this.focusNext);
    if (!target) return;
    this.focusNext = undefined;
    // A heading that has the focus already, but new words, is only read out when it gets the focus anew.
    if ((this.renderRoot as ShadowRoot).activeElement === target) target.blur();
    target.focus();
  }

  /** One sentence for whoever builds the page; each is said once. */
  protected complain(sentence: string): void {
    if (this.said.has(sentence)) return;
    this.said.add(sentence);
    console.error(`<${this.localName}>: ${sentence}`);
  }

  protected failed(code: string): void {
    this.dispatchEvent(new FoyerErrorEvent(code));
  }
}
