import { randomBytes } from 'node:crypto';
import type pg from 'pg';
import { prove } from '../part.ts';
import { demoDatabase } from '../../setup/demo.ts';
import { bookMany, lookInto, serverOn, type Patient } from '../support/demo.ts';
import { guessCodes, guessTokens, mostTries } from '../support/guessing.ts';
import { proxyTo } from '../support/proxy.ts';
import { chanceOfAtLeast } from '../support/statistics.ts';

/** A hit by chance is no fault: more of them than this, and chance is 1 in a million. */
const mostByChance = (expected: number) => [0, 1, 2, 3, 4].find((hits) => chanceOfAtLeast(hits + 1, expected) < 1e-6) ?? 4;

/** A further link of each visit, as each message has one of its own. */
async function secondLinks(db: pg.Pool, patients: readonly Patient[]): Promise<string[]> {
  const tokens = patients.map(() => randomBytes(16).toString('base64url'));
  await db.query(
    `INSERT INTO manage_token (hash, site_id, kind, subject_id, expires_at)
     SELECT sha256(token::bytea), a.site_id, 'visit', a.id, now() + interval '30 days'
     FROM unnest($1::text[], $2::text[]) AS link(token, id) JOIN appointment a ON a.id = link.id`,
    [tokens, patients.map(({ answer }) => answer.appointment.id)],
  );
  return tokens;
}

/** The bug: a token is compared only as far as it goes, from 8 letters on. */
const withPrefixes = (url: string, patients: readonly Patient[]) =>
  proxyTo(url, async (request) => {
    const said = request.headers.get('authorization')?.replace('Manage ', '') ?? '';
    const whole = said.length < 8 ? undefined : patients.find(({ answer }) => answer.manage.token.startsWith(said));
    if (!whole) return undefined;
    const headers = new Headers(request.headers);
    headers.set('authorization', `Manage ${whole.answer.manage.token}`);
    return new Request(request, { headers });
  });

/** The bug: whoever asks for another code may try five times again. */
const newTriesForEachCode = `
  CREATE FUNCTION planted() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN NEW.tries := 0; RETURN NEW; END';
  CREATE TRIGGER planted BEFORE UPDATE ON visit_code FOR EACH ROW WHEN (NEW.nonce <> OLD.nonce) EXECUTE FUNCTION planted();`;

prove({
  bar: 'no guess opens a visit: no token but its own, no code after five tries; of codes tried at random no more than chance has',
  full: 2000,
  quick: 200,
  work: async (visits) => {
    const few = 40;
    const database = await demoDatabase();
    const server = await serverOn(database);
    const db = lookInto(database);
    const all = await bookMany(server.url, visits + few);
    const [patients, others] = [all.slice(0, visits), all.slice(visits)];
    const tokens = await guessTokens(server.url, patients, 1);
    const codes = await guessCodes(server.url, patients, await secondLinks(db, patients), db, 2);
    const { rows } = await db.query<{ tries: string }>('SELECT sum(day_tries) AS tries FROM visit_code');
    const compared = Number(rows[0]?.tries);
    const expected = compared / 1e6;

    const prefixes = await guessTokens(await withPrefixes(server.url, others), others, 3);
    await db.query(newTriesForEachCode);
    const resets = await guessCodes(server.url, others, await secondLinks(db, others), db, 4);
    return {
      n: `${tokens.guesses} guesses of tokens and ${codes.guesses} of codes, of ${visits} visits`,
      found: [
        `${tokens.hits} tokens hit (by chance 1 in 10^33)`,
        `${codes.hits} right codes let in by another link or after five tries`,
        `${compared} codes were compared, five a visit, and ${codes.byChance} hit, where chance has ${expected.toFixed(3)}`,
        `${tokens.odd + codes.odd} other answers`,
      ].join('; '),
      met:
        tokens.hits + tokens.odd + codes.hits + codes.odd === 0 &&
        compared === mostTries * visits &&
        codes.byChance <= mostByChance(expected),
      planted: {
        bug: 'the beginning of a token is enough; a new code brings new tries',
        seen: `${prefixes.hits} and ${resets.hits} hits`,
        caught: prefixes.hits > 0 && resets.hits > 0,
      },
      engine: 'PostgreSQL, one server process',
    };
  },
});
