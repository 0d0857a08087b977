import type { BookingState, BookingStepName } from '@foyer/sdk/flows';
import { expect } from '@open-wc/testing';
import type { TemplateResult } from 'lit';
import * as ending from '../../stories/booking-ending.stories.ts';
import { bookingMeta } from '../../stories/booking-story.ts';
import * as telling from '../../stories/booking-telling.stories.ts';
import * as finding from '../../stories/booking.stories.ts';
import { describeStates, storiesOf, ways, type Story, type Suite } from './every-state.ts';
import { isHeard, setScreen, sideways, snapshotOf, violationsIn, walkThrough } from './looks.ts';

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
  waiting: [''],
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

const planted: NonNullable<Suite<BookingState>['planted']> = ({ show, canvas }) => {
  describe('a fault that is planted', () => {
    const [{ screen, lang }] = ways;
    const planted = async (plant: (root: ShadowRoot) => void, small = false) => {
      await setScreen(small ? ways[1].screen : screen);
      const { shadowRoot } = await show(finding.ChooseTime as unknown as Story, lang);
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
      expect((await violationsIn(canvas())).faults.join()).to.contain('button-name');
    });

    it('a target of 10 px among others is seen', async () => {
      await planted((root) => {
        styled('.zone button { inline-size: 10px; block-size: 10px; padding: 0; border: 0 }')(root);
        root.querySelector('.zone')?.append(button('1'), button('2'), button('3'));
      });
      expect((await violationsIn(canvas())).faults.join()).to.contain('target-size');
    });

    it('pale words are seen', async () => {
      await planted(styled('h2 { color: #ddd }'));
      expect((await violationsIn(canvas())).faults.join()).to.contain('color-contrast');
    });

    it('a focus trap is seen', async () => {
      await planted((root) => {
        const trap = button('Trap');
        trap.addEventListener('keydown', (event) => event.preventDefault());
        root.querySelector('.filters')?.append(trap);
      });
      const { faults } = await walkThrough(canvas());
      expect(faults).to.include('Tab never left the widget');
      expect(faults.join()).to.contain('not reached by Tab: button "Monday 23 November');
    });

    it('a control out of the keyboard’s reach is seen', async () => {
      await planted((root) => root.querySelector<HTMLElement>('.slot')?.setAttribute('tabindex', '-1'));
      expect((await walkThrough(canvas())).faults).to.have.length(1);
    });

    it('a focus that nothing shows is seen', async () => {
      await planted(styled('.slot:focus-visible { outline: none !important }'));
      expect((await walkThrough(canvas())).faults.join()).to.contain('no focus is seen on button "Monday 23 November');
    });

    if (isHeard)
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
};

describeStates<BookingState>('booking', {
  tag: 'foyer-booking',
  stories: storiesOf(finding, telling, ending),
  draw: bookingMeta.render as unknown as (args: Readonly<Record<string, unknown>>) => TemplateResult,
  every,
  stateOf,
  narrow: withoutCalendarChoice,
  leastSingle: 5,
  planted,
});
