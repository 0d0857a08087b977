import type { SaidCase } from '../store/changes.ts';
import { plain } from './faq-search/text.ts';

/** Words as they are written: capitals tell names from other words. */
const written = (text: string): string[] => text.match(/[\p{L}\p{M}'’]+/gu) ?? [];
const digits = (text: string): string => text.normalize('NFKC').replace(/\D/gu, '');

/** Parts of many names that stand in any text. */
const particles = new Set('al abu ben bin bint da de del der di el ibn la le mac san van von ابن أبو بن بنت'.split(' '));

/** Of at most so many letters a part of a name counts only as it is written: "May" is a name, "may" is none. */
const shortest = 3;

function holdsName(text: string, name: string): boolean {
  const [exact, loose] = [new Set(written(text)), new Set(written(text).map(plain))];
  return written(name)
    .filter((part) => part.length > 1 && !particles.has(part.toLowerCase()))
    .some((part) => (part.length <= shortest ? exact.has(part) : loose.has(plain(part))));
}

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

/** What of the people in these cases stands in a text for everybody. */
export function personalIn(text: string, cases: readonly SaidCase[]): 'name' | 'e-mail' | 'phone' | 'reference' | undefined {
  for (const { reference, about } of cases) {
    if (holdsReference(text, reference)) return 'reference';
    for (const { name, email, phone } of [about.patient, ...(about.sentBy ? [about.sentBy] : [])]) {
      if (email !== undefined && text.toLowerCase().includes(email.toLowerCase())) return 'e-mail';
      if (phone !== undefined && holdsPhone(text, phone)) return 'phone';
      if (holdsName(text, name)) return 'name';
    }
  }
  return undefined;
}
