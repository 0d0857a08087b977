import { expect } from '@open-wc/testing';
import { render, type TemplateResult } from 'lit';
import { setStoryTime } from '../../stories/setup/story-time.ts';
import { isHeard, setScreen, sideways, snapshotOf, violationsIn, walkThrough } from './looks.ts';
import { useHospital } from './widget.ts';

export interface Story {
  readonly args: Readonly<Record<string, unknown>>;
  readonly play: (context: { canvasElement: HTMLElement; args: Readonly<Record<string, unknown>> }) => Promise<void>;
}

/** The stories of files, by name. */
export const storiesOf = (...files: readonly object[]) =>
  files.flatMap((file) => Object.entries(file).filter(([name]) => name !== 'default')) as unknown as readonly (readonly [string, Story])[];

const timeZone = 'America/Los_Angeles';
export const ways = [
  {
    way: 'English, light, desktop',
    lang: 'en',
    isKept: true,
    screen: { width: 1100, height: 900, colorScheme: 'light', forcedColors: false, timeZone },
  },
  {
    way: 'Arabic, dark, 320 px',
    lang: 'ar',
    isKept: true,
    screen: { width: 320, height: 640, colorScheme: 'dark', forcedColors: false, timeZone },
  },
  {
    way: 'English, forced colours, 400 % zoom',
    lang: 'en',
    // Heard as on the desktop, so it has no files of its own.
    isKept: false,
    // A monitor of 1280 by 1024 at 400 % (WCAG 2.2, 1.4.10 Reflow).
    screen: { width: 320, height: 256, scale: 4, colorScheme: 'light', forcedColors: true, timeZone },
  },
] as const;

export interface Suite<State> {
  readonly tag: string;
  readonly stories: readonly (readonly [string, Story])[];
  readonly draw: (args: Readonly<Record<string, unknown>>) => TemplateResult;
  /** Every state there is, as `stateOf` names them. */
  readonly every: readonly string[];
  readonly stateOf: (state: State) => string;
  /** What of a snapshot is not offered where there is room for a column only. */
  readonly narrow?: (heard: string) => string;
  /** How many states have one story at least. */
  readonly leastSingle: number;
  /** Faults of the widget's own that are planted. */
  readonly planted?: (tools: { show: (story: Story, lang: string) => Promise<HTMLElement>; canvas: () => HTMLElement }) => void;
}

/**
 * Plays every story three ways, each with axe's WCAG 2.2 AA rules, the ARIA snapshot of before, no sideways scroll and a walk by keyboard; and
 * sees that every state has a story.
 */
export function describeStates<State>(folder: string, suite: Suite<State>): void {
  const { tag, stories, draw, every, stateOf, narrow = (heard) => heard } = suite;

  /** The states that none of the stories is in. */
  const without = (shown: ReadonlyMap<string, string>): readonly string[] => {
    const seen = new Set(shown.values());
    return every.filter((state) => !seen.has(state));
  };

  describe(`every state of <${tag}>`, () => {
    useHospital();
    let canvas: HTMLElement;
    /** By story. */
    const shown = new Map<string, string>();
    const seen = { axe: 0, rules: 0, stops: 0 };

    beforeEach(() => {
      setStoryTime();
      canvas = document.createElement('div');
      document.body.append(canvas);
      document.documentElement.style.colorScheme = 'light dark';
    });
    afterEach(() => canvas.remove());

    const show = async ({ args, play }: Story, lang: string) => {
      document.documentElement.lang = lang;
      const given = { ...args, lang };
      render(draw(given), canvas);
      await play({ canvasElement: canvas, args: given });
      return canvas.querySelector<HTMLElement>(tag) ?? expect.fail('There is no widget.');
    };

    for (const { way, lang, isKept, screen } of ways) {
      describe(way, () => {
        before(() => setScreen(screen));
        for (const [name, story] of stories) {
          it(`${name} is said as before, breaks no rule, fits, and is walked through by keyboard`, async () => {
            const { flow } = (await show(story, lang)) as unknown as { readonly flow: { readonly state: State } };
            shown.set(name, stateOf(flow.state));
            if (isHeard) {
              const { now, before } = await snapshotOf(`${folder}/${lang}/${name}`, isKept ? {} : { only: 'only read', as: narrow });
              expect(now).to.equal(before);
            }
            const { faults, looked } = await violationsIn(canvas);
            expect(faults).to.deep.equal([]);
            expect(sideways(), 'no sideways scroll').to.be.at.most(0);
            const walk = await walkThrough(canvas);
            expect(walk.faults).to.deep.equal([]);
            seen.axe += 1;
            seen.rules += looked;
            seen.stops += walk.stops;
          });
        }
      });
    }

    suite.planted?.({ show, canvas: () => canvas });

    describe('all of them', () => {
      it('have a story for each state, and one story less would be noticed', () => {
        expect(without(shown)).to.deep.equal([]);
        const only = every.filter((state) => [...shown.values()].filter((other) => other === state).length === 1);
        expect(only.length, 'states with a single story').to.be.greaterThan(suite.leastSingle);
        for (const state of only) expect(without(new Map([...shown].filter(([, other]) => other !== state)))).to.deep.equal([state]);
        const { axe, rules, stops } = seen;
        console.log(
          `${stories.length} stories of ${every.length} states of <${tag}>: 0 violations in ${axe} looks of ${rules} passed rules, ${stops} keyboard stops`,
        );
      });
    });
  });
}
