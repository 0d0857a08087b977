import { esbuildPlugin } from '@web/dev-server-esbuild';
import { chromeLauncher, defaultReporter } from '@web/test-runner';
import { a11ySnapshotPlugin } from '@web/test-runner-commands/plugins';
import { findBrowser } from './tests/setup/browser.ts';
import { prepareStories } from './tests/setup/prepare-stories.ts';
import { binaries, countReporter, debugStub, nodeStub, sizeCommand } from './tests/setup/wtr-plugins.ts';
import { screenCommands } from './tests/setup/wtr-screen.ts';

prepareStories();
const { executablePath, args } = await findBrowser();

const chrome = chromeLauncher({ concurrency: 1, launchOptions: { executablePath, args } });
const stop = chrome.stopSession.bind(chrome);
// A page is used once: in one that was used, going back in the history leads out of the file that is running.
chrome.stopSession = async (session) => {
  const result = await stop(session);
  await chrome.inactivePages.pop()?.puppeteerPage.close();
  return result;
};

export default {
  files: ['tests/elements/**/*.test.ts'],
  nodeResolve: { exportConditions: ['source', 'development', 'browser'] },
  middleware: [binaries],
  plugins: [
    a11ySnapshotPlugin(),
    screenCommands,
    sizeCommand,
    nodeStub,
    debugStub,
    esbuildPlugin({ ts: true, target: 'es2022', tsconfig: 'packages/elements/tsconfig.json' }),
  ],
  // One page at a time: a page in the background gets no animation frames, and waits for them for ever.
  concurrency: 1,
  browsers: [chrome],
  reporters: [defaultReporter(), countReporter],
  testFramework: { config: { timeout: 20_000 } },
  testsFinishTimeout: 420_000,
};
