import type { Faq } from '@foyer/sdk/contract';
import type { FaqAction, FaqState } from '@foyer/sdk/flows';
import type { FaqTerms } from '../../i18n/faq-terms.ts';
import type { FoundTerms } from '../../i18n/found-terms.ts';
import type { Terms } from '../../i18n/terms.ts';

/** What the first page is handed: the state, the words, and the one way to say what the person did. */
export interface View {
  readonly state: FaqState;
  readonly t: Terms;
  readonly m: FaqTerms;
  readonly send: (action: FaqAction) => void;
  /** What the later half puts into the first page, once it is there. */
  readonly late?: Late | undefined;
}

export interface Late {
  /** Under the search: what is wrong with the words, and how many characters are left. */
  readonly underSearch: unknown;
  /** In place of the answers: danger. Missing where there is none. */
  readonly before: unknown;
  /** Under an answer: whose it is, and whether it helped. */
  readonly foot: (faq: Faq) => unknown;
}

/** A view that came later, with its own words. */
export interface LateView extends View {
  readonly v: FoundTerms;
  readonly person: Person;
  readonly back: (() => void) | undefined;
}

/** The way to a person who answers in writing. Where there is neither a page nor somebody here, there is the phone. */
export interface Person {
  /** The page that the host names. */
  readonly href: string;
  /** Somebody on this page takes the words. */
  readonly takesWords: boolean;
  /** Hands the words over. */
  readonly go: (topic?: string) => void;
  /** Copies the words. Missing where the browser has no way to. */
  readonly copy: (() => void) | undefined;
}
