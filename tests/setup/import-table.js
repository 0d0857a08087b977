import { dirname, join, relative, sep } from 'node:path';

/**
 * Who may import what (the table of docs/architecture.md as a lint rule). A layer is named by the first pattern that fits the file's
 * path. Each may import itself, `base`, and what its row says: `yes` for anything, `pure` for anything but what sets a flow going
 * (`create…`, `run…`), `types` for types alone. `packages` names the other dependencies that the layer may reach for.
 */
const layers = [
  ['contract', /^sdk\/src\/contract\//],
  ['effects', /^sdk\/src\/flows\/.*(\.effects|-desk)\.ts$/],
  ['driver', /^sdk\/src\/flows\/(index|(run|create)-[\w-]+|[\w-]+-later)\.ts$/],
  ['flow', /^sdk\/src\/flows\//],
  ['client', /^sdk\/src\//],
  ['entry', /^elements\/src\/(define\/.*|index\.ts|autoloader\.ts)/],
  ['element', /^elements\/src\/.*\.element\.ts$/],
  ['core', /^elements\/src\/core\//],
  ['shared', /^elements\/src\/(controls|fields|i18n|styles)\//],
  ['view', /^elements\/src\//],
  ['desk-api', /^desk\/src\/(api|clock|address|trail)\.ts$/],
  ['desk-flow', /^desk\/src\/.*\.flow\.ts$/],
  ['desk-element', /^desk\/src\/(main|areas|.*\.element)\.ts$/],
  ['desk-view', /^desk\/src\//],
  ['kit-program', /^conformance\/src\/(cli\.ts|cli\/)/],
  ['kit', /^conformance\/src\//],
  ['base', /^reference-server\/src\/(ports|problem)\.ts$/],
  ['program', /^reference-server\/src\/(serve\.ts|cli\.ts|node\/|cli\/)/],
  ['import', /^reference-server\/src\/import\//],
  ['demo', /^reference-server\/src\/demo\//],
  ['safety', /^reference-server\/src\/safety\//],
  ['services', /^reference-server\/src\/services\//],
  ['backends', /^reference-server\/src\/backends\//],
  ['store', /^reference-server\/src\/store\//],
  ['jobs', /^reference-server\/src\/jobs\//],
  ['routes', /^reference-server\/src\//],
];

const rows = {
  contract: { yes: ['zod/mini'] },
  client: { yes: ['contract'] },
  flow: { types: ['contract'] },
  effects: { yes: ['client'], pure: ['flow'], types: ['contract'] },
  driver: { yes: ['client', 'flow', 'effects'], types: ['contract'] },
  entry: { yes: ['element', 'core', 'view'], types: ['shared', 'flow'] },
  element: { yes: ['flow', 'view', 'core', 'shared', 'lit'], types: ['contract', 'client'], packages: ['tslib'] },
  core: { yes: ['client', 'flow', 'shared', 'lit'], types: ['contract'] },
  shared: { yes: ['core', 'lit'], pure: ['flow'], types: ['contract'] },
  view: { yes: ['core', 'shared', 'lit'], pure: ['flow'], types: ['contract'] },
  'desk-api': { types: ['contract', 'desk-flow'] },
  'desk-flow': { types: ['contract', 'desk-api'] },
  'desk-view': { yes: ['desk-flow', 'core', 'shared', 'lit'], types: ['contract', 'desk-api'] },
  'desk-element': { yes: ['desk-api', 'desk-flow', 'desk-view', 'core', 'shared', 'lit'], types: ['contract'], packages: ['tslib'] },
  routes: { yes: ['contract', 'services', 'jobs', 'hono'], packages: ['zod-openapi', 'jose', 'openid-client'] },
  safety: { types: ['contract', 'store'] },
  services: {
    yes: ['backends', 'store', 'safety', 'danger'],
    types: ['contract', 'zod/mini'],
    packages: ['temporal-polyfill', '@noble/hashes', 'mdast-util-from-markdown'],
  },
  backends: { yes: ['store'], types: ['contract'], packages: ['temporal-polyfill'] },
  store: { yes: ['kysely'], types: ['contract'] },
  jobs: { yes: ['services', 'store', 'hono'], types: ['contract'], packages: ['ical-generator'] },
  import: { yes: ['services', 'store'], types: ['contract'], packages: ['temporal-polyfill'] },
  demo: { yes: ['services', 'store', 'jobs', 'routes', 'hono'], types: ['contract'], packages: ['temporal-polyfill'] },
  program: {
    yes: ['contract', 'routes', 'services', 'backends', 'store', 'jobs', 'import', 'demo', 'hono', 'kysely', 'node'],
    packages: ['nodemailer', 'pino'],
  },
  base: { types: ['contract'] },
  kit: { yes: ['contract', 'zod/mini'] },
  'kit-program': { yes: ['kit', 'node'] },
};

/** What a package's name stands for in the table; any other package stands for itself. */
const packages = [
  ['zod/mini', /^zod\/mini$/],
  ['contract', /^@foyer\/sdk\/contract(\/(reference|staff(-[a-z]+)?|webhooks))?$/],
  ['danger', /^@foyer\/sdk\/danger$/],
  ['flow', /^@foyer\/sdk\/flows$/],
  ['client', /^@foyer\/sdk(\/resources)?$/],
  ['element', /^@foyer\/elements/],
  ['kit', /^@foyer\/conformance/],
  ['routes', /^@foyer\/reference-server/],
  ['lit', /^(lit|@lit\/(context|task))(\/|$)/],
  ['hono', /^hono(\/|$)/],
  ['kysely', /^kysely(\/|$)/],
  ['node', /^(node:|pg$|@electric-sql\/pglite|@hono\/node-server)/],
];

const named = (list, text) => list.find(([, pattern]) => pattern.test(text))?.[0];

function layerOf(path, root) {
  const inside = relative(join(root, 'packages'), path).split(sep).join('/');
  return inside.startsWith('..') ? undefined : named(layers, inside);
}

/** The widget a file belongs to: `elements/src/booking/…`, unless the folder is one that widgets share. */
function widgetOf(path, root) {
  const folder = /^elements\/src\/([\w-]+)\//.exec(relative(join(root, 'packages'), path).split(sep).join('/'))?.[1];
  return ['define', 'core', 'controls', 'fields', 'i18n', 'styles'].includes(folder) ? undefined : folder;
}

const isTypeOnly = (node) =>
  node.importKind === 'type' ||
  node.exportKind === 'type' ||
  node.type === 'TSImportType' ||
  (node.specifiers?.length > 0 && node.specifiers.every((s) => s.importKind === 'type' || s.exportKind === 'type'));

const setsGoing = (specifier) => specifier.type !== 'ImportSpecifier' || /^(create|run)[A-Z]/.test(specifier.imported.name);
const isPure = (node) => node.type === 'ImportDeclaration' && !node.specifiers.some((s) => s.importKind !== 'type' && setsGoing(s));

/** @type {import('eslint').Rule.RuleModule} */
export const importTable = {
  meta: {
    type: 'problem',
    schema: [],
    messages: {
      forbidden: 'A file of layer `{{from}}` must not import `{{to}}` ({{source}}); the table in docs/architecture.md says who may.',
      typesOnly: 'A file of layer `{{from}}` may import only types of `{{to}}` ({{source}}): write `import type`.',
      pureOnly: 'A file of layer `{{from}}` may read a flow ({{source}}), not set one going: import its types and selectors by name.',
      widgets: 'Widgets never import each other: move what they share down to controls, fields, core or i18n.',
    },
  },
  create(context) {
    const from = layerOf(context.filename, context.cwd);
    if (!from) return {};
    const row = rows[from];
    const check = (node, source) => {
      if (typeof source !== 'string') return;
      const isRelative = source.startsWith('.');
      const target = isRelative ? join(dirname(context.filename), source) : undefined;
      const to = (isRelative ? layerOf(target, context.cwd) : named(packages, source)) ?? source;
      if (target && from !== 'entry') {
        const [own, other] = [widgetOf(context.filename, context.cwd), widgetOf(target, context.cwd)];
        if (other && own !== other) return context.report({ node, messageId: 'widgets' });
      }
      if (to === from || to === 'base' || row.yes?.includes(to)) return;
      if (
        row.packages?.includes(
          to
            .split('/')
            .slice(0, to.startsWith('@') ? 2 : 1)
            .join('/'),
        )
      )
        return;
      if (row.pure?.includes(to)) {
        if (!isTypeOnly(node) && !isPure(node)) context.report({ node, messageId: 'pureOnly', data: { from, to, source } });
        return undefined;
      }
      if (!row.types?.includes(to)) return context.report({ node, messageId: 'forbidden', data: { from, to, source } });
      if (!isTypeOnly(node)) context.report({ node, messageId: 'typesOnly', data: { from, to, source } });
    };
    const declaration = (node) => check(node, node.source?.value);
    return {
      ImportDeclaration: declaration,
      ExportNamedDeclaration: declaration,
      ExportAllDeclaration: declaration,
      ImportExpression: declaration,
      TSImportType: (node) => check(node, node.source?.value ?? node.argument?.literal?.value),
    };
  },
};
