import type { Client } from '../client.ts';
import type { Service } from '../contract/services.ts';
import { isContractError, isProblem } from '../errors/guards.ts';
import type { SlotQuery } from '../resources/slots.ts';
import type { Desk } from './booking-desk.ts';
import type { BookingState, OutcomeEvent } from './booking.state.ts';
import { openSlotChoice } from './slot-choice.flow.ts';
import type { SlotChoiceState } from './slot-choice.state.ts';

/** Items to be had by one request: the most the contract allows. */
const limit = 200;

export async function load(desk: Desk, state: BookingState, signal: AbortSignal): Promise<OutcomeEvent> {
  const { client } = desk;
  const { preset, language } = state;
  try {
    if (preset.service !== undefined && state.step === 'loading') askEarly(desk, state, preset.service);
    const [hospital, services] = await Promise.all([
      client.discovery.get({ signal }),
      preset.service === undefined ? allServices(client, signal) : oneService(client, preset.service, signal),
    ]);
    return { type: 'loaded', hospital, services, language };
  } catch (error) {
    return { type: 'load-failed', code: codeOf(error) };
  }
}

/** With a service fixed beforehand, its times are most likely the first page: they are asked for along with the rest. */
function askEarly(desk: Desk, { preset, today }: BookingState, serviceId: string): void {
  const filters = { locationId: preset.location, practitionerId: preset.practitioner, mode: preset.mode };
  const query = queryOf(openSlotChoice({ serviceId, today, maxAdvanceDays: 365, filters }));
  const list = desk.client.slots.list(query, { signal: desk.stopped });
  list.catch(() => undefined);
  desk.early = { query: JSON.stringify(query), list };
}

async function allServices(client: Client, signal: AbortSignal): Promise<readonly Service[]> {
  const services: Service[] = [];
  for await (const service of client.services.all({ limit }, { signal })) services.push(service);
  return services;
}

async function oneService(client: Client, id: string, signal: AbortSignal): Promise<readonly Service[]> {
  try {
    return [await client.services.get(id, { signal })];
  } catch (error) {
    if (isProblem(error, 'not-found')) return [];
    throw error;
  }
}

export async function search({ client }: Desk, q: string, signal: AbortSignal): Promise<OutcomeEvent> {
  try {
    return { type: 'services-found', q, services: await client.services.search({ q }, { signal }) };
  } catch {
    return { type: 'search-failed', q };
  }
}

export async function loadPlaces({ client }: Desk, { id }: Service, signal: AbortSignal): Promise<OutcomeEvent> {
  try {
    const { items } = await client.locations.list({ service: id, limit }, { signal });
    return { type: 'places-loaded', serviceId: id, places: items };
  } catch {
    return { type: 'places-failed', serviceId: id };
  }
}

export function isAsking(slots: SlotChoiceState): boolean {
  return slots.step === 'loading' || (slots.step === 'ready' && slots.more === 'asking');
}

export async function loadSlots(desk: Desk, { ask, ...slots }: SlotChoiceState, signal: AbortSignal): Promise<OutcomeEvent> {
  const query = queryOf({ ask, ...slots });
  const { early } = desk;
  desk.early = undefined;
  try {
    const page = await (early?.query === JSON.stringify(query) ? early.list : desk.client.slots.list(query, { signal }));
    const isBare = page.items.length === 0 && page.nextCursor === undefined && ask.cursor === undefined;
    if (!isBare) return { type: 'slots-loaded', ask: ask.id, page };
    const { service, from, to, location, practitioner, mode } = query;
    const { next } = await desk.client.slots.availability({ service, from, to, location, practitioner, mode }, { signal });
    return { type: 'slots-loaded', ask: ask.id, page, nextDay: next };
  } catch (error) {
    return { type: 'slots-failed', ask: ask.id, code: codeOf(error) };
  }
}

function queryOf({ serviceId, ask, filters }: Pick<SlotChoiceState, 'serviceId' | 'ask' | 'filters'>): SlotQuery {
  const { locationId, practitionerId, mode } = filters;
  return {
    service: serviceId,
    from: ask.from,
    to: ask.to,
    location: locationId,
    practitioner: practitionerId,
    mode,
    limit,
    cursor: ask.cursor,
  };
}

export async function loadQuestions({ client }: Desk, id: string, signal: AbortSignal): Promise<OutcomeEvent> {
  try {
    return { type: 'questions-loaded', id, questionnaire: await client.questionnaires.get(id, { signal }) };
  } catch (error) {
    return { type: 'questions-failed', id, code: codeOf(error) };
  }
}

/** A word for what went wrong: a problem code, `contract`, or `network` for all that has no answer. */
export function codeOf(error: unknown): string {
  return isProblem(error) || isContractError(error) ? error.code : 'network';
}
