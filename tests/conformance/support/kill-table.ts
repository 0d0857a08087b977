import type { Check } from '@foyer/conformance';
import type { Mutant } from '../mutants/mutant.ts';

export interface Killed {
  readonly mutant: Mutant;
  /** The checks that failed on it. */
  readonly by: readonly string[];
  /** Those of them that broke instead, which tells a vendor nothing. */
  readonly broke: readonly string[];
}

export interface Alarms {
  /** Checks that failed where nothing is wrong. */
  readonly alarms: number;
  readonly runs: number;
}

const cell = (text: string) => text.replaceAll('|', '\\|');

/** The table, and what is wrong with it. */
export function killTable(
  killed: readonly Killed[],
  checks: readonly Check[],
  { alarms, runs }: Alarms,
): { text: string; faults: string[] } {
  const kills = (id: string) => killed.filter(({ by }) => by.includes(id));
  const faults = [
    ...killed.flatMap(({ mutant, by }) =>
      mutant.killedBy.filter((id) => !by.includes(id)).map((id) => `${mutant.id} does not die by ${id}.`),
    ),
    ...killed.flatMap(({ mutant, broke }) => broke.map((id) => `${id} breaks on ${mutant.id}.`)),
    ...checks.filter(({ id }) => kills(id).length === 0).map(({ id }) => `${id} kills nothing.`),
    ...(alarms > 0 ? [`${alarms} false alarms.`] : []),
  ];
  const dead = killed.filter(({ by }) => by.length > 0).length;
  const killers = checks.filter(({ id }) => kills(id).length > 0).length;
  const text = [
    '# What the conformance kit catches',
    '',
    'Written by `npm run kills`: every check of the kit on every mutant, which is the reference server with one bug around it (`tests/conformance/mutants`).',
    '',
    `${dead} of ${killed.length} mutants die. ${killers} of ${checks.length} checks kill at least one. ${alarms} false alarms in ${runs * checks.length} checks of the server as it is, in ${runs} pairs of time zones.`,
    '',
    '| Mutant | The bug | Must die by | Others that see it |',
    '| --- | --- | --- | --- |',
    ...killed.map(({ mutant, by }) => {
      const others = by.filter((id) => !mutant.killedBy.includes(id));
      const many = others.length > 6 ? `${others.slice(0, 6).join(', ')} and ${others.length - 6} more` : others.join(', ');
      return `| ${mutant.id} | ${cell(mutant.bug)} | ${mutant.killedBy.join(', ')} | ${many} |`;
    }),
    '',
    '## By check',
    '',
    '| Check | Level | | Mutants that die by it |',
    '| --- | --- | --- | --- |',
    ...checks.map(({ id, level, force }) => `| ${id} | ${level} | ${force} | ${kills(id).length} |`),
    '',
  ].join('\n');
  return { text, faults };
}
