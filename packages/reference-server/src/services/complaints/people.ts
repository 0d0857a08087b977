import type { ComplaintColleague } from '@foyer/sdk/contract/staff-complaints';
import type { ComplaintRow, KnownColleague, PersonRow } from '../../store/complaints.ts';
import { tokenHolder } from '../../ports.ts';
import { edits } from '../faq-search/edits.ts';
import { plain } from '../faq-search/text.ts';
import { titles } from '../names.ts';

/** Words of a name however it is typed: without case, marks, apostrophes and a genitive's s; hyphens part them. */
export const nameWords = (text: string): string[] =>
  plain(text.replace(/['’‘`´]s(?![\p{L}\p{M}])/giu, ''))
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');

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

/** Every word of a name that tells one person from another: the first name, too, as a patient may know no other. */
const ownWords = (name: string): string[] => nameWords(name).filter((word) => !titles.has(word) && Array.from(word).length > 2);

/** A name that was heard once is seldom spelt right; short ones are too like each other. */
const soundsLike = (said: string, word: string): boolean =>
  said === word || (Math.min(said.length, word.length) > 3 && edits(said, word, 1) <= 1);

/** What a patient said of whom it is about, and all else they wrote. */
export interface SaidOf {
  readonly people: string | null;
  readonly words: string;
}

/**
 * Whether somebody goes by a name in the patient's words: where the patient was asked for names, by any word of it and however it is spelt; in what they wrote
 * besides, by a family name as it is. It says too often rather than too seldom that it may be them: a colleague then says that it is somebody else.
 */
export const isNamedIn = ({ people, words }: SaidOf, name: string): boolean => {
  const asked = nameWords(people ?? '');
  if (ownWords(name).some((word) => asked.some((said) => soundsLike(said, word)))) return true;
  const written = new Set(nameWords(words));
  return surnames(name).some((word) => written.has(word));
};

export type Barred = NonNullable<ComplaintColleague['barred']>;

type Somebody = { readonly subject: string; readonly name: string };

const has = (people: readonly PersonRow[], { subject }: { readonly subject: string }, part: PersonRow['part']) =>
  people.some((one) => one.subject === subject && one.part === part);

export const isConcerned = (people: readonly PersonRow[], who: { readonly subject: string }): boolean => has(people, who, 'concerned');

/** What of a complaint says who cannot have it. `words`: all that the patient wrote. */
export interface Told {
  readonly complaint: Pick<ComplaintRow, 'people' | 'review'>;
  readonly people: readonly PersonRow[];
  readonly words: string;
}

const hadIt = new Set<PersonRow['part']>(['owned', 'deputised', 'wrote', 'signed']);

/** Why somebody cannot have it, write its outcome or sign it; undefined where they can. */
export function barredFrom({ complaint, people, words }: Told, who: Somebody): Barred | undefined {
  if (isConcerned(people, who)) return 'concerned';
  if (isNamedIn({ people: complaint.people, words }, who.name) && !has(people, who, 'cleared')) return 'named';
  const before = people.some(({ subject, part, review }) => subject === who.subject && hadIt.has(part) && review < complaint.review);
  return before ? 'had-it' : undefined;
}

/** Whether somebody had it in hand in this review, so that their signature would be no second look. */
export const hasHandled = ({ review }: Pick<ComplaintRow, 'review'>, people: readonly PersonRow[], { subject }: Somebody): boolean =>
  people.some((one) => one.subject === subject && one.review === review && (one.part === 'owned' || one.part === 'wrote'));

/** A secret that programs share has no eyes, and answers for nothing. */
export const isPerson = ({ subject }: { readonly subject: string }): boolean => subject !== tokenHolder.subject;

/** Everybody known, each with why they cannot have it. */
export const colleaguesFor = (told: Told, known: readonly KnownColleague[]): ComplaintColleague[] =>
  known.filter(isPerson).map(({ subject, name, sees }) => {
    const barred = barredFrom(told, { subject, name }) ?? (sees ? undefined : 'no-role');
    return { subject, name, ...(barred !== undefined && { barred }) };
  });

/** For whoever tries to give it to them. */
export const barredWords: Readonly<Record<Barred, string>> = {
  concerned: 'The complaint is about them.',
  named: 'The patient gave a name like theirs. Say first that it is another person, and how you know.',
  'had-it': 'They looked after it before it was opened again. It needs somebody else now.',
  'no-role': 'They do not work with complaints. They need the role complaints.',
};

/** For whoever tries to do something with it and is barred. */
export const barredYourself: Readonly<Record<Barred, string>> = {
  concerned: 'The complaint is about you.',
  named: 'The patient gave a name like yours. A colleague says first that it is another person, and how they know.',
  'had-it': 'You looked after it before it was opened again. It needs somebody else now.',
  'no-role': 'You do not work with complaints. You need the role complaints.',
};
