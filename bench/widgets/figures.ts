import type { BenchTable } from '../bench-table.ts';
import type { BenchPage } from './page.ts';
import type { Visit } from './visit.ts';

/** A page and its visits, one a round. */
export interface Measured {
  readonly page: BenchPage;
  readonly visits: readonly Visit[];
}

/** @returns the middle one; of an even number the upper of the two; undefined when one of them is missing. */
export function median(values: readonly (number | undefined)[]): number | undefined {
  const known = values.filter((value) => value !== undefined);
  return known.length < values.length ? undefined : known.sort((a, b) => a - b)[Math.floor(known.length / 2)];
}

export const middle = ({ visits }: Measured, what: (visit: Visit) => number | undefined): number | undefined => median(visits.map(what));

export const kB = (bytes: number | undefined): string => (bytes === undefined ? '-' : (bytes / 1000).toFixed(1));
const ms = (value: number | undefined) => (value === undefined ? '-' : String(Math.round(value)));
const fixed = (value: number | undefined, digits: number) => (value === undefined ? '-' : value.toFixed(digits));
const spread = ({ visits }: Measured): string => {
  const times = visits.flatMap(({ firstSlot }) => firstSlot ?? []);
  return times.length === 0 ? '-' : `${ms(Math.min(...times))}-${ms(Math.max(...times))}`;
};

export const times = (value: number | undefined, other: number | undefined): string =>
  value === undefined || other === undefined ? '-' : `${(value / other).toFixed(1)} x`;

/** What a patient waits for. */
export function untilFirstSlot(measured: readonly Measured[], bare: Measured | undefined): BenchTable {
  const than = bare && middle(bare, (visit) => visit.firstSlot);
  return {
    title: 'Until the first free time',
    columns: ['page', 'kB', 'scripts', 'JSON', 'requests in turn', 'first time, ms', 'from-to', 'of bare Lit', 'blocking, ms'],
    rows: measured.map((one) => [
      one.page.name,
      kB(middle(one, (visit) => visit.bytesBefore)),
      ms(middle(one, (visit) => visit.scriptsBefore)),
      ms(middle(one, (visit) => visit.jsonBefore)),
      ms(middle(one, (visit) => visit.turns)),
      ms(middle(one, (visit) => visit.firstSlot)),
      spread(one),
      times(
        middle(one, (visit) => visit.firstSlot),
        than,
      ),
      ms(middle(one, (visit) => visit.blockingBefore)),
    ]),
    note: 'kB of 1,000 bytes over the wire, heads and the page itself included. In turn: how many requests had to wait for one another.',
  };
}

/** What a page costs once it is quiet. */
export function allOfIt(measured: readonly Measured[]): BenchTable {
  return {
    title: 'All of it, and a press',
    columns: ['page', 'kB', 'blocking, ms', 'longest task, ms', 'heap, MB', 'layout shift', 'press to paint (INP), ms'],
    rows: measured.map((one) => [
      one.page.name,
      kB(middle(one, (visit) => visit.bytes)),
      ms(middle(one, (visit) => visit.blocking)),
      ms(middle(one, (visit) => visit.longest)),
      fixed(
        middle(one, (visit) => visit.heap / 1e6),
        2,
      ),
      fixed(
        middle(one, (visit) => visit.shift),
        3,
      ),
      ms(middle(one, (visit) => visit.inp)),
    ]),
    note: 'Blocking: what tasks take beyond 50 ms each. Heap: after a forced collection. INP: one press of the first time; events tell 8 ms steps from 16 up.',
  };
}

/** What was meant, and what is. */
export function aims(measured: readonly Measured[]): BenchTable {
  const found = (id: string) => measured.find(({ page }) => page.id === id);
  const ours = found('foyer-preload');
  const of = (what: (visit: Visit) => number | undefined) => ours && middle(ours, what);
  const other = (what: (visit: Visit) => number | undefined, id: string) => {
    const one = found(id);
    return one && middle(one, what);
  };
  const ratio = (a: number | undefined, b: number | undefined) => (a === undefined || b === undefined ? undefined : a / b);
  const first = (visit: Visit) => visit.firstSlot;
  const before = (visit: Visit) => visit.bytesBefore;
  const lines: readonly (readonly [aim: string, is: number | undefined, digits: number, met: (is: number) => boolean])[] = [
    ['first time < 2 x bare Lit', ratio(of(first), other(first, 'bare')), 2, (is) => is < 2],
    ['blocking < 300 ms', of((visit) => visit.blocking), 0, (is) => is < 300],
    ['heap < 2.5 MB', of((visit) => visit.heap / 1e6), 2, (is) => is < 2.5],
    ['scripts to the first time: 1, and what is preloaded (2)', of((visit) => visit.scriptsBefore), 0, (is) => is <= 3],
    ['JSON to the first time: 2', of((visit) => visit.jsonBefore), 0, (is) => is <= 2],
    ['JSON, in turn: 1', of((visit) => visit.jsonTurns), 0, (is) => is <= 1],
    ['layout shift 0', of((visit) => visit.shift), 3, (is) => is === 0],
    ['press to paint <= 100 ms', of((visit) => visit.inp), 0, (is) => is <= 100],
    ['times lighter than Nylas, to the first time: 9', ratio(other(before, 'nylas'), of(before)), 1, (is) => is >= 9],
    ['times lighter than Timekit, to the first time: 6', ratio(other(before, 'timekit'), of(before)), 1, (is) => is >= 6],
  ];
  return {
    title: 'Aims, for foyer-booking with modulepreload',
    columns: ['aim', 'is', 'met'],
    rows: lines.map(([aim, is, digits, met]) => [aim, fixed(is, digits), is === undefined ? 'not measured' : met(is) ? 'yes' : 'no']),
  };
}
