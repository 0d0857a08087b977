import { enCard } from './en-card.ts';
import type { SeenTerms } from './seen-terms.ts';

/** How often something can be done still. */
export const times = (count: number) => (count === 1 ? 'once more' : `${count} times more`);

export const enSeen: SeenTerms = {
  ...enCard,
  headings: {
    booked: 'Your visit',
    pending: 'Your visit is not confirmed yet',
    proposed: 'Your request',
    arrived: 'You are here for your visit',
    over: 'This visit is over',
    cancelled: 'Your visit is cancelled',
  },
  noTimeYet: 'It has no time yet. A person at the hospital gets back to you.',
  moveVisit: 'Move visit',
  cancelVisit: 'Cancel visit',
  willCome: 'I will come',
  youWillCome: 'You told us that you will come.',
  movableUntil: (when, count) => `You can move it until ${when}, ${times(count)}.`,
  movable: (count) => `You can move it ${times(count)}.`,
  cancellableUntil: (when) => `You can cancel it until ${when}.`,
  reminders: 'Reminders',
  reminded: 'We remind you before your visit.',
  notReminded: 'We do not remind you of this visit.',
  stopReminders: 'Stop reminders',
  remindMe: 'Remind me',
  beforeYouCome: 'Before you come',
  onTheDay: 'On the day',
  notices: {
    'changed-meanwhile': 'Your visit was changed meanwhile, maybe on another device. This is how it is now. Nothing else was done.',
    confirmed: 'Thank you. We know that you will come.',
    'reminders-off': 'We will not remind you. We still write to you if your visit changes.',
    'reminders-on': 'We will remind you before your visit.',
    whole: 'You see the whole visit now.',
    declined: 'You are still on the list. We write to you when another time fits.',
    'offer-over': 'We could keep that time only so long. You are still on the list, and hear of the next one.',
  },
  masked: 'To keep your details safe, this page shows only time and place. We can send you a code to see the rest.',
  showAll: 'Show the whole visit',
  waitEarlier: 'Wait for an earlier time',
  cannotShow: 'We cannot show your visit right now',
  cannotShowWhy: 'Your visit is as it was. The fault is ours.',
};
