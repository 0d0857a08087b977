import { defineConfig, globalIgnores } from 'eslint/config';
import lit from 'eslint-plugin-lit';
import litA11y from 'eslint-plugin-lit-a11y';
import wc from 'eslint-plugin-wc';
import tseslint from 'typescript-eslint';
import { importTable } from './tests/setup/import-table.js';

const member = (object, property) => `MemberExpression[object.name='${object}'][property.name='${property}']`;

// Text of people must never become markup, and markup must pass Trusted Types.
const markup = [
  {
    selector: [
      'AssignmentExpression > MemberExpression.left[property.name=/^(innerHTML|outerHTML|srcdoc)$/]',
      'CallExpression[callee.property.name=/^(insertAdjacentHTML|setHTMLUnsafe|createContextualFragment)$/]',
      'TaggedTemplateExpression[tag.name="html"] TemplateElement[value.raw=/\\.(innerHTML|outerHTML|srcdoc)=/i]',
    ].join(', '),
    message: 'Render with a lit template: markup from text is an injection, and Trusted Types refuse it.',
  },
  {
    selector: 'ImportSpecifier[imported.name=/^unsafe[A-Z]/]',
    message: 'Render with a plain lit template or `css`: `unsafe…` lets text become markup or style.',
  },
  { selector: `${member('document', 'write')}, ${member('document', 'writeln')}`, message: 'Render with a lit template.' },
];
const storage = [
  { selector: member('document', 'cookie'), message: 'Foyer sets no cookie.' },
  {
    selector:
      'MemberExpression[object.name=/^(window|globalThis|self)$/][property.name=/^(localStorage|sessionStorage|indexedDB|caches|cookieStore)$/]',
    message: 'Nothing about a person stays in the browser: keep it in the flow’s state.',
  },
];
const ports = [
  { selector: member('Math', 'random'), message: 'Use the random port: what is drawn here is neither secret nor repeatable.' },
  { selector: member('Date', 'now'), message: 'Use the clock port, so that a test can set the time.' },
  { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: 'Use the clock port, so that a test can set the time.' },
];
const named = [{ selector: 'ExportDefaultDeclaration', message: 'Export by name.' }];

// Where the outside world comes in: the only files that may reach for the clock.
const portFiles = [
  'packages/*/src/**/{ports,clock,clock-and-random}.ts',
  'packages/sdk/src/transport.ts',
  'packages/reference-server/src/node/**',
  'packages/reference-server/src/cli.ts',
];

export default defineConfig(
  globalIgnores(['**/dist/', '**/cdn/', '**/node_modules/', '**/storybook-static/', 'stories/.public/', '**/coverage/']),
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.strict],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/await-thenable': 'error',
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports', disallowTypeAnnotations: false }],
      '@typescript-eslint/no-empty-object-type': ['error', { allowInterfaces: 'with-single-extends' }],
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: false }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true }],
      '@typescript-eslint/only-throw-error': 'error',
      eqeqeq: ['error', 'smart'],
      'no-eval': 'error',
      'no-implied-eval': 'error',
      'no-new-func': 'error',
      'no-restricted-syntax': ['error', ...markup, ...named],
    },
  },
  {
    files: ['packages/*/src/**/*.ts'],
    plugins: { foyer: { rules: { 'import-table': importTable } } },
    rules: {
      'foyer/import-table': 'error',
      // What a page's maker must know is said there.
      'no-console': ['error', { allow: ['warn', 'error'] }],
      'no-restricted-globals': ['error', 'localStorage', 'sessionStorage', 'indexedDB', 'cookieStore'],
      'no-restricted-syntax': ['error', ...markup, ...named, ...storage, ...ports],
    },
  },
  // States and events are unions there, and a forgotten one is a dead end for a patient.
  {
    files: ['packages/{sdk,elements,desk}/src/**/*.ts'],
    rules: { '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }] },
  },
  { files: portFiles, rules: { 'no-restricted-syntax': ['error', ...markup, ...named, ...storage] } },
  { files: ['tests/**', 'bench/**'], rules: { '@typescript-eslint/no-non-null-assertion': 'off' } },
  { files: ['packages/reference-server/src/**'], rules: { 'no-console': 'error' } },
  {
    files: ['packages/reference-server/src/cli.ts', 'packages/reference-server/src/cli/**', 'packages/conformance/src/cli/**'],
    rules: { 'no-console': 'off' },
  },
  {
    files: ['packages/{elements,desk}/**/*.ts', 'stories/**/*.ts', 'tests/elements/**/*.ts'],
    extends: [lit.configs['flat/recommended'], wc.configs['flat/recommended'], litA11y.configs.recommended],
    settings: { litHtmlSources: true, wc: { elementBaseClasses: ['LitElement'] } },
    rules: {
      'lit/attribute-names': ['error', { convention: 'kebab' }],
      // The compiler assigns fields and does not define them (`useDefineForClassFields` is off), so that they meet Lit's accessors.
      'lit/no-classfield-shadowing': 'off',
      'lit/no-native-attributes': 'off',
      'lit/no-template-map': 'off',
      // Safari drops the list role where list-style is none, so the role is written out.
      'lit-a11y/no-redundant-role': 'off',
      'wc/guard-define-call': 'error',
    },
  },
  {
    files: ['tests/elements/**/*.ts'],
    // One of chai's plugins says that `equal` returns a promise. It does not.
    rules: {
      '@typescript-eslint/no-floating-promises': [
        'error',
        { allowForKnownSafeCalls: [{ from: 'package', name: 'Equal', package: 'chai' }] },
      ],
    },
  },
  // Tools want these as default exports: Storybook its stories, vitest its set-up and its configuration.
  {
    files: ['stories/**/*.ts', '.storybook/*.ts', '*.config.ts', 'tests/setup/vitest-*.ts'],
    rules: { 'no-restricted-syntax': ['error', ...markup] },
  },
);
