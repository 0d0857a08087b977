import type { FaqReplacement, FaqStatus } from '@foyer/sdk/contract/staff-faqs';

/** An entry as the server tells it to staff. */
export interface Entry {
  readonly id: string;
  readonly topic: string;
  readonly words: Readonly<Record<string, { readonly question: string; readonly answer: string; readonly aliases?: readonly string[] }>>;
  readonly owner: string;
  readonly reviewedAt: string;
  readonly reviewBy: string;
  readonly status: FaqStatus;
  readonly overdue: boolean;
  readonly version: number;
  readonly changedAt: string;
  readonly changedBy?: string;
  /** In lists alone. */
  readonly votes?: { readonly helped: number; readonly notHelped: number };
}

export interface Topic {
  readonly id: string;
  readonly name: Readonly<Record<string, string>>;
}

/** The languages of the hospital, BCP 47; in `main` everything must be there. */
export interface Languages {
  readonly all: readonly string[];
  readonly main: string;
}

/** What stands in the fields of a form, by their names. Everything typed is text. */
export type Draft = Readonly<Record<string, string>>;

export interface Fault {
  /** The field's name; missing where no field mends it. */
  readonly name?: string;
  readonly text: string;
}

/** Fields that each language has, named such as `answer-en`. */
const perLanguage = ['question', 'answer', 'aliases'] as const;

const lines = (text: string): string[] => [...new Set(text.split('\n').map((line) => line.trim()))].filter((line) => line !== '');

export function draftOf(entry: Entry | undefined, { all }: Languages): Draft {
  const words = all.flatMap((locale) => {
    const { question = '', answer = '', aliases = [] } = entry?.words[locale] ?? {};
    return Object.entries({ question, answer, aliases: aliases.join('\n') }).map(([name, text]) => [`${name}-${locale}`, text] as const);
  });
  return { ...Object.fromEntries(words), topic: entry?.topic ?? '', owner: entry?.owner ?? '', reviewBy: entry?.reviewBy ?? '' };
}

/** The names of fields that differ. */
export const differing = (a: Draft, b: Draft): string[] =>
  Object.keys({ ...a, ...b }).filter((name) => (a[name] ?? '') !== (b[name] ?? ''));

const at = (draft: Draft, name: string) => draft[name] ?? '';
const isBlank = (draft: Draft, locale: string) => perLanguage.every((name) => at(draft, `${name}-${locale}`).trim() === '');

/** What the server can be spared, because it would refuse it. Lengths are its own affair. */
export function faultsOf(draft: Draft, { all, main }: Languages): Fault[] {
  const needs = (name: string, text: string): Fault[] => (at(draft, name).trim() === '' ? [{ name, text }] : []);
  return [
    ...all
      .filter((locale) => locale === main || !isBlank(draft, locale))
      .flatMap((locale) => [...needs(`question-${locale}`, 'Write the question.'), ...needs(`answer-${locale}`, 'Write the answer.')]),
    ...needs('topic', 'Choose a topic.'),
    ...needs('owner', 'Write which team answers for it.'),
  ];
}

/** The whole entry as it shall be. A language of which nothing is typed is left out, and so is a day: the server has one. */
export function inputOf(draft: Draft, { all, main }: Languages, status: FaqStatus): Omit<FaqReplacement, 'version'> {
  const written = all.filter((locale) => locale === main || !isBlank(draft, locale));
  return {
    topic: at(draft, 'topic'),
    owner: at(draft, 'owner').trim(),
    status,
    ...(at(draft, 'reviewBy') !== '' && { reviewBy: at(draft, 'reviewBy') }),
    words: Object.fromEntries(
      written.map((locale) => [
        locale,
        {
          question: at(draft, `question-${locale}`).trim(),
          answer: at(draft, `answer-${locale}`),
          aliases: lines(at(draft, `aliases-${locale}`)),
        },
      ]),
    ),
  };
}

/** The field that a pointer into the body is about: `/words/en/aliases/3` is `aliases-en`. */
export function fieldAt(pointer: string): string | undefined {
  const [, first = '', locale, part] = pointer.split('/');
  if (first === 'words') return locale === undefined ? undefined : `${part ?? 'question'}-${locale}`;
  return ['topic', 'owner', 'reviewBy'].includes(first) ? first : undefined;
}

/**
 * What somebody typed, on what somebody else saved meanwhile: whoever changed a field alone has it. Where both did, what is typed stays, and
 * the field is in `both`.
 */
export function merged(base: Draft, mine: Draft, theirs: Draft): { readonly draft: Draft; readonly both: readonly string[] } {
  const typed = differing(base, mine);
  const both = typed.filter((name) => at(theirs, name) !== at(base, name) && at(theirs, name) !== at(mine, name));
  return { draft: { ...theirs, ...Object.fromEntries(typed.map((name) => [name, at(mine, name)])) }, both };
}
