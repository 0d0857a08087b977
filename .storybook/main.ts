import type { StorybookConfig } from '@storybook/web-components-vite';
import { defaultClientConditions, mergeConfig } from 'vite';
import { prepareStories } from '../tests/setup/prepare-stories.ts';

prepareStories();

const config: StorybookConfig = {
  framework: '@storybook/web-components-vite',
  stories: ['../stories/**/*.mdx', '../stories/**/*.stories.ts'],
  addons: ['@storybook/addon-docs', '@storybook/addon-a11y'],
  core: { disableTelemetry: true, disableWhatsNewNotifications: true },
  viteFinal: (vite) =>
    mergeConfig(vite, {
      resolve: { conditions: ['source', ...defaultClientConditions], dedupe: ['lit'] },
      // Its warnings are about the size of the page and about PGlite's insides, and neither is ever sent to a patient.
      build: { reportCompressedSize: false, chunkSizeWarningLimit: 4000, rolldownOptions: { checks: { eval: false } } },
      // It finds its own files beside itself, which bundling it ahead would break.
      optimizeDeps: { exclude: ['@electric-sql/pglite'] },
    }),
};

export default config;
