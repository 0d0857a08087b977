import { Hono } from 'hono';
import { sql } from 'kysely';
import { expect } from 'vitest';
import { operations, problems, type Operation } from '@foyer/sdk/contract';
import { openApiDocument } from '../../../packages/reference-server/src/openapi.ts';
import { sha256 } from '../../../packages/reference-server/src/services/bytes.ts';
import { codeFor } from '../../../packages/reference-server/src/services/codes.ts';
import type { DB, Kysely } from '../../../packages/reference-server/src/store/db.ts';
import { testApp, type TestApp } from './app.ts';
import { askForCall, mine, send as sendMessage, teams, type Mine } from './cases.ts';
import { writeFaqs } from './faqs.ts';
import { answersOf, fft, secretOf } from './feedback.ts';
import { requestsOf, type GeneratedRequest, type OpenApi } from './generated-requests.ts';
import { headerFaults } from './headers.ts';
import { smallHospital, type Hospital } from './hospital.ts';
import { offerOf, round, wait, type Place } from './waiting.ts';
import { bookSlot, holdSlot, lateSlots, plainBearer, type Booked } from './world.ts';

// Out of the way, but counted.
const limits = { read: { perMinute: 1_000_000 }, write: { perMinute: 1_000_000 } };

export interface Tally {
  readonly findings: string[];
  readonly codes: Map<string, number>;
  readonly succeeded: Set<string>;
  pastValidation: number;
}

/** What is refused before any rule of the hospital is asked. */
const shallow = new Set([
  'malformed-request',
  'validation-failed',
  'unsupported-media-type',
  'body-too-large',
  'idempotency-key-required',
  'origin-not-allowed',
  'method-not-allowed',
]);

async function faultOf(operation: Operation, response: Response, tally: Tally): Promise<string | undefined> {
  if (response.status >= 500) return `answered ${response.status}`;
  const [headerFault] = headerFaults(operation, response);
  if (headerFault) return headerFault;
  if (response.status >= 400) {
    if (response.headers.get('Content-Type') !== 'application/problem+json') return `${response.status} is no problem`;
    const { code } = (await response.json()) as { code: string };
    tally.codes.set(code, (tally.codes.get(code) ?? 0) + 1);
    if (!(code in problems)) return `unknown code ${code}`;
    if (problems[code as keyof typeof problems][0] !== response.status) return `${code} as ${response.status}`;
    if (!shallow.has(code)) tally.pastValidation += 1;
    return undefined;
  }
  tally.pastValidation += 1;
  const { status } = response;
  if (status === 304) return undefined;
  const success = operation.answers[status as 200];
  if (!success) return `undescribed status ${status}`;
  if (response.headers.get('Content-Type')?.startsWith('text/event-stream')) {
    // It has no end: that it begins is all that is looked at.
    const reader = response.body?.getReader();
    const { done } = (await reader?.read()) ?? { done: true };
    await reader?.cancel();
    if (done) return 'streams nothing';
    tally.succeeded.add(operation.route.id);
    return undefined;
  }
  const valid = success.schema
    ? success.schema.safeParse(await response.json())
    : { success: (await response.text()) === '', error: undefined };
  if (!valid.success) return `answer does not fit: ${JSON.stringify(valid.error?.issues.slice(0, 2))}`;
  tally.succeeded.add(operation.route.id);
  return undefined;
}

/** Sends them one after the other. @returns what was answered wrongly, and what else is told of them */
export async function send(server: TestApp, requests: Iterable<GeneratedRequest>): Promise<Tally> {
  const tally: Tally = { findings: [], codes: new Map(), succeeded: new Set(), pastValidation: 0 };
  for (const { operation, method, path, headers, body, how } of requests) {
    const response = await server.call(path, { method, headers, ...(body !== undefined && { body }) });
    const fault = await faultOf(operations[operation as keyof typeof operations], response, tally);
    if (fault) tally.findings.push(`${operation} (${how}): ${fault}`);
  }
  return tally;
}

/** A code of a visit that no number of wrong tries uses up. */
async function codeThatLasts(db: Kysely<DB>, server: TestApp, visit: Booked | undefined): Promise<string> {
  if (!visit) throw new Error('no visit');
  const nonce = new Uint8Array(16);
  const at = '2026-11-24T00:00:00.000Z';
  await db
    .insertInto('visit_code')
    .columns(['appointment_id', 'site_id', 'nonce', 'asked_by', 'expires_at', 'tries', 'day_from', 'day_tries'])
    .expression((eb) =>
      eb
        .selectFrom('appointment')
        .select(({ val }) => [
          'id',
          'site_id',
          val(nonce).as('nonce'),
          val(sha256(`manage ${visit.token}`)).as('asked_by'),
          sql<string>`${at}::timestamptz`.as('expires_at'),
          sql<number>`-1000000`.as('tries'),
          sql<string>`${at}::timestamptz`.as('day_from'),
          sql<number>`-1000000`.as('day_tries'),
        ])
        .where('id', '=', visit.id),
    )
    .execute();
  return codeFor(server.secret, visit.id, nonce);
}

/** A hospital with something of everything, and requests of every operation: hostile values at each leaf, the rest at random. */
export async function badInput(
  db: Kysely<DB>,
  total: number,
  seed: number,
): Promise<{ hospital: Hospital; server: TestApp; requests: GeneratedRequest[] }> {
  const hospital = await smallHospital(db, { clinicians: 12, seats: 500 });
  const server = testApp(db, hospital, { limits, bearer: plainBearer });
  const managed = Object.values(operations).flatMap(({ route }) => ('authority' in route && route.authority === 'manage' ? [route] : []));
  const below = (path: string): string[] => managed.filter((route) => route.path.startsWith(path)).map(({ id }) => id);
  const [onList, ofCases, ofVisits] = [below('/v1/waitlist'), below('/v1/cases'), below('/v1/appointments')];
  // One more, whose patient would come earlier.
  const managing = [...ofVisits, 'joinWaitlist'];
  const late = await lateSlots(hospital, 8 + managing.length);
  // One for each operation: what is cancelled cannot be moved.
  const visits = await Promise.all(late.slice(8).map((slot) => bookSlot(server, slot)));
  const holds = await Promise.all(late.slice(0, 8).map((slot) => holdSlot(server, slot)));
  const visitOf = (operation: string) => visits[managing.indexOf(operation)];
  const code = await codeThatLasts(db, server, visitOf('verifyCode'));
  // One for each operation too, with an offer each.
  const places: Place[] = [];
  for (const _ of onList) places.push(await wait(server, hospital.services.plain));
  await round(db, hospital);
  const offers = await Promise.all(places.map(async (place) => (await offerOf(server, place))?.id));
  const team = await teams(db, hospital);
  const cases: Mine[] = [];
  for (const operation of ofCases) cases.push(mine(await (operation === 'moveCallback' ? askForCall(server) : sendMessage(server))));
  const caseOf = (operation: string) => cases[ofCases.indexOf(operation)];
  // One that is closed, for whoever opens it again.
  await sql`UPDATE patient_case SET status = 'closed', reply_by = NULL, closed_at = updated_at WHERE reference = ${caseOf('reopenCase')?.reference}`.execute(
    db,
  );
  const free = [...(await hospital.slots('plain')), ...(await hospital.slots('session')), ...(await hospital.slots('approval'))];

  const faqs = ['faq-one', 'faq-two'];
  await writeFaqs(db, hospital.site.id, faqs);

  const services = Object.values(hospital.services);
  const byField: Record<string, readonly unknown[]> = {
    slotId: free.map((s) => s.id).filter((id) => !late.includes(id)),
    holdId: holds.map((h) => h.id),
    replaces: holds.map((h) => h.id),
    service: services,
    serviceId: [hospital.services.plain, hospital.services.requestOnly],
    location: Object.values(hospital.locations),
    locationId: Object.values(hospital.locations),
    practitioner: Object.values(hospital.practitioners),
    practitionerId: Object.values(hospital.practitioners),
    from: ['2026-11-24', '2026-11-25'],
    to: ['2026-11-26', '2026-12-01'],
    mode: ['in-person'],
    version: ['2026-01'],
    birthDate: ['1990-12-09', '2016-02-29'],
    email: ['grace@patients.example'],
    code: [code],
    contact: ['grace@patients.example', '+1 555 0123'],
    appointmentId: [visitOf('joinWaitlist')?.id],
    phone: ['+1 555 0123'],
    departmentId: [team.billing, team.clinic],
    windowId: caseOf('moveCallback')?.case.callbackWindows?.map(({ id }) => id) ?? [],
    topic: ['parking', 'unknown'],
    q: ['service', 'plain', 'long vist', 'خدمة'],
    department: [team.billing],
    surveyId: [fft],
    answers: ['very-good', 'poor'].map((code) => answersOf(code, { why: 'It was loud.' })),
    response: Array.from({ length: 50 }, secretOf),
    languages: ['es', 'zh-Hans,ar', '*'],
  };
  const paths: Record<string, readonly string[]> = {
    getService: services,
    getQuestionnaire: [hospital.questionnaireId],
    getFaq: faqs,
    getSurvey: [fft],
    voteFaq: faqs,
    releaseHold: holds.map((h) => h.id),
    ...Object.fromEntries(ofVisits.map((operation) => [operation, [visitOf(operation)?.id ?? '']])),
    ...Object.fromEntries(onList.map((operation, i) => [operation, [places[i]?.id ?? '']])),
  };
  const known = (operation: string, name: string) => {
    if (name === 'id') return paths[operation];
    if (name === 'reference') return ofCases.includes(operation) ? [caseOf(operation)?.reference] : undefined;
    if (name === 'topic')
      return operation === 'sendMessage' || operation === 'requestCallback' ? ['billing', 'appointment'] : ['parking', 'unknown'];
    // Those of a visit are another questionnaire's.
    if (name === 'answers' && operation !== 'sendFeedback') return undefined;
    if (name === 'offerId') return [offers[onList.indexOf(operation)]];
    // A page that is not there is the rule, a real one would need the list before it.
    return operation === 'listAppointments' || name === 'cursor' || name === 'for' ? undefined : byField[name];
  };
  const authority = (operation: string, id: string): Record<string, string> => {
    const visit = [...visits, ...places].find((v) => v.id === id);
    const hold = holds.find((h) => h.id === id);
    const own = cases.find(({ reference }) => reference === id);
    if (operation === 'listAppointments') return { Authorization: 'Bearer patient:ann' };
    if (own) return { Authorization: `Manage ${own.token}` };
    return { ...(visit && { Authorization: `Manage ${visit.token}`, 'If-Match': '*' }), ...(hold && { 'Hold-Secret': hold.secret }) };
  };
  const document = JSON.parse(JSON.stringify(openApiDocument())) as OpenApi;
  const { systematic, random, operations: described } = requestsOf(document, known, authority);
  expect(described.toSorted()).toEqual(Object.keys(operations).toSorted());
  const each = systematic(seed);
  return { hospital, server, requests: [...each, ...random(Math.max(0, total - each.length), seed)] };
}

/** What is wrong with a run as a whole: an operation that never succeeded, or too little that was past the validation. */
export function wholeFaults(tally: Tally, server: TestApp, sent: number): string[] {
  const never = Object.keys(operations).filter((operation) => !tally.succeeded.has(operation));
  const errors = server.log.lines.filter(({ level }) => level === 'error');
  return [
    ...never.map((operation) => `${operation} never succeeded`),
    ...(tally.pastValidation / sent < 0.3 ? ['less than 30 % were past the validation'] : []),
    ...errors.map(({ event }) => `the log has the error ${event}`),
    ...(Reflect.get({}, 'polluted') === undefined ? [] : ['a prototype was polluted']),
  ];
}

/** The planted bug: a server that lets NUL through to the database. @returns what it answers wrongly */
export async function letsNulThrough(db: Kysely<DB>, hospital: Hospital, requests: readonly GeneratedRequest[]): Promise<string[]> {
  const planted = new Hono().post('/v1/services/search', async (c) => {
    const { q } = (await c.req.json()) as { q: unknown };
    const { rows } = await sql`SELECT ${String(q)}::text AS q`.execute(db);
    return c.json({ items: rows.slice(1) });
  });
  const broken = testApp(db, hospital, { limits: 'off', pages: [planted] });
  const { findings } = await send(
    broken,
    requests.filter((r) => r.operation === 'searchServices' && r.how.includes('u0000')),
  );
  return findings.filter((f) => f.endsWith('answered 500'));
}
