import { clientOf, createTransport, type Client } from '@foyer/sdk';
import type { Mode } from '@foyer/sdk/contract';
import { createBooking, slotDays, type BookingAction, type BookingState, type Preset, type SlotChoiceState } from '@foyer/sdk/flows';
import { adoptStyles, html, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import { emergency, person } from '../controls/person.ts';
import { FlowController } from '../core/flow-controller.ts';
import { FoyerElement } from '../core/foyer-element.ts';
import { deviceZone } from '../i18n/intl.ts';
import type { Terms } from '../i18n/terms.ts';
import { announcement } from './booking.announcements.ts';
import { BookingCompletedEvent, BookingStepEvent } from './booking.events.ts';
import { bookingStyles } from './booking.styles.ts';
import { LatePages } from './late-pages.ts';
import { loadingView, waitingView } from './views/loading.view.ts';
import { placeView } from './views/place.view.ts';
import { serviceView } from './views/service.view.ts';
import { slotView } from './views/slot.view.ts';
import { unavailableView } from './views/unavailable.view.ts';
import type { View } from './views/view.ts';

const modes = ['in-person', 'video', 'phone'] as const;

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

  /** The id of the one service to book; the patient chooses unless told. */
  @property() service = '';

  /** The id of the place, where only one will do. */
  @property() location = '';

  /** The id of the clinician, where only one will do. */
  @property() practitioner = '';

  /** `in-person`, `video` or `phone`, where only one will do. */
  @property() mode = '';

  private readonly flow = new FlowController<BookingState, BookingAction>(this, (state, before) => this.follow(state, before));
  private readonly late = new LatePages(
    this,
    () => this.language.locale,
    ({ visitStyles }) => adoptStyles(this.renderRoot as ShadowRoot, [...FoyerBookingElement.elementStyles, visitStyles]),
  );
  /** What the running flow was begun with. */
  private begunWith: readonly unknown[] = [];
  /** The last action of the patient; focus never moves before there is one. */
  private did: BookingAction['type'] | undefined;

  private readonly send = (action: BookingAction): void => {
    this.did = action.type;
    this.flow.send(action);
  };

  override connectedCallback(): void {
    super.connectedCallback();
    // Back after a long while: the flow was stopped.
    if (!this.flow.state) this.begunWith = [];
  }

  protected override willUpdate(): void {
    const source = this.source();
    const wanted = [typeof source === 'string' ? source : source?.transport, this.service, this.location, this.practitioner, this.mode];
    if (source !== undefined && wanted.some((value, i) => value !== this.begunWith[i])) {
      this.begunWith = wanted;
      this.begin(source);
    }
    this.flow.send({ type: 'language-changed', language: this.language.locale });
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
    const isLate = 'visit' in state && this.late.ready;
    return html`
      <div class="panel" part="panel" lang=${t.lang} dir=${t.dir}>
        ${afterFields.has(state.step) ? nothing : emergency(t, hospital)} ${this.page(t, state)}
        ${person(t, hospital, isLate ? this.late.pages!.lateFoot(this.view(t, state)) : undefined)}
        <p class="vh" role="status">${this.announcer.words}</p>
      </div>
    `;
  }

  private view<S extends BookingState>(t: Terms, state: S) {
    return { state, t, send: this.send, ownZone: deviceZone(), v: this.late.words! };
  }

  private page(t: Terms, state: BookingState) {
    switch (state.step) {
      case 'loading':
        return loadingView(t, Boolean(this.service));
      case 'unavailable':
        return unavailableView(t, state.hospital, t.cannotShow, () => this.send({ type: 'retried' }));
      case 'service':
        return serviceView(this.view(t, state));
      case 'place':
        return placeView(this.view(t, state));
      case 'slot':
        if (!state.lost) return slotView(this.view(t, state));
    }
    if (this.late.ready) return this.late.pages!.lateView(this.view(t, state));
    return this.late.failed ? unavailableView(t, state.hospital, t.cannotGoOn, this.late.load) : waitingView(t);
  }

  private begin(source: Client | string): void {
    const draft = this.flow.state?.draft;
    this.flow.stop();
    try {
      const client =
        typeof source === 'string' ? clientOf(createTransport({ baseUrl: source, locale: () => this.language.locale })) : source;
      this.flow.start(createBooking({ client, language: this.language.locale, preset: this.preset() }));
    } catch (error) {
      this.complain(String(error));
      this.failed('configuration');
    }
    // Another address or service is another booking, yet nobody types twice.
    for (const [field, value] of Object.entries(draft ?? {})) this.flow.send({ type: 'typed', field, value } as BookingAction);
  }

  private preset(): Preset {
    const mode: Mode | undefined = modes.find((name) => name === this.mode);
    if (this.mode && !mode) this.complain(`mode="${this.mode}" is none of ${modes.join(', ')}, so all are offered.`);
    return { service: this.service || undefined, location: this.location || undefined, practitioner: this.practitioner || undefined, mode };
  }

  /** What a change of the flow means outside the view: events, words for the live region, focus. */
  private follow(state: BookingState, before: BookingState): void {
    const { step, slots, hospital } = state;
    if (hospital && hospital !== before.hospital) this.language.hospitalSays(hospital.defaultLocale);
    if ((slots && slots.step !== 'loading') || !(step === 'loading' || step === 'unavailable' || step === 'service')) this.late.load();
    const words = this.language.terms && announcement(state, before, this.language.terms, this.late.words);
    if (words) this.announcer.say(words);

    const turned = step !== before.step || (step === 'slot' && before.step === 'slot' && Boolean(state.lost) !== Boolean(before.lost));
    if (turned) this.turned(state);
    if (turned && this.did) this.focusNext = 'h2';
    if (state.errors !== before.errors && state.errors.length > 0) this.focusNext = '.error-summary';
    if (
      this.did === 'more-asked' &&
      slots?.step === 'ready' &&
      slots.more === 'idle' &&
      before.slots?.step === 'ready' &&
      before.slots.more === 'asking'
    )
      this.focusNext = firstNewDay(before.slots, slots);
  }

  private turned(state: BookingState): void {
    this.dispatchEvent(new BookingStepEvent(state.step));
    if ('visit' in state) this.dispatchEvent(new BookingCompletedEvent(state.step === 'done' ? 'booked' : state.step));
    if (state.step === 'unavailable' || state.step === 'failed') this.failed(state.code);
    if (state.step === 'unavailable')
      this.complain(
        `the API at ${String(this.begunWith[0])} cannot be read (${state.code}). Check the address, and that it allows this page's origin, ${location.origin}.`,
      );
    if (state.step === 'closed' && state.why === 'not-found')
      this.complain(
        `service="${this.service}" is not a service of this hospital. Use the id of one that ${String(this.begunWith[0])}/v1/services lists.`,
      );
  }
}

/** The heading of the first day that "Show the next days" brought. */
function firstNewDay(before: SlotChoiceState, now: SlotChoiceState): string | undefined {
  const last = slotDays(before).at(-1);
  const day = slotDays(now).find(({ date }) => date > (last?.until ?? last?.date ?? ''));
  return day && `#day-${day.date}`;
}

declare global {
  interface HTMLElementTagNameMap {
    'foyer-booking': FoyerBookingElement;
  }
}
