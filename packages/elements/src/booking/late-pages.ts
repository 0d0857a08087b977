import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { locales } from '../i18n/locales.ts';
import type { VisitTerms } from '../i18n/visit-terms.ts';

type Pages = typeof import('./later.ts');

/** Loads the later pages and their words, once for each language. Owns nothing else; asks again only when told to. */
export class LatePages implements ReactiveController {
  pages: Pages | undefined;
  words: VisitTerms | undefined;
  failed = false;

  private asked: string | undefined;

  constructor(
    private readonly host: ReactiveControllerHost,
    private readonly locale: () => string,
    private readonly arrived: (pages: Pages) => void,
  ) {
    host.addController(this);
  }

  /** Both are there: a late page can be shown. */
  get ready(): boolean {
    return this.pages !== undefined && this.words !== undefined;
  }

  /** The words follow the language once the pages are wanted. */
  hostUpdate(): void {
    if (this.asked !== undefined && this.asked !== this.locale()) this.load();
  }

  readonly load = (): void => {
    const locale = this.locale();
    if (this.asked === locale && !this.failed) return;
    this.asked = locale;
    this.failed = false;
    Promise.all([import('./later.ts'), locales[locale]!.visit()]).then(
      ([pages, words]) => {
        if (this.asked !== locale) return;
        if (!this.pages) this.arrived(pages);
        this.pages = pages;
        this.words = words;
        this.host.requestUpdate();
      },
      () => {
        if (this.asked !== locale) return;
        this.failed = true;
        this.host.requestUpdate();
      },
    );
  };
}
