import { getDiscovery } from '../asking.ts';
import type { Service } from '../contract/services.ts';
import { isContractError, isProblem } from '../errors/guards.ts';
import { getService, listServices } from '../resources/services.ts';
import { getAvailability, listSlots, type SlotQuery } from '../resources/slots.ts';
import type { Transport } from '../transport.ts';
import { wanted, type Desk, type Effects } from './booking-desk.ts';
import type { BookingState, OutcomeEvent } from './booking.state.ts';
import { openSlotChoice } from './slot-choice.flow.ts';
import type { SlotChoiceState } from './slot-choice.state.ts';

/** Items to be had by one request: the most the contract allows. */
export const limit = 200;

/** What is read by itself, before a time is chosen. */
export const findingEffects: Effects = (state) => {
  const { step, language, slots } = state;
  const isRelabelled = state.hospital !== undefined && state.wordsIn !== language;
  // With the list in view, or one press of Back away.
  const isNearTimes = state.path === 'book' && (step === 'slot' || step === 'details' || step === 'questions' || step === 'check');
  return wanted(
    (step === 'loading' || isRelabelled) && { id: `load ${language}`, run: (desk, signal) => load(desk, state, signal) },
    slots && isNearTimes && isAsking(slots) && { id: `slots ${slots.ask.id}`, run: (desk, signal) => loadSlots(desk, slots, signal) },
  );
};

function isAsking(slots: SlotChoiceState): boolean {
  return slots.step === 'loading' || (slots.step === 'ready' && slots.more === 'asking');
}

async function load(desk: Desk, state: BookingState, signal: AbortSignal): Promise<OutcomeEvent> {
  const { transport } = desk;
  const { preset, language, step } = state;
  try {
    const servicesOf = async (id: string | undefined) => {
      if (id === undefined) return { services: await allServices(transport, signal) };
      return (step === 'loading' && (await namedWithTimes(desk, id, state))) || { services: await oneService(transport, id, signal) };
    };
    const [hospital, named] = await Promise.all([getDiscovery(transport, { signal }), servicesOf(preset.service)]);
    return { type: 'loaded', hospital, ...named, language };
  } catch (error) {
    return { type: 'load-failed', code: codeOf(error) };
  }
}

/**
 * With a service fixed beforehand, its times are most likely the first page: they are asked for along with the hospital, and name the
 * service as well, and places. Without any time it must be asked for.
 */
async function namedWithTimes(desk: Desk, service: string, { preset, today }: BookingState) {
  const filters = { locationId: preset.location, practitionerId: preset.practitioner, mode: preset.mode };
  const query = queryOf(openSlotChoice({ serviceId: service, today, maxAdvanceDays: 365, filters }));
  const list = listSlots(desk.transport, query, { signal: desk.stopped });
  desk.early = { query: JSON.stringify(query), list };
  const included = (await list.catch(() => undefined))?.included;
  const services = included?.services.filter(({ id }) => id === service);
  return services?.length ? { services, places: included?.locations } : undefined;
}

async function allServices(transport: Transport, signal: AbortSignal, cursor?: string): Promise<readonly Service[]> {
  const { items, nextCursor } = await listServices(transport, { limit, cursor }, { signal });
  return nextCursor === undefined ? items : [...items, ...(await allServices(transport, signal, nextCursor))];
}

async function oneService(transport: Transport, id: string, signal: AbortSignal): Promise<readonly Service[]> {
  try {
    return [await getService(transport, id, { signal })];
  } catch (error) {
    if (isProblem(error, 'not-found')) return [];
    throw error;
  }
}

async function loadSlots(desk: Desk, slots: SlotChoiceState, signal: AbortSignal): Promise<OutcomeEvent> {
  const { id: ask, cursor } = slots.ask;
  const query = queryOf(slots);
  const { early, transport } = desk;
  desk.early = undefined;
  try {
    const page = await (early?.query === JSON.stringify(query) ? early.list : listSlots(transport, query, { signal }));
    if (page.items.length > 0 || page.nextCursor !== undefined || cursor !== undefined) return { type: 'slots-loaded', ask, page };
    const { limit: _, cursor: __, ...span } = query;
    const { next } = await getAvailability(transport, span, { signal });
    return { type: 'slots-loaded', ask, page, nextDay: next };
  } catch (error) {
    return { type: 'slots-failed', ask, code: codeOf(error) };
  }
}

export function queryOf({ serviceId, ask, filters }: SlotChoiceState): SlotQuery {
  const { from, to, cursor } = ask;
  const { locationId: location, practitionerId: practitioner, mode } = filters;
  return { service: serviceId, from, to, location, practitioner, mode, limit, cursor };
}

/** A word for what went wrong: a problem code, `contract`, or `network` for all that has no answer. */
export function codeOf(error: unknown): string {
  return isProblem(error) || isContractError(error) ? error.code : 'network';
}
