import type { ComplaintColleague } from '@foyer/sdk/contract/staff-complaints';
import type { ComplaintRow, KnownColleague, PersonRow } from '../../store/complaints.ts';
import { plain } from '../faq-search/text.ts';

/** Words of a name however it is typed: without case, marks, apostrophes and a genitive's s; hyphens part them. */
export const nameWords = (text: string): string[] =>
  plain(text.replace(/['’‘`´]s(?![\p{L}\p{M}])/giu, ''))
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');

/** Words before a name that are none of it. */
const titles = new Set(['dr', 'prof', 'professor', 'doctor', 'mr', 'mrs', 'ms', 'miss', 'mx', 'nurse', 'sister', 'sir', 'rn', 'md', 'np']);

/** The family names: all but the first word, as "de la Cruz" has three and nobody can tell which of them a patient remembers. What stands before a comma, where there is one. */
export function surnames(name: string): string[] {
  const [before = '', after] = name.split(',', 2);
  const words = nameWords(before).filter((word) => !titles.has(word));
  const family = after !== undefined && words.length > 0 && nameWords(after).some((word) => !titles.has(word)) ? words : words.slice(1);
  const own = family.length > 0 ? family : words;
  // Particles such as "de" stand in many a sentence.
  const telling = own.filter((word) => Array.from(word).length > 2);
  return telling.length > 0 ? telling : own;
}

/** Whether somebody goes by a name in the patient's words. */
export const isNamedIn = (people: string | null, name: string): boolean => {
  if (people === null) return false;
  const said = new Set(nameWords(people));
  return surnames(name).some((word) => said.has(word));
};

export type Barred = NonNullable<ComplaintColleague['barred']>;

type Somebody = { readonly subject: string; readonly name: string };

const has = (people: readonly PersonRow[], { subject }: { readonly subject: string }, part: PersonRow['part']) =>
  people.some((one) => one.subject === subject && one.part === part);

export const isConcerned = (people: readonly PersonRow[], who: { readonly subject: string }): boolean => has(people, who, 'concerned');

const hadIt = new Set<PersonRow['part']>(['owned', 'deputised', 'wrote', 'signed']);

/** Why somebody cannot have it, write its outcome or sign it; undefined where they can. */
export function barredFrom(
  complaint: Pick<ComplaintRow, 'people' | 'review'>,
  people: readonly PersonRow[],
  who: Somebody,
): Barred | undefined {
  if (isConcerned(people, who)) return 'concerned';
  if (isNamedIn(complaint.people, who.name) && !has(people, who, 'cleared')) return 'named';
  const before = people.some(({ subject, part, review }) => subject === who.subject && hadIt.has(part) && review < complaint.review);
  return before ? 'had-it' : undefined;
}

/** Whether somebody had it in hand in this review, so that their signature would be no second look. */
export const hasHandled = ({ review }: Pick<ComplaintRow, 'review'>, people: readonly PersonRow[], { subject }: Somebody): boolean =>
  people.some((one) => one.subject === subject && one.review === review && (one.part === 'owned' || one.part === 'wrote'));

/** Everybody known, each with why they cannot have it. */
export const colleaguesFor = (
  complaint: Pick<ComplaintRow, 'people' | 'review'>,
  people: readonly PersonRow[],
  known: readonly KnownColleague[],
): ComplaintColleague[] =>
  known.map(({ subject, name, sees }) => {
    const barred = barredFrom(complaint, people, { subject, name }) ?? (sees ? undefined : 'no-role');
    return { subject, name, ...(barred !== undefined && { barred }) };
  });

/** For whoever tries to give it to them. */
export const barredWords: Readonly<Record<Barred, string>> = {
  concerned: 'The complaint is about them.',
  named: 'The patient gave a name like theirs. Say first that it is another person, and how you know.',
  'had-it': 'They looked after it before it was opened again. Somebody else does now.',
  'no-role': 'They do not work with complaints. They need the role complaints.',
};
