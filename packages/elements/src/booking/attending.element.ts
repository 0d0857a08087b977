import type { Transport } from '@foyer/sdk';
import { calendarMonth, countTimes, extraMinutes, type BookingAction, type BookingState } from '@foyer/sdk/flows';
import type { CSSResultOrNative, ReactiveControllerHost } from 'lit';
import { Lazy } from '../core/lazy.ts';
import { dayName, monthAndYear } from '../i18n/intl-visit.ts';
import type { Terms } from '../i18n/terms.ts';
import type { VisitTerms } from '../i18n/visit-terms.ts';
import { BookingCompletedEvent } from './completed.event.ts';
import { Folds } from './folds.ts';
import { Leaving } from './leaving.element.ts';
import { daysAtOnce, daysOf } from './seen.element.ts';
import type { Cursor } from './views/calendar.view.ts';

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
  readonly adopt: (sheets: readonly CSSResultOrNative[]) => void;
}

/**
 * The later half of the element's manners: what a change of the flow means outside the view, in words for the live region, focus, events and
 * hints for the page's builder. It comes with the later pages, and begins with what stands there by then.
 */
export class Attending {
  readonly leaving: Leaving;
  readonly folds: Folds;
  readonly calendar: Lazy<typeof import('./calendar.ts')>;
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
    this.calendar = new Lazy(
      widget,
      () => import('./calendar.ts'),
      ({ calendarStyles }) => hands.adopt([calendarStyles]),
    );
    this.folds = new Folds(widget, hands);
    this.leaving = new Leaving(widget, {
      now: () => hands.transport()?.ports.now() ?? 0,
      noHistory: () => widget.noHistory,
      state: () => flow.state,
      send,
      say,
      words: () => words.value,
      focusHeading: () => focus('h2'),
    });
    if (!flow.state) return;
    this.say(this.found(flow.state));
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
    if (state.calendar) this.calendar.load();
    const words = this.announcement(state, before);
    if (words) this.say(words);
    else if (step !== before.step) say('');

    const turned = step !== before.step || (step === 'slot' && before.step === 'slot' && !state.lost !== !before.lost);
    if (turned && 'visit' in state) this.widget.dispatchEvent(new BookingCompletedEvent(state.step === 'done' ? 'booked' : state.step));
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

  /** The services or the times that stand there. */
  private found(state: BookingState): string | undefined {
    const { value: v } = this.hands.words;
    if (state.step === 'slot' && state.slots?.step === 'unavailable') return this.hands.language.terms?.cannotShow;
    if (state.step === 'service') return searched(state, v);
    return state.step === 'slot' && state.slots && state.slots.step !== 'loading'
      ? v?.freeTimes(countTimes(daysOf(state, state.slots, this.dayLimit).days))
      : undefined;
  }

  /** Another month by its name, its free days when they are known; the times of a day that is chosen. */
  private ofCalendar(state: BookingState, before: BookingState): string | undefined {
    const { terms: t } = this.hands.language;
    const { value: v } = this.hands.words;
    const { calendar, slots } = state;
    const known = calendarMonth(state);
    if (!t || !v || !calendar) return undefined;
    const month = monthAndYear(t.formats, `${calendar.month}-01`);
    const isNew = calendar.times !== before.calendar?.times || slots?.filters !== before.slots?.filters;
    if (known && isNew) return month + t.listComma + v.freeDays(known.days.size);
    if (calendar.month !== before.calendar?.month) return known ? month + t.listComma + v.freeDays(known.days.size) : month;
    if (!known?.day || calendar.day === before.calendar.day) return undefined;
    return dayName(t.formats, known.day.date) + t.listComma + v.freeTimes(known.day.options.length);
  }

  private longer(minutes: number): string | undefined {
    const { language, words } = this.hands;
    return language.terms && words.value?.takesLonger(language.terms.minutes(minutes));
  }

  /** What a change means to someone who does not see it: counts, waiting, a time that went. Nothing where the focus says it already. */
  private announcement(state: BookingState, before: BookingState): string | undefined {
    const { value: v } = this.hands.words;
    const { search, slots } = state;
    if (state.gone && !before.gone) return state.gone.why ? v?.noRoomMeanwhile : v?.goneMeanwhile;
    const extra = extraMinutes(state);
    if (state.step === 'details' && extra > 0 && extra !== extraMinutes(before)) return this.longer(extra);
    if (state.step === 'unknown') {
      if (before.step === 'unknown' && before.asking === state.asking) return undefined;
      return state.asking ? v?.askingAgain : v?.doNotBookAgain;
    }
    if (state.step === 'service' && search.status !== before.search.status) return this.found(state);
    if (state.step !== 'slot') return undefined;
    if (state.holding) return v?.keepingTime;
    if (state.calendar && before.calendar) return this.ofCalendar(state, before);
    if (!slots || state.lost || (slots === before.slots && before.step === 'slot')) return undefined;
    return slots.step === 'loading' ? this.hands.language.terms?.lookingForTimes : this.found(state);
  }
}

function searched({ search, services }: BookingState, v: VisitTerms | undefined): string | undefined {
  switch (search.status) {
    case 'asking':
      return v?.searching;
    case 'failed':
      return v?.searchFailed;
    case 'found':
      return v?.servicesFound(search.found.length, search.asked);
    case 'idle':
      return v?.servicesListed(services.length);
  }
}
