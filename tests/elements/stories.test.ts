import { expect } from '@open-wc/testing';
import { emulateMedia, setViewport } from '@web/test-runner-commands';
import { render, type TemplateResult } from 'lit';
import meta, * as booking from '../../stories/booking.stories.ts';
import { useHospital } from './widget.ts';

interface Story {
  readonly args: Readonly<Record<string, unknown>>;
  readonly play: (context: { canvasElement: HTMLElement }) => Promise<void>;
}

const stories = Object.entries(booking).filter(([name]) => name !== 'default') as unknown as [string, Story][];
const draw = meta.render as unknown as (args: Readonly<Record<string, unknown>>) => TemplateResult;

/** WCAG 2.2 A and AA, and axe's good practice; the page around is not ours. */
const rules = { ignoredRules: ['region', 'page-has-heading-one', 'landmark-one-main'] };

const ways = [
  { name: 'light, desktop', lang: undefined, scheme: 'light', width: 1100 },
  { name: 'dark, 320 px', lang: undefined, scheme: 'dark', width: 320 },
] as const;

describe('every state of the booking', () => {
  useHospital();
  let canvas: HTMLElement;
  beforeEach(() => {
    canvas = document.createElement('div');
    document.body.append(canvas);
    document.documentElement.style.colorScheme = 'light dark';
  });
  afterEach(() => canvas.remove());

  for (const { name: way, scheme, width } of ways) {
    describe(way, () => {
      before(async () => {
        await setViewport({ width, height: 800 });
        await emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
      });
      for (const [name, story] of stories) {
        it(`${name} has no violation and fits`, async () => {
          render(draw({ lang: 'en', ...story.args }), canvas);
          await story.play({ canvasElement: canvas });
          await expect(canvas).to.be.accessible(rules);
          expect(document.documentElement.scrollWidth, 'no sideways scroll').to.be.at.most(window.innerWidth);
        });
      }
    });
  }
});
