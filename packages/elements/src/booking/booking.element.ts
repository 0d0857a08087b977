import type { Mode } from '@foyer/sdk/contract';
import { createBookingInParts, type BookingAction, type BookingState } from '@foyer/sdk/flows';
import { html, nothing, type PropertyDeclarations } from 'lit';
import { emergency, person } from '../controls/person.ts';
import { timesStyles } from '../controls/times.styles.ts';
import { FlowElement } from '../core/flow-element.ts';
import { Lazy } from '../core/lazy.ts';
import type { AnyClient } from '../core/site-context.ts';
import { localeOf } from '../i18n/locales.ts';
import type { Terms } from '../i18n/terms.ts';
import type { VisitTerms } from '../i18n/visit-terms.ts';
import type { Attending } from './attending.element.ts';
import { listOf, viewOf } from './seen.element.ts';
import { BookingStepEvent } from './step.event.ts';
import { waitingView } from '../controls/skeleton.ts';
import { loadingView } from './views/loading.view.ts';
import { slotView } from './views/slot.view.ts';
import { unavailableView } from './views/unavailable.view.ts';

export { BookingCompletedEvent } from './completed.event.ts';
export { BookingStepEvent } from './step.event.ts';

const modes = ['in-person', 'video', 'phone'] as const;

/** Steps after the last field: the emergency words stand before them. */
const afterFields = new Set(['check', 'sending', 'unknown', 'failed', 'done', 'pending', 'requested', 'waiting']);

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
 * @fires {BookingCompletedEvent} foyer-booking-completed - The visit is booked, pending, requested or waited for; `status` says which.
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
export class FoyerBookingElement extends FlowElement<BookingState, BookingAction> {
  static override styles = [FlowElement.styles, timesStyles];

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

  private readonly finding = new Lazy(
    this,
    () => import('./finding.ts'),
    ({ findingStyles }) => this.adopt(findingStyles),
  );
  private readonly later = new Lazy(
    this,
    () => import('./later.element.ts'),
    ({ bookingStyles }) => this.adopt(bookingStyles),
  );
  private readonly words = this.lazyWords<VisitTerms>((locale) => localeOf(locale).visit());
  private attending: Attending | undefined;

  protected override presets(): readonly unknown[] {
    return [this.service, this.location, this.practitioner, this.mode];
  }

  protected override willUpdate(): void {
    super.willUpdate();
    if (this.later.value) this.words.want();
    if (!this.later.value || !this.words.value) return;
    this.attending ??= new this.later.value.Attending(this, {
      flow: this.flow,
      language: this.language,
      words: this.words,
      transport: () => this.asked?.transport,
      did: () => this.did,
      send: this.send,
      say: (words) => this.say(words),
      focus: (selector) => (this.focusNext = selector),
      complain: (sentence) => this.complain(sentence),
    });
  }

  protected override panel(t: Terms, state: BookingState) {
    const { hospital } = state;
    const { attending } = this;
    const { value: v } = this.words;
    return html`
      ${afterFields.has(state.step) ? nothing : emergency(t, hospital, state.step === 'loading')} ${v && attending?.leaving.notice(v)}
      ${this.page(t, state)} ${v && attending?.leaving.way(v)}
      ${person(t, hospital, v && this.later.value?.lateFoot({ ...viewOf(state, t, this.send), v }))}
    `;
  }

  private page(t: Terms, state: BookingState) {
    const { attending, finding, later, words } = this;
    const { value: v } = words;
    const view = viewOf(state, t, this.send);
    if (state.step === 'loading') return loadingView(t, Boolean(this.service));
    if (state.step === 'unavailable') return unavailableView(t, state.hospital, () => this.send({ type: 'retried' }));
    if (state.step === 'slot' && state.slots && !state.lost) {
      const given = { ...view, state, slots: state.slots, list: listOf(state, state.slots, attending?.dayLimit) };
      return slotView({
        ...given,
        late: v && attending && later.value?.lateSlot({ ...given, v, showMore: attending.showMore }, attending),
      });
    }
    const part = state.step === 'service' || state.step === 'place' ? finding : later;
    if (part.value && v) return part.value.page({ ...view, v });
    // What stood there from the start stays until the first page can be shown: one change, not two.
    const waiting = () => (this.did ? waitingView(t) : loadingView(t, Boolean(this.service)));
    return this.waitFor(part.value ? words : part, waiting, (again) => unavailableView(t, state.hospital, again));
  }

  protected override begin(client: AnyClient): void {
    const draft = this.flow.last?.draft;
    const { service, location, practitioner } = this;
    const mode: Mode | undefined = modes.find((name) => name === this.mode);
    if (this.mode && !mode) this.complain(`mode="${this.mode}" is none of ${modes.join(', ')}, so all are offered.`);
    if (!service) this.finding.load();
    const preset = { service: service || undefined, location: location || undefined, practitioner: practitioner || undefined, mode };
    this.flow.start(createBookingInParts({ client, language: this.language.locale, preset }));
    // Another address or service is another booking, yet nobody types twice.
    for (const [field, value] of Object.entries(draft ?? {})) this.flow.send({ type: 'typed', field, value } as BookingAction);
  }

  protected override follow(state: BookingState, before: BookingState): void {
    const { step, slots } = state;
    if (step === 'service' || step === 'place' || (slots && slots.step !== 'loading')) {
      this.later.load();
      this.words.load();
    }
    if (step !== before.step) this.tell(new BookingStepEvent(step));
    if (slots?.step === 'unavailable' && before.slots?.step === 'loading') this.failed(slots.code);
    this.attending?.follow(state, before);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'foyer-booking': FoyerBookingElement;
  }
}
