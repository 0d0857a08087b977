import { setCustomElementsManifest, type Preview } from '@storybook/web-components-vite';
import { inPageApp } from '../stories/setup/in-page-app.ts';
import { setStoryTime } from '../stories/setup/story-time.ts';

setStoryTime();
// Made when Storybook starts, so there is nothing to import before.
const manifest = await fetch(new URL('../packages/elements/custom-elements.json', import.meta.url));
setCustomElementsManifest(await manifest.json());

const preview: Preview = {
  tags: ['autodocs'],
  parameters: {
    a11y: { test: 'error', options: { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] } },
  },
  // A docs page shows many stories on one database: there, nobody's visit is forgotten while another is booking.
  beforeEach: async ({ viewMode }) => {
    if (viewMode === 'story') await (await inPageApp()).reset();
  },
};

export default preview;
