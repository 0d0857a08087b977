import type { CalendarFile } from '../../ports.ts';
import type { Site } from '../../services/context.ts';
import type { Letter } from './layout.ts';
import type { MailTerms, Occasion } from './terms.ts';

export type Channel = 'email' | 'sms';

/** A message that is still true, before it is worded. */
export interface Message {
  readonly site: Site;
  readonly occasion: Occasion;
  /** One that there are words in. */
  readonly locale: string;
  /** How whoever it is for can be reached. */
  readonly to: { readonly email: string | undefined; readonly phone: string | undefined };
  /** Of a reminder: the ways that were asked for. */
  readonly wanted?: readonly string[];
  /** Nobody chose to be written to like this, so that it wakes nobody, whatever it answers. */
  readonly isUnasked?: boolean;
  /** What it says, with links of its own each time; undefined when there is nothing to say after all. */
  draft(channel: Channel): Promise<Draft | undefined>;
}

/** What one message says, before it is laid out. */
export interface Draft extends Pick<Letter, 'facts' | 'next' | 'join' | 'code' | 'link' | 'visits' | 'isOfCase'> {
  /** In place of the occasion's own first sentence. */
  readonly opening?: string;
  readonly calendar?: CalendarFile;
  /** Done once it was sent. */
  readonly sent?: () => Promise<void>;
}

/** The words for whoever reads a message of a site, and where its links lead. */
export type Reader = (locale: string, site: Site) => { readonly locale: string; readonly terms: MailTerms; readonly baseUrl: string };
