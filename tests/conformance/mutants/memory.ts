import { bookAppointment, createHold, listSlots, releaseHold } from '@foyer/sdk/contract';
import { asked, isOf, object, text, type Asked, type Json, type Mutant } from './mutant.ts';

export interface Held {
  readonly id: string;
  readonly slotId: string;
  readonly secret: string;
  readonly ttl: number;
}

/** What went through a mutant: what it needs to do wrong consistently. */
export interface Memory {
  /** By id; those that were let go are taken out. */
  readonly holds: Map<string, Held>;
  /** Slots that were booked. */
  readonly booked: Set<string>;
  /** Slots that were listed once. */
  readonly seen: Map<string, Json>;
  /** Tokens by visit. */
  readonly tokens: Map<string, string>;
  /** The slot that each visit was booked at. */
  readonly slots: Map<string, string>;
  /** The patients' addresses. */
  readonly contacts: Set<string>;
}

const read = async (response: Response) => (await response.clone().json()) as Json;

/** Wraps with a memory, kept before the mutant sees the answer. */
export const remembering =
  (wrap: (memory: Memory) => Mutant['wrap']): Mutant['wrap'] =>
  (fetch) => {
    const memory: Memory = {
      holds: new Map(),
      booked: new Set(),
      seen: new Map(),
      tokens: new Map(),
      slots: new Map(),
      contacts: new Set(),
    };
    return wrap(memory)(async (url, init) => {
      const response = await fetch(url, init);
      await note(memory, asked(url, init), response);
      return response;
    });
  };

async function note(memory: Memory, request: Asked, response: Response): Promise<void> {
  if (isOf(listSlots, request) && response.status === 200) {
    for (const slot of (await read(response))['items'] as Json[]) memory.seen.set(text(slot['id']), slot);
  } else if (isOf(createHold, request) && response.status === 201) {
    const { id, slotId, secret } = (await read(response)) as { id: string; slotId: string; secret: string };
    memory.holds.set(id, { id, slotId, secret, ttl: Number(request.body?.['ttlSeconds'] ?? 300) });
  } else if (isOf(releaseHold, request) && response.status === 204) memory.holds.delete(request.url.pathname.split('/').at(-1) ?? '');
  else if (isOf(bookAppointment, request) && response.status === 201) {
    memory.booked.add(text(request.body?.['slotId']));
    const { appointment, manage } = (await read(response)) as { appointment: { id: string }; manage: { token: string } };
    memory.tokens.set(appointment.id, manage.token);
    memory.slots.set(appointment.id, text(request.body?.['slotId']));
    memory.contacts.add(text(object(request.body?.['patient'])['email']));
  }
}

/** The slots of a list, with others of the memory that the query would have found. */
export function withGhosts(items: readonly Json[], { url }: Asked, ghosts: readonly Json[]): Json[] {
  const q = url.searchParams;
  if (q.has('cursor')) return [...items];
  const wanted = ghosts.filter((slot) => {
    const date = text(slot['start']).slice(0, 10);
    return (
      slot['serviceId'] === q.get('service') &&
      date >= text(q.get('from')) &&
      date <= text(q.get('to')) &&
      (!q.has('location') || q.get('location') === slot['locationId']) &&
      (!q.has('practitioner') || q.get('practitioner') === slot['practitionerId']) &&
      !items.some(({ id }) => id === slot['id'])
    );
  });
  return [...items, ...wanted].sort((a, b) => Date.parse(text(a['start'])) - Date.parse(text(b['start'])));
}
