import { createManageInParts, type ManageAction, type ManageState, type ManageStepName, type VisitLink } from '@foyer/sdk/flows';
import { html, nothing, type PropertyDeclarations } from 'lit';
import { cardStyles } from '../controls/card.styles.ts';
import type { Leaving } from '../controls/leaving.ts';
import { button, frame } from '../controls/page.ts';
import { callButton, emergency, person } from '../controls/person.ts';
import { waitingView } from '../controls/skeleton.ts';
import { FlowElement } from '../core/flow-element.ts';
import { Lazy } from '../core/lazy.ts';
import type { AnyClient } from '../core/site-context.ts';
import { deviceZone } from '../i18n/intl.ts';
import { localeOf } from '../i18n/locales.ts';
import { manageLocaleOf } from '../i18n/manage-locales.ts';
import type { ManageTerms } from '../i18n/manage-terms.ts';
import type { SeenTerms } from '../i18n/seen-terms.ts';
import type { Terms } from '../i18n/terms.ts';
import type { VisitTerms } from '../i18n/visit-terms.ts';
import { late } from '../styles/late.styles.ts';
import { RescheduleCompletedEvent } from './completed.event.ts';
import { takeLink } from './link.ts';
import { unavailableView } from './views/unavailable.view.ts';
import type { FirstView } from './views/view.ts';
import { visitView } from './views/visit.view.ts';

export { RescheduleCompletedEvent } from './completed.event.ts';

type Later = typeof import('./later.element.ts');

/**
 * Shows a visit that was booked, moves it, cancels it, takes the word that the patient will come, and waits for an earlier time. Opened by
 * the link in a message, whose token it takes out of the address bar before it asks for anything; without a link it has one sent. Whatever fails, the visit stays as
 * it was, and the page says so. The tag's own content shows until the widget is ready, and again if it cannot run.
 *
 * ```html
 * <foyer-reschedule api="https://care.example.org" lang="en" booking-page="/book">
 *   <p>To change your visit, call <a href="tel:+15550100">555-0100</a>.</p>
 * </foyer-reschedule>
 * ```
 *
 * @tag foyer-reschedule
 * @slot - What shows before the widget can run, and if it cannot: a phone number, a link.
 * @fires {RescheduleCompletedEvent} foyer-reschedule-completed - The visit was moved, cancelled or confirmed, a waiting list joined or left, an offered time booked; `action` says which.
 * @fires {FoyerErrorEvent} foyer-error - Something failed; `code` is a problem code, `network` or `configuration`.
 * @csspart panel - The widget's surface.
 * @csspart emergency - "Not for emergencies". May be restyled, not removed.
 * @csspart step-heading - The question of the step.
 * @csspart back - "Back".
 * @csspart slot - A free time.
 * @csspart visit - The card of a visit.
 * @csspart primary - The one strong button of a page.
 * @csspart footer - The way to a person.
 * @cssprop [--foyer-accent=#0b6379] - The host's colour; all others follow from it.
 * @cssprop [--foyer-radius=0.625rem] - The corners.
 */
export class FoyerRescheduleElement extends FlowElement<ManageState, ManageAction> {
  static override styles = [FlowElement.styles, late, cardStyles];

  static override properties: PropertyDeclarations = {
    bookingPage: { attribute: 'booking-page' },
    noHistory: { type: Boolean, attribute: 'no-history' },
    link: { attribute: false },
  };

  /** Where another visit can be booked: offered once this one is cancelled. */
  bookingPage = '';

  /** Leaves the browser's history alone: for hosts whose router owns it. The widget's own Back works all the same. */
  noHistory = false;

  /** The visit and its token, for apps that have them; else they are read from the page's address (`#<id>.<token>`). */
  link: VisitLink | undefined;

  /** The words of the first page, and of all the others. */
  private readonly words = this.lazyWords<SeenTerms>((locale) => manageLocaleOf(locale).seen());
  private readonly laterWords = this.lazyWords<readonly [VisitTerms, ManageTerms]>(
    (locale) => Promise.all([localeOf(locale).visit(), manageLocaleOf(locale).manage()]),
    () => this.came(),
  );
  private readonly later = new Lazy(
    this,
    () => import('./later.element.ts'),
    ({ rescheduleStyles }) => {
      this.adopt(rescheduleStyles);
      this.came();
    },
  );
  /** The link that the page was opened with. */
  private opened: VisitLink | undefined;
  private leaving: Leaving<ManageState, ManageStepName> | undefined;

  /** Another link of the same page: the visit it names is opened. */
  private readonly onHash = (): void => {
    const link = takeLink();
    if (!link) return;
    this.opened = link;
    this.beginAnew();
  };

  override connectedCallback(): void {
    super.connectedCallback();
    // Before anything is asked, of whomever: no request may have the token in its Referer, nor any screenshot.
    this.opened = takeLink() ?? this.opened;
    // An entry of the history may have it still: whoever comes back to it finds it taken out as well.
    for (const type of ['hashchange', 'popstate']) window.addEventListener(type, this.onHash);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    for (const type of ['hashchange', 'popstate']) window.removeEventListener(type, this.onHash);
  }

  protected override presets(): readonly unknown[] {
    return [this.link];
  }

  protected override begin(client: AnyClient): void {
    this.flow.start(createManageInParts({ client, language: this.language.locale, link: this.link ?? this.opened }));
  }

  protected override willUpdate(): void {
    super.willUpdate();
    this.words.want();
    const { value: later } = this.later;
    if (later) this.laterWords.want();
    // Once there is a clock to go by.
    if (later && this.asked && this.flow.state && this.laterWords.value)
      this.leaving ??= this.leavingOf(later, this.flow.state, this.asked);
  }

  private leavingOf({ leavingOf }: Later, state: ManageState, { transport }: AnyClient): Leaving<ManageState, ManageStepName> {
    return leavingOf(this, state, {
      now: () => (this.asked ?? { transport }).transport.ports.now(),
      noHistory: () => this.noHistory,
      state: () => this.flow.state,
      send: (action) => this.send(action),
      say: (words) => this.say(words),
      words: () => this.laterWords.value?.[0],
      focusHeading: () => (this.focusNext = 'h2'),
    });
  }

  protected override panel(t: Terms, state: ManageState) {
    const [v] = this.laterWords.value ?? [];
    const { hospital } = state;
    return html`
      ${state.step === 'find' || state.step === 'cancel' ? emergency(t, hospital) : nothing} ${v && this.leaving?.notice(v)}
      ${this.page(t, state)} ${v && this.leaving?.way(v)} ${person(t, hospital)}
    `;
  }

  private page(t: Terms, state: ManageState) {
    const { send, bookingPage, later, laterWords } = this;
    const { value: seen } = this.words;
    if (!seen) return this.words.failed ? this.wordless(t, state) : waitingView(t);
    if (state.step === 'loading') return waitingView(t);
    const view = { state, t, send, bookingPage, ownZone: deviceZone() };
    const first = { ...view, m: seen, back: undefined };
    if (state.step === 'visit' && !state.visit?.disrupted && !state.visit?.linked) return visitView(first as FirstView<'visit'>);
    if (state.step === 'unavailable') return unavailableView(first as FirstView<'unavailable'>);
    const [v, m] = laterWords.value ?? [];
    if (later.value && v && m) return later.value.page({ ...view, v, m }) ?? waitingView(t);
    const failed = (again: () => void) => unavailableView({ ...first, send: again } as FirstView<'unavailable'>);
    return this.waitFor(later.value ? laterWords : later, () => waitingView(t), failed);
  }

  /** Not even the words of the first page could be had. */
  private wordless(t: Terms, { hospital }: ManageState) {
    const again = () => this.words.load();
    return frame({ t }, { heading: t.cannotGoOn }, html`<div class="acts">${callButton(t, hospital)} ${button(t.tryAgain, again)}</div>`);
  }

  /** A page that was waited for is there: it is heard as any other, and so is what became of it meanwhile. */
  private came(): void {
    const { state } = this.flow;
    if (!state || !this.did || state.step === 'visit' || state.step === 'loading') return;
    this.focusNext = 'h2';
    const words = this.changedWords(state, { ...state, slots: undefined });
    if (words) this.say(words);
  }

  /** What a change means, once there are words for it. */
  private changedWords(state: ManageState, before: ManageState): string | undefined {
    const { terms: t } = this.language;
    const [v, m] = this.laterWords.value ?? [];
    return t && v && m && this.later.value?.changedWords(state, before, t, v, m);
  }

  protected override follow(state: ManageState, before: ManageState): void {
    const { step } = state;
    // Right after the first page, or with it where that is another.
    if (step !== 'loading') this.later.load();
    if (this.later.value) this.laterWords.load();
    this.leaving?.follow(state);
    const turned = step !== before.step || (step === 'slot' && before.step === 'slot' && !state.lost !== !before.lost);
    const words = this.changedWords(state, before);
    if (words) this.say(words);
    else if (turned) this.say('');

    if (turned) {
      this.tellOf(state, before);
      if (this.did) this.focusNext = 'h2';
    }
    // The buttons of an offer go with it, and the focus with them.
    const offer = ({ entry }: ManageState) => entry?.offers.find(({ status }) => status === 'open')?.id;
    if (!turned && offer(state) !== offer(before) && this.shadowRoot?.activeElement) this.focusNext = 'h2';
    if (state.errors !== before.errors && state.errors.length > 0) this.focusNext = '.error-summary';
  }

  private tellOf(state: ManageState, before: ManageState): void {
    const { step } = state;
    if (step === 'moved') this.tell(new RescheduleCompletedEvent('moved'));
    if (step === 'cancelled' && before.step !== 'loading' && before.step !== 'visit') this.tell(new RescheduleCompletedEvent('cancelled'));
    if (step === 'waiting' || step === 'left') this.tell(new RescheduleCompletedEvent(step));
    if (step === 'taken') this.tell(new RescheduleCompletedEvent(state.entry?.appointment ? 'moved' : 'booked'));
    if (step === 'visit' && state.notice === 'confirmed') this.tell(new RescheduleCompletedEvent('confirmed'));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'foyer-reschedule': FoyerRescheduleElement;
  }
}
