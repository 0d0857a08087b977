import { median as middleOf, spread, type Plot, type Result, type Table } from '../bench.ts';
import type { BenchPage } from './page.ts';
import type { Visit } from './visit.ts';

/** A page and its visits, one a round. */
export interface Measured {
  readonly page: BenchPage;
  readonly visits: readonly Visit[];
}

type What = (visit: Visit) => number | undefined;

/** Of every round; undefined when one of them is missing. */
function all(values: readonly (number | undefined)[]): number[] | undefined {
  const known = values.filter((value) => value !== undefined);
  return known.length < values.length || known.length === 0 ? undefined : known;
}

const seen = (one: Measured | undefined, what: What) => one && all(one.visits.map(what));

function median(one: Measured | undefined, what: What): number | undefined {
  const values = seen(one, what);
  return values && middleOf(values);
}

/** One page's figure against another's in the same round. */
function ratios(one: Measured | undefined, other: Measured | undefined, what: What): number[] | undefined {
  const [values, against] = [seen(one, what), seen(other, what)];
  return values && against && values.map((value, round) => value / (against[round] ?? Number.NaN));
}

const cell = (value: number | undefined, digits = 0) => (value === undefined ? '-' : value.toFixed(digits));
const cells = (values: readonly number[] | undefined, digits = 0) => (values === undefined ? '-' : spread(values, digits));
const kB = (bytes: number | undefined) => cell(bytes === undefined ? undefined : bytes / 1000, 1);

const firstTime: What = (visit) => visit.firstSlot;
const bytesBefore: What = (visit) => visit.bytesBefore;
const find = (measured: readonly Measured[], id: string) => measured.find(({ page }) => page.id === id);

/** What a patient waits for. */
export const untilFirstTime = (measured: readonly Measured[]): Table => ({
  title: 'Until the first free time',
  columns: ['page', 'kB', 'scripts', 'JSON', 'requests in turn', 'first time, ms (rounds)', 'of bare Lit', 'blocking, ms'],
  rows: measured.map((one) => [
    one.page.name,
    kB(median(one, bytesBefore)),
    cell(median(one, (visit) => visit.scriptsBefore)),
    cell(median(one, (visit) => visit.jsonBefore)),
    cell(median(one, (visit) => visit.turns)),
    cells(seen(one, firstTime)),
    cells(ratios(one, find(measured, 'bare'), firstTime), 2),
    cell(median(one, (visit) => visit.blockingBefore)),
  ]),
});

/** What a page costs once it is quiet. */
export const allOfIt = (measured: readonly Measured[]): Table => ({
  title: 'All of it, and a press',
  columns: ['page', 'kB', 'blocking, ms', 'longest task, ms', 'heap, MB', 'layout shift', 'press to paint (INP), ms'],
  rows: measured.map((one) => [
    one.page.name,
    kB(median(one, (visit) => visit.bytes)),
    cell(median(one, (visit) => visit.blocking)),
    cell(median(one, (visit) => visit.longest)),
    cell(
      median(one, (visit) => visit.heap / 1e6),
      2,
    ),
    cell(
      median(one, (visit) => visit.shift),
      3,
    ),
    cell(median(one, (visit) => visit.inp)),
  ]),
});

/** What was meant of our page with its preload lines, and what is. Those for which something could not be measured are left out. */
export function aims(measured: readonly Measured[]): Result['aims'] {
  const ours = find(measured, 'foyer-preload');
  const lighterThan = (id: string) => {
    const seen = ratios(find(measured, id), ours, bytesBefore);
    return seen && middleOf(seen);
  };
  const later = ratios(ours, find(measured, 'bare'), firstTime);
  const lines: readonly (readonly [aim: string, is: number | undefined, digits: number, met: (is: number) => boolean])[] = [
    ['first time < 2 x bare Lit', later && middleOf(later), 2, (is) => is < 2],
    ['blocking < 300 ms', median(ours, (visit) => visit.blocking), 0, (is) => is < 300],
    ['heap < 2.5 MB', median(ours, (visit) => visit.heap / 1e6), 2, (is) => is < 2.5],
    ['scripts to the first time: 1, and the 2 that are preloaded', median(ours, (visit) => visit.scriptsBefore), 0, (is) => is <= 3],
    ['JSON to the first time: one pair', median(ours, (visit) => visit.jsonBefore), 0, (is) => is <= 2],
    ['of the pair none waits for the other', median(ours, (visit) => visit.jsonTurns), 0, (is) => is <= 1],
    ['layout shift 0', median(ours, (visit) => visit.shift), 3, (is) => is === 0],
    ['press to paint <= 100 ms', median(ours, (visit) => visit.inp), 0, (is) => is <= 100],
    ['to the first time at least 9 x lighter than Nylas', lighterThan('nylas'), 1, (is) => is >= 9],
    ['to the first time at least 6 x lighter than Timekit', lighterThan('timekit'), 1, (is) => is >= 6],
  ];
  return lines.flatMap(([aim, is, digits, met]) => (is === undefined ? [] : [{ aim, seen: is.toFixed(digits), met: met(is) }]));
}

const plotted: Readonly<Record<string, string>> = {
  bare: 'bare Lit',
  'foyer-preload': 'foyer-booking',
  timekit: 'Timekit',
  nylas: 'Nylas',
  atoms: 'Cal Atoms',
};

/** Round by round. */
export function firstTimes(measured: readonly Measured[]): Plot {
  const lines = Object.entries(plotted).flatMap(([id, name]) => {
    const values = seen(find(measured, id), firstTime);
    return values ? [{ name, values }] : [];
  });
  return {
    name: 'widgets',
    title: 'Until the first free time, at a quarter of the speed and slow 4G',
    unit: 'ms',
    steps: Array.from({ length: lines[0]?.values.length ?? 0 }, (_, i) => `${i + 1}`),
    lines,
  };
}
