/** Prints where each kilobyte of the booking widget goes, and writes it to docs/sizes.md: `npm run size`. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync } from 'node:zlib';
import { eachMapping, TraceMap } from '@jridgewell/trace-mapping';
import { format, resolveConfig } from 'prettier';

interface Budget {
  readonly name: string;
  readonly path: string | readonly string[];
  readonly limit: string;
}

/** What a reader wants to know apart, first match wins. */
const areas: readonly (readonly [string, RegExp])[] = [
  ['Lit', /node_modules\/(lit|lit-html|lit-element|@lit)\//],
  ['styles', /\.styles\.ts$/],
  ['words', /src\/i18n\/(en|ar)(-visit)?\.ts$/],
  ['dates, numbers, language choice', /src\/i18n\//],
  ['flows: what comes next', /sdk\/src\/flows\//],
  ['SDK: asking the API', /sdk\/src\//],
  ['views: what is shown', /src\/(booking\/views|controls|fields)\//],
  ['elements: tag, focus, history, live region', /elements\/src\//],
];
const areaOf = (source: string) => areas.find(([, pattern]) => pattern.test(source))?.[0] ?? 'left over';

/** The build writes sources relative to folders of its own, so what is after the dots counts. */
const nameOf = (source: string) =>
  source
    .replace(/^.*node_modules\//, 'node_modules/')
    .replace(/^(\.\.\/)+/, '')
    .replace(/^src\//, 'elements/src/')
    .replace(/^packages\//, '');

const brotli = (text: string) => brotliCompressSync(text).length;
const kB = (bytes: number) => (bytes / 1000).toFixed(2);

/** The name of a chunk, without the letters of its content. */
const nameOfFile = (file: string) => basename(file).replace(/(-[\w-]{6})?\.js$/, '');

/** The pieces of a built file, each with the source that it comes from. */
function piecesOf(file: string): readonly { readonly source: string; readonly text: string }[] {
  const code = readFileSync(file, 'utf8');
  const [line = ''] = code.split('\n', 1);
  // Words have no map: they are all one source.
  if (!existsSync(`${file}.map`)) return [{ source: `elements/src/i18n/${nameOfFile(file)}.ts`, text: line }];
  const marks: { at: number; source: string }[] = [];
  eachMapping(new TraceMap(readFileSync(`${file}.map`, 'utf8')), ({ generatedLine, generatedColumn, source }) => {
    if (generatedLine !== 1 || !source) return;
    const name = nameOf(source);
    if (marks.at(-1)?.source !== name) marks.push({ at: generatedColumn, source: name });
  });
  return marks.map(({ at, source }, index) => ({ source, text: line.slice(index === 0 ? 0 : at, marks[index + 1]?.at) }));
}

/**
 * What each source costs in a file: what is saved where it is left out, scaled so that all of them are the file. A file compresses as a
 * whole, so no part has a size of its own; this is the fairest there is.
 */
function weights(file: string): ReadonlyMap<string, number> {
  const pieces = piecesOf(file);
  const whole = brotliCompressSync(readFileSync(file)).length;
  const all = brotli(pieces.map(({ text }) => text).join(''));
  const saved = new Map<string, number>();
  for (const { source } of pieces) {
    if (saved.has(source)) continue;
    const rest = pieces.filter((piece) => piece.source !== source).map(({ text }) => text);
    saved.set(source, Math.max(0, all - brotli(rest.join(''))));
  }
  const sum = [...saved.values()].reduce((a, b) => a + b, 0);
  return new Map([...saved].map(([source, bytes]) => [source, (bytes / sum) * whole]));
}

const { default: budgets } = (await import(new URL('../../.size-limit.js', import.meta.url).href)) as { default: readonly Budget[] };
const filesOf = (start: string) => [budgets.find(({ name }) => name.startsWith(start))?.path ?? []].flat();
const first = filesOf('booking, to the first');
const every = filesOf('booking, all');
if (first.length === 0 || every.length === 0) throw new Error('.size-limit.js has no budgets for booking.');

const byArea = new Map<string, { first: number; later: number }>();
const bySource = new Map<string, number>();
for (const file of every)
  for (const [source, bytes] of weights(file)) {
    const area = areaOf(source);
    const row = byArea.get(area) ?? { first: 0, later: 0 };
    byArea.set(area, row);
    row[first.includes(file) ? 'first' : 'later'] += bytes;
    bySource.set(source, (bySource.get(source) ?? 0) + bytes);
  }

const sum = (side: 'first' | 'later') => [...byArea.values()].reduce((total, row) => total + row[side], 0);
const table = [
  ['kB, brotli', 'to the first list', 'later', 'all'],
  ...[...byArea]
    .sort(([, a], [, b]) => b.first + b.later - a.first - a.later)
    .map(([area, row]) => [area, kB(row.first), kB(row.later), kB(row.first + row.later)]),
  ['all', kB(sum('first')), kB(sum('later')), kB(sum('first') + sum('later'))],
];
const files = every.map((file) => [
  `${nameOfFile(file)}.js`,
  kB(brotliCompressSync(readFileSync(file)).length),
  first.includes(file) ? 'to the first list' : 'later',
]);

const print = (rows: readonly (readonly string[])[]) => {
  const widths = rows[0]?.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0))) ?? [];
  for (const row of rows)
    console.log(`  ${row.map((cell, column) => (column ? cell.padStart(widths[column] ?? 0) : cell.padEnd(widths[0] ?? 0))).join('  ')}`);
  console.log();
};
const markdown = ([head = [], ...rows]: readonly (readonly string[])[]) =>
  [head, head.map((_, column) => (column ? '---:' : '---')), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n');

console.log('\nWhere each kilobyte of booking goes\n');
print(table);
print([['file', 'kB', 'when'], ...files]);
const heaviest = [...bySource].sort(([, a], [, b]) => b - a).slice(0, process.argv.includes('--sources') ? undefined : 15);
print([['heaviest sources', 'kB'], ...heaviest.map(([source, bytes]) => [source, kB(bytes)])]);

const limits = budgets.map(({ name, path, limit }) => [
  name,
  kB([path].flat().reduce((total, file) => total + brotliCompressSync(readFileSync(file)).length, 0)),
  limit.replace(' kB', ''),
]);
const page = `# Where each kilobyte goes

Printed and written by \`npm run size\`: kilobytes of 1,000 bytes, compressed with brotli, words in English.

${markdown([['what', 'is', 'may be'], ...limits])}

${markdown(table)}

${markdown([['file', 'kB', 'when'], ...files])}
`;
const file = fileURLToPath(new URL('../../docs/sizes.md', import.meta.url));
writeFileSync(file, await format(page, { ...(await resolveConfig(file)), filepath: file }));
