import { getStructuredData, listDepartments } from '@foyer/sdk/contract';
import { mishears, object, spoils, spoilsHeaders, spoilsItems, text, type Json, type Mutant } from './mutant.ts';
import { isOf } from './mutant.ts';

const each = (edit: (department: Json) => Json) => spoilsItems(listDepartments, (items) => items.map(edit));
const days = 86_400_000;

/** Bugs of the directory and its hours. */
export const directoryMutants: readonly Mutant[] = [
  {
    id: 'department-zone-unknown',
    bug: 'A department’s zone is a name that no clock has.',
    killedBy: ['directory.shapes'],
    wrap: each((d) => ({ ...d, timeZone: 'Eastern' })),
  },
  {
    id: 'department-unreachable',
    bug: 'A department whose channels are closed has no number either.',
    killedBy: ['directory.way-on'],
    wrap: each((d) => ({ ...d, telecom: [], channels: (d['channels'] as Json[]).map((c) => ({ ...c, state: 'closed' })) })),
  },
  {
    id: 'department-opens-yesterday',
    bug: 'The next opening is the last one.',
    killedBy: ['directory.open-or-not'],
    wrap: each((d) => ({
      ...d,
      ...('nextOpening' in d && { nextOpening: new Date(Date.parse(text(d['nextOpening'])) - 21 * days).toISOString() }),
      ...('closesAt' in d && { closesAt: new Date(Date.parse(text(d['closesAt'])) - 21 * days).toISOString() }),
    })),
  },
  {
    id: 'department-always-open',
    bug: 'Every department is said to be open.',
    killedBy: ['directory.hours'],
    wrap: each(({ nextOpening: _, ...d }) => ({ ...d, openNow: true })),
  },
  {
    id: 'department-never-open',
    bug: 'Every department is said to be closed.',
    killedBy: ['directory.hours'],
    wrap: each(({ closesAt: _, ...d }) => ({ ...d, openNow: false })),
  },
  {
    id: 'exceptions-unsorted',
    bug: 'Days that differ come in any order.',
    killedBy: ['directory.exceptions'],
    wrap: each((d) => ({ ...d, exceptions: (d['exceptions'] as Json[]).toReversed() })),
  },
  {
    id: 'exception-neither',
    bug: 'A closed day is not marked as closed: it has no times, and says nothing.',
    killedBy: ['directory.exceptions'],
    wrap: each((d) => ({ ...d, exceptions: (d['exceptions'] as Json[]).map((e) => ({ ...e, closed: false, times: [] })) })),
  },
  {
    id: 'departments-kept-for-an-hour',
    bug: 'Whether something is open is kept for an hour.',
    killedBy: ['directory.changes'],
    wrap: spoilsHeaders(
      (request) => isOf(listDepartments, request),
      (headers) => headers.set('Cache-Control', 'public, max-age=3600'),
    ),
  },
  {
    id: 'windows-unsorted',
    bug: 'Windows for callbacks come the latest first.',
    killedBy: ['directory.windows'],
    wrap: each((d) => ({ ...d, callbackWindows: (d['callbackWindows'] as Json[]).toReversed() })),
  },
  {
    id: 'windows-over',
    bug: 'Windows that are over are still offered.',
    killedBy: ['directory.windows'],
    wrap: each((d) => ({
      ...d,
      callbackWindows: (d['callbackWindows'] as Json[]).map((w) => ({
        ...w,
        start: new Date(Date.parse(text(w['start'])) - 70 * days).toISOString(),
        end: new Date(Date.parse(text(w['end'])) - 70 * days).toISOString(),
      })),
    })),
  },
  {
    id: 'departments-topic-ignored',
    bug: 'Departments of one topic are all of them.',
    killedBy: ['directory.filters'],
    wrap: mishears(listDepartments, ({ url }) => {
      const other = new URL(url);
      other.searchParams.delete('topic');
      return { url: other };
    }),
  },
  {
    id: 'structured-data-of-no-hours',
    bug: 'Search engines are told of the hospital without its hours.',
    killedBy: ['directory.structured-data'],
    wrap: spoils(getStructuredData, (body) => {
      const strip = (value: unknown): unknown => {
        if (Array.isArray(value)) return value.map(strip);
        if (typeof value !== 'object' || value === null) return value;
        return Object.fromEntries(Object.entries(object(value)).flatMap(([name, v]) => (/hours/iu.test(name) ? [] : [[name, strip(v)]])));
      };
      return strip(body);
    }),
  },
  {
    id: 'structured-data-of-one-department',
    bug: 'Departments are left out of what search engines are told.',
    killedBy: ['directory.structured-data'],
    wrap: spoils(getStructuredData, (body) => ({
      ...body,
      '@graph': (body['@graph'] as Json[]).filter((node) => node['@type'] === 'Hospital').map(({ department: _, ...node }) => node),
    })),
  },
];
