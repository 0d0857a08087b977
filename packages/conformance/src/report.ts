import { levels, type Force, type Level, type SkipKind } from './check.ts';
import type { Leftovers } from './ledger.ts';

/** What was found to be wrong, ready to be shown: nothing in it is about a person or opens anything. */
export interface Fault {
  /** What was looked at. */
  readonly what: string;
  readonly expected: string;
  readonly got: string;
  /** The requests that led there, the last ones, as text. */
  readonly transcript: readonly string[];
  /** A line for a shell that sends the last request again. */
  readonly curl?: string;
}

/** `error`: the check itself broke, which is the kit's fault. */
export type Outcome = 'pass' | 'fail' | 'skip' | 'error';

export interface Result {
  readonly id: string;
  readonly level: Level;
  readonly force: Force;
  readonly title: string;
  readonly outcome: Outcome;
  /** Where the contract's prose says it. */
  readonly link: string;
  /** Of a skip. */
  readonly reason?: string;
  readonly skip?: SkipKind;
  /** Of a fail or an error. */
  readonly fault?: Fault;
  readonly ms: number;
}

export interface Report {
  /** The kit's version. */
  readonly kit: string;
  readonly url: string;
  /** What the server says of itself. */
  readonly name: string;
  readonly contract: string;
  readonly environment: string;
  /** Up to which level was looked. */
  readonly level: Level;
  readonly writes: boolean;
  /** RFC 3339. */
  readonly startedAt: string;
  /** Only some checks were asked for, which proves no level. */
  readonly partial: boolean;
  readonly interrupted: boolean;
  readonly results: readonly Result[];
  readonly left: Leftovers;
}

const broke = ({ outcome }: Result) => outcome === 'fail' || outcome === 'error';

/** A `must` that failed, or a check that broke. */
export const isFatal = (result: Result): boolean => broke(result) && (result.force === 'must' || result.outcome === 'error');

/** Whether every `must` that ran was kept. */
export const passed = (report: Report): boolean => !report.interrupted && !report.results.some(isFatal);

/** The highest level whose every `must`, and every one below, was seen to be kept; undefined where not even 0 was. */
export function provedLevel({ results, level, interrupted, partial }: Report): Level | undefined {
  const open = (r: Result) => r.force === 'must' && (broke(r) || r.skip === 'not-run');
  const proved = interrupted || partial ? [] : levels.filter((l) => l <= level && !results.some((r) => r.level <= l && open(r)));
  return proved.at(-1);
}

export interface Counts {
  readonly passed: number;
  readonly failed: number;
  readonly warned: number;
  readonly skipped: number;
  readonly notRun: number;
}

export function count({ results }: Pick<Report, 'results'>): Counts {
  const many = (is: (result: Result) => boolean) => results.filter(is).length;
  return {
    passed: many(({ outcome }) => outcome === 'pass'),
    failed: many(isFatal),
    warned: many((r) => broke(r) && !isFatal(r)),
    skipped: many(({ skip }) => skip === 'not-applicable'),
    notRun: many(({ skip }) => skip === 'not-run'),
  };
}

/** One line that says how it went. */
export function verdict(report: Report): string {
  const counts = count(report);
  const told = `${counts.passed} passed, ${counts.failed} failed, ${counts.warned} warned, ${counts.skipped} do not apply, ${counts.notRun} did not run.`;
  const proved = provedLevel(report);
  const asked = proved === report.level ? '' : ` of the ${report.level} asked for`;
  if (report.partial) return `Some checks only: ${told}`;
  const shown = proved === undefined ? 'No level is proved' : `Level ${proved}${asked} is proved`;
  return `${shown}: ${told}`;
}

/** What the run could not take back, in words; none where all is as it was. */
export function leftovers({ left }: Report): string | undefined {
  const holds = left.holds > 0 ? [`${left.holds} holds, which end by themselves`] : [];
  const visits = left.visits.length > 0 ? [`the visits ${left.visits.join(', ')}, which the hospital has to cancel`] : [];
  const all = [...holds, ...visits];
  return all.length === 0 ? undefined : `Left on the server: ${all.join('; ')}.`;
}
