import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { availableParallelism, loadavg, totalmem } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Bench, Result, Table } from './bench.ts';
import { drawPlot } from './plot.ts';

const docs = fileURLToPath(new URL('../docs', import.meta.url));

function padded({ columns, rows }: Table): string[][] {
  const widths = columns.map((name, i) => Math.max(name.length, ...rows.map((row) => (row[i] ?? '').length)));
  return [columns, ...rows].map((row) =>
    widths.map((width, i) => (i === 0 ? (row[i] ?? '').padEnd(width) : (row[i] ?? '').padStart(width))),
  );
}

const titled = ({ title }: Table, mark: string) => (title === undefined ? [] : [`${mark}${title}`, '']);

const aimLines = ({ aims }: Result) => aims.map(({ aim, seen, met }) => `${met ? 'Met' : 'Not met'}: ${aim}. Seen: ${seen}.`);

/** For the terminal. */
export function asText({ title }: Bench, result: Result): string {
  const tables = result.tables.flatMap((table) => [...titled(table, ''), ...padded(table).map((row) => row.join('   ')), '']);
  return [title, '', ...tables, `N: ${result.measured}.`, ...aimLines(result), ...result.notes, ''].join('\n');
}

/** Of the machine: what figures depend on, nothing that names it. */
const machine = () =>
  `${availableParallelism()} cores, ${Math.round(totalmem() / 1e9)} GB, load average ${loadavg()[0]?.toFixed(1)}, Node ${process.versions.node}, ${process.platform} ${process.arch}`;

function markdownTable(table: Table): string[] {
  const [head = [], ...rows] = padded(table);
  const rule = head.map((cell, i) => (i === 0 ? '-'.repeat(cell.length) : `${'-'.repeat(cell.length - 1)}:`));
  return [head, rule, ...rows].map((cells) => `| ${cells.join(' | ')} |`);
}

function asMarkdown(bench: Bench, result: Result): string {
  const today = new Date().toISOString().slice(0, 10);
  return [
    `## ${bench.title}`,
    '',
    bench.about,
    '',
    ...result.tables.flatMap((table) => [...titled(table, '### '), ...markdownTable(table), '']),
    ...aimLines(result).map((text) => `- ${text}`),
    `- N: ${result.measured}. ${today}; ${machine()}.`,
    `- \`npm run bench -- --only ${bench.name}\``,
    ...result.notes.map((text) => `- ${text}`),
    '',
    ...result.plots.flatMap(({ name, title }) => [`![${title}](bench/${name}.svg)`, '']),
  ].join('\n');
}

const beginning = `# Benchmarks

\`npm run bench\` prints these tables and writes this page; \`--only slots,http\` runs some of it, \`--quick\` is for seeing that it works and writes nothing. What a ratio
compares was measured side by side in one run, round by round in turn, and the ratio is the median of the rounds' ratios with the least and the greatest beside it. Figures in milliseconds
are of one machine on one day, shared with other work: the load average at the end of each run stands beside its N.
`;

/** Puts the section of one benchmark into `docs/bench.md`, in the place it had, and its plots beside it. */
export async function saveReport(bench: Bench, result: Result): Promise<void> {
  const page = join(docs, 'bench.md');
  const old = await readFile(page, 'utf8').catch(() => '');
  const [open, close] = [`<!-- ${bench.name} -->`, `<!-- end of ${bench.name} -->`];
  const kept = old === '' ? beginning : old;
  const section = `${open}\n\n${asMarkdown(bench, result)}\n${close}`;
  const [from, to] = [kept.indexOf(open), kept.indexOf(close)];
  const made = from < 0 ? `${kept.trimEnd()}\n\n${section}\n` : kept.slice(0, from) + section + kept.slice(to + close.length);
  await mkdir(join(docs, 'bench'), { recursive: true });
  await writeFile(page, made);
  for (const plot of result.plots) await writeFile(join(docs, 'bench', `${plot.name}.svg`), drawPlot(plot));
}
