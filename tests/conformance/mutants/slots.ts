import { listSlots } from '@foyer/sdk/contract';
import { mishears, spoilsItems, type Asked, type Mutant } from './mutant.ts';

const without = ({ url }: Asked, name: string) => {
  const other = new URL(url);
  other.searchParams.delete(name);
  return { url: other };
};

/** Bugs of the list of free times. */
export const slotMutants: readonly Mutant[] = [
  {
    id: 'slots-unsorted',
    bug: 'Times come as the database has them, not in order.',
    killedBy: 'slots.in-order',
    wrap: spoilsItems(listSlots, (items) => items.toReversed()),
  },
  {
    id: 'slots-utc',
    bug: 'Times are written with the server’s clock: +00:00 everywhere.',
    killedBy: 'slots.offset',
    wrap: spoilsItems(listSlots, (items) =>
      items.map((slot) => ({
        ...slot,
        start: new Date(slot['start'] as string).toISOString().replace('.000Z', '+00:00'),
        end: new Date(slot['end'] as string).toISOString().replace('.000Z', '+00:00'),
      })),
    ),
  },
  {
    id: 'slots-location-ignored',
    bug: 'The filter by place is read and forgotten.',
    killedBy: 'slots.filters',
    wrap: mishears(listSlots, (request) => without(request, 'location')),
  },
];
