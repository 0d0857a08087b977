import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { en } from './en.ts';
import { fallback, localeNames, localeOf, matchLocale } from './locales.ts';
import type { Terms } from './terms.ts';

type Host = ReactiveControllerHost & HTMLElement;

/**
 * Owns the language: the nearest `lang` around the tag wins (its own attribute first), then the hospital's default, then English.
 * Loads its words and follows changes of the attributes. `terms` is missing until words are there.
 */
export class TermController implements ReactiveController {
  terms: Terms | undefined;
  /** The name of the locale in use or being loaded. */
  locale = fallback;
  private hospitalDefault = '';
  private readonly observer: MutationObserver;

  constructor(
    private readonly host: Host,
    private readonly complain: (sentence: string) => void,
  ) {
    this.observer = new MutationObserver(() => this.follow());
    host.addController(this);
  }

  hostConnected(): void {
    this.observer.observe(document.documentElement, { attributeFilter: ['lang'], subtree: true });
    this.follow();
  }

  hostDisconnected(): void {
    this.observer.disconnect();
  }

  /** The hospital's default counts when the page names no language that we have words for. */
  hospitalSays(tag: string): void {
    this.hospitalDefault = tag;
    this.follow();
  }

  /** Finds the language again, and loads its words if it is another. */
  follow(): void {
    const own = this.host.lang;
    const asked = own || nearestLanguage(this.host) || '';
    const found = matchLocale(asked);
    if (own && !found)
      this.complain(`lang="${own}" is not a language of this widget. It has: ${localeNames.join(', ')}. Another one is shown instead.`);
    const locale = found ?? matchLocale(this.hospitalDefault) ?? fallback;
    if (locale !== this.locale || !this.terms) void this.load(locale, asked);
  }

  private async load(locale: string, asked: string): Promise<void> {
    this.locale = locale;
    const { terms: get } = localeOf(locale);
    const terms = await get()
      // A line that drops is often back in a moment, and who cannot read English waits for it.
      .catch(() => new Promise((resolve) => setTimeout(resolve, 2000)).then(get))
      .catch(() => {
        this.complain(`the words of "${locale}" could not be loaded, so English is shown.`);
        return en;
      });
    // Another language may have been asked for while this one was loading.
    if (this.locale !== locale) return;
    this.terms = inRegion(terms, asked);
    this.host.requestUpdate();
  }
}

/** A region the page names (`en-US`) decides how dates and hours are written; the words stay the language's. */
function inRegion(terms: Terms, asked: string): Terms {
  if (!asked.includes('-') || terms.formats.tag.includes('-u-') || !asked.toLowerCase().startsWith(terms.lang)) return terms;
  try {
    return { ...terms, formats: { ...terms.formats, tag: Intl.getCanonicalLocales(asked)[0] ?? terms.formats.tag } };
  } catch {
    return terms;
  }
}

/** The `lang` of the nearest element around, through shadow roots. */
function nearestLanguage(element: Element): string | undefined {
  for (let at: Element | undefined = element; at;) {
    const found: HTMLElement | null = at.closest<HTMLElement>('[lang]:not([lang=""])');
    if (found) return found.lang;
    const root: Node = at.getRootNode();
    at = root instanceof ShadowRoot ? root.host : undefined;
  }
  return undefined;
}
