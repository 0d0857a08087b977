import type { Slot } from '@foyer/sdk';
import type { FieldError, FieldName } from '@foyer/sdk/flows';

const times = new Map<string, Intl.DateTimeFormat>();

/** A time by the clock of the place, such as "Tuesday 1 December at 9:00 am". */
export function timeOf({ start, timeZone }: Pick<Slot, 'start' | 'timeZone'>): string {
  const format = times.get(timeZone) ?? new Intl.DateTimeFormat('en', { dateStyle: 'full', timeStyle: 'short', timeZone });
  times.set(timeZone, format);
  return format.format(new Date(start));
}

const fields: Partial<Record<FieldName, string>> = {
  name: 'The name',
  birthDate: 'The date of birth',
  phone: 'The phone number',
  email: 'The e-mail address',
  referralFrom: 'Who refers you',
};

const faults: Record<string, string> = {
  required: 'is missing',
  'contact-needed': 'or an e-mail address is needed, so that the hospital can reach you',
  'not-a-phone': 'needs 5 to 20 digits',
  'not-an-email': 'is not like name@example.org',
  'not-a-day': 'is no day of the calendar',
  'year-needed': 'needs a year of four digits, like 1957',
  'in-the-future': 'is in the future',
  'too-young': 'is too late for this service',
  'too-old': 'is too early for this service',
  'too-long': 'is too long',
};

export function sentenceOf({ field, code, detail }: FieldError): string {
  return `${fields[field] ?? field} ${faults[code] ?? detail ?? code}.`;
}
