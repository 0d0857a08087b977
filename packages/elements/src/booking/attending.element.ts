import type { Transport } from '@foyer/sdk';
import {
  canClear,
  countTimes,
  isPrivate,
  previousStep,
  stepsOf,
  type BookingAction,
  type BookingState,
  type ReopenableStep,
} from '@foyer/sdk/flows';
import type { ReactiveControllerHost } from 'lit';
import { Leaving, type LeavingRules } from '../controls/leaving.ts';
import type { Terms } from '../i18n/terms.ts';
import type { VisitTerms } from '../i18n/visit-terms.ts';
import { BookingCompletedEvent } from './completed.event.ts';
import { Folds } from './folds.ts';
import { changed, standing, type Heard } from './saying.element.ts';
import { daysAtOnce, daysOf } from './seen.element.ts';
import type { Cursor } from './views/calendar.view.ts';

const leavingRules: LeavingRules<BookingState, ReopenableStep> = {
  pages: ['service', 'closed', 'place', 'slot', 'request', 'details', 'questions', 'check'],
  ends: ['done', 'pending', 'requested', 'waiting'],
  isPrivate,
  canClear,
  previousStep,
};

/** The element, as far as its later half needs it. */
export interface Widget extends EventTarget, ReactiveControllerHost {
  readonly shadowRoot: ShadowRoot | null;
  readonly service: string;
  readonly location: string;
  readonly practitioner: string;
  readonly noHistory: boolean;
  readonly renderRoot: ParentNode;
}

/** What the element lets its later half see and do. */
export interface Hands {
  readonly flow: { readonly state: BookingState | undefined };
  readonly language: { readonly terms: Terms | undefined };
  readonly words: { readonly value: VisitTerms | undefined };
  readonly transport: () => Pick<Transport, 'baseUrl' | 'ports'> | undefined;
  /** The last action of the patient; the focus never moves before there is one. */
  readonly did: () => BookingAction['type'] | undefined;
  readonly send: (action: BookingAction) => void;
  readonly say: (words: string) => void;
  /** A selector of what takes the focus after the next render. */
  readonly focus: (selector: string) => void;
  readonly complain: (sentence: string) => void;
}

/**
 * The later half of the element's manners: what a change of the flow means outside the view, in words for the live region, focus, events and
 * hints for the page's builder. It comes with the later pages, and begins with what stands there by then.
 */
export class Attending {
  readonly leaving: Leaving<BookingState, ReopenableStep>;
  readonly folds: Folds;
  /** How many days with free times are shown. */
  dayLimit = daysAtOnce;

  /** The tab stop of the calendar. */
  private cursorDay: string | undefined;
  /** The last day that stood when more were asked for. */
  private newAfter: string | undefined;

  constructor(
    private readonly widget: Widget,
    private readonly hands: Hands,
  ) {
    const { flow, send, say, focus, words } = hands;
    this.folds = new Folds(widget, hands);
    this.leaving = new Leaving(widget, leavingRules, {
      now: () => hands.transport()?.ports.now() ?? 0,
      noHistory: () => widget.noHistory,
      state: () => flow.state,
      send,
      say,
      words: () => words.value,
      focusHeading: () => focus('h2'),
    });
    if (!flow.state) return;
    // Whoever was quicker than this part came may go back all the same.
    for (const step of passed(flow.state)) this.leaving.follow({ step });
    this.say(standing(flow.state, this.heard));
    this.hint(flow.state);
    // Whoever types in the search meanwhile goes on typing.
    if (hands.did() && !widget.shadowRoot?.activeElement) focus('h2');
  }

  get cursor(): Cursor {
    return {
      day: this.cursorDay,
      move: (day) => {
        this.cursorDay = day;
        this.hands.focus(`#calendar-${day}`);
        this.widget.requestUpdate();
      },
    };
  }

  follow(state: BookingState, before: BookingState): void {
    const { focus, did, say } = this.hands;
    const { step, slots } = state;
    this.leaving.follow(state);
    const words = changed(state, before, this.heard);
    if (words) this.say(words);
    else if (step !== before.step) say('');

    const turned = step !== before.step || (step === 'slot' && before.step === 'slot' && !state.lost !== !before.lost);
    if (turned && ('visit' in state || 'place' in state))
      this.widget.dispatchEvent(new BookingCompletedEvent(state.step === 'done' ? 'booked' : state.step));
    if (turned || (slots !== before.slots && before.slots?.step === 'loading')) this.hint(state);
    if (turned && did()) focus('h2');
    // The button that was pressed is gone with the search.
    if (did() === 'search-cleared' && state.search !== before.search) focus('#q');
    if (state.errors !== before.errors && state.errors.length > 0) focus('.error-summary');
    if (slots?.step === 'loading') this.dayLimit = daysAtOnce;
    else if (slots !== before.slots) this.focusNewDay(state);
  }

  /** Shows days that are there already, else asks for more; the focus goes to the first that is new. */
  readonly showMore = (): void => {
    const { flow, send } = this.hands;
    const { state } = flow;
    if (!state?.slots) return;
    const { all, days } = daysOf(state, state.slots, this.dayLimit);
    this.newAfter = days.at(-1)?.until ?? days.at(-1)?.date;
    this.dayLimit += daysAtOnce;
    if (days.length < all.length) this.focusNewDay(state);
    else send({ type: 'more-asked' });
  };

  private focusNewDay(state: BookingState): void {
    const { newAfter, hands } = this;
    const days = state.slots && newAfter ? daysOf(state, state.slots, this.dayLimit).days : [];
    const day = days.find(({ date }) => newAfter && date > newAfter);
    if (!day) return;
    this.newAfter = undefined;
    hands.focus(`#day-${day.date}`);
    this.say(hands.words.value?.freeTimes(countTimes(days)));
  }

  private get heard(): Heard {
    const { language, words } = this.hands;
    return { t: language.terms, v: words.value, dayLimit: this.dayLimit };
  }

  private say(words: string | undefined): void {
    if (words) this.hands.say(this.leaving.heard(words));
  }

  /** What the tag asks for and the hospital does not have. */
  private hint({ step, service, slots, ...state }: BookingState): void {
    const { widget: preset, hands } = this;
    const { complain } = hands;
    const api = hands.transport()?.baseUrl ?? '';
    const places = service?.locationIds ?? [];
    if (preset.location && places.length > 0 && !places.includes(preset.location))
      complain(`location="${preset.location}" is no place of service "${service?.id ?? ''}". It has: ${places.join(', ')}.`);
    if (step === 'closed' && 'why' in state && state.why === 'not-found')
      complain(`service="${preset.service}" is not a service of this hospital. Take an id from the list at ${api}/v1/services.`);
    if (slots?.step === 'empty' && preset.practitioner && slots.filters.practitionerId === preset.practitioner)
      complain(
        `practitioner="${preset.practitioner}" has no free times here. If that surprises you, compare the id with those at ${api}/v1/practitioners.`,
      );
  }
}

/** The pages up to this one. */
function passed(state: BookingState): readonly BookingState['step'][] {
  const pages: readonly BookingState['step'][] = stepsOf(state);
  const at = pages.indexOf(state.step);
  return at < 0 ? [state.step] : pages.slice(0, at + 1);
}
