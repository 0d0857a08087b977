import type { Formats } from './intl.ts';

/** A sentence with something pressable inside: strings and templates in reading order. */
export type Mixed = readonly unknown[];

export type ModeWord = 'in-person' | 'video' | 'phone' | 'unknown';

/** The words of the first screens, and of every widget's frame. Numbers come in as numbers, dates and zones as text. */
export interface Terms {
  /** BCP 47 of the words themselves. */
  readonly lang: string;
  readonly dir: 'ltr' | 'rtl';
  readonly formats: Formats;

  readonly notForEmergencies: string;
  readonly callInDanger: (phone: unknown) => Mixed;
  readonly callInDangerNoNumber: string;
  readonly ratherTalk: string;
  readonly callUs: (phone: unknown, hours: string) => Mixed;
  readonly textRelay: (number: unknown) => Mixed;
  readonly call: (phone: unknown) => Mixed;
  readonly opensElsewhere: string;

  readonly back: string;
  readonly change: string;
  readonly stepOf: (step: number, of: number) => string;
  readonly tryAgain: string;

  readonly whatDoYouNeed: string;
  readonly pickOne: string;
  readonly minutes: (count: number) => string;
  /** As part of a list: "in person". */
  readonly modes: Readonly<Record<ModeWord, string>>;
  /** Between the duration and the modes of a service. */
  readonly listComma: string;

  readonly whenToCome: string;
  readonly hospitalTime: (zone: string) => string;
  readonly placeTime: string;
  readonly remoteTime: (zone: string, own: string) => string;
  readonly modeChips: Readonly<Record<ModeWord, string>>;
  readonly soonest: string;
  readonly noFreeTimes: string;
  readonly noTimesAtAll: string;
  readonly until: (day: string) => string;
  readonly yourTime: (time: string) => string;
  readonly seatsLeft: (count: number) => string;
  readonly comeBetween: (from: string, to: string) => string;
  readonly lookingForTimes: string;
  readonly lookingForServices: string;

  readonly oneMoment: string;
  readonly cannotGoOn: string;
  readonly cannotShow: string;
  readonly cannotShowWhy: string;
  readonly faultIsOurs: string;
  readonly offline: string;
}
