import { defaultServerConditions } from 'vite';
import { defineConfig } from 'vitest/config';

// `source` leads to the packages' TypeScript, so that no test needs a build first.
const conditions = ['source', ...defaultServerConditions];
const fromSource = { resolve: { conditions }, ssr: { resolve: { conditions } } };
const postgres = 'tests/setup/vitest-postgres.ts';

// What takes too long for `npm test`, one part at a time: `npm run prove` asks for it.
const prove = {
  extends: true as const,
  ...fromSource,
  test: { name: 'prove', include: ['tests/prove/{parts,fixtures}/*.prove.ts'], globalSetup: postgres, fileParallelism: false },
};

export default defineConfig({
  test: {
    environment: 'node',
    testTimeout: 60_000,
    hookTimeout: 120_000,
    // All cores: much of a server test's time is PostgreSQL's, or waiting.
    maxWorkers: '100%',
    projects: [
      // Tests of the tools: without `source`, which one of ESLint's plugins understands otherwise.
      { extends: true, test: { name: 'setup', include: ['tests/{setup,prove}/**/*.test.ts'] } },
      {
        extends: true,
        ...fromSource,
        test: { name: 'unit', include: ['tests/sdk/*.test.ts', 'tests/sdk/flows/*.test.ts', 'tests/desk/*.test.ts'] },
      },
      {
        extends: true,
        ...fromSource,
        // The client on the real server needs what the server's own tests need.
        test: { name: 'server', include: ['tests/{reference-server,sdk/with-server}/**/*.test.ts'], globalSetup: postgres },
      },
      {
        extends: true,
        ...fromSource,
        test: { name: 'conformance', include: ['tests/conformance/**/*.test.ts'], globalSetup: postgres },
      },
      // One at a time: each drives a browser and servers of its own on the same few cores.
      {
        extends: true,
        ...fromSource,
        test: {
          name: 'e2e',
          include: ['tests/e2e/**/*.test.ts'],
          globalSetup: ['tests/setup/vitest-widgets.ts', postgres],
          fileParallelism: false,
        },
      },
      ...(process.argv.includes('prove') ? [prove] : []),
    ],
  },
});
