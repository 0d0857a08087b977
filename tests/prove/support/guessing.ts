import { createHash } from 'node:crypto';
import type pg from 'pg';
import { codeFor } from '../../../packages/reference-server/src/services/codes.ts';
import { seeded } from '../../sdk/support/random.ts';
import { each, secret, type Patient } from './demo.ts';

export const tokenGuesses = 25;
export const codeGuesses = 25;
/** Of the guesses of a code, so many are compared with it: the rest must be refused unread. */
export const mostTries = 5;

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/** Tokens that are not a visit's: at random, and near its own in every way that a careless comparison could take for it. */
function wrongTokens(own: string, other: string, random: () => number): string[] {
  const letter = () => letters[Math.floor(random() * letters.length)] as string;
  const at = Math.floor(random() * own.length);
  const changed = (place: number) => own.slice(0, place) + letters[(letters.indexOf(own[place] ?? 'A') + 1) % 64] + own.slice(place + 1);
  const near = [
    ...[1, 4, 8, 16, 20, 21].map((length) => own.slice(0, length)),
    own.slice(1),
    `${own}A`,
    `${own}=`,
    changed(at),
    // The last letter's lowest bits mean nothing in base64: the same bytes, and another text.
    changed(own.length - 1),
    own.toLowerCase() === own ? own.toUpperCase() : own.toLowerCase(),
    other,
    createHash('sha256').update(own).digest('base64url'),
    createHash('sha256').update(own).digest('hex'),
  ];
  return [...near, ...Array.from({ length: tokenGuesses - near.length }, () => Array.from(own, letter).join(''))];
}

export interface Guessed {
  guesses: number;
  hits: number;
  /** Answers that are neither a success nor the refusal that is due. */
  odd: number;
}

/** Guesses the token of each visit, in its own address. */
export async function guessTokens(url: string, patients: readonly Patient[], seed: number): Promise<Guessed> {
  const random = seeded(seed);
  const tally: Guessed = { guesses: 0, hits: 0, odd: 0 };
  await each(patients, 12, async ({ answer: { appointment, manage } }, i) => {
    const other = patients[(i + 1) % patients.length]?.answer.manage.token ?? '';
    for (const token of wrongTokens(manage.token, other, random)) {
      const { status } = await fetch(`${url}/v1/appointments/${appointment.id}`, { headers: { Authorization: `Manage ${token}` } });
      tally.guesses += 1;
      if (status < 400) tally.hits += 1;
      else if (status !== 404) tally.odd += 1;
    }
  });
  return tally;
}

export interface GuessedCodes extends Guessed {
  /** Hits of guesses at random, which may come by chance: 1 in a million of those that are compared. */
  byChance: number;
}

/**
 * Guesses the code of each visit: more at once than are allowed, then the right code itself, as nobody could know it, before and after
 * another one was sent. With a link of the same visit that did not ask for the code, the right one comes first.
 * @param others a second token of each visit
 */
export async function guessCodes(
  url: string,
  patients: readonly Patient[],
  others: readonly string[],
  db: pg.Pool,
  seed: number,
): Promise<GuessedCodes> {
  const random = seeded(seed);
  const tally: GuessedCodes = { guesses: 0, hits: 0, odd: 0, byChance: 0 };
  const key = new TextEncoder().encode(secret);

  await each(patients, 8, async ({ answer: { appointment, manage } }, i) => {
    const path = `${url}/v1/appointments/${appointment.id}/codes`;
    const post = (to: string, token: string, body?: object) =>
      fetch(to, {
        method: 'POST',
        headers: { Authorization: `Manage ${token}`, 'Content-Type': 'application/json' },
        ...(body && { body: JSON.stringify(body) }),
      });
    const send = async (): Promise<string> => {
      const sent = await post(path, manage.token);
      if (!sent.ok) throw new Error(`a code was not sent: ${sent.status} ${await sent.text()}`);
      const { rows } = await db.query<{ nonce: Buffer }>('SELECT nonce FROM visit_code WHERE appointment_id = $1', [appointment.id]);
      return codeFor(key, appointment.id, rows[0]?.nonce ?? new Uint8Array());
    };
    const guess = async (code: string, due: readonly number[], token = manage.token): Promise<boolean> => {
      const { status } = await post(`${path}/verify`, token, { code });
      tally.guesses += 1;
      if (status >= 400 && !due.includes(status)) tally.odd += 1;
      return status < 400;
    };
    const certainly = async (...guesses: Promise<boolean>[]) => {
      for (const hit of await Promise.all(guesses)) if (hit) tally.hits += 1;
    };
    const any = () => String(Math.floor(random() * 1_000_000)).padStart(6, '0');

    const right = await send();
    await certainly(guess(right, [422], others[i]));
    const atRandom = await Promise.all(Array.from({ length: codeGuesses - 8 }, () => guess(any(), [422, 429])));
    tally.byChance += atRandom.filter(Boolean).length;
    await certainly(
      guess(right, [422, 429]),
      guess(`${right.slice(0, 3)} ${right.slice(3)}`, [422, 429]),
      guess(`${right.slice(0, 3)}-${right.slice(3)}`, [422, 429]),
    );
    const next = await send();
    await certainly(guess(next, [429]), guess(next, [429]), guess(`${next.slice(0, 3)} ${next.slice(3)}`, [429]), guess(right, [429]));
  });
  return tally;
}
