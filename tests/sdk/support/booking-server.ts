import { createHash, randomUUID } from 'node:crypto';
import type { AppointmentInput, Hold, RequestInput, Service, Slot } from '@foyer/sdk/contract';
import * as hospital from './hospital.ts';
import { problem, type Received, type Reply } from './http-server.ts';

/** What the server really did, to be held against what its clients believe. */
export interface Booked {
  readonly reference: string;
  readonly patient: string;
  readonly slotId: string | undefined;
  readonly key: string;
}

interface Held extends Hold {
  readonly until: number;
}

/** A scheduling server in memory: holds, bookings and requests, and the first answer again for a key that was used. */
export function bookingServer(
  slots: readonly Slot[],
  {
    now = Date.now,
    holdSeconds = 300,
    service = hospital.service(),
  }: { now?: () => number; holdSeconds?: number; service?: Service | undefined } = {},
) {
  const booked: Booked[] = [];
  const holds = new Map<string, Held>();
  const answers = new Map<string, { readonly body: string; readonly reply: Reply }>();

  const isBooked = (slotId: string) => booked.some((visit) => visit.slotId === slotId);
  const holdOf = (slotId: string) => [...holds.values()].find((hold) => hold.slotId === slotId && hold.until > now());
  const free = () => slots.filter(({ id }) => !isBooked(id) && !holdOf(id));
  const taken = () => problem(409, 'slot-unavailable', { alternatives: free().slice(0, 6) });

  const list = ({ query }: Received): Reply => {
    const { from = '', to = '', limit = '50', cursor = '0' } = Object.fromEntries(query);
    const items = free().filter(({ start }) => from <= start.slice(0, 10) && start.slice(0, 10) <= to);
    const end = Number(cursor) + Number(limit);
    const included = { services: [service], locations: [hospital.location()], practitioners: [] };
    return {
      status: 200,
      body: { items: items.slice(Number(cursor), end), ...(end < items.length && { nextCursor: String(end) }), included },
    };
  };

  const makeHold = ({ json, headers }: Received): Reply => {
    const { slotId, replaces } = json as { slotId: string; replaces?: string };
    const replaced = replaces === undefined ? undefined : holds.get(replaces);
    if (replaces !== undefined && replaced?.secret !== headers['hold-secret']) return problem(404, 'not-found');
    const other = holdOf(slotId);
    if (isBooked(slotId) || (other && other !== replaced)) return taken();
    if (replaced) holds.delete(replaced.id);
    const held = { ...hospital.hold(randomUUID(), slotId, holdSeconds), until: now() + holdSeconds * 1000 };
    holds.set(held.id, held);
    const { until, ...body } = held;
    return { status: 201, body };
  };

  const book = ({ json, headers }: Received): Reply => {
    const { slotId, holdId, patient } = json as AppointmentInput;
    const other = holdOf(slotId);
    const isMine = other?.id === holdId && other?.secret === headers['hold-secret'];
    const chosen = slots.find(({ id }) => id === slotId);
    if (!chosen || isBooked(slotId) || (other && !isMine)) return taken();
    if (other) holds.delete(other.id);
    return made(headers['idempotency-key'] as string, patient.name, chosen);
  };

  const request = ({ json, headers }: Received): Reply =>
    made(headers['idempotency-key'] as string, (json as RequestInput).patient.name, undefined);

  const made = (key: string, patient: string, of: Slot | undefined): Reply => {
    const id = randomUUID();
    const visit = hospital.appointment(id, of);
    booked.push({ reference: visit.reference, patient, slotId: of?.id, key });
    return {
      status: 201,
      body: { appointment: visit, manage: { token: `token-${id}`, url: `https://care.example.org/visit#m=token-${id}` } },
      headers: { etag: '"1"' },
    };
  };

  /** The first answer again, for the same key and body. */
  const once = (received: Received, change: (received: Received) => Reply): Reply => {
    const key = received.headers['idempotency-key'];
    if (typeof key !== 'string' || key.length < 22) return problem(400, 'idempotency-key-required');
    const name = `${received.path} ${key}`;
    const body = createHash('sha256').update(received.text).digest('hex');
    const before = answers.get(name);
    if (before) return before.body === body ? before.reply : problem(422, 'idempotency-key-reused');
    const reply = change(received);
    answers.set(name, { body, reply });
    return reply;
  };

  const handle = (received: Received): Reply => {
    const { method, path } = received;
    const call = `${method} ${path}`;
    if (call === 'GET /.well-known/foyer') return { status: 200, body: hospital.discovery };
    if (call === 'GET /v1/services') return { status: 200, body: { items: [service] } };
    if (call === 'GET /v1/services/blood-test') return { status: 200, body: service };
    if (call === 'GET /v1/slots') return list(received);
    if (call === 'GET /v1/availability') return { status: 200, body: { days: [] } };
    if (call === 'POST /v1/holds') return once(received, makeHold);
    if (call === 'POST /v1/appointments') return once(received, book);
    if (call === 'POST /v1/requests') return once(received, request);
    const [, id] = /^DELETE \/v1\/holds\/(.+)$/.exec(call) ?? [];
    if (id !== undefined && holds.get(id)?.secret === received.headers['hold-secret']) holds.delete(id);
    return id === undefined ? problem(404, 'not-found') : { status: 204 };
  };

  return { handle, booked, holds };
}
