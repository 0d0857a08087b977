import type { Appointment } from '@foyer/sdk/contract';
import type { About } from '../store/db.ts';

const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' });
const first = (text: string) => graphemes.segment(text)[Symbol.iterator]().next().value?.segment ?? '';
const hidden = '•••';

const maskWords = (text: string) =>
  text
    .trim()
    .split(/\s+/u)
    .map((word) => first(word) + hidden)
    .join(' ');

/** `g•••@p•••.org`: the last label of the domain is left. */
function maskEmail(email: string): string {
  const at = email.lastIndexOf('@');
  const domain = email.slice(at + 1);
  const dot = domain.lastIndexOf('.');
  return `${first(email.slice(0, at))}${hidden}@${first(domain)}${hidden}${dot > 0 ? domain.slice(dot) : ''}`;
}

const maskPhone = (phone: string) => `${hidden} ${phone.replace(/\D/gu, '').slice(-2)}`;

/** Enough to recognise oneself, too little to learn who somebody is: first letters, and the end of a number. */
export function maskPatient({ patient }: About): Appointment['patient'] {
  return {
    name: maskWords(patient.name),
    ...(patient.email !== undefined && { email: maskEmail(patient.email) }),
    ...(patient.phone !== undefined && { phone: maskPhone(patient.phone) }),
  };
}
