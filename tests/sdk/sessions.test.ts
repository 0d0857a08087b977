import { expect, test } from 'vitest';
import { faultRate, forgetsItsKey, runSessions } from './support/sessions.ts';

/**
 * Patients book through a network that harms every third request, and what each of them is told in the end is held against what the
 * server did: one visit at most for each, and the same one.
 */
const sessions = 320;

test(`${sessions} sessions at ${faultRate * 100} % faults: one visit at most for each intent, and the patient is told the truth`, async () => {
  const { wrong, faulted, told, booked } = await runSessions(sessions);
  console.log(
    `${sessions} sessions, ${faulted} harmed requests: ${booked} visits, ${wrong.length} of ${sessions} told wrong or booked twice`,
  );
  expect(faulted).toBeGreaterThan(sessions);
  expect(told.filter((end) => typeof end === 'object').length).toBeGreaterThan(sessions / 3);
  expect(told.filter((end) => end === 'none').length).toBeGreaterThan(0);
  expect(wrong).toEqual([]);
});

test('planted bug: a new key for each retry is caught', async () => {
  const { wrong } = await runSessions(sessions, forgetsItsKey);
  console.log(`planted: a new key for each retry, ${wrong.length} of ${sessions} wrong`);
  expect(wrong.length).toBeGreaterThan(0);
});
