import { sql } from 'kysely';
import { expect } from 'vitest';
import type { Appointment } from '@foyer/sdk/contract';
import { offerOtherTimes } from '../../../packages/reference-server/src/services/other-times.ts';
import type { Block, FollowedBlock } from '../../../packages/reference-server/src/services/block-answers.ts';
import type { DB, Kysely } from '../../../packages/reference-server/src/store/db.ts';
import { testApp, type TestApp } from './app.ts';
import type { Hospital } from './hospital.ts';
import { told } from './visits.ts';

export const staffToken = 'staff-token-of-the-front-desk-0123456789';
export const staff: Record<string, string> = { Authorization: `Bearer ${staffToken}` };

export const withStaff = (db: Kysely<DB>, hospital: Hospital, more: object = {}): TestApp =>
  testApp(db, hospital, { limits: 'off', staffToken, ...more });

export const askToBlock = (server: TestApp, body: object, headers: Record<string, string> = {}) =>
  told<Block & { affected: string[] }>(server.post('/staff/v1/blocks', body, { ...staff, ...headers }));

/** Blocks a time, of which staff are told whom it affects. */
export async function block(server: TestApp, body: object): Promise<Block & { affected: string[] }> {
  const { status, body: made, problem } = await askToBlock(server, body);
  expect([status, status === 201 ? '' : problem]).toEqual([201, '']);
  return made;
}

export const lift = async (server: TestApp, id: string): Promise<number> =>
  (await server.call(`/staff/v1/blocks/${id}`, { method: 'DELETE', headers: staff })).status;

export const followUp = async (server: TestApp, id: string): Promise<FollowedBlock> =>
  (await told<FollowedBlock>(server.call(`/staff/v1/blocks/${id}`, { headers: staff }))).body;

/** One round of telling and keeping other times, as a process on `db` does it. @returns how many were told. */
export const tellAll = (db: Kysely<DB>, hospital: Hospital): Promise<number> => offerOtherTimes(hospital.context({}, { db }));

export interface Own {
  readonly id: string;
  readonly token: string;
}
const by = ({ token }: Own): Record<string, string> => ({ Authorization: `Manage ${token}` });

export const see = async (server: TestApp, visit: Own): Promise<Appointment> =>
  (await told<Appointment>(server.call(`/v1/appointments/${visit.id}`, { headers: by(visit) }))).body;

export const changeVisit = (server: TestApp, visit: Own, step: string, body: object = {}, headers: Record<string, string> = {}) =>
  told<Appointment>(server.post(`/v1/appointments/${visit.id}/${step}`, body, { ...by(visit), 'If-Match': '*', ...headers }));

/**
 * Visits to come in blocked time that are not marked, looked for in the visits and the blocks themselves: what the blocks have taken of
 * `occupancy` is not asked.
 */
export async function unmarked(db: Kysely<DB>, siteId: string): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    SELECT count(*)::int AS n FROM block b JOIN appointment a ON a.site_id = b.site_id AND a.starts_at < b.ends_at AND a.ends_at > b.starts_at
      AND (a.practitioner_id = b.practitioner_id OR a.location_id = b.location_id)
    WHERE b.site_id = ${siteId} AND b.lifted_at IS NULL AND a.status IN ('pending', 'booked')
      AND (a.disrupted_at IS NULL OR NOT EXISTS (
        SELECT 1 FROM disruption d WHERE d.block_id = b.id AND d.appointment_id = a.id AND d.outcome IS NULL))`.execute(db);
  return rows[0]?.n ?? -1;
}

/** Time of blocks that is free in `occupancy`, in seconds. A clinician's blocks alone: of a place it depends on what is offered. */
export async function openSeconds(db: Kysely<DB>, siteId: string): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    SELECT coalesce(sum(extract(epoch FROM upper(gap) - lower(gap))), 0)::int AS n FROM block b, unnest(
      tstzmultirange(tstzrange(b.starts_at, b.ends_at)) - coalesce((SELECT range_agg(o.during) FROM occupancy o WHERE o.resource_id = b.resource_id), '{}')) AS gap
    WHERE b.site_id = ${siteId} AND b.lifted_at IS NULL AND b.resource_id IS NOT NULL`.execute(db);
  return rows[0]?.n ?? -1;
}
