import type { Day } from '../contract/primitives.ts';
import type { Draft, FieldError } from './booking.state.ts';
import { addDays } from './days.ts';

/**
 * The birth date as a day, or what is wrong with its three boxes.
 *
 * @param today see `earliestToday`; up to two days after it pass, since it may be that late somewhere
 */
export function readBirthDate(
  draft: Pick<Draft, `birth${'Day' | 'Month' | 'Year'}`>,
  today: Day,
): { readonly day: Day } | { readonly error: FieldError } {
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

/** Trimmed, and with Arabic-Indic, Persian and full-width digits as 0 to 9: what a date or a phone number is read from. */
export function inDigits(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\u0660-\u0669\u06F0-\u06F9]/g, (digit) => String(digit.charCodeAt(0) & 15))
    .trim();
}
