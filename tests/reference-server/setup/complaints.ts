import type { CaseAnswer } from '@foyer/sdk/contract';
import type { StaffCaseDetail } from '@foyer/sdk/contract/staff';
import type { ComplaintOutcomeInput } from '@foyer/sdk/contract/staff-complaints';
import { sql } from 'kysely';
import type { DB, Kysely } from '../../../packages/reference-server/src/store/db.ts';
import { newKey, type TestApp } from './app.ts';
import { idOf, mine, work, type Mine } from './cases.ts';
import type { Hospital } from './hospital.ts';
import { told, type Told } from './visits.ts';

type Headers = Record<string, string>;

/** A complaint as somebody sends it. */
export const complaint = (more: object = {}) => ({
  category: 'waiting',
  text: 'I waited for six hours and nobody told me why.',
  patient: { name: 'Grace Hopper', email: 'grace@patients.example', phone: '+1 555 0123' },
  reply: { by: 'email' },
  ...more,
});

export const complain = (server: TestApp, more: object = {}, headers: Headers = {}): Promise<Told<CaseAnswer>> =>
  told(server.post('/v1/complaints', complaint(more), headers));

/** Patient relations. */
export const petra = { Authorization: 'Bearer complaints:petra' };
export const quinn = { Authorization: 'Bearer complaints:quinn' };
export const ruth = { Authorization: 'Bearer complaints:ruth' };
export const saul = { Authorization: 'Bearer complaints:saul' };
/** May do all. */
export const mona = { Authorization: 'Bearer manager:mona' };

export interface Complained extends Mine {
  readonly id: string;
}

export async function complained(server: TestApp, db: Kysely<DB>, hospital: Hospital, more: object = {}): Promise<Complained> {
  const one = mine(await complain(server, more));
  return { ...one, id: await idOf(db, hospital, one.reference) };
}

/** The site's setting; the hospital's row is read anew by a server that is made after it. */
export async function setComplaints(db: Kysely<DB>, hospital: Hospital, setting: object): Promise<void> {
  await sql`UPDATE site SET complaints = ${JSON.stringify(setting)}::jsonb WHERE id = ${hospital.site.id}`.execute(db);
}

/** Colleagues are known by what they have done: each signs in at the desk. */
export async function signedIn(db: Kysely<DB>, hospital: Hospital, people: Readonly<Record<string, readonly string[]>>): Promise<void> {
  for (const [subject, roles] of Object.entries(people)) {
    await db
      .insertInto('staff_session')
      .values({
        hash: Buffer.from(`${hospital.site.id} ${subject}`),
        site_id: hospital.site.id,
        subject,
        name: `Name of ${subject}`,
        roles: [...roles] as never,
        created_at: hospital.clock.now().toISOString(),
        seen_at: hospital.clock.now().toISOString(),
        expires_at: '2099-01-01T00:00:00Z',
      })
      .execute();
  }
}

export const patientRelations = { petra: ['complaints'], quinn: ['complaints'], ruth: ['complaints'], saul: ['complaints'] } as const;

/** An outcome with its four parts. */
export const outcome = (more: Partial<ComplaintOutcomeInput> = {}): ComplaintOutcomeInput => ({
  contact: { name: 'Petra Klein', role: 'Patient relations', phone: '+1 555 0111' },
  steps: 'We read the notes of that day and talked to the nurse.',
  results: 'Two nurses were ill and nobody told you so.',
  completedOn: '2026-11-23',
  remedies: ['apology', 'change'],
  ...more,
});

export const save = (server: TestApp, id: string, draft: object = outcome(), headers: Headers = petra): Promise<Told<StaffCaseDetail>> =>
  told(
    server.call(`/staff/v1/cases/${id}/outcome`, {
      method: 'PUT',
      headers: { 'Content-Type': 'application/json', ...headers },
      body: JSON.stringify(draft),
    }),
  );

export const step = (server: TestApp, id: string, action: string, body: object = {}, headers: Headers = petra) =>
  // Whoever signs says which version they read; here, whichever there is.
  work(server, id, action, body, { 'Idempotency-Key': newKey(), ...(action === 'sign-off' && { 'If-Match': '*' }), ...headers });

const must = <T>({ status, body, problem }: Told<T>): T => {
  if (status !== 200) throw new Error(`${status} ${JSON.stringify(problem)}`);
  return body;
};

export const words = {
  acknowledge: { text: 'We have your complaint. I am Petra, and I look after it.' },
  owners: { owner: 'petra', deputy: 'quinn' },
} as const;

/** Brings a complaint to where its outcome is to be signed. */
export async function written(server: TestApp, id: string, who = { owner: 'petra', deputy: 'quinn' }): Promise<void> {
  const by = { Authorization: `Bearer complaints:${who.owner}` };
  const { status } = must(await told<StaffCaseDetail>(server.call(`/staff/v1/cases/${id}`, { headers: by })));
  if (status === 'received') must(await step(server, id, 'acknowledge', words.acknowledge, by));
  must(await step(server, id, 'owners', who, by));
  must(await step(server, id, 'investigate', {}, by));
  must(await save(server, id, outcome(), by));
}

/** ... and to where it was sent. */
export async function answered(server: TestApp, id: string, who?: { owner: string; deputy: string }, signer = ruth): Promise<void> {
  await written(server, id, who);
  must(await step(server, id, 'sign-off', {}, signer));
  must(await step(server, id, 'send', {}, signer));
}

/** A body that is right, for every step of staff. */
export const bodies: Readonly<Record<string, object>> = {
  acknowledge: words.acknowledge,
  owners: words.owners,
  concerns: { subjects: ['quinn'], reason: 'The patient says so.' },
  clear: { subject: 'quinn', reason: 'Another Quinn.' },
  investigate: {},
  interim: { text: 'It takes longer.', respondBy: '2026-12-18' },
  pause: { reason: 'Waits for the police.', text: 'We wait for the police.' },
  resume: { reason: 'They are done.' },
  agree: { text: 'As we agreed.', respondBy: '2026-12-18' },
  outcome: outcome(),
  'sign-off': {},
  'send-back': { reason: 'Say sorry.' },
  send: {},
  close: {},
  'transfer-out': { body: { name: 'The board', phone: '+1 555 0190' }, reason: 'Not ours.', patientAgreed: true },
  consent: { reason: 'Said so on the phone.' },
};
