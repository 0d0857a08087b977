/** The words of a visit's card, and of how one comes to it. */
export interface CardTerms {
  readonly withPerson: (service: string, person: string) => string;
  readonly about: (minutes: string) => string;
  readonly yourReference: string;
  readonly addToCalendar: string;
  readonly yourTimeIs: (time: string, zone: string) => string;
  readonly comeTo: (place: string, time: string) => string;
  readonly comeBetweenAt: (place: string, from: string, to: string) => string;
  readonly joinAt: (time: string) => string;
  readonly joinHere: string;
  /** Where the hospital gives no link. */
  readonly weTellHow: string;
  readonly weCall: string;
}
