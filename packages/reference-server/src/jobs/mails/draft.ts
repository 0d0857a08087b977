import type { Site } from '../../services/context.ts';
import type { CalendarFile } from '../../ports.ts';
import type { Letter } from './layout.ts';
import type { MailTerms, Occasion } from './terms.ts';

/** What one message says, before it is laid out. */
export interface Draft extends Pick<Letter, 'facts' | 'next' | 'join' | 'code' | 'link' | 'visits'> {
  readonly to: string;
  readonly site: Site;
  /** One that there are words in. */
  readonly locale: string;
  readonly occasion: Occasion;
  readonly calendar?: CalendarFile;
  /** Done once it was sent. */
  readonly sent?: () => Promise<void>;
}

/** The words for whoever reads a message of a site, and where its links lead. */
export type Reader = (locale: string, site: Site) => { readonly locale: string; readonly terms: MailTerms; readonly baseUrl: string };
