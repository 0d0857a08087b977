import type { SaidCase } from '../store/changes.ts';
import { plain } from './faq-search/text.ts';
import { particles, titles } from './names.ts';

/** Words as they are written: capitals tell names from other words. */
const written = (text: string): string[] => text.match(/[\p{L}\p{M}'’]+/gu) ?? [];
const digits = (text: string): string => text.normalize('NFKC').replace(/\D/gu, '');

/** Of at most so many letters a part of a name counts only as it is written: "May" is a name, "may" is none. */
const shortest = 3;

/** A word, and what it may be a plural or a genitive of: "Okafors", "Okafor's". */
const formsOf = (word: string): string[] => [word, word.replace(/['’]?s['’]?$/iu, ''), word.replace(/es['’]?$/iu, '')];

function holdsName(text: string, name: string): boolean {
  const words = written(text).flatMap(formsOf);
  const [exact, loose] = [new Set(words), new Set(words.map(plain))];
  return written(name)
    .filter((part) => part.length > 1 && !particles.has(part.toLowerCase()))
    .some((part) => (part.length <= shortest ? exact.has(part) : loose.has(plain(part))));
}

/** Words before a name, or instead of one, that are written with a capital and name nobody. */
const capitals = new Set([
  ...titles,
  ...'the a an he she they i my one two ward room clinic desk front reception staff team name of and at in on'.split(' '),
]);

const isCapital = (word: string): boolean => /^[\p{Lu}\p{Lt}\p{Lo}]/u.test(word);

/** Whether a text has a part of a name, written with a capital or in an alphabet that has none: "joy" is no Joy. */
function holdsNamed(text: string, parts: readonly string[]): boolean {
  const said = new Set(written(text).filter(isCapital).flatMap(formsOf).map(plain));
  return parts.map(plain).some((part) => part.length >= shortest && !capitals.has(part) && !particles.has(part) && said.has(part));
}

const anyEmail = /[^\s@<>]+@[^\s@<>]+\.\p{L}/u;
/** Two years, or from when until when: digits that number nobody. */
const spans = /(?<!\d)(?:(?:19|20)\d\d\s*[-–/]\s*(?:19|20)\d\d|\d{1,2}[.:]\d\d\s*[-–]\s*\d{1,2}[.:]\d\d)(?!\d)/gu;
/** Such as a phone number, or a number of the NHS: seven digits, however they are grouped. */
const holdsNumber = (text: string): boolean => /\p{Nd}(?:[\s.()[\]/+\p{Pd}]*\p{Nd}){6}/u.test(text.normalize('NFKC').replace(spans, ' '));

/** By its last seven digits, however they are grouped: whoever writes it may leave the code of the country out. */
function holdsPhone(text: string, phone: string): boolean {
  const last = digits(phone).slice(-7);
  return last.length >= 5 && (text.normalize('NFKC').match(/\d[\d\s().+/-]*/gu) ?? []).some((run) => digits(run).includes(last));
}

const holdsReference = (text: string, reference: string): boolean => {
  const joined = reference
    .replace(/[^A-Z0-9]/giu, '')
    .split('')
    .join('[\\s-]?');
  return new RegExp(`(?<![\\p{L}\\p{N}])${joined}(?![\\p{L}\\p{N}])`, 'iu').test(text);
};

/**
 * What tells of somebody in a text for everybody: people in these cases, whoever works here, and addresses and numbers of anybody.
 * @param staff names of clinicians and colleagues
 */
export function personalIn(
  text: string,
  cases: readonly SaidCase[],
  staff: readonly string[],
): 'name' | 'e-mail' | 'phone' | 'reference' | 'staff' | undefined {
  for (const { reference, about, people } of cases) {
    if (people !== null && holdsNamed(text, written(people).filter(isCapital))) return 'name';
    if (holdsReference(text, reference)) return 'reference';
    for (const { name, email, phone } of [about.patient, ...(about.sentBy ? [about.sentBy] : [])]) {
      if (email !== undefined && text.toLowerCase().includes(email.toLowerCase())) return 'e-mail';
      if (phone !== undefined && holdsPhone(text, phone)) return 'phone';
      if (holdsName(text, name)) return 'name';
    }
  }
  if (anyEmail.test(text)) return 'e-mail';
  if (holdsNumber(text)) return 'phone';
  return staff.some((name) => holdsNamed(text, written(name))) ? 'staff' : undefined;
}
