import { esbuildPlugin } from '@web/dev-server-esbuild';
import { chromeLauncher, defaultReporter } from '@web/test-runner';
import { a11ySnapshotPlugin } from '@web/test-runner-commands/plugins';
import { findBrowser } from './tests/setup/browser.ts';
import { prepareStories } from './tests/setup/prepare-stories.ts';
import { binaries, countReporter, nodeStub } from './tests/setup/wtr-plugins.ts';
import { screenCommands } from './tests/setup/wtr-screen.ts';

prepareStories();
const { executablePath, args } = await findBrowser();

export default {
  files: ['tests/elements/**/*.test.ts'],
  nodeResolve: { exportConditions: ['source', 'development', 'browser'] },
  middleware: [binaries],
  plugins: [
    a11ySnapshotPlugin(),
    screenCommands,
    nodeStub,
    esbuildPlugin({ ts: true, target: 'es2022', tsconfig: 'packages/elements/tsconfig.json' }),
  ],
  // One page at a time: a page in the background gets no animation frames, and waits for them for ever.
  concurrency: 1,
  browsers: [chromeLauncher({ concurrency: 1, launchOptions: { executablePath, args } })],
  reporters: [defaultReporter(), countReporter],
  testFramework: { config: { timeout: 20_000 } },
  testsFinishTimeout: 420_000,
};
