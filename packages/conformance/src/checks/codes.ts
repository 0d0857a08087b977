import { CodeAnswer, sendCode, verifyCode } from '../contract.ts';
import type { Check } from '../check.ts';
import { fitting, hasStatus, isProblem, pointsAt, same, that } from '../expecting.ts';
import type { Kit } from '../kit.ts';
import { patient, visits, type Visit } from '../people.ts';

const ask = (kit: Kit, { id, token }: Visit) => kit.ask(sendCode, { params: { id }, token, body: {} });
const verify = (kit: Kit, { id, token }: Visit, code: string) => kit.ask(verifyCode, { params: { id }, token, body: { code } });

/** What the contract gives a code. */
const most = { seconds: 600, tries: 5 };

/** A guess: right once in a million times. */
const guess = (kit: Kit) => String(Number.parseInt(kit.newKey().slice(0, 8), 16) % 1_000_000).padStart(6, '0');

/** The second fact: a code that is sent to whoever booked the visit. */
export const codes: readonly Check[] = [
  {
    id: 'codes.sent',
    level: 3,
    force: 'must',
    writes: true,
    title: 'A code is sent to the contact of the visit, which is told masked, and is good for 10 minutes and 5 tries at most',
    run: async (kit) => {
      const [visit] = await visits(kit);
      const answer = await ask(kit, visit);
      const { expiresAt, expiresInSeconds, sentTo, triesLeft } = fitting(CodeAnswer, answer, 202);
      const email = kit.config.patient?.email ?? patient.email;
      that(
        sentTo !== '' && !answer.text.includes(email),
        'sentTo',
        'the contact, masked',
        sentTo === '' ? 'nothing' : 'the contact in clear',
      );
      that(expiresInSeconds > 0 && expiresInSeconds <= most.seconds, 'expiresInSeconds', `1 to ${most.seconds}`, expiresInSeconds);
      const until = (Date.parse(expiresAt) - kit.now()) / 1000;
      // The clocks of client and server may differ, and the answer took its time.
      that(Math.abs(until - expiresInSeconds) <= 30, 'expiresAt', `${expiresInSeconds} s from now`, `${Math.round(until)} s from now`);
      that(triesLeft > 0 && triesLeft <= most.tries, 'triesLeft', `1 to ${most.tries}`, triesLeft);
      that(!/\b\d{6}\b/u.test(answer.text.replace(expiresAt, '')), 'the answer', 'one without the code', 'six digits');
    },
  },
  {
    id: 'codes.wrong',
    level: 3,
    force: 'must',
    writes: true,
    title: 'A wrong code, and what is not six digits, is refused with the pointer /code',
    run: async (kit) => {
      const [visit] = await visits(kit);
      hasStatus(await ask(kit, visit), 202);
      for (const code of [guess(kit), '12345', 'abcdef']) pointsAt(isProblem(await verify(kit, visit, code), 'validation-failed'), '/code');
    },
  },
  {
    id: 'codes.tries',
    level: 3,
    force: 'must',
    writes: true,
    title: 'When the tries of a code are used up it is 429 with Retry-After, and sending another gives no more',
    run: async (kit) => {
      const [, visit] = await visits(kit);
      const { triesLeft } = fitting(CodeAnswer, await ask(kit, visit), 202);
      const lose = async () => void isProblem(await verify(kit, visit, guess(kit)), 'validation-failed');
      await lose();
      const again = fitting(CodeAnswer, await ask(kit, visit), 202);
      same('triesLeft of another code, after a wrong one', again.triesLeft, triesLeft - 1);
      for (let left = Math.min(again.triesLeft, most.tries); left > 0; left -= 1) await lose();
      const refused = await verify(kit, visit, guess(kit));
      isProblem(refused, 'rate-limited');
      that(Number(refused.headers.get('retry-after') ?? Number.NaN) > 0, 'Retry-After', 'seconds', refused.headers.get('retry-after'));
      const last = await ask(kit, visit);
      // Sending may be refused as well by then.
      if (last.status !== 429) same('triesLeft of another code, after all were used up', fitting(CodeAnswer, last, 202).triesLeft, 0);
      isProblem(await verify(kit, visit, guess(kit)), 'rate-limited');
    },
  },
];
