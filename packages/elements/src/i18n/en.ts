import type { Terms } from './terms.ts';

export const en: Terms = {
  lang: 'en',
  dir: 'ltr',
  formats: { tag: 'en-GB', hourCycle: 'h12' },

  notForEmergencies: 'Not for emergencies.',
  callInDanger: (phone) => ['If a life may be in danger, call ', phone, ' now.'],
  callInDangerNoNumber: 'If a life may be in danger, call your emergency number now.',
  ratherTalk: 'Rather talk to a person?',
  callUs: (phone, hours) => ['Call ', phone, ', ', hours, '.'],
  textRelay: (number) => ['Text relay: ', number, '.'],
  call: (phone) => ['Call ', phone],
  opensElsewhere: 'on another website',

  back: 'Back',
  change: 'Change',
  stepOf: (step, of) => `Step ${step} of ${of}`,
  tryAgain: 'Try again',

  whatDoYouNeed: 'What do you need?',
  pickOne: 'Pick one to see free times. You do not need an account.',
  minutes: (count) => `${count} ${count === 1 ? 'minute' : 'minutes'}`,
  modes: { 'in-person': 'in person', video: 'by video', phone: 'by phone', unknown: 'ask us how' },
  listComma: ', ',

  whenToCome: 'When would you like to come?',
  hospitalTime: (zone) => `Times are hospital time: ${zone}.`,
  placeTime: 'Places are in different time zones. Each time is the time at its place.',
  remoteTime: (zone, own) => `Times are hospital time: ${zone}. Under each one is your time: ${own}.`,
  modeChips: { 'in-person': 'In person', video: 'Video', phone: 'Phone', unknown: 'Other' },
  soonest: 'Soonest',
  noFreeTimes: 'No free times',
  noTimesAtAll: 'There are no free times right now.',
  until: (day) => `to ${day}`,
  yourTime: (time) => `${time} your time`,
  seatsLeft: (count) => `${count} ${count === 1 ? 'place' : 'places'} left`,
  comeBetween: (from, to) => `Come any time from ${from} to ${to}`,
  lookingForTimes: 'Looking for free times…',
  lookingForServices: 'Looking for services…',

  oneMoment: 'One moment…',
  cannotGoOn: 'We cannot show the next page right now',
  cannotShow: 'We cannot show free times right now',
  cannotShowWhy: 'You have not booked a visit yet. Nothing you typed is lost. The fault is ours.',
  faultIsOurs: 'The fault is ours.',
  offline: 'Your device is not connected. Connect it, then try again.',
};
