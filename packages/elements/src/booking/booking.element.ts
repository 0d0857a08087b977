import type { Mode } from '@foyer/sdk/contract';
import { countTimes, createBookingInParts, type BookingAction, type BookingState } from '@foyer/sdk/flows';
import { adoptStyles, html, nothing, type CSSResultOrNative, type PropertyDeclarations } from 'lit';
import { emergency, person } from '../controls/person.ts';
import { FlowController } from '../core/flow-controller.ts';
import { FoyerElement } from '../core/foyer-element.ts';
import { Lazy } from '../core/lazy.ts';
import type { AnyClient } from '../core/site-context.ts';
import { localeOf } from '../i18n/locales.ts';
import type { Terms } from '../i18n/terms.ts';
import type { VisitTerms } from '../i18n/visit-terms.ts';
import { BookingCompletedEvent, BookingStepEvent } from './booking.events.ts';
import { bookingStyles } from './booking.styles.ts';
import type { Leaving } from './leaving.element.ts';
import { announcement, daysOf, listOf, offersOf, viewOf } from './seen.element.ts';
import { loadingView, waitingView } from './views/loading.view.ts';
import { slotView } from './views/slot.view.ts';
import { unavailableView } from './views/unavailable.view.ts';

export { BookingCompletedEvent, BookingStepEvent } from './booking.events.ts';

const modes = ['in-person', 'video', 'phone'] as const;

/** Days with free times that are shown at first, and more with each "Show the next days". */
const daysAtOnce = 5;

/** Steps after the last field: the emergency words stand before them. */
const afterFields = new Set(['check', 'sending', 'unknown', 'failed', 'done', 'pending', 'requested']);

/**
 * Books a visit: choose a service and a free time, which is kept while the patient types, say who it is for, check, done.
 * The tag's own content shows until the widget is ready, and again if it cannot run: put the phone number there.
 *
 * ```html
 * <foyer-booking api="https://care.example.org" lang="en">
 *   <p>To book by phone, call <a href="tel:+15550100">555-0100</a>.</p>
 * </foyer-booking>
 * ```
 *
 * @tag foyer-booking
 * @slot - What shows before the widget can run, and if it cannot: a phone number, a link.
 * @fires {BookingStepEvent} foyer-booking-step - Another step is shown; `step` names it.
 * @fires {BookingCompletedEvent} foyer-booking-completed - The visit is booked, pending or requested; `status` says which.
 * @fires {FoyerErrorEvent} foyer-error - Something failed; `code` is a problem code, `network` or `configuration`.
 * @csspart panel - The widget's surface.
 * @csspart emergency - "Not for emergencies". May be restyled, not removed.
 * @csspart step-heading - The question of the step.
 * @csspart back - "Back".
 * @csspart slot - A free time.
 * @csspart visit - The card of the chosen or booked visit.
 * @csspart primary - The one strong button of a page.
 * @csspart footer - The way to a person.
 * @cssprop [--foyer-accent=#0b6379] - The host's colour; all others follow from it.
 * @cssprop [--foyer-radius=0.625rem] - The corners.
 */
export class FoyerBookingElement extends FoyerElement {
  static override styles = [FoyerElement.styles, bookingStyles];

  static override properties: PropertyDeclarations = {
    service: {},
    location: {},
    practitioner: {},
    mode: {},
    noHistory: { type: Boolean, attribute: 'no-history' },
  };

  /** The id of the one service to book; the patient chooses unless told. */
  service = '';

  /** The id of the place, where only one will do. */
  location = '';

  /** The id of the clinician, where only one will do. */
  practitioner = '';

  /** `in-person`, `video` or `phone`, where only one will do. */
  mode = '';

  /** Leaves the browser's history alone: for hosts whose router owns it. The widget's own Back works all the same. */
  noHistory = false;

  private readonly flow = new FlowController<BookingState, BookingAction>(this, (state, before) => this.follow(state, before));
  private readonly finding = new Lazy(
    this,
    () => import('./finding.ts'),
    ({ findingStyles }) => this.adopt(findingStyles),
  );
  private readonly later = new Lazy(
    this,
    () => import('./later.element.ts'),
    (later) => {
      this.adopt(later.visitStyles);
      this.leaving = new later.Leaving(this, {
        now: () => this.asked?.transport.ports.now() ?? 0,
        noHistory: () => this.noHistory,
        state: () => this.flow.state,
        send: this.send,
        say: (words) => this.say(words),
        words: () => this.words.value,
        focusHeading: () => (this.focusNext = 'h2'),
      });
    },
  );
  private leaving: Leaving | undefined;
  private readonly words = new Lazy<VisitTerms>(this, (locale) => localeOf(locale).visit());
  private readonly sheets: CSSResultOrNative[] = [...FoyerBookingElement.elementStyles];
  /** How many days with free times are shown. */
  private dayLimit = daysAtOnce;
  /** The last day that stood when more were asked for. */
  private newAfter: string | undefined;
  /** What the running flow was begun with. */
  private begunWith: readonly unknown[] = [];
  /** The last action of the patient; the focus never moves before there is one. */
  private did: BookingAction['type'] | undefined;

  private readonly send = (action: BookingAction): void => {
    this.did = action.type;
    this.flow.send(action);
  };

  override connectedCallback(): void {
    super.connectedCallback();
    // Back after a long while: the flow was stopped.
    if (!this.flow.state) this.begunWith = [];
    this.requestUpdate();
  }

  protected override willUpdate(): void {
    const client = this.findClient();
    const wanted = [client, this.service, this.location, this.practitioner, this.mode];
    if (wanted.some((value, i) => value !== this.begunWith[i])) {
      this.begunWith = wanted;
      this.begin(client);
    }
    this.flow.send({ type: 'language-changed', language: this.language.locale });
    if (this.later.value) this.words.load(this.language.locale);
  }

  protected override render() {
    const { state } = this.flow;
    const { terms } = this.language;
    if (!state || !terms) return html`<slot></slot>`;
    try {
      return this.panel(terms, state);
    } catch (error) {
      this.complain(`it cannot show "${state.step}". ${String(error)}`);
      return html`<slot></slot>`;
    }
  }

  private panel(t: Terms, state: BookingState) {
    const { hospital } = state;
    const { value: v } = this.words;
    return html`
      <div class="panel" part="panel" lang=${t.lang} dir=${t.dir}>
        ${afterFields.has(state.step) ? nothing : emergency(t, hospital)} ${v && this.leaving?.notice(v)} ${this.page(t, state)}
        ${v && this.leaving?.way(v)} ${person(t, hospital, v && this.later.value?.lateFoot({ ...viewOf(state, t, this.send), v }))}
        <p class="vh" role="status">${this.spoken}</p>
      </div>
    `;
  }

  private page(t: Terms, state: BookingState) {
    const { finding, later, words } = this;
    switch (state.step) {
      case 'loading':
        return loadingView(t, Boolean(this.service));
      case 'unavailable':
        return unavailableView(t, state.hospital, t.cannotShow, () => this.send({ type: 'retried' }));
      case 'service':
      case 'place':
        if (!finding.value) return this.waiting(t, state, finding);
        if (state.step === 'place') return finding.value.placeView(viewOf(state, t, this.send));
        return finding.value.serviceView(viewOf(state, t, this.send), offersOf(state));
      case 'slot':
        if (state.slots && !state.lost)
          return slotView({
            ...viewOf(state, t, this.send),
            slots: state.slots,
            list: listOf(state, state.slots, this.dayLimit),
            showMore: this.showMore,
          });
        break;
      default:
    }
    if (!later.value || !words.value) return this.waiting(t, state, later.value ? words : later);
    return later.value.latePage({ ...viewOf(state, t, this.send), v: words.value });
  }

  /** A chunk is on its way, or could not be had: another try, and the phone. */
  private waiting(t: Terms, { hospital }: BookingState, part: Pick<Lazy<unknown>, 'load' | 'failed'>) {
    const key = (part as unknown) === this.words ? this.language.locale : '';
    if (!part.failed) part.load(key);
    return part.failed ? unavailableView(t, hospital, t.cannotGoOn, () => part.load(key)) : waitingView(t);
  }

  private adopt(sheets: readonly CSSResultOrNative[]): void {
    this.sheets.push(...sheets.filter((sheet) => !this.sheets.includes(sheet)));
    adoptStyles(this.renderRoot as ShadowRoot, this.sheets);
  }

  private begin(client: AnyClient | undefined): void {
    const draft = this.flow.last?.draft;
    const { service, location, practitioner } = this;
    this.flow.stop();
    if (!client) return;
    const mode: Mode | undefined = modes.find((name) => name === this.mode);
    if (this.mode && !mode) this.complain(`mode="${this.mode}" is none of ${modes.join(', ')}, so all are offered.`);
    if (!service) this.finding.load();
    const preset = { service: service || undefined, location: location || undefined, practitioner: practitioner || undefined, mode };
    this.flow.start(createBookingInParts({ client, language: this.language.locale, preset }));
    // Another address or service is another booking, yet nobody types twice.
    for (const [field, value] of Object.entries(draft ?? {})) this.flow.send({ type: 'typed', field, value } as BookingAction);
  }

  /** What a change of the flow means outside the view: events, words for the live region, focus. */
  private follow(state: BookingState, before: BookingState): void {
    const { step, slots, hospital } = state;
    if (hospital && hospital !== before.hospital) this.language.hospitalSays(hospital.defaultLocale);
    if (step === 'service' || step === 'place' || (slots && slots.step !== 'loading')) this.later.load();
    this.leaving?.follow(state);
    const { terms } = this.language;
    const words = terms && announcement(state, before, terms, this.words.value, this.dayLimit);
    if (words) this.say(this.leaving?.heard(words) ?? words);
    else if (step !== before.step) this.spoken = '';

    const turned = step !== before.step || (step === 'slot' && before.step === 'slot' && !state.lost !== !before.lost);
    if (turned) this.turned(state);
    if (slots !== before.slots) this.toldTimes(state, before);
    if (turned && this.did) this.focusNext = 'h2';
    // The button that was pressed is gone with the search.
    if (this.did === 'search-cleared' && state.search !== before.search) this.focusNext = '#q';
    if (state.errors !== before.errors && state.errors.length > 0) this.focusNext = '.error-summary';
    if (slots?.step === 'loading') this.dayLimit = daysAtOnce;
    else if (this.newAfter && slots && slots !== before.slots) this.focusNewDay(state);
  }

  /** Shows days that are there already, else asks for more; the focus goes to the first that is new. */
  private readonly showMore = (): void => {
    const { state } = this.flow;
    if (!state?.slots) return;
    const { all, days } = daysOf(state, state.slots, this.dayLimit);
    this.newAfter = days.at(-1)?.until ?? days.at(-1)?.date;
    this.dayLimit += daysAtOnce;
    if (days.length < all.length) this.focusNewDay(state);
    else this.send({ type: 'more-asked' });
  };

  private focusNewDay(state: BookingState): void {
    const days = state.slots ? daysOf(state, state.slots, this.dayLimit).days : [];
    const day = days.find(({ date }) => this.newAfter && date > this.newAfter);
    if (!day) return;
    this.newAfter = undefined;
    this.focusNext = `#day-${day.date}`;
    this.say(this.language.terms?.freeTimes(countTimes(days)) ?? '');
  }

  private toldTimes({ slots }: BookingState, before: BookingState): void {
    if (before.slots?.step !== 'loading') return;
    if (slots?.step === 'unavailable') this.failed(slots.code);
    if (slots?.step === 'empty' && this.practitioner && slots.filters.practitionerId === this.practitioner)
      this.complain(
        `practitioner="${this.practitioner}" has no free times here. If that surprises you, compare the id with those at ${this.base}/v1/practitioners.`,
      );
  }

  /** The client of the running flow. */
  private get asked(): AnyClient | undefined {
    return this.begunWith[0] as AnyClient | undefined;
  }

  private get base(): string {
    return this.asked?.transport.baseUrl ?? '';
  }

  private turned(state: BookingState): void {
    const { step } = state;
    const api = this.base;
    this.tell(new BookingStepEvent(step));
    if ('visit' in state) this.tell(new BookingCompletedEvent(state.step === 'done' ? 'booked' : state.step));
    if (step === 'unavailable' || step === 'failed') this.failed(state.code);
    if (step === 'unavailable')
      this.complain(
        `the API at ${api} cannot be read (${state.code}). Check the address, and that it allows this page's origin, ${location.origin}.`,
      );
    const places = state.service?.locationIds ?? [];
    if (this.location && places.length > 0 && !places.includes(this.location))
      this.complain(`location="${this.location}" is no place of service "${state.service?.id ?? ''}". It has: ${places.join(', ')}.`);
    if (step === 'closed' && state.why === 'not-found')
      this.complain(`service="${this.service}" is not a service of this hospital. Take an id from the list at ${api}/v1/services.`);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'foyer-booking': FoyerBookingElement;
  }
}
