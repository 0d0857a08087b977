import type { ManageOptions } from '../options.ts';
import { getAvailability, listSlots, type SlotList, type SlotQuery } from '../resources/slots.ts';
import type { Transport } from '../transport.ts';
import { codeOf } from './code-of.effects.ts';
import type { SlotChoiceEvent, SlotChoiceState } from './slot-choice.state.ts';

/** Items to be had by one request: the most the contract allows. */
export const limit = 200;

/** Whether a list waits for an answer. */
export const isAsking = (slots: SlotChoiceState): boolean =>
  slots.step === 'loading' || (slots.step === 'ready' && slots.more === 'asking');

export function queryOf({ serviceId, ask, filters }: SlotChoiceState): SlotQuery {
  const { from, to, cursor } = ask;
  const { locationId: location, practitionerId: practitioner, mode } = filters;
  return { service: serviceId, from, to, location, practitioner, mode, limit, cursor };
}

/**
 * Answers what a list asks for.
 *
 * @param asked the page, where it was asked for before
 * @param visit the visit to be moved: its own time counts as free
 */
export async function loadSlots(
  transport: Transport,
  slots: SlotChoiceState,
  options: ManageOptions,
  { asked, visit }: { readonly asked?: Promise<SlotList> | undefined; readonly visit?: string | undefined } = {},
): Promise<Extract<SlotChoiceEvent, { type: 'slots-loaded' | 'slots-failed' }>> {
  const { id: ask, cursor } = slots.ask;
  const query = queryOf(slots);
  try {
    const page = await (asked ?? listSlots(transport, visit === undefined ? query : { ...query, for: visit }, options));
    if (page.items.length > 0 || page.nextCursor !== undefined || cursor !== undefined) return { type: 'slots-loaded', ask, page };
    const { limit: _, cursor: __, ...span } = query;
    const { next } = await getAvailability(transport, span, { signal: options.signal });
    return { type: 'slots-loaded', ask, page, nextDay: next };
  } catch (error) {
    return { type: 'slots-failed', ask, code: codeOf(error) };
  }
}
