import { createReadStream, existsSync, writeFileSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { join } from 'node:path';
import type { Middleware, Plugin } from '@web/dev-server-core';
import type { Reporter, TestSession } from '@web/test-runner';
import type { TestRunnerPlugin } from '@web/test-runner-core';
import type { Report } from './report.ts';

type Suite = NonNullable<TestSession['testResults']>;

/** The server in the page (see stories/setup) mentions modules of Node that it never calls there. */
export const nodeStub: Plugin = {
  name: 'node-stub',
  resolveImport: ({ source }) => (isBuiltin(source) ? '/__node-stub.js' : undefined),
  serve: (context) => (context.path === '/__node-stub.js' ? { body: 'export default {};', type: 'js' } : undefined),
};

/** The parser of answers prints through it in its development build, which is the one that test pages get; it is no ES module. */
export const debugStub: Plugin = {
  name: 'debug-stub',
  resolveImport: ({ source }) => (source === 'debug' ? '/__debug-stub.js' : undefined),
  serve: (context) => (context.path === '/__debug-stub.js' ? { body: 'export default () => () => undefined;', type: 'js' } : undefined),
};

/** PGlite's program, its files and the story database go out as bytes: the test server takes them for text. */
export const binaries: Middleware = (context, next) => {
  const isBinary = /^\/(node_modules\/@electric-sql|stories\/\.public)\/.*\.(data|wasm|gz|tgz)$/.test(context.path);
  const file = join(process.cwd(), context.path);
  if (!isBinary || !existsSync(file)) return next();
  context.type = context.path.endsWith('.wasm') ? 'application/wasm' : 'application/octet-stream';
  context.body = createReadStream(file);
  return undefined;
};

const testsOf = (suite: Suite): Suite['tests'] => [...suite.tests, ...suite.suites.flatMap(testsOf)];

/** Writes how the tests went to the file that `npm test` names. */
export const countReporter: Reporter = {
  onTestRunFinished({ sessions }) {
    const file = process.env['FOYER_TEST_REPORT'];
    if (!file) return;
    const testResults = sessions.map((session) => ({
      name: session.testFile ?? session.id,
      message: session.errors.map(({ message }) => message).join('\n'),
      assertionResults: (session.testResults ? testsOf(session.testResults) : []).map(({ name, passed, skipped, error }) => ({
        status: skipped ? 'pending' : passed ? 'passed' : 'failed',
        fullName: name,
        failureMessages: error ? [error.message] : [],
      })),
    }));
    const count = (status: string) => testResults.flatMap((r) => r.assertionResults).filter((test) => test.status === status).length;
    // A file that did not load has no tests, only errors.
    const broken = sessions.filter((session) => session.errors.length > 0).length;
    const report: Report = {
      numPassedTests: count('passed'),
      numFailedTests: count('failed') + broken,
      numPendingTests: count('pending'),
      testResults,
    };
    writeFileSync(file, JSON.stringify(report));
  },
};

/** Tells a test how much it does: `full` in `npm run prove`, else `quick`. */
export const sizeCommand: TestRunnerPlugin = {
  name: 'size-command',
  executeCommand: ({ command }) => (command === 'size' ? (process.env['FOYER_PROVE_SIZE'] ?? 'quick') : undefined),
};
