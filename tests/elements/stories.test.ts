import type { BookingState, BookingStepName } from '@foyer/sdk/flows';
import { expect } from '@open-wc/testing';
import { render, type TemplateResult } from 'lit';
import * as ending from '../../stories/booking-ending.stories.ts';
import { bookingMeta } from '../../stories/booking-story.ts';
import * as telling from '../../stories/booking-telling.stories.ts';
import * as finding from '../../stories/booking.stories.ts';
import { setStoryTime } from '../../stories/setup/story-time.ts';
import { setScreen, sideways, snapshotOf, violationsIn, walkThrough } from './looks.ts';
import { useHospital } from './widget.ts';

interface Story {
  readonly args: Readonly<Record<string, unknown>>;
  readonly play: (context: { canvasElement: HTMLElement; args: Readonly<Record<string, unknown>> }) => Promise<void>;
}

const stories = [finding, telling, ending].flatMap((file) =>
  Object.entries(file).filter(([name]) => name !== 'default'),
) as unknown as readonly (readonly [string, Story])[];
const draw = bookingMeta.render as unknown as (args: Readonly<Record<string, unknown>>) => TemplateResult;

const timeZone = 'America/Los_Angeles';
const ways = [
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

/** The steps of the flow, and the states within a step that look different. A new step does not compile until it is here. */
const states = {
  loading: [''],
  unavailable: [''],
  empty: [''],
  service: ['idle', 'found', 'failed'],
  closed: ['phone-only', 'not-found'],
  place: [''],
  slot: ['loading', 'ready', 'empty', 'unavailable', 'holding', 'lost', 'calendar'],
  request: [''],
  details: [''],
  questions: ['loading', 'ready', 'unavailable'],
  check: ['', 'consent-changed'],
  sending: [''],
  unknown: ['asking', 'waiting'],
  failed: ['retryable', 'final'],
  done: [''],
  pending: [''],
  requested: [''],
} as const satisfies Record<BookingStepName, readonly string[]>;

const every = Object.entries(states).flatMap(([step, kinds]) => kinds.map((kind) => `${step} ${kind}`.trim()));

function stateOf(state: BookingState): string {
  const kind = () => {
    switch (state.step) {
      case 'service':
        return state.search.status;
      case 'closed':
        return state.why;
      case 'slot':
        if (state.lost) return 'lost';
        if (state.holding) return 'holding';
        return state.calendar ? 'calendar' : state.slots?.step;
      case 'questions':
        return state.status;
      case 'check':
        return state.notice;
      case 'unknown':
        return state.asking ? 'asking' : 'waiting';
      case 'failed':
        return state.retryable ? 'retryable' : 'final';
      default:
        return '';
    }
  };
  return `${state.step} ${kind() ?? ''}`.trim();
}

/** Where there is room for a column only, the calendar is not offered. */
const withoutCalendarChoice = (heard: string) => heard.replaceAll(/^( *)- group "Show times as"\n(?:\1 .*\n)*/gmu, '');

/** The states that none of the stories is in. */
const without = (shown: ReadonlyMap<string, string>): readonly string[] => {
  const seen = new Set(shown.values());
  return every.filter((state) => !seen.has(state));
};

describe('every state of the booking', () => {
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
    return canvas.querySelector('foyer-booking') as unknown as { readonly flow: { readonly state: BookingState } };
  };

  for (const { way, lang, isKept, screen } of ways) {
    describe(way, () => {
      before(() => setScreen(screen));
      for (const [name, story] of stories) {
        it(`${name} is said as before, breaks no rule, fits, and is walked through by keyboard`, async () => {
          const { flow } = await show(story, lang);
          shown.set(name, stateOf(flow.state));
          const { now, before } = await snapshotOf(
            `booking/${lang}/${name}`,
            isKept ? {} : { only: 'only read', as: withoutCalendarChoice },
          );
          expect(now).to.equal(before);
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

  describe('a fault that is planted', () => {
    const [{ screen, lang }] = ways;
    const planted = async (plant: (root: ShadowRoot) => void, small = false) => {
      await setScreen(small ? ways[1].screen : screen);
      const element = await show(finding.ChooseTime as unknown as Story, lang);
      const { shadowRoot } = element as unknown as HTMLElement;
      if (!shadowRoot) throw new Error('There is no widget.');
      plant(shadowRoot);
    };
    const styled = (css: string) => (root: ShadowRoot) => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(css);
      root.adoptedStyleSheets.push(sheet);
    };
    const button = (words: string) => Object.assign(document.createElement('button'), { type: 'button', textContent: words });

    it('a button without a name is seen', async () => {
      await planted((root) => root.querySelector('.acts')?.append(button('')));
      expect((await violationsIn(canvas)).faults.join()).to.contain('button-name');
    });

    it('a target of 10 px among others is seen', async () => {
      await planted((root) => {
        styled('.zone button { inline-size: 10px; block-size: 10px; padding: 0; border: 0 }')(root);
        root.querySelector('.zone')?.append(button('1'), button('2'), button('3'));
      });
      expect((await violationsIn(canvas)).faults.join()).to.contain('target-size');
    });

    it('pale words are seen', async () => {
      await planted(styled('h2 { color: #ddd }'));
      expect((await violationsIn(canvas)).faults.join()).to.contain('color-contrast');
    });

    it('a focus trap is seen', async () => {
      await planted((root) => {
        const trap = button('Trap');
        trap.addEventListener('keydown', (event) => event.preventDefault());
        root.querySelector('.filters')?.append(trap);
      });
      const { faults } = await walkThrough(canvas);
      expect(faults).to.include('Tab never left the widget');
      expect(faults.join()).to.contain('not reached by Tab: button "Monday 23 November');
    });

    it('a control out of the keyboard’s reach is seen', async () => {
      await planted((root) => root.querySelector<HTMLElement>('.slot')?.setAttribute('tabindex', '-1'));
      expect((await walkThrough(canvas)).faults).to.have.length(1);
    });

    it('a focus that nothing shows is seen', async () => {
      await planted(styled('.slot:focus-visible { outline: none !important }'));
      expect((await walkThrough(canvas)).faults.join()).to.contain('no focus is seen on button "Monday 23 November');
    });

    it('another heading is heard', async () => {
      await planted((root) => root.querySelector('h2')?.setAttribute('aria-level', '4'));
      const { now, before } = await snapshotOf(`booking/${lang}/ChooseTime`, { only: 'only read' });
      expect(now).not.to.equal(before);
    });

    it('a page that is too wide is seen', async () => {
      await planted(styled('h2 { inline-size: 400px }'), true);
      expect(sideways()).to.be.greaterThan(0);
    });
  });

  describe('all of them', () => {
    it('have a story for each state, and one story less would be noticed', () => {
      expect(without(shown)).to.deep.equal([]);
      const only = every.filter((state) => [...shown.values()].filter((other) => other === state).length === 1);
      expect(only.length, 'states with a single story').to.be.greaterThan(5);
      for (const state of only) expect(without(new Map([...shown].filter(([, other]) => other !== state)))).to.deep.equal([state]);
      const { axe, rules, stops } = seen;
      console.log(
        `${stories.length} stories of ${every.length} states: 0 violations in ${axe} looks of ${rules} passed rules, ${stops} keyboard stops`,
      );
    });
  });
});
