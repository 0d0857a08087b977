import type { CodeAnswer, VerifyAnswer } from '@foyer/sdk/contract';
import { DomainError } from '../problem.ts';
import { codeOfVisit, countTry, saveCode, useUp, type CodeRow } from '../store/codes.ts';
import { insertMessage } from '../store/outbox.ts';
import { hasGateway } from '../store/webhooks.ts';
import { hmacSha256, sameBytes, sha256, toHex, utf8, type Bytes } from './bytes.ts';
import { lockedVisit } from './visit-change.ts';
import type { Context, Tx } from './context.ts';
import { newId } from './ids.ts';
import { instantIn } from './instants.ts';
import { invalid } from './invalid.ts';
import { contactOf, maskEmail, maskPhone } from './people.ts';
import { present } from './present.ts';
import { issueToken, noSuchVisit } from './tokens.ts';
import { afterCommit, inTransaction } from './transactions.ts';
import { findVisit } from './visits.ts';

const minute = 60_000;
const day = 86_400_000;
const goodFor = 10 * minute;
const wholeFor = 30 * minute;
/** Of one code, and of every sending of it while it is good. */
const mostTries = 5;
/** Of a visit in a day, over all its codes: 1 in 50,000 to guess one. */
const mostDayTries = 20;
const mostDaySent = 10;

/** Six digits that only who knows the server's secret can make of a nonce: the code itself is kept nowhere. */
export function codeFor(secret: Bytes, visitId: string, nonce: Uint8Array): string {
  const bytes = hmacSha256(secret, `visit code\n${visitId}\n${toHex(Uint8Array.from(nonce))}`);
  // 48 bits: no digit is likelier than another by more than 1 in 280 million.
  const number = new DataView(bytes.buffer).getUint32(0) * 0x10000 + new DataView(bytes.buffer).getUint16(4);
  return String(number % 1_000_000).padStart(6, '0');
}

/** A code is good for the authority that asked for it. */
const askedBy = ({ caller: { bearer, manageToken = '' } }: Context): Bytes =>
  sha256(bearer ? `bearer ${bearer.subject}` : `manage ${manageToken}`);

const tooMany = (until: Date, now: Date) =>
  new DomainError('rate-limited', 'This was tried too often. Wait, or call us.', {
    retryAfter: Math.max(1, Math.ceil((until.getTime() - now.getTime()) / 1000)),
  });

/** What is left of the day's counters; a new day begins with the first code after it. */
function dayOf(row: CodeRow | undefined, now: Date): Pick<CodeRow, 'day_from' | 'day_tries' | 'day_sent'> {
  if (!row || row.day_from.getTime() + day <= now.getTime()) return { day_from: now, day_tries: 0, day_sent: 0 };
  return row;
}

/** By mail, else by a text where the hospital sends them. @throws DomainError `not-eligible` */
async function whereTo({ site }: Context, tx: Tx, { email, phone }: ReturnType<typeof contactOf>): Promise<string> {
  if (email !== undefined) return maskEmail(email);
  if (phone !== undefined && (await hasGateway(tx, site.id))) return maskPhone(phone);
  throw new DomainError('not-eligible', 'There is nowhere that a code could be sent to. Please call us.');
}

/**
 * Sends a code to the contact of a visit. Asking again sends another one, with the tries that were left.
 *
 * @throws DomainError `not-found`; `not-eligible` where there is no way to send one; `rate-limited`
 */
export function sendCode(ctx: Context, id: string): Promise<CodeAnswer> {
  const { now } = ctx;
  return inTransaction(ctx, async (tx) => {
    const { appointment } = await lockedVisit(ctx, tx, id);
    const sentTo = await whereTo(ctx, tx, contactOf(appointment.about));
    const old = await codeOfVisit(tx, id);
    const today = dayOf(old, now);
    if (today.day_sent >= mostDaySent || today.day_tries >= mostDayTries) throw tooMany(new Date(today.day_from.getTime() + day), now);

    const expiresAt = new Date(now.getTime() + goodFor);
    const tries = old && old.expires_at > now ? old.tries : 0;
    await saveCode(tx, {
      appointment_id: id,
      site_id: ctx.site.id,
      nonce: ctx.random.bytes(16),
      asked_by: askedBy(ctx),
      expires_at: expiresAt,
      tries,
      day_from: today.day_from,
      day_tries: today.day_tries,
      day_sent: today.day_sent + 1,
    });
    await insertMessage(tx, { id: newId(ctx.random), siteId: ctx.site.id, topic: 'visit-code', subjectId: id, runAt: now });
    afterCommit(tx, () => ctx.wakeOutbox?.());
    return {
      expiresAt: instantIn(expiresAt, ctx.site.time_zone),
      expiresInSeconds: goodFor / 1000,
      sentTo,
      triesLeft: Math.max(0, Math.min(mostTries - tries, mostDayTries - today.day_tries)),
    };
  });
}

const wrongCode = () =>
  invalid('/code', 'wrong-code', 'That code is not right, or it has run out. Look at the newest message, or ask for another code.');

/**
 * Shows a visit whole to whoever has the code, and gives them a token that does so for half an hour.
 *
 * @throws DomainError `not-found`; `validation-failed` for a code that is wrong, old, used, or another's; `rate-limited`
 */
export async function verifyCode(ctx: Context, id: string, written: string): Promise<VerifyAnswer> {
  const { now } = ctx;
  // By itself, not in a transaction: a wrong try must stay counted.
  const nonce = await countTry(ctx.db, { appointmentId: id, askedBy: askedBy(ctx) }, now, { tries: mostTries, dayTries: mostDayTries });
  if (!nonce) {
    const row = await codeOfVisit(ctx.db, id);
    if (!row || row.expires_at <= now || !sameBytes(row.asked_by, askedBy(ctx))) throw wrongCode();
    throw tooMany(row.day_tries >= mostDayTries ? new Date(row.day_from.getTime() + day) : row.expires_at, now);
  }
  const code = written.replace(/[\s-]/gu, '');
  if (!sameBytes(utf8(code), utf8(codeFor(ctx.secret, id, nonce))) || !(await useUp(ctx.db, id, nonce, now))) throw wrongCode();

  const visit = await findVisit(ctx, id);
  if (!visit) throw noSuchVisit();
  const expiresAt = new Date(now.getTime() + wholeFor);
  const token = await issueToken(ctx.db, ctx, { kind: 'visit', subjectId: id, expiresAt, verified: true });
  return {
    appointment: present({ ...ctx, sight: 'verified' }, visit),
    manage: { token, expiresAt: instantIn(expiresAt, ctx.site.time_zone) },
  };
}
