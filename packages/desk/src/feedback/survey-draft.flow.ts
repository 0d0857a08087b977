import type { StaffSurvey } from '@foyer/sdk/contract/staff-feedback';
import type { Fault, Trouble } from '../api.ts';

/** What is typed, by the name of its field: `about-en`, `questionnaire-ar`, `rating`, `poor`, `departmentId`; of a new one, `id`. */
export type SurveyDraft = Readonly<Record<string, string>>;

/** What is wrong, at which field; `path`: where in a questionnaire. */
export interface SurveyFault {
  readonly name: string;
  readonly text: string;
  readonly path?: string;
}

export interface SurveyState {
  /** What the hospital has of it; nothing of a new one. */
  readonly survey: StaffSurvey | undefined;
  readonly base: SurveyDraft;
  readonly draft: SurveyDraft;
  readonly busy: boolean;
  readonly faults: readonly SurveyFault[];
  readonly trouble: Trouble | undefined;
  /** Somebody else saved it meanwhile. */
  readonly isOvertaken: boolean;
}

export type SurveyEvent =
  | { readonly type: 'typed'; readonly name: string; readonly text: string }
  | { readonly type: 'sent' }
  | { readonly type: 'faulty'; readonly faults: readonly SurveyFault[] }
  | { readonly type: 'failed'; readonly trouble: Trouble }
  | { readonly type: 'saved'; readonly survey: StaffSurvey; readonly locales: readonly string[] }
  /** Nobody is asked by it any more. */
  | { readonly type: 'retired'; readonly survey: StaffSurvey; readonly locales: readonly string[] }
  /** Read anew: what was not touched is as it is now. */
  | { readonly type: 'theirs'; readonly survey: StaffSurvey; readonly locales: readonly string[] };

/** A survey as its form has it. */
export function draftOf(survey: StaffSurvey | undefined, locales: readonly string[]): SurveyDraft {
  const words = locales.map((locale) => {
    const questionnaire = survey?.questionnaire[locale];
    return {
      [`about-${locale}`]: survey?.about[locale] ?? '',
      [`note-${locale}`]: survey?.note?.[locale] ?? '',
      [`questionnaire-${locale}`]: questionnaire === undefined ? '' : JSON.stringify(questionnaire, undefined, 2),
    };
  });
  const { rating, departmentId = '' } = survey ?? {};
  return Object.assign(
    { id: '', rating: rating?.linkId ?? '', poor: rating?.poor.join(', ') ?? '', departmentId },
    ...words,
  ) as SurveyDraft;
}

export function beginSurvey(survey: StaffSurvey | undefined, locales: readonly string[]): SurveyState {
  const base = draftOf(survey, locales);
  return { survey, base, draft: base, busy: false, faults: [], trouble: undefined, isOvertaken: false };
}

export const isTyped = ({ draft, base }: SurveyState): boolean => Object.keys(draft).some((name) => draft[name] !== base[name]);

const filled = (draft: SurveyDraft, part: string): readonly (readonly [locale: string, text: string])[] =>
  Object.entries(draft).flatMap(([name, text]) =>
    name.startsWith(`${part}-`) && text.trim() !== '' ? [[name.slice(part.length + 1), text] as const] : [],
  );

/** Where a text stops to be JSON, in words. */
function jsonFault(text: string): string | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? undefined
      : 'This must be one object: a FHIR Questionnaire.';
  } catch (error) {
    // Browsers tell the place in ways of their own, and some do not.
    const [, line, at] = /line (\d+)|position (\d+)/u.exec(String(error)) ?? [];
    const found = line ?? (at === undefined ? undefined : String(text.slice(0, Number(at)).split('\n').length));
    return `This is not JSON yet.${found === undefined ? '' : ` Look near line ${found}.`}`;
  }
}

/** What is missing before the server is asked: it checks the questions themselves. */
export function draftFaults({ survey, draft }: SurveyState, main: string): readonly SurveyFault[] {
  const required = [`about-${main}`, `questionnaire-${main}`, ...(survey ? [] : ['id'])];
  const missing = required.filter((name) => (draft[name] ?? '').trim() === '').map((name) => ({ name, text: 'Write this.' }));
  const isNoId = !survey && draft['id'] !== '' && !/^[\w.~-]{1,100}$/u.test(draft['id'] ?? '');
  const broken = filled(draft, 'questionnaire').flatMap(([locale, text]) => {
    const fault = jsonFault(text);
    return fault === undefined ? [] : [{ name: `questionnaire-${locale}`, text: fault }];
  });
  return [...missing, ...(isNoId ? [{ name: 'id', text: 'Use letters, digits and hyphens, with no spaces.' }] : []), ...broken];
}

/** What the server is sent. The texts must be JSON by now. */
export function surveyInput(draft: SurveyDraft): object {
  const words = (part: string) => Object.fromEntries(filled(draft, part));
  const note = words('note');
  const { rating = '', poor = '', departmentId = '' } = draft;
  return {
    about: words('about'),
    ...(Object.keys(note).length > 0 && { note }),
    questionnaire: Object.fromEntries(filled(draft, 'questionnaire').map(([locale, text]) => [locale, JSON.parse(text) as unknown])),
    ...(rating.trim() !== '' && {
      rating: { linkId: rating.trim(), poor: poor.split(/[\s,;]+/u).filter((code) => code !== '') },
    }),
    ...(departmentId !== '' && { departmentId }),
  };
}

/** The field of each fault that the server found, and where in the questionnaire it is. */
export const serverFaults = (errors: readonly Fault[], main: string): readonly SurveyFault[] =>
  errors.map(({ pointer, detail: text }) => {
    const [part = '', locale = main, ...path] = pointer.split('/').slice(1);
    if (part === 'rating') return { name: locale === 'poor' ? 'poor' : 'rating', text };
    if (part === 'about' || part === 'note') return { name: `${part}-${locale}`, text };
    if (part === 'questionnaire') return { name: `questionnaire-${locale}`, text, ...(path.length > 0 && { path: `/${path.join('/')}` }) };
    return { name: part === 'departmentId' ? part : 'id', text };
  });

const merged = (draft: SurveyDraft, base: SurveyDraft, theirs: SurveyDraft): SurveyDraft =>
  Object.fromEntries(Object.keys(theirs).map((name) => [name, draft[name] === base[name] ? (theirs[name] ?? '') : (draft[name] ?? '')]));

export function surveyTransition(state: SurveyState, event: SurveyEvent): SurveyState {
  switch (event.type) {
    case 'typed':
      return {
        ...state,
        draft: { ...state.draft, [event.name]: event.text },
        faults: state.faults.filter(({ name }) => name !== event.name),
      };
    case 'sent':
      return { ...state, busy: true, faults: [], trouble: undefined };
    case 'faulty':
      return { ...state, busy: false, faults: event.faults };
    case 'failed':
      return { ...state, busy: false, trouble: event.trouble };
    case 'saved':
      return beginSurvey(event.survey, event.locales);
    case 'retired':
    case 'theirs': {
      const base = draftOf(event.survey, event.locales);
      const draft = merged(state.draft, state.base, base);
      return { ...state, survey: event.survey, base, draft, busy: false, isOvertaken: event.type === 'theirs' };
    }
  }
}
