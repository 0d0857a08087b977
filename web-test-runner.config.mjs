import { esbuildPlugin } from '@web/dev-server-esbuild';
import { defaultReporter } from '@web/test-runner';
import { a11ySnapshotPlugin } from '@web/test-runner-commands/plugins';
import { prepareStories } from './tests/setup/prepare-stories.ts';
import { binaries, countReporter, debugStub, nodeStub, sizeCommand } from './tests/setup/wtr-plugins.ts';
import { engineNamed, launcherOf } from './tests/setup/wtr-launchers.ts';
import { screenCommands } from './tests/setup/wtr-screen.ts';

prepareStories();
const engine = engineNamed(process.env.FOYER_ENGINE);

export default {
  files: ['tests/elements/**/*.test.ts'],
  nodeResolve: { exportConditions: ['source', 'development', 'browser'] },
  middleware: [binaries],
  plugins: [
    a11ySnapshotPlugin(),
    screenCommands(engine),
    sizeCommand,
    nodeStub,
    debugStub,
    esbuildPlugin({ ts: true, target: 'es2022', tsconfig: 'packages/elements/tsconfig.json' }),
  ],
  // One page at a time: a page in the background gets no animation frames, and waits for them for ever.
  concurrency: 1,
  browsers: [await launcherOf(engine)],
  reporters: [defaultReporter(), countReporter],
  testFramework: { config: { timeout: engine === 'chromium' ? 20_000 : 60_000 } },
  // The others take longer to begin, and draw without help of a graphics card.
  browserStartTimeout: engine === 'chromium' ? 30_000 : 90_000,
  testsFinishTimeout: engine === 'chromium' ? 420_000 : 1_200_000,
};
