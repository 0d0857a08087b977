import type { CardTerms } from './card-terms.ts';

export const enCard: CardTerms = {
  withPerson: (service, person) => `${service} with ${person}`,
  about: (minutes) => `about ${minutes}`,
  yourReference: 'Your reference',
  addToCalendar: 'Add to calendar',
  yourTimeIs: (time, zone) => `In your time: ${time}, ${zone}.`,
  comeTo: (place, time) => `Come to ${place} at ${time}.`,
  comeBetweenAt: (place, from, to) => `Come to ${place} any time from ${from} to ${to}.`,
  joinAt: (time) => `At ${time}, open this link:`,
  joinHere: 'Join the video visit',
  weTellHow: 'We tell you how to join the video visit.',
  weCall: 'We call you.',
};
