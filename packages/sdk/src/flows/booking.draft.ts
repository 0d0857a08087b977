import type { Day } from '../contract/primitives.ts';
import { checkNeeds } from './booking.needs.ts';
import { inDigits, readBirthDate } from './birth-date.ts';
import type { BookingData, FieldError, FieldName } from './booking.state.ts';

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

/** Whole years from `birth` to `on`: an age. A birthday of 29 February is kept on 1 March. */
function yearsBetween(birth: Day, on: Day): number {
  const years = Number(on.slice(0, 4)) - Number(birth.slice(0, 4));
  return on.slice(5) < birth.slice(5) ? years - 1 : years;
}
