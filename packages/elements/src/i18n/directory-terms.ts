/** The words of the first page of `<foyer-contact>`: all departments. `when` is a day and a time, `time` an hour of today. */
export interface DirectoryTerms {
  readonly whoToReach: string;
  readonly whoToReachLead: string;
  /** `when`: an hour of today, or a day and a time. */
  readonly openUntil: (when: string) => string;
  readonly openAlways: string;
  readonly closed: string;
  readonly opens: (when: string) => string;
  readonly opensToday: (time: string) => string;
  readonly notSure: string;
  readonly writeToUs: string;
  readonly haveReference: string;
  readonly readAnswer: string;
  readonly looking: string;
  readonly nothingHere: string;
  readonly nothingHereLead: string;
  readonly cannotShow: Readonly<Record<'departments' | 'case', string>>;
  readonly cannotShowWhy: string;
}
