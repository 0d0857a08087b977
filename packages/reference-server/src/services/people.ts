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
export function maskEmail(email: string): string {
  const at = email.lastIndexOf('@');
  const domain = email.slice(at + 1);
  const dot = domain.lastIndexOf('.');
  return `${first(email.slice(0, at))}${hidden}@${first(domain)}${hidden}${dot > 0 ? domain.slice(dot) : ''}`;
}

/** What is dialled after a number, as people write it: "ext. 4", "x4", "#4". */
const extension = /(?:;ext=|\bext(?:ension|n)?\b\.?|x|#|,)[\s.:]*\d{1,8}\D*$/iu;

/** The end of the number itself: an extension would tell nobody which of their numbers it is. */
export const maskPhone = (phone: string) => `${hidden} ${phone.replace(extension, '').replace(/\D/gu, '').slice(-2)}`;

/** Enough to recognise oneself, too little to learn who somebody is: first letters, and the end of a number. */
export function maskPatient({ patient }: About): Appointment['patient'] {
  return {
    name: maskWords(patient.name),
    ...(patient.email !== undefined && { email: maskEmail(patient.email) }),
    ...(patient.phone !== undefined && { phone: maskPhone(patient.phone) }),
  };
}

/** For whoever proved that they can read what is sent to the patient. */
export const plainPatient = ({ patient: { name, email, phone } }: About): Appointment['patient'] => ({
  name,
  ...(email !== undefined && { email }),
  ...(phone !== undefined && { phone }),
});

/** Whoever books for someone else gets the messages; what they left blank, the patient's own stands in for. */
export const contactOf = ({ patient, bookedBy }: About): { email: string | undefined; phone: string | undefined } => ({
  email: bookedBy?.email ?? patient.email,
  phone: bookedBy?.phone ?? patient.phone,
});
