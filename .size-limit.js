import { globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';

const pages = 'packages/elements/cdn';
const sdk = 'node_modules/.cache/foyer-sizes';
// A chunk is loaded by `import()`, or by the function that rollup.loading.mjs puts in its place.
const importsOf = (file) => [...readFileSync(file, 'utf8').matchAll(/(\(|,|from|import)\s*"\.\/([^"]+\.js)"/g)];

/** The chunks that come with `entries` of a folder: what they import, and with `late` what they load as the patient goes on. */
function chunks(folder, entries, { late = false } = {}) {
  const seen = new Set();
  const visit = (file) => {
    if (seen.has(file)) return;
    seen.add(file);
    for (const [, how, name] of importsOf(file)) if (late || (how !== '(' && how !== ',')) visit(join(folder, name));
  };
  for (const entry of entries) visit(join(folder, entry));
  return [...seen];
}

// One language is loaded, and the measure is English; the emitted names are the sources' names and a hash.
const isOtherLanguage = (file) => /^(?!en)[a-z]{2}(-[A-Z][a-z]+|-[A-Z]{2})?(-[a-z]+)?-[\w-]{6}\.js$/.test(basename(file));
/** The file of a chunk. */
function chunk(name) {
  const found = globSync(`${name}-??????.js`, { cwd: pages });
  if (found.length !== 1)
    throw new Error(`There should be one chunk ${name}-….js in ${pages}, there are ${found.length}. Build it: npm run build`);
  return found;
}

const sdkChunks = (is) => chunks(`${sdk}/client`, ['entry.js'], { late: true }).filter((file) => is(basename(file)));

const brotli = { brotli: true };
// Why 24.05 and 58.1 kB, not the 20 and 26 that were meant, and 23.35 in place of 20: docs/decisions/0006-what-a-page-loads-first.md.
export default [
  { ...brotli, name: 'autoloader', path: `${pages}/foyer.js`, limit: '1 kB' },
  { ...brotli, name: 'booking, to the first list of times', path: chunks(pages, ['foyer.js', ...chunk('booking')]), limit: '24.05 kB' },
  {
    ...brotli,
    name: 'booking, all of it',
    path: [`${pages}/foyer.js`, ...chunks(pages, chunk('booking'), { late: true }).filter((file) => !isOtherLanguage(file))],
    limit: '58.1 kB',
  },
  {
    ...brotli,
    name: 'a visit, to its page, with its words',
    path: chunks(pages, ['foyer.js', ...['reschedule', 'en-seen', 'en-card'].flatMap(chunk)]),
    limit: '23.35 kB',
  },
  {
    ...brotli,
    name: 'answers, to the first list, with its words',
    path: chunks(pages, ['foyer.js', ...['faq', 'en-faq'].flatMap(chunk)]),
    limit: '19.7 kB',
  },
  {
    ...brotli,
    name: 'departments, to the first list, with its words',
    path: chunks(pages, ['foyer.js', ...['contact', 'en-directory'].flatMap(chunk)]),
    limit: '20 kB',
  },
  {
    ...brotli,
    name: 'survey, to the first question, with its words',
    path: chunks(pages, ['foyer.js', ...['feedback', 'en-survey'].flatMap(chunk)]),
    limit: '20 kB',
  },
  {
    ...brotli,
    name: 'SDK without schemas',
    path: sdkChunks((name) => !/^(validation|level-4|level-4-heard|cases)-/.test(name)),
    limit: '9 kB',
  },
  // The schemas of level 4 come with its first answer: docs/decisions/0012-answers-and-people.md.
  {
    ...brotli,
    name: 'SDK with the schemas of visits',
    path: sdkChunks((name) => !/^(level-4|level-4-heard|cases)-/.test(name)),
    limit: '19.4 kB',
  },
  { ...brotli, name: 'SDK with all schemas', path: chunks(`${sdk}/contract`, ['entry.js'], { late: true }), limit: '23 kB' },
];
