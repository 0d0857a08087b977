import { getAvailability, listSlots, type Operation } from '@foyer/sdk/contract';
import { without } from './browse.ts';
import { answers, asked, isOf, mishears, spoils, spoilsItems, text, type Asked, type Json, type Mutant } from './mutant.ts';

const day = 86_400_000;
const shift = (date: string, days: number) => new Date(Date.parse(`${date}T00:00:00Z`) + days * day).toISOString().slice(0, 10);

/** A span that is too long is cut to what is allowed. */
const clamps = (operation: Operation): Mutant['wrap'] =>
  mishears(operation, ({ url }) => {
    const other = new URL(url);
    const [from, to] = [text(other.searchParams.get('from')), text(other.searchParams.get('to'))];
    if (to <= shift(from, 61)) return undefined;
    other.searchParams.set('to', shift(from, 61));
    return { url: other };
  });

const asUtc = (instant: unknown) => new Date(text(instant)).toISOString().replace('.000Z', '+00:00');

/** The same moment with another offset. */
function withOffset(instant: unknown, offset: string): string {
  const [, sign = '+', hours = '0', minutes = '0'] = /([+-])(\d\d):(\d\d)$/u.exec(offset) ?? [];
  const ms = (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes)) * 60_000;
  return `${new Date(Date.parse(text(instant)) + ms).toISOString().slice(0, 19)}${sign}${hours}:${minutes}`;
}

/** The days on which the clocks of the test hospital change. */
const changes = ['2026-10-25', '2026-11-01'];

const narrowed = ({ url }: Asked) => ['location', 'practitioner', 'mode'].some((name) => url.searchParams.has(name));

/** Bugs of the list of free times and of their counts. */
export const slotMutants: readonly Mutant[] = [
  {
    id: 'slots-clinicians-not-included',
    bug: 'What the times name is not sent beside them.',
    killedBy: ['slots.shape'],
    wrap: spoils(listSlots, ({ included, ...body }) => ({ ...body, included: { ...(included as Json), practitioners: [] } })),
  },
  {
    id: 'slots-unsorted',
    bug: 'Times come as the database has them, not in order.',
    killedBy: ['slots.in-order'],
    wrap: spoilsItems(listSlots, (items) => items.toReversed()),
  },
  {
    id: 'slots-utc',
    bug: 'Times are written with the server’s clock: +00:00 everywhere.',
    killedBy: ['slots.offset'],
    wrap: spoilsItems(listSlots, (items) => items.map((slot) => ({ ...slot, start: asUtc(slot['start']), end: asUtc(slot['end']) }))),
  },
  {
    id: 'slots-one-offset',
    bug: 'The offset is worked out once for a list, as if clocks never changed.',
    killedBy: ['slots.offset', 'availability.clock-change'],
    wrap: spoilsItems(listSlots, (items) => {
      const offsets = new Map<unknown, string>();
      return items.map((slot) => {
        const offset = offsets.get(slot['timeZone']) ?? text(slot['start']).slice(-6);
        offsets.set(slot['timeZone'], offset);
        return { ...slot, start: withOffset(slot['start'], offset), end: withOffset(slot['end'], offset) };
      });
    }),
  },
  {
    id: 'slots-end-exclusive',
    bug: 'The last day of a span is left out.',
    killedBy: ['slots.days'],
    wrap: spoilsItems(listSlots, (items, { url }) =>
      items.filter((slot) => text(slot['start']).slice(0, 10) < text(url.searchParams.get('to'))),
    ),
  },
  {
    id: 'slots-unknown-service-empty',
    bug: 'A service that is not there has simply no times.',
    killedBy: ['slots.own-service'],
    wrap: answers(listSlots, (_, { status, headers }) =>
      status === 404 ? new Response('{"items":[],"included":{"services":[],"locations":[],"practitioners":[]}}', { headers }) : undefined,
    ),
  },
  ...(['location', 'practitioner', 'mode'] as const).map((name) => ({
    id: `slots-${name}-ignored`,
    bug: `The filter by ${name} is read and forgotten.`,
    killedBy: ['slots.filters'],
    wrap: mishears(listSlots, (request) => without(request, name)),
  })),
  {
    id: 'slots-filter-loosened',
    bug: 'Where a filter leaves nothing, the list is given without it.',
    killedBy: ['slots.foreign-filter'],
    wrap: (fetch) => async (url, init) => {
      const response = await fetch(url, init);
      const request = asked(url, init);
      if (!isOf(listSlots, request) || !response.ok || !narrowed(request)) return response;
      const { items } = (await response.clone().json()) as { items: unknown[] };
      return items.length > 0 ? response : fetch(without(request, 'location', 'practitioner', 'mode').url.href, init);
    },
  },
  {
    id: 'slots-span-cut',
    bug: 'A span that is too long is cut, and nobody is told.',
    killedBy: ['slots.span'],
    wrap: clamps(listSlots),
  },
  {
    id: 'slots-february-30',
    bug: 'A day that does not exist rolls over to the next month.',
    killedBy: ['slots.real-days'],
    wrap: mishears(listSlots, ({ url }) => {
      const other = new URL(url);
      other.searchParams.set('from', text(other.searchParams.get('from')).replace('-02-30', '-03-02'));
      return { url: other };
    }),
  },
  {
    id: 'slots-without-notice',
    bug: 'The notice that a service asks for is not looked at when times are listed.',
    killedBy: ['slots.window'],
    wrap: spoilsItems(listSlots, (items, { url }) => {
      const [first] = items;
      if (!first || url.searchParams.has('cursor')) return items;
      // Ten minutes from when the test begins.
      const soon = { start: '2026-10-19T11:10:00-04:00', end: '2026-10-19T11:40:00-04:00', timeZone: 'America/New_York' };
      return text(url.searchParams.get('from')) <= '2026-10-19' ? [{ ...first, ...soon, id: 'soon' }, ...items] : items;
    }),
  },
  {
    id: 'counts-of-all',
    bug: 'Availability counts every time of a day, taken or not.',
    killedBy: ['availability.agrees'],
    wrap: spoils(getAvailability, ({ days, ...body }) => ({ ...body, days: (days as Json[]).map(({ date }) => ({ date, free: 48 })) })),
  },
  {
    id: 'next-untold',
    bug: 'next is always missing.',
    killedBy: ['availability.next'],
    wrap: spoils(getAvailability, ({ next: _, ...body }) => body),
  },
  {
    id: 'counts-span-cut',
    bug: 'Availability cuts a span that is too long.',
    killedBy: ['availability.span'],
    wrap: clamps(getAvailability),
  },
  {
    id: 'counts-skip-the-change',
    bug: 'Days are added as 24 hours, so that the day on which clocks change is skipped in the counts.',
    killedBy: ['availability.clock-change'],
    wrap: spoils(getAvailability, ({ days, ...body }) => ({
      ...body,
      days: (days as Json[]).filter(({ date }) => !changes.includes(text(date))),
    })),
  },
  {
    id: 'slots-with-waiting-patient',
    bug: 'The whole row is sent, with the patient who had the time before.',
    killedBy: ['impersonal.slots'],
    wrap: spoilsItems(listSlots, (items) => items.map((slot) => ({ ...slot, lastVisit: { patientName: 'Ines Okafor' } }))),
  },
  {
    id: 'counts-with-names',
    bug: 'The day’s count says who is booked.',
    killedBy: ['impersonal.after-booking'],
    wrap: spoils(getAvailability, (body) => ({ ...body, booked: ['Conformance Test'] })),
  },
];
