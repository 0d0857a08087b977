import type { AppointmentInput, ProblemItem, Questionnaire } from '@foyer/sdk/contract';
import type * as z from 'zod/mini';
import { DomainError } from '../problem.ts';
import type { Row } from '../store/db.ts';
import { answerFaults } from './answers.ts';
import type { Context } from './context.ts';
import { inLocale } from './words.ts';

/** What is said about people, by whoever books or asks. */
export type People = Omit<z.output<typeof AppointmentInput>, 'slotId' | 'holdId'>;

/** Age in whole years on a day; both are `YYYY-MM-DD`. Who is born on 29 February turns on 1 March in other years. */
export function ageOn(day: string, birthDate: string): number {
  const years = Number(day.slice(0, 4)) - Number(birthDate.slice(0, 4));
  return day.slice(5) < birthDate.slice(5) ? years - 1 : years;
}

function ageFault({ minAge, maxAge }: Row<'service'>['requirements'], birthDate: string | undefined, day: string): ProblemItem | undefined {
  if (minAge === undefined && maxAge === undefined) return undefined;
  const pointer = '/patient/birthDate';
  if (birthDate === undefined)
    return { pointer, code: 'required', detail: 'This service is for certain ages: the date of birth is needed.' };
  const age = ageOn(day, birthDate);
  if (minAge !== undefined && age < minAge)
    return { pointer, code: 'too-young', detail: `On the day of the visit the patient must be ${minAge} or older.` };
  if (maxAge !== undefined && age > maxAge)
    return { pointer, code: 'too-old', detail: `On the day of the visit the patient must be ${maxAge} or younger.` };
  return undefined;
}

const knownAgeFault = ({ requirements }: Row<'service'>, birthDate: string | undefined, day: string) =>
  birthDate === undefined ? undefined : ageFault(requirements, birthDate, day);

/** @param day of the visit, by the clock of the place. */
export const isOfAge = (service: Row<'service'>, birthDate: string | undefined, day: string): boolean =>
  knownAgeFault(service, birthDate, day) === undefined;

/** @param day of the visit, by the clock of the place. @throws DomainError `not-eligible` */
export function requireAge(service: Row<'service'>, birthDate: string | undefined, day: string): void {
  const fault = knownAgeFault(service, birthDate, day);
  if (fault)
    throw new DomainError('not-eligible', 'The patient’s age does not fit on that day.', { errors: [{ ...fault, pointer: '/slotId' }] });
}

/** Read from the database as it was saved; its schema was checked then. */
const itemsOf = (ctx: Context, body: Row<'questionnaire'>['body'] | null): Questionnaire['item'] =>
  ((body && inLocale(ctx, body)) as Partial<Questionnaire> | undefined)?.item ?? [];

/**
 * Whether this service can be had with these details. `newPatients` is not looked at: an anonymous caller is never looked up.
 *
 * @param visit `day` of the visit (of a wish: today), and `today`, both by the clock of the place.
 * @throws DomainError `consent-outdated`; `validation-failed` with pointers to wrong answers; `not-eligible` with pointers to what
 * is missing or does not fit
 */
export function requireEligible(
  ctx: Context,
  rules: { service: Row<'service'>; questionnaire: Row<'questionnaire'>['body'] | null },
  input: People,
  visit: { day: string; today: string },
): void {
  if (input.consent.version !== ctx.site.consent.version) {
    throw new DomainError('consent-outdated', 'The text to agree to has changed. Show the present one and ask again.', {
      errors: [{ pointer: '/consent/version', code: 'outdated', detail: 'This is not the version of the present text.' }],
    });
  }

  const faults = answerFaults(itemsOf(ctx, rules.questionnaire), input.answers ?? []);
  const { birthDate } = input.patient;
  if (birthDate !== undefined && birthDate > visit.today) {
    faults.push({ pointer: '/patient/birthDate', code: 'in-the-future', detail: 'A date of birth cannot be in the future.' });
  }
  if (faults.length > 0) throw new DomainError('validation-failed', 'Some of what was sent is not right.', { errors: faults });

  const { requirements } = rules.service;
  const reasons: ProblemItem[] = [];
  if (requirements.referral === 'required' && !input.referral?.reference && !input.referral?.from) {
    reasons.push({ pointer: '/referral', code: 'required', detail: 'This service needs a referral: say its number, or who referred you.' });
  }
  const age = ageFault(requirements, birthDate, visit.day);
  if (age) reasons.push(age);
  if (reasons.length > 0) throw new DomainError('not-eligible', 'This service cannot be booked with these details.', { errors: reasons });
}
