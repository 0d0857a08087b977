/** The words of the first page of `<foyer-feedback>`: the one press of a survey. */
export interface SurveyTerms {
  readonly onePress: string;
  readonly looking: string;
  readonly cannotShow: Readonly<Record<'survey' | 'case' | 'other', string>>;
  readonly cannotShowWhy: string;
}
