import type { AftercareOutcome, ReferralStatus } from '@foyer/sdk/contract/staff-aftercare';
import type { Typed, Wrong } from '../hours/drafts.flow.ts';

/** What is typed, without what is only blanks. */
const said = (typed: Typed, name: string): string | undefined => {
  const value = typed[name]?.trim() ?? '';
  return value === '' ? undefined : value;
};
const some = (typed: Typed, ...names: readonly string[]): Record<string, string> =>
  Object.fromEntries(
    names.flatMap((name) => {
      const value = said(typed, name);
      return value === undefined ? [] : [[name, value]];
    }),
  );

/** At most so many characters of a text are taken. */
export const longest = 1000;

const missing = (typed: Typed, fields: Readonly<Record<string, string>>): Wrong[] =>
  Object.entries(fields)
    .filter(([name]) => said(typed, name) === undefined)
    .map(([name, text]) => ({ name, text }));
const tooLong = (typed: Typed, names: readonly string[]): Wrong[] =>
  names.filter((name) => (typed[name]?.length ?? 0) > longest).map((name) => ({ name, text: `Write at most ${longest} characters.` }));

const texts = ['feelingWords', 'questions', 'nextSteps', 'note'];

/** What is missing before a call can be noted. */
export function callFaults(typed: Typed): Wrong[] {
  const outcome = said(typed, 'outcome');
  return [
    ...missing(typed, { outcome: 'Choose how the call went.' }),
    ...(outcome === 'reached'
      ? missing(typed, { feeling: 'Choose how they feel.', nextVisit: 'Choose what they said of a next visit.' })
      : []),
    ...(outcome === 'reached' && typed['feeling'] === 'worse'
      ? missing(typed, { handedTo: 'Say which nurse or doctor has it now. Somebody feels worse.' })
      : []),
    ...(outcome === 'later'
      ? missing(typed, { day: 'Choose the day they want to be called.', time: 'Choose the time they want to be called.' })
      : []),
    ...tooLong(typed, texts),
  ];
}

/** @param instantOf a moment of the patient's clock as RFC 3339 */
export function callBody(typed: Typed, instantOf: (day: string, time: string) => string): object {
  const outcome = said(typed, 'outcome') as AftercareOutcome | undefined;
  return {
    outcome,
    ...some(typed, 'note'),
    ...(outcome === 'later' && { callAt: instantOf(said(typed, 'day') ?? '', said(typed, 'time') ?? '') }),
    ...(outcome === 'reached' && {
      record: {
        ...some(typed, 'feeling', 'feelingWords', 'questions', 'nextSteps', 'nextVisit', 'handedTo'),
        toldHowToReachUs: typed['toldHowToReachUs'] === 'yes',
      },
    }),
  };
}

export const stopFaults = (typed: Typed): Wrong[] => [
  ...missing(typed, { reason: 'Choose why nobody calls.' }),
  ...(typed['reason'] === 'other' ? missing(typed, { note: 'Say why, for whoever reads it later.' }) : []),
  ...tooLong(typed, ['note']),
];
export const stopBody = (typed: Typed): object => some(typed, 'reason', 'note');

export const giveFaults = (typed: Typed): Wrong[] => missing(typed, { subject: 'Choose a colleague.' });
export const giveBody = (typed: Typed): object => some(typed, 'subject');

export const referFaults = (typed: Typed): Wrong[] => [...missing(typed, { to: 'Say to whom.' }), ...tooLong(typed, ['reason'])];
export const referBody = (typed: Typed, appointmentId: string): object => ({ appointmentId, ...some(typed, 'to', 'phone', 'reason') });

const needWhy: readonly ReferralStatus[] = ['returned', 'declined', 'expired'];

export const stepFaults = (typed: Typed): Wrong[] => [
  ...missing(typed, { to: 'Choose what happened.' }),
  ...(needWhy.includes(typed['to'] as ReferralStatus) ? missing(typed, { note: 'Say why, for whoever reads it later.' }) : []),
  ...tooLong(typed, ['note']),
];
export const stepBody = (typed: Typed): object => ({
  ...some(typed, 'to', 'note'),
  ...(typed['to'] === 'booked' && some(typed, 'visitOn')),
});

export const noteFaults = (typed: Typed): Wrong[] => [...missing(typed, { note: 'Write the note first.' }), ...tooLong(typed, ['note'])];
export const noteBody = (typed: Typed): object => some(typed, 'note');
