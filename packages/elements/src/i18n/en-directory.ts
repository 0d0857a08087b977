import type { DirectoryTerms } from './directory-terms.ts';

export const enDirectory: DirectoryTerms = {
  whoToReach: 'Who would you like to reach?',
  whoToReachLead: 'Pick a department to see its hours, and to call or write.',
  openUntil: (when) => `Open now until ${when}`,
  openAlways: 'Open day and night',
  closed: 'Closed now',
  opens: (when) => `Opens ${when}`,
  opensToday: (time) => `Opens today at ${time}`,
  notSure: 'Not sure which one?',
  writeToUs: 'Write to us, and we pass it on',
  haveReference: 'You wrote to us before?',
  readAnswer: 'Read the answer',
  looking: 'Looking for departments…',
  nothingHere: 'There are no departments to show',
  nothingHereLead: 'Call us, and we find the right person with you.',
  cannotShow: { departments: 'We cannot show our departments right now', case: 'We cannot show your message right now' },
  cannotShowWhy: 'Nothing you sent or typed is lost. The fault is ours.',
};
