import { BookingAnswer, Hold, type NeedRule, type Service, type Slot } from '../contract.ts';
import { notApplicable, type Check } from '../check.ts';
import { fitting, hasStatus, isProblem, pointsAt, same, that } from '../expecting.ts';
import type { Kit } from '../kit.ts';
import { askHold, book, canHold, isStillFree, needing, release } from '../people.ts';
import { isForAnyone } from '../times.ts';

interface Ruled {
  readonly service: Service;
  readonly rule: NeedRule;
}

/** A rule of a service that anyone may book. @throws Skip where there is none */
export async function ruled(kit: Kit, what: string, is: (rule: NeedRule, service: Service) => boolean): Promise<Ruled> {
  for (const service of await kit.services()) {
    const rule = isForAnyone(service) ? service.needRules?.find((r) => is(r, service)) : undefined;
    if (rule) return { service, rule };
  }
  throw notApplicable(`no service that anyone may book has a need ${what}`);
}

/** The end of a visit at a slot that takes so many minutes longer. */
export const longer = (slot: Slot, { extraMinutes = 0 }: NeedRule) => Date.parse(slot.end) + extraMinutes * 60_000;

/** Nobody else gets a time that begins while the visit goes on. */
export async function isKept(kit: Kit, next: Slot): Promise<void> {
  that(await kit.isGone(next), 'a time that begins meanwhile', 'not listed', 'listed');
  isProblem(await book(kit, next), 'slot-unavailable');
}

/** The pointer to a need as a booking tells it. */
const pointerOf = ({ need }: NeedRule) => (need === 'interpreter' ? '/needs/interpreter' : '/needs/access/0');

/** What a patient needs, and what it means for the visit. */
export const needs: readonly Check[] = [
  {
    id: 'needs.rules',
    level: 1,
    force: 'must',
    title: 'A rule about needs names a need, 1 to 480 minutes, and places that are listed',
    run: async (kit) => {
      const places = new Set((await kit.locations()).map(({ id }) => id));
      const rules = (await kit.services()).flatMap(({ needRules = [] }) => needRules);
      if (rules.length === 0) throw notApplicable('no service has rules about needs');
      for (const { need, extraMinutes = 1, locationIds = [] } of rules) {
        that(need.trim() !== '', 'need', 'a code', 'nothing');
        that(Number.isInteger(extraMinutes) && extraMinutes >= 1 && extraMinutes <= 480, 'extraMinutes', '1 to 480', extraMinutes);
        same(
          'places that are named and not listed',
          locationIds.filter((id) => !places.has(id)),
          [],
        );
      }
    },
  },
  {
    id: 'needs.longer',
    level: 2,
    force: 'must',
    writes: true,
    title: 'A need that takes longer keeps the time that much longer, by a hold and by a visit',
    run: async (kit) => {
      const { service, rule } = await ruled(kit, 'that takes longer', ({ extraMinutes, modes, locationIds }) =>
        Boolean(extraMinutes && !modes && !locationIds),
      );
      const [slot, next] = await kit.takeRow(2, { service });
      if (!slot || !next) return;
      if (canHold(kit)) {
        const held = fitting(Hold, await askHold(kit, slot, { body: { needs: [rule.need] } }), 201);
        same('end of the hold', Date.parse(held.end ?? ''), longer(slot, rule));
        await isKept(kit, next);
        hasStatus(await release(kit, held), 204);
      }
      const { appointment } = fitting(BookingAnswer, await book(kit, slot, { body: needing(rule.need) }), 201);
      same('end of the visit', Date.parse(appointment.end ?? ''), longer(slot, rule));
      await isKept(kit, next);
    },
  },
  {
    id: 'needs.elsewhere',
    level: 2,
    force: 'must',
    writes: true,
    title: 'A need that the place does not have is refused with a pointer to it, and the time stays free',
    run: async (kit) => {
      const { service, rule } = await ruled(kit, 'that some places do not have', ({ locationIds }, s) =>
        Boolean(locationIds && s.locationIds.some((id) => !locationIds.includes(id))),
      );
      const elsewhere = (await kit.slots({ service: service.id, ...kit.span(28) }, 400)).filter(
        ({ locationId }) => !rule.locationIds?.includes(locationId),
      );
      const slot = kit.some(elsewhere, 1)[0];
      if (!slot) throw notApplicable('no place without what is needed has a free time');
      if (canHold(kit)) pointsAt(isProblem(await askHold(kit, slot, { body: { needs: [rule.need] } }), 'not-eligible'), '/needs/0');
      pointsAt(isProblem(await book(kit, slot, { body: needing(rule.need) }), 'not-eligible'), pointerOf(rule));
      await isStillFree(kit, slot);
    },
  },
  {
    id: 'needs.unknown',
    level: 2,
    force: 'must',
    writes: true,
    title: 'A need that no rule names changes nothing',
    run: async (kit) => {
      const slot = await kit.takeOne();
      const { end } = fitting(Hold, await askHold(kit, slot, { body: { needs: ['conformance-test'] } }), 201);
      that(end === undefined || Date.parse(end) === Date.parse(slot.end), 'end of the hold', 'that of the slot', end);
    },
  },
];
