import type { Row } from './running.ts';

const cell = (text: string) => text.replaceAll('|', '/').replace(/\s+/gu, ' ').trim();

const time = (seconds: number) => `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;

function cells({ part, ending, seconds, size, date, commit }: Row): string[] {
  const run = [time(seconds), `${size}, ${date}, ${commit}`];
  if ('threw' in ending) return [part, '', '', `broke off: ${ending.threw.slice(0, 200)}`, '', '', '**no**', ...run];
  const { bar, n, found, planted, engine } = ending.proved;
  return [part, bar, n, found, `${planted.bug}: ${planted.seen}`, engine, ending.holds ? 'yes' : '**no**', ...run];
}

const head = ['Part', 'Bar', 'N', 'Found', 'Planted bug', 'Engine', 'Holds', 'min:s', 'Run'];

const lineOf = (row: readonly string[]) => `| ${row.map(cell).join(' | ')} |`;

/** The one table, in Markdown. */
export const tableOf = (rows: readonly Row[]): string =>
  [lineOf(head), lineOf(head.map(() => '---')), ...rows.map((row) => lineOf(cells(row)))].join('\n');

const beginning = `# What was proved

\`npm run prove\` runs these, one after the other, and writes this page; \`--quick\` does less of each, \`--only lookup-timing,guesses\` some of them. A run that was stopped goes on where
it was; what failed stays failed for its commit. What a quick run found stands here until a full one takes its place. A nought of N bounds a rate at about 3 in N (95 %). Each part has a bug planted in the same run, which it must catch.
`;

const nameOf = (line: string) => /^\| ([a-z][\w-]*) +\|/u.exec(line)?.[1];

/**
 * The page with these rows in it, in the order of `parts`. Rows of parts that were not run stay as they are, and what a quick run found
 * does not take the place of what a full one did.
 */
export function pageWith(old: string, rows: readonly Row[], parts: readonly string[]): string {
  const lines = new Map(old.split('\n').flatMap((line) => (nameOf(line) === undefined ? [] : [[nameOf(line), line] as const])));
  for (const row of rows) {
    if (row.size === 'quick' && lines.get(row.part)?.includes('| full, ')) continue;
    lines.set(row.part, lineOf(cells(row)));
  }
  const table = [lineOf(head), lineOf(head.map(() => '---')), ...parts.flatMap((part) => lines.get(part) ?? [])];
  return `${beginning}\n${table.join('\n')}\n`;
}
