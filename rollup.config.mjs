import { globSync, readFileSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { nodeResolve } from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';
import typescript from '@rollup/plugin-typescript';
import { rollup } from 'rollup';
import { smallerLiterals } from './rollup.literals.mjs';
import { loadsAgain } from './rollup.loading.mjs';

const packageOf = (folder) => JSON.parse(readFileSync(`packages/${folder}/package.json`, 'utf8'));

/** Every `source` of the exports map, wildcards spelt out: these are the modules a package promises. */
function entriesOf(folder) {
  const sources = Object.values(packageOf(folder).exports).flatMap((target) => target.source ?? []);
  const files = sources.flatMap((source) => globSync(join('packages', folder, source)));
  return [...new Set(files)];
}

/** What is ours must be without a warning; dependencies' circular imports are theirs. */
function onwarn(warning) {
  // A module of nothing but types is an empty module, rightly.
  if (warning.code === 'EMPTY_BUNDLE') return;
  if (/[\\/]node_modules[\\/]/.test(warning.id ?? warning.ids?.[0] ?? '')) return;
  throw Object.assign(new Error(`${warning.code ?? ''} ${warning.message} ${warning.loc?.file ?? ''}`), { code: warning.code });
}

const removed = (folder) => ({
  name: 'remove-last-build',
  buildStart: () => rmSync(folder, { recursive: true, force: true }),
});

/** Declarations keep the `.ts` of relative imports as written; consumers find `.js` everywhere. */
const declarationsNameJs = {
  name: 'declarations-name-js',
  generateBundle(_options, bundle) {
    for (const file of Object.values(bundle)) {
      if (!file.fileName.endsWith('.d.ts')) continue;
      if (file.source.includes('/*elided*/')) throw new Error(`${file.fileName} has a type that was cut off, and is any: give it a name.`);
      file.source = file.source.replace(/(from |import\()(['"])(\.{1,2}\/[^'"]*)\.ts\2/g, '$1$2$3.js$2');
    }
  },
};

// The plugin resolves every import as `require` would under `nodenext`; a bundler's way gives it the types of ES modules.
const emitted = { noEmit: false, module: 'esnext', moduleResolution: 'bundler' };

/** One package as it is published: one ES module and one declaration a source file, dependencies left alone. */
function library(folder, { more = [] } = {}) {
  const home = `packages/${folder}`;
  const { name, dependencies = {} } = packageOf(folder);
  return {
    input: [...entriesOf(folder), ...more.map((file) => `${home}/src/${file}`)],
    output: {
      dir: `${home}/dist`,
      format: 'es',
      sourcemap: true,
      preserveModules: true,
      preserveModulesRoot: `${home}/src`,
      sourcemapExcludeSources: true,
    },
    external(id) {
      if (id.startsWith('.') || id.startsWith('/') || id.startsWith('\0') || /^[A-Za-z]:/.test(id)) return false;
      const wanted = id.split('/', id.startsWith('@') ? 2 : 1).join('/');
      if (!id.startsWith('node:') && wanted !== name && !(wanted in dependencies))
        throw new Error(`${name} imports ${id}, but does not depend on it.`);
      return true;
    },
    onwarn,
    plugins: [
      removed(`${home}/dist`),
      typescript({
        tsconfig: `${home}/tsconfig.build.json`,
        compilerOptions: {
          ...emitted,
          // Other packages are seen as their users see them: built, so the order of builds matters.
          customConditions: [],
          declaration: true,
          rootDir: resolve(home, 'src'),
          outDir: resolve(home, 'dist'),
          declarationDir: resolve(home, 'dist'),
          sourceMap: true,
        },
        filterRoot: process.cwd(),
        noEmitOnError: true,
      }),
      declarationsNameJs,
    ],
  };
}

/** The licences of what is bundled, in a file beside it: comments would cost every page a kilobyte. */
const notices = {
  name: 'third-party-notices',
  generateBundle(_options, bundle) {
    const modules = Object.values(bundle).flatMap((file) => Object.keys(file.modules ?? {}));
    const packages = new Set(modules.flatMap((id) => /.*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+/.exec(id)?.[0] ?? []));
    const texts = [...packages].sort().map((folder) => {
      const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
      const [file] = globSync(join(folder, '{LICENSE,LICENCE,license}*'));
      if (!file) throw new Error(`${name} holds no licence text.`);
      return `${name} ${version} (${license})\n\n${readFileSync(file, 'utf8').trim()}\n`;
    });
    this.emitFile({
      type: 'asset',
      fileName: 'THIRD-PARTY.txt',
      source: texts.join(`\n${'-'.repeat(80)}\n\n`),
    });
  },
};

/**
 * The lines that let a page load the booking widget's chunks beside the autoloader, not after it. Their names change with what is in them,
 * so every build tells its own.
 */
const preloads = {
  name: 'preload-lines',
  generateBundle(_options, bundle) {
    const files = Object.values(bundle).filter(({ type }) => type === 'chunk');
    const { fileName, imports } = files.find(({ name }) => name === 'booking');
    const names = [fileName, ...imports];
    const line = (name) => `<link rel="modulepreload" href="https://care.example.org/foyer/${name}" />\n`;
    this.emitFile({ type: 'asset', fileName: 'preload.txt', source: names.map(line).join('') });
  },
};

/** Words have no faults to be found in them: no map, and no line that names it in every page's download. */
const wordsWithoutMaps = {
  name: 'words-without-maps',
  generateBundle(_options, bundle) {
    for (const file of Object.values(bundle)) {
      if (file.type !== 'chunk' || !file.moduleIds.every((id) => words.test(id))) continue;
      delete bundle[file.sourcemapFileName];
      file.code = file.code.replace(/\/\/# sourceMappingURL=.*\s*$/u, '');
    }
  },
};

const words = /i18n[\\/]([a-z]{2}(-visit|-manage|-seen|-card|-plural|-faq|-found|-directory|-contact|-survey|-feedback)?)\.ts$/;
const widgets = /define[\\/](.+)\.ts$/;
// What is loaded after a widget, and by which chunk's name.
const laterOnes = [
  [/booking[\\/]finding\.ts$/, 'booking-finding'],
  [/(booking[\\/]later\.element|booking-later)\.ts$/, 'booking-later'],
  [/(reschedule[\\/]later\.element|manage-later)\.ts$/, 'reschedule-later'],
  [/(faq[\\/]later\.element|faq-later)\.ts$/, 'faq-later'],
  [/(contact[\\/]later\.element|contact-later)\.ts$/, 'contact-later'],
  [/(feedback[\\/]later\.element|feedback-later)\.ts$/, 'feedback-later'],
  [/(newer-fields|persisting)\.ts$/, 'later'],
  [words, '$1'],
];
const laterOf = (module) => laterOnes.flatMap(([pattern, name]) => pattern.exec(module)?.[0].replace(pattern, name) ?? []);

/**
 * Which chunk holds each module. Rollup's own chunks, one for every way a module is needed, tell who needs what is left of it; of these many
 * few are made, for every file costs a request and a compression of its own. What widgets share at once is `core`, so that a second widget on
 * the page costs only its own. No later chunk imports another: what they share is handed over (rollup.loading.mjs).
 */
async function chunksOf(options) {
  const bundle = await rollup(options);
  const { output } = await bundle.generate({ format: 'es', sourcemap: true, dir: 'packages/elements/cdn' });
  await bundle.close();
  const files = new Map(output.filter(({ type }) => type === 'chunk').map((file) => [file.fileName, file]));
  const needs = new Map();
  const need = (file, root) => {
    const roots = needs.get(file) ?? needs.set(file, new Set()).get(file);
    if (roots.has(root)) return;
    roots.add(root);
    for (const name of file.imports) need(files.get(name), root);
  };
  const patterns = [widgets, ...laterOnes.map(([pattern]) => pattern)];
  for (const file of files.values())
    for (const module of file.moduleIds) if (patterns.some((pattern) => pattern.test(module))) need(file, module);
  const chunks = new Map();
  for (const [file, roots] of needs) {
    const first = new Set([...roots].flatMap((root) => widgets.exec(root)?.[1] ?? []));
    const later = new Set([...roots].flatMap(laterOf));
    for (const module of file.moduleIds) chunks.set(module, chunkOf(module, first, later));
  }
  return chunks;
}

/** What of a page's beginning is of one kind: visits with their times, and answers with the people behind them. */
const asking = new Set(['faq', 'contact', 'feedback']);

/** The chunk of a module that these widgets need at once, and these parts later. */
function chunkOf(module, first, later) {
  const [widget] = first;
  const [named] = laterOf(module);
  if (first.size === 0) return named && /i18n/.test(module) ? named : later.size === 1 ? [...later][0] : sharedLater(later);
  // What one widget needs at once and another later, so that neither need wait for the other's.
  const others = [...later].some((name) => /-(finding|later)$/.test(name) && !name.startsWith(widget));
  // What a case begins with is contact's at once, and feedback's when somebody complains.
  if (widget === 'contact' && first.size === 1) return others ? 'cases' : widget;
  // Who comes for answers has no use for what visits share, and the other way round.
  if ([...first].every((name) => asking.has(name))) return first.size === 1 && !others ? widget : 'asking';
  if (first.size > 1) return 'core';
  if (widget === 'reschedule') return others ? 'visits' : widget;
  if (widget !== 'booking') return widget;
  return others ? 'times' : widget;
}

/**
 * What several later parts share: words of a language's own, what widgets for answers have later, what each widget has later, or `core` for what
 * booking has.
 */
function sharedLater(later) {
  const names = [...later];
  if (names.every((name) => name.startsWith('booking'))) return 'core';
  return names.every((name) => asking.has(name.replace(/-later$/, ''))) ? 'asking-later' : 'later';
}

/** Sources as a browser's page runs them, with all they depend on. */
const forPages = (tsconfig, folder) => [
  nodeResolve({
    browser: true,
    exportConditions: ['source', 'production', 'browser'],
  }),
  typescript({
    tsconfig,
    compilerOptions: {
      ...emitted,
      declaration: false,
      outDir: resolve(folder),
      rootDir: resolve('.'),
      sourceMap: true,
      inlineSources: true,
    },
    filterRoot: process.cwd(),
    noEmitOnError: true,
  }),
];

/**
 * How a chunk is called: its name, a dash and letters of its content. Of letters and digits alone, so that the dash before them is the last one and a name can be
 * told from its hash (`ar-k2j9x0aq` is the Arabic words, `ar-visit-...` others).
 */
const chunkNames = { entryFileNames: '[name].js', chunkFileNames: '[name]-[hash:6].js', hashCharacters: 'base36' };

const smallest = () => terser({ ecma: 2022, module: true, compress: { passes: 2 }, format: { comments: false } });

/** The staff desk: one file, which comes with the reference server. */
function desk() {
  const folder = 'packages/reference-server/cdn';
  return {
    input: { desk: 'packages/desk/src/main.ts' },
    output: { dir: folder, format: 'es', sourcemap: true, ...chunkNames },
    onwarn,
    plugins: [removed(folder), ...forPages('packages/desk/tsconfig.json', folder), smallerLiterals, smallest(), notices],
  };
}

/** The script for pages: an autoloader, and a chunk a widget, a language and a later step. */
async function pages() {
  const input = { foyer: 'packages/elements/src/autoloader.ts' };
  const sources = () => forPages('packages/elements/tsconfig.build.json', 'packages/elements/cdn');
  const chunks = await chunksOf({ input, onwarn, plugins: sources() });
  return {
    input,
    output: {
      dir: 'packages/elements/cdn',
      format: 'es',
      sourcemap: true,
      ...chunkNames,
      generatedCode: 'es2015',
      freeze: false,
      manualChunks: (id) => chunks.get(id),
      onlyExplicitManualChunks: true,
      hoistTransitiveImports: false,
    },
    onwarn,
    plugins: [
      removed('packages/elements/cdn'),
      ...sources(),
      smallerLiterals,
      loadsAgain('core'),
      smallest(),
      notices,
      preloads,
      wordsWithoutMaps,
    ],
  };
}

/** What an app carries that calls the API: without the schemas, and with every one. Built to be weighed, not to be shipped. */
function sizes() {
  const samples = {
    client: "export { createClient } from '@foyer/sdk';",
    contract: "export { createClient } from '@foyer/sdk'; export * from '@foyer/sdk/contract';",
  };
  return Object.entries(samples).map(([name, code]) => ({
    input: name,
    output: {
      dir: `node_modules/.cache/foyer-sizes/${name}`,
      format: 'es',
      ...chunkNames,
      entryFileNames: 'entry.js',
    },
    onwarn,
    plugins: [
      removed(`node_modules/.cache/foyer-sizes/${name}`),
      {
        name: 'sample',
        resolveId: (id) => (id === name ? `${resolve('packages', name)}.js` : undefined),
        load: (id) => (id === `${resolve('packages', name)}.js` ? code : undefined),
      },
      nodeResolve({ browser: true, exportConditions: ['source', 'production', 'browser'] }),
      typescript({
        tsconfig: 'packages/sdk/tsconfig.build.json',
        compilerOptions: {
          ...emitted,
          outDir: resolve('node_modules/.cache/foyer-sizes', name),
          rootDir: resolve('.'),
        },
        filterRoot: process.cwd(),
        noEmitOnError: true,
      }),
      smallest(),
    ],
  }));
}

// `npx rollup -c --configOnly pages` builds one.
const builds = {
  sdk: () => library('sdk'),
  'reference-server': () => library('reference-server', { more: ['cli.ts'] }),
  elements: () => library('elements'),
  conformance: () => library('conformance', { more: ['cli.ts'] }),
  pages,
  desk,
  sizes,
};

export default async (args) => {
  const only = args.configOnly?.split(',') ?? ['sdk', 'reference-server', 'elements', 'conformance', 'pages', 'desk'];
  delete args.configOnly;
  return (await Promise.all(only.map((name) => builds[name]()))).flat();
};
