import type { Case, CaseAnswer, CaseWithWords } from '@foyer/sdk/contract';
import type { StaffCase, StaffCaseDetail } from '@foyer/sdk/contract/staff';
import type { DB, Kysely } from '../../../packages/reference-server/src/store/db.ts';
import { sql } from 'kysely';
import type { TestApp } from './app.ts';
import { department, weekly, workdays } from './departments.ts';
import type { Hospital } from './hospital.ts';
import { told, type Told } from './visits.ts';

type Headers = Record<string, string>;

/** A message as somebody sends it. */
export const question = (more: object = {}) => ({
  topic: 'billing',
  patient: { name: 'Grace Hopper', email: 'grace@patients.example', phone: '+1 555 0123' },
  text: 'Why was I billed twice?',
  reply: { by: 'email' },
  ...more,
});

export const callWanted = (more: object = {}) => ({
  topic: 'billing',
  patient: { name: 'Grace Hopper', phone: '+1 555 0123' },
  voicemail: false,
  safeTime: 'After 3 pm',
  ...more,
});

export interface Teams {
  /** Billing and records, answered in 2 working days, Monday to Friday 9 to 5; 2 calls an hour. */
  readonly billing: string;
  /** Takes no message and calls nobody. */
  readonly silent: string;
  /** A clinic for appointments. */
  readonly clinic: string;
  /** For whatever nobody else answers. */
  readonly desk: string;
}

/** The teams of a test hospital, the last one answering for all of it. */
export async function teams(db: Kysely<DB>, hospital: Hospital): Promise<Teams> {
  const phone = (value: string) => [{ system: 'phone', value }];
  const billing = await department(db, hospital, {
    name: { en: 'Billing office', ar: 'مكتب الفواتير' },
    topics: ['billing', 'records'],
    telecom: phone('+1 555 0111'),
    reply_days: 2,
    callback_capacity: 2,
    callback_minutes: 60,
    callback_lead: 0,
  });
  const silent = await department(db, hospital, {
    name: { en: 'Chapel' },
    telecom: phone('+1 555 0112'),
    reply_days: null,
    callback_capacity: null,
  });
  const clinic = await department(db, hospital, {
    kind: 'clinic',
    name: { en: 'Fertility clinic' },
    topics: ['appointment'],
    reply_days: 1,
    callback_capacity: 1,
    callback_lead: 0,
  });
  const desk = await department(
    db,
    hospital,
    { name: { en: 'Front desk' }, reply_days: 1, callback_capacity: null },
    weekly(workdays, '08:00', '18:00'),
  );
  await sql`UPDATE site SET contact = contact || jsonb_build_object('departmentId', ${desk}::text) WHERE id = ${hospital.site.id}`.execute(
    db,
  );
  return { billing, silent, clinic, desk };
}

export const send = (server: TestApp, more: object = {}, headers: Headers = {}): Promise<Told<CaseAnswer>> =>
  told(server.post('/v1/messages', question(more), headers));

export const askForCall = (server: TestApp, more: object = {}, headers: Headers = {}): Promise<Told<CaseAnswer>> =>
  told(server.post('/v1/callbacks', callWanted(more), headers));

/** A case as its patient has it. */
export interface Mine {
  readonly reference: string;
  readonly token: string;
  readonly code: string;
  readonly url: string;
  readonly case: Case;
}

export function mine({ status, body, problem }: Told<CaseAnswer>): Mine {
  if (status !== 201) throw new Error(`${status} ${JSON.stringify(problem)}`);
  return { reference: body.case.reference, ...body.manage, case: body.case };
}

export const by = (secret: string): Headers => ({ Authorization: `Manage ${secret}` });

export const look = (server: TestApp, reference: string, secret: string): Promise<Told<Case>> =>
  told(server.call(`/v1/cases/${reference}`, { headers: by(secret) }));

export const act = (
  server: TestApp,
  { reference, token }: Pick<Mine, 'reference' | 'token'>,
  step: 'messages' | 'withdraw' | 'reopen' | 'move',
  body: object = {},
  headers: Headers = {},
): Promise<Told<CaseWithWords>> => told(server.post(`/v1/cases/${reference}/${step}`, body, { ...by(token), ...headers }));

/** The id that staff have of it. */
export async function idOf(db: Kysely<DB>, hospital: Hospital, reference: string): Promise<string> {
  const { id } = await db
    .selectFrom('patient_case')
    .select('id')
    .where('site_id', '=', hospital.site.id)
    .where('reference', '=', reference)
    .executeTakeFirstOrThrow();
  return id;
}

/** A member of staff, by whose name the audit and the patient know them. */
export const dora = { Authorization: 'Bearer desk:dora' };
export const emil = { Authorization: 'Bearer desk:emil' };

/** A step of staff. */
export const work = <T = StaffCaseDetail>(
  server: TestApp,
  id: string,
  step: string,
  body: object = {},
  headers: Headers = dora,
): Promise<Told<T>> => told(server.post(`/staff/v1/cases/${id}/${step}`, body, headers));

export const queue = (server: TestApp, query = '', headers: Headers = dora): Promise<Told<{ items: StaffCase[]; nextCursor?: string }>> =>
  told(server.call(`/staff/v1/cases${query}`, { headers }));

export const opened = (server: TestApp, id: string, headers: Headers = dora): Promise<Told<StaffCaseDetail>> =>
  told(server.call(`/staff/v1/cases/${id}`, { headers }));
