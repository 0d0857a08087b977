import type { CardTerms } from './card-terms.ts';

/** The words of a visit's own page: the first that its link leads to. */
export interface SeenTerms extends CardTerms {
  readonly headings: Readonly<Record<'booked' | 'pending' | 'proposed' | 'arrived' | 'over' | 'cancelled', string>>;
  readonly noTimeYet: string;
  readonly moveVisit: string;
  readonly cancelVisit: string;
  readonly willCome: string;
  readonly youWillCome: string;
  readonly movableUntil: (when: string, times: number) => string;
  readonly movable: (times: number) => string;
  readonly cancellableUntil: (when: string) => string;
  readonly reminders: string;
  readonly reminded: string;
  readonly notReminded: string;
  readonly stopReminders: string;
  readonly remindMe: string;
  readonly beforeYouCome: string;
  readonly onTheDay: string;
  readonly notices: Readonly<
    Record<'changed-meanwhile' | 'confirmed' | 'reminders-off' | 'reminders-on' | 'whole' | 'declined' | 'offer-over', string>
  >;
  readonly masked: string;
  readonly showAll: string;
  readonly waitEarlier: string;
  readonly cannotShow: string;
  readonly cannotShowWhy: string;
}
