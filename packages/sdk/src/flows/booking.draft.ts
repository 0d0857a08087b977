import type { Day } from '../contract/primitives.ts';
import { checkNeeds } from './booking.needs.ts';
import { addDays } from './days.ts';
import type { BookingData, Draft, FieldError, FieldName } from './booking.state.ts';

/**
 * The birth date as a day, or what is wrong with its three boxes.
 *
 * @param today see `earliestToday`; up to two days after it pass, since it may be that late somewhere
 */
export function readBirthDate(draft: Draft, today: Day): { readonly day: Day } | { readonly error: FieldError } {
  const day = inDigits(draft.birthDay);
  const month = inDigits(draft.birthMonth);
  const year = inDigits(draft.birthYear);
  const wrong = (code: string, ...parts: NonNullable<FieldError['parts']>) => ({ error: { field: 'birthDate' as const, code, parts } });
  const missing = (['day', 'month', 'year'] as const).filter((part) => ({ day, month, year })[part] === '');
  if (missing.length > 0) return missing.length === 1 && year === '' ? wrong('year-needed', 'year') : wrong('required', ...missing);
  if (!/^\d{4}$/.test(year)) return wrong('year-needed', 'year');
  if (!/^\d{1,2}$/.test(month) || Number(month) < 1 || Number(month) > 12) return wrong('not-a-day', 'month');
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  if (!/^\d{1,2}$/.test(day) || date.getUTCDate() !== Number(day)) return wrong('not-a-day', 'day');
  // The contract's days start with 1850; Date.UTC takes years below 100 for 19xx, and they end here too.
  if (Number(year) < 1850) return wrong('not-a-day', 'year');
  const iso = date.toISOString().slice(0, 10);
  return iso > addDays(today, 2) ? wrong('in-the-future', 'year') : { day: iso };
}

/** What is missing or wrong on the details page, in the order of its fields. The server checks all of it again, and more. */
export function checkDetails(data: BookingData): readonly FieldError[] {
  const { draft, service, slot, today } = data;
  const birth = readBirthDate(draft, today);
  const forOther = draft.who === 'other';
  const phone = inDigits(draft.phone).replace(/\D/g, '');
  const reachable = draft.phone.trim() !== '' || draft.email.trim() !== '';
  const { referral, minAge, maxAge } = service?.requirements ?? {};
  const age = 'day' in birth ? yearsBetween(birth.day, slot?.start.slice(0, 10) ?? today) : undefined;
  const referred = draft.referralFrom.trim() !== '' || draft.referralReference.trim() !== '';
  return [
    ...checkText('name', draft.name, 200, true),
    ...('error' in birth ? [birth.error] : []),
    ...fault(age !== undefined && minAge !== undefined && age < minAge, 'birthDate', 'too-young'),
    ...fault(age !== undefined && maxAge !== undefined && age > maxAge, 'birthDate', 'too-old'),
    ...(forOther
      ? [...checkText('bookerName', draft.bookerName, 200, true), ...checkText('relationship', draft.relationship, 60, true)]
      : []),
    ...fault(!reachable, 'phone', 'contact-needed'),
    ...fault(
      draft.phone.trim() !== '' && (phone.length < 5 || phone.length > 20 || draft.phone.trim().length > 40),
      'phone',
      'not-a-phone',
    ),
    ...fault(draft.email.trim() !== '' && !/^[^\s@]+@[^\s@]+$/.test(draft.email.trim()), 'email', 'not-an-email'),
    ...checkText('email', draft.email, 254),
    ...fault(referral === 'required' && !referred, 'referralFrom', 'required'),
    ...checkText('referralFrom', draft.referralFrom, 200),
    ...checkText('referralReference', draft.referralReference, 100),
    ...checkNeeds(data),
    ...checkText('needsNote', draft.needsNote, 1000),
    ...checkText('reason', draft.reason, 2000),
  ];
}

/** The same for the wishes: none is needed, so only what is too long. */
export function checkWishes({ draft }: BookingData): readonly FieldError[] {
  return checkText('wishNote', draft.wishNote, 1000);
}

function checkText(field: FieldName, text: string, max: number, needed = false): readonly FieldError[] {
  const { length } = text.trim();
  return [...fault(needed && length === 0, field, 'required'), ...fault(length > max, field, 'too-long')];
}

function fault(is: boolean, field: FieldName, code: string): readonly FieldError[] {
  return is ? [{ field, code }] : [];
}

/** Trimmed, and with Arabic-Indic, Persian and full-width digits as 0 to 9: what a date or a phone number is read from. */
export function inDigits(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\u0660-\u0669\u06F0-\u06F9]/g, (digit) => String(digit.charCodeAt(0) & 15))
    .trim();
}

/** Whole years from `birth` to `on`: an age. A birthday of 29 February is kept on 1 March. */
function yearsBetween(birth: Day, on: Day): number {
  const years = Number(on.slice(0, 4)) - Number(birth.slice(0, 4));
  return on.slice(5) < birth.slice(5) ? years - 1 : years;
}
