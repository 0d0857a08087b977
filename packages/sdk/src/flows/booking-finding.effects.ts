import { getDiscovery } from '../asking.ts';
import type { Service } from '../contract/services.ts';
import { isProblem } from '../errors/guards.ts';
import { getService, listServices } from '../resources/service-listing.ts';
import { listSlots } from '../resources/slots.ts';
import type { Transport } from '../transport.ts';
import type { Desk, Effects } from './booking-desk.ts';
import type { BookingState, OutcomeEvent } from './booking.state.ts';
import { wanted } from './running.effects.ts';
import { codeOf } from './code-of.effects.ts';
import { isAsking, limit, loadSlots, queryOf } from './slot-choice.effects.ts';
import { openSlotChoice } from './slot-choice.flow.ts';
import type { SlotChoiceState } from './slot-choice.state.ts';

/** What is read by itself, before a time is chosen. */
export const findingEffects: Effects = (state) => {
  const { step, language, slots } = state;
  const isRelabelled = state.hospital !== undefined && state.wordsIn !== language;
  // With the list in view, or one press of Back away.
  const isNearTimes = state.path === 'book' && (step === 'slot' || step === 'details' || step === 'questions' || step === 'check');
  return wanted(
    (step === 'loading' || isRelabelled) && { id: `load ${language}`, run: (desk, signal) => load(desk, state, signal) },
    slots && isNearTimes && isAsking(slots) && { id: `slots ${slots.ask.id}`, run: (desk, signal) => loadTimes(desk, slots, signal) },
  );
};

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

/** The first list may be on its way already. */
function loadTimes(desk: Desk, slots: SlotChoiceState, signal: AbortSignal): Promise<OutcomeEvent> {
  const { early, transport } = desk;
  desk.early = undefined;
  const asked = early?.query === JSON.stringify(queryOf(slots)) ? early.list : undefined;
  return loadSlots(transport, slots, { signal }, { asked });
}
