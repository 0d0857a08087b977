import type { CallTask, CallTaskDetail, Referral, ReferralDetail } from '@foyer/sdk/contract/staff-aftercare';
import type { TestApp } from './app.ts';
import { dora } from './cases.ts';
import { bookSlot, told, type Told } from './visits.ts';

type Headers = Record<string, string>;

/** A visit that took place: its id. */
export async function visited(server: TestApp, slotId: string, people: object = {}, headers: Headers = dora): Promise<string> {
  const { status, body, problem } = await bookSlot(server, slotId, { people });
  if (status !== 201) throw new Error(`${status} ${JSON.stringify(problem)}`);
  const { id } = body.appointment;
  const done = await server.call(`/staff/v1/appointments/${id}/fulfil`, { method: 'POST', headers });
  if (done.status !== 200) throw new Error(await done.text());
  return id;
}

export const calls = (server: TestApp, query = '', headers: Headers = dora): Promise<Told<{ items: CallTask[]; nextCursor?: string }>> =>
  told(server.call(`/staff/v1/calls${query}`, { headers }));

export const openedCall = (server: TestApp, id: string, headers: Headers = dora): Promise<Told<CallTaskDetail>> =>
  told(server.call(`/staff/v1/calls/${id}`, { headers }));

/** The call after a visit. */
export async function callAbout(server: TestApp, visitId: string): Promise<CallTask> {
  const { body } = await calls(server, '?limit=200');
  const found = body.items.find(({ visit }) => visit.id === visitId);
  if (!found) throw new Error('Nobody is to call.');
  return found;
}

export const onCall = (
  server: TestApp,
  id: string,
  step: string,
  body: object = {},
  headers: Headers = dora,
): Promise<Told<CallTaskDetail>> => told(server.post(`/staff/v1/calls/${id}/${step}`, body, headers));

export const referrals = (
  server: TestApp,
  query = '',
  headers: Headers = dora,
): Promise<Told<{ items: Referral[]; nextCursor?: string }>> => told(server.call(`/staff/v1/referrals${query}`, { headers }));

export const refer = (server: TestApp, body: object, headers: Headers = dora): Promise<Told<ReferralDetail>> =>
  told(server.post('/staff/v1/referrals', body, headers));

export const onReferral = (
  server: TestApp,
  id: string,
  step: string,
  body: object = {},
  headers: Headers = dora,
): Promise<Told<ReferralDetail>> => told(server.post(`/staff/v1/referrals/${id}/${step}`, body, headers));

/** What is written down of a call that somebody took. */
export const record = (more: object = {}) => ({ feeling: 'better', nextVisit: 'booked', toldHowToReachUs: true, ...more });
