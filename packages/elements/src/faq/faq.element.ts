import { createFaqInParts, type FaqAction, type FaqState } from '@foyer/sdk/flows';
import { html, nothing, type PropertyDeclarations } from 'lit';
import { emergency, person } from '../controls/person.ts';
import { FlowElement } from '../core/flow-element.ts';
import { Lazy } from '../core/lazy.ts';
import type { AnyClient } from '../core/site-context.ts';
import { faqLocaleOf } from '../i18n/faq-locales.ts';
import type { FaqTerms } from '../i18n/faq-terms.ts';
import type { FoundTerms } from '../i18n/found-terms.ts';
import type { Terms } from '../i18n/terms.ts';
import type { Attending } from './attending.element.ts';
import { faqStyles } from './faq.styles.ts';
import { listView, noAnswer } from './views/list.view.ts';
import { loadingView, ownAnswers, unavailableView } from './views/starting.view.ts';
import type { Given } from './later.element.ts';

export { FaqAnsweredEvent } from './answered.event.ts';
export { FaqAskedEvent } from './asked.event.ts';

/**
 * Answers to what patients ask: a search in their own words, the answers that are asked for most, and topics. Words that tell of danger open what to
 * do at once, before any answer. Where no answer helps, it leads on to a person.
 *
 * ```html
 * <foyer-faq api="https://care.example.org" lang="en" contact-page="/contact">
 *   <div slot="answers">
 *     <details><summary>Where do I park?</summary> <p>In the garage on Main Street.</p></details>
 *   </div>
 *   <p>To ask by phone, call <a href="tel:+15550100">555-0100</a>.</p>
 * </foyer-faq>
 * ```
 *
 * **Without a script**, and when the API cannot be reached, the host's own answers are readable: put them into `slot="answers"`. The widget's list takes their
 * place as soon as it is there, but not from under the eyes of somebody who reads in them.
 *
 * **On to a person.** What somebody has searched for is personal: it stands in no address, event or storage. A `<foyer-contact>` of the same API takes it over, on
 * the same page or on one that a router shows without a new load. Where a link leads to another page (`contact-page`), the words cannot go along: the widget says so,
 * and lets them be copied. Where there is neither, there is the phone.
 *
 * @tag foyer-faq
 * @slot - What shows before the widget can run, and if it cannot: a phone number, a link.
 * @slot answers - The host's own answers, readable without a script.
 * @fires {FaqAnsweredEvent} foyer-faq-answered - Somebody said whether an answer helped; `helped` says it.
 * @fires {FaqAskedEvent} foyer-faq-asked - Somebody wants to ask a person. Their words are not in it.
 * @fires {FoyerErrorEvent} foyer-error - Something failed; `code` is a problem code, `network` or `configuration`.
 * @csspart panel - The widget's surface.
 * @csspart search - The field for the person's own words.
 * @csspart step-heading - The question of the page.
 * @csspart back - "Back".
 * @csspart question - A question.
 * @csspart answer - Its answer.
 * @csspart topic - A topic.
 * @csspart danger - What to do at once. May be restyled, not removed.
 * @csspart emergency - "Not for emergencies". May be restyled, not removed.
 * @csspart footer - The way to a person.
 * @cssprop [--foyer-accent=#0b6379] - The host's colour; all others follow from it.
 * @cssprop [--foyer-radius=0.625rem] - The corners.
 */
export class FoyerFaqElement extends FlowElement<FaqState, FaqAction> {
  static override styles = [FlowElement.styles, faqStyles];

  static override properties: PropertyDeclarations = {
    topic: {},
    contactPage: { attribute: 'contact-page' },
    noHistory: { type: Boolean, attribute: 'no-history' },
  };

  /** The id of the topic whose answers stand first. The search looks through all of them. */
  topic = '';

  /** The page that has a `<foyer-contact>`, where this one has none. */
  contactPage = '';

  /** Leaves the browser's history alone: for hosts whose router owns it. The widget's own Back works all the same. */
  noHistory = false;

  private readonly words = this.lazyWords<FaqTerms>((locale) => faqLocaleOf(locale).faq());
  private readonly laterWords = this.lazyWords<FoundTerms>((locale) => faqLocaleOf(locale).found());
  private readonly later = new Lazy(
    this,
    () => import('./later.element.ts'),
    ({ laterStyles }) => this.adopt(laterStyles.flat()),
  );
  private attending: Attending | undefined;

  protected override presets(): readonly unknown[] {
    return [this.topic];
  }

  protected override begin(client: AnyClient): void {
    this.flow.start(createFaqInParts({ client, language: this.language.locale, topic: this.topic || undefined }));
  }

  protected override own(): unknown {
    return html`${ownAnswers(nothing)}<slot></slot>`;
  }

  protected override willUpdate(): void {
    super.willUpdate();
    const { words, later, laterWords } = this;
    words.want();
    if (later.value) laterWords.want();
    if (!later.value || !laterWords.value || !this.flow.state) return;
    this.attending ??= new later.value.Attending(this, {
      state: () => this.flow.state,
      words: () => words.value,
      laterWords: () => laterWords.value,
      transport: () => this.asked?.transport,
      did: () => this.did,
      send: this.send,
      say: (words) => this.say(words),
      focus: (selector) => (this.focusNext = selector),
      complain: (sentence) => this.complain(sentence),
    });
  }

  protected override panel(t: Terms, state: FaqState) {
    const { attending, later, words } = this;
    const { value: m } = words;
    const { value: v } = this.laterWords;
    const { hospital } = state;
    const given = m && v && attending && { state, t, m, v, send: this.send, person: attending.person(state) };
    const foot = () => (given && later.value ? later.value.lateFoot(given) : m && hospital && noAnswer(t, m, hospital));
    return html`
      ${state.passed ? emergency(t, hospital) : nothing} ${v && attending?.leaving.notice(v)} ${this.page(t, m, state, given)}
      ${v && attending?.leaving.way(v)} ${state.step === 'unavailable' && !hospital ? nothing : person(t, hospital, foot())}
    `;
  }

  private page(t: Terms, m: FaqTerms | undefined, state: FaqState, given: Given | undefined) {
    const { send, later, laterWords, words } = this;
    const failed = (again: () => void) => unavailableView({ t, m, state }, again);
    if (!m) return words.failed ? failed(() => words.load()) : loadingView(t, m);
    if (state.step === 'loading') return loadingView(t, m);
    if (state.step === 'unavailable') return failed(() => send({ type: 'retried' }));
    if (state.step === 'list')
      return listView({ state, t, m, send, late: given && later.value?.lateOf(given) }, this.isRead ? ownAnswers(nothing) : undefined);
    if (given) return later.value?.page(given);
    return this.waitFor(later.value ? laterWords : later, () => loadingView(t, m), failed);
  }

  /** Somebody reads the host's own answers: those stay until they do something else. */
  private get isRead(): boolean {
    return !this.did && this.querySelector('[slot=answers] :is(details[open], :focus)') !== null;
  }

  protected override follow(state: FaqState, before: FaqState): void {
    const { later, laterWords } = this;
    if (state.step !== 'loading') later.load();
    if (later.value) laterWords.load();
    this.attending?.follow(state, before);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'foyer-faq': FoyerFaqElement;
  }
}
