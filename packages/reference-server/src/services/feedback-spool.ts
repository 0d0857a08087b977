import type { Answers } from '@foyer/sdk/contract';
import {
  lockAnswers,
  respool,
  ripeOf,
  spool,
  spooledAs,
  surveysWaiting,
  takeFromSpool,
  takeMonth,
  writeAnswers,
  type SpoolRow,
} from '../store/feedback.ts';
import { fromUtf8, sha256, utf8, type Bytes } from './bytes.ts';
import type { Context, Deps, Tx } from './context.ts';
import { newId } from './ids.ts';
import { dayIn } from './instants.ts';
import { openBytes, sealBytes, serverKey } from './sealing.ts';
import { shuffled } from './shuffling.ts';
import { changeableSeconds } from './surveys.ts';
import { Again, inTransaction } from './transactions.ts';
import { addDays } from './wall-time.ts';

/** So many are written down at a time at the least, */
const fewest = 5;
/** unless one has waited for so many days. */
const longestDays = 7;

const hour = 3_600_000;
/** Of what is sealed: nearly all answers are as long as each other then. Two texts of 2,000 letters fit in, whatever the alphabet. */
const padding = 16_384;

const keyOf = ({ secret }: Pick<Deps, 'secret'>) => serverKey(secret, 'feedback spool');
const placeOf = (row: Pick<SpoolRow, 'id' | 'site_id' | 'survey_id'>) => utf8(`${row.site_id} ${row.survey_id} ${row.id}`);

function padded(answers: Answers): Bytes {
  const plain = utf8(JSON.stringify(answers));
  const whole = new Uint8Array(Math.ceil((plain.length + 1) / padding) * padding).fill(0x20);
  whole.set(plain);
  return whole;
}

async function seal(ctx: Context, row: Pick<SpoolRow, 'id' | 'site_id' | 'survey_id'>, answers: Answers): Promise<Bytes> {
  return sealBytes(await keyOf(ctx), placeOf(row), padded(answers), ctx.random);
}

/** @returns undefined where it was sealed with another secret: the server has a new one since. */
async function open(key: CryptoKey, row: SpoolRow): Promise<Answers | undefined> {
  try {
    return JSON.parse(fromUtf8(await openBytes(key, placeOf(row), row.sealed))) as Answers;
  } catch {
    return undefined;
  }
}

/** Of the secret that changes what was sent. */
const hashOf = ({ site }: Context, surveyId: string, response: string): Bytes => sha256(JSON.stringify([site.id, surveyId, response]));

/**
 * Replaces what was sent with this secret.
 * @returns `over` where it can be changed no more
 */
export async function replaceSpooled(
  ctx: Context,
  tx: Tx,
  surveyId: string,
  response: string,
  answers: Answers,
): Promise<'replaced' | 'over' | 'unknown'> {
  const row = await spooledAs(tx, hashOf(ctx, surveyId, response));
  if (!row) return 'unknown';
  if (row.ripe_at <= ctx.now) return 'over';
  await respool(tx, row.id, await seal(ctx, row, answers));
  return 'replaced';
}

/** Lets answers wait for others. The caller looks first whether the secret is a new one. */
export async function spoolAnswers(ctx: Context, tx: Tx, surveyId: string, answers: Answers, response: string | undefined): Promise<void> {
  const row = { id: newId(ctx.random), site_id: ctx.site.id, survey_id: surveyId };
  const isNew = await spool(tx, {
    ...row,
    response_hash: response === undefined ? null : hashOf(ctx, surveyId, response),
    sealed: await seal(ctx, row, answers),
    given_on: dayIn(ctx.now, ctx.site.time_zone),
    ripe_at: new Date(Math.ceil((ctx.now.getTime() + changeableSeconds * 1000) / hour) * hour),
  });
  // The same secret came by another request meanwhile.
  if (!isNew) throw new Again();
}

const monthOf = (day: string) => `${day.slice(0, 7)}-01`;

/** What one round did: answers that were written down, and such as cannot be opened, which stay for the day on which the old secret is back. */
export interface SpoolRound {
  readonly written: number;
  readonly closed: number;
}

/** Writes down what is ripe of one survey, if it is enough. */
const writeDown = (ctx: Context, surveyId: string): Promise<SpoolRound> =>
  inTransaction(ctx, async (tx) => {
    const siteId = ctx.site.id;
    await lockAnswers(tx, siteId, surveyId);
    const key = await keyOf(ctx);
    const spooled = await ripeOf(tx, siteId, surveyId, ctx.now);
    const opened = await Promise.all(spooled.map(async (row) => ({ row, answers: await open(key, row) })));
    const ripe = opened.flatMap(({ row, answers }) => (answers ? [{ row, answers }] : []));
    const closed = spooled.length - ripe.length;
    const first = ripe[0]?.row;
    const waitedSince = addDays(dayIn(ctx.now, ctx.site.time_zone), -longestDays);
    if (!first || (ripe.length < fewest && first.given_on > waitedSince)) return { written: 0, closed };
    const month = monthOf(first.given_on);
    const written = await takeMonth(tx, siteId, surveyId, month);
    // All of the month come anew: a dump tells rows in the order in which they were written.
    const all = shuffled(ctx.random, [...written, ...ripe.map(({ answers }) => answers)]);
    await writeAnswers(
      tx,
      all.map((answers) => ({ id: newId(ctx.random), site_id: siteId, survey_id: surveyId, month, answers })),
    );
    await takeFromSpool(
      tx,
      ripe.map(({ row }) => row.id),
    );
    return { written: ripe.length, closed };
  });

/** One round over a site's surveys. */
export async function emptySpool(ctx: Context): Promise<SpoolRound> {
  const rounds: SpoolRound[] = [];
  for (const surveyId of await surveysWaiting(ctx.db, ctx.site.id, ctx.now)) rounds.push(await writeDown(ctx, surveyId));
  const sum = (of: keyof SpoolRound) => rounds.reduce((all, round) => all + round[of], 0);
  return { written: sum('written'), closed: sum('closed') };
}
