import {
  createFeedbackInParts,
  ratingOf,
  type CaseLink,
  type FeedbackAction,
  type FeedbackPreset,
  type FeedbackState,
  type Invitation,
} from '@foyer/sdk/flows';
import { html, nothing, type PropertyDeclarations } from 'lit';
import { emergency, person } from '../controls/person.ts';
import { waitingView } from '../controls/skeleton.ts';
import { unavailable } from '../controls/unavailable.ts';
import { takeCaseLink } from '../core/address.ts';
import { FlowElement } from '../core/flow-element.ts';
import { Lazy } from '../core/lazy.ts';
import type { AnyClient } from '../core/site-context.ts';
import { feedbackLocaleOf } from '../i18n/feedback-locales.ts';
import type { FeedbackTerms } from '../i18n/feedback-terms.ts';
import { localeOf } from '../i18n/locales.ts';
import type { SurveyTerms } from '../i18n/survey-terms.ts';
import type { Terms } from '../i18n/terms.ts';
import type { VisitTerms } from '../i18n/visit-terms.ts';
import type { Attending } from './attending.element.ts';
import { takeInvitation } from './invitation.ts';
import { surveyStyles } from './survey.styles.ts';
import { ratingSkeleton, ratingView } from './views/rating.view.ts';
import type { FirstView } from './views/view.ts';

export { FeedbackSentEvent } from './sent.event.ts';

/**
 * How it was, in one press and without a name; thanks that reach somebody; complaints, from what happened to the answer in writing. After any answer the patient may
 * ask that somebody puts it right: that gives a name, and nothing else does. Opened by the link of an invitation or of a complaint, whose secret it takes out of the
 * address bar before it asks for anything. The tag's own content shows until the widget is ready, and again if it cannot run.
 *
 * ```html
 * <foyer-feedback api="https://care.example.org" survey="friends-and-family" lang="en">
 *   <p>Call us at <a href="tel:+15550100">555-0100</a>.</p>
 * </foyer-feedback>
 * ```
 *
 * @tag foyer-feedback
 * @slot - What shows before the widget can run, and if it cannot: a phone number, a link.
 * @fires {FeedbackSentEvent} foyer-feedback-sent - An answer, thanks or a complaint was sent. It says nothing else.
 * @fires {FoyerErrorEvent} foyer-error - Something failed; `code` is a problem code, `network` or `configuration`.
 * @csspart panel - The widget's surface.
 * @csspart emergency - "Not for emergencies". May be restyled, not removed.
 * @csspart danger - What to do at once, where the words typed tell of danger. May be restyled, not removed.
 * @csspart step-heading - The question of the step.
 * @csspart back - "Back".
 * @csspart answer - An answer that one press sends.
 * @csspart choice - What can be told, in the list of all that can.
 * @csspart primary - The one strong button of a page.
 * @csspart footer - The way to a person.
 * @cssprop [--foyer-accent=#0b6379] - The host's colour; all others follow from it.
 * @cssprop [--foyer-radius=0.625rem] - The corners.
 */
export class FoyerFeedbackElement extends FlowElement<FeedbackState, FeedbackAction> {
  static override styles = [FlowElement.styles, surveyStyles];

  static override properties: PropertyDeclarations = {
    survey: {},
    kind: {},
    noHistory: { type: Boolean, attribute: 'no-history' },
    link: { attribute: false },
    invitation: { attribute: false },
  };

  /** The id of a survey, such as `friends-and-family`. */
  survey = '';

  /** What is shown first: `survey`, `praise`, `complaint`, `case` to read the answer to one, or `choice` of all of them. Without it, the survey where there is one, else the choice. */
  kind = '';

  /** Leaves the browser's history alone: for hosts whose router owns it. The widget's own Back works all the same. */
  noHistory = false;

  /** A complaint and its token, for apps that have them; else they are read from the page's address (`#c.<reference>.<token>`). */
  link: CaseLink | undefined;

  /** An invitation, for apps that have one; else it is read from the page's address (`#i.<survey>.<secret>`). */
  invitation: Invitation | undefined;

  /** The words of the first page, and of all the others. */
  private readonly words = this.lazyWords<SurveyTerms>((locale) => feedbackLocaleOf(locale).survey());
  private readonly laterWords = this.lazyWords<readonly [VisitTerms, FeedbackTerms]>((locale) =>
    Promise.all([localeOf(locale).visit(), feedbackLocaleOf(locale).feedback()]),
  );
  private readonly later = new Lazy(
    this,
    () => import('./later.element.ts'),
    ({ feedbackStyles }) => this.adopt(feedbackStyles),
  );
  private attending: Attending | undefined;
  /** What the page was opened with. */
  private opened: { readonly link?: CaseLink | undefined; readonly invitation?: Invitation | undefined } = {};

  /** Another link of the same page: what it names is opened. */
  private readonly onHash = (): void => {
    if (this.takeLinks()) this.beginAnew();
  };

  /** Whoever comes back to the page sees what was answered meanwhile. */
  private readonly onSeen = (): void => {
    if (document.visibilityState === 'visible') this.flow.send({ type: 'looked' });
  };

  override connectedCallback(): void {
    super.connectedCallback();
    // Before anything is asked, of whomever: no request may have the secret in its Referer, nor any screenshot.
    this.takeLinks();
    // An entry of the history may have it still: whoever comes back to it finds it taken out as well.
    for (const type of ['hashchange', 'popstate']) window.addEventListener(type, this.onHash);
    document.addEventListener('visibilitychange', this.onSeen);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    for (const type of ['hashchange', 'popstate']) window.removeEventListener(type, this.onHash);
    document.removeEventListener('visibilitychange', this.onSeen);
  }

  private takeLinks(): boolean {
    const [link, invitation] = [takeCaseLink(), takeInvitation()];
    if (!link && !invitation) return false;
    this.opened = { link, invitation };
    return true;
  }

  protected override presets(): readonly unknown[] {
    return [this.link, this.invitation, this.survey, this.kind];
  }

  protected override begin(client: AnyClient): void {
    const link = this.link ?? this.opened.link;
    const invitation = link ? undefined : (this.invitation ?? this.opened.invitation);
    const { survey, kind } = this;
    // Every first page but a survey's is one of the later ones.
    if (link || !(invitation || survey) || (kind && kind !== 'survey')) this.later.load();
    this.flow.start(
      createFeedbackInParts({
        client,
        language: this.language.locale,
        link,
        invitation,
        preset: { ...(survey && { survey }), ...(isKind(kind) && { kind }) },
        languages: navigator.languages,
        isSeen: () => document.visibilityState === 'visible',
      }),
    );
  }

  protected override willUpdate(): void {
    super.willUpdate();
    const { words, later, laterWords } = this;
    words.want();
    if (later.value) laterWords.want();
    if (!later.value || !laterWords.value || !this.flow.state) return;
    this.attending ??= new later.value.Attending(this, {
      state: () => this.flow.state,
      words: () => laterWords.value,
      now: () => this.asked?.transport.ports.now() ?? 0,
      did: () => this.did,
      send: this.send,
      say: (words) => this.say(words),
      focus: (selector) => (this.focusNext = selector),
    });
  }

  protected override panel(t: Terms, state: FeedbackState) {
    const [v] = this.laterWords.value ?? [];
    return html`
      ${this.later.value?.asksForWords(state) ? emergency(t, state.hospital) : nothing} ${v && this.attending?.leaving.notice(v)}
      ${this.page(t, state)} ${v && this.attending?.leaving.way(v)} ${person(t, state.hospital)}
    `;
  }

  private page(t: Terms, state: FeedbackState) {
    const { send, later, laterWords, words } = this;
    const { value: s } = words;
    const failed = (again: () => void) =>
      unavailable({
        t,
        hospital: state.hospital,
        heading: s?.cannotShow[state.aim === 'survey' || state.aim === 'case' ? state.aim : 'other'] ?? t.cannotGoOn,
        why: s?.cannotShowWhy ?? t.faultIsOurs,
        again,
      });
    if (!s) return words.failed ? failed(() => words.load()) : waitingView(t);
    if (state.step === 'loading') return state.aim === 'survey' ? ratingSkeleton({ t, s }) : waitingView(t);
    if (state.step === 'unavailable') return failed(() => send({ type: 'retried' }));
    const [v, f] = laterWords.value ?? [];
    const given = { state, t, s, send, now: this.asked?.transport.ports.now() ?? 0 };
    const back = later.value?.backOf({ state, send });
    const rating = state.step === 'question' && state.page === 0 && state.survey ? ratingOf(state.survey) : undefined;
    if (rating) return ratingView({ ...given, back } as FirstView<'question'>, rating);
    if (later.value && v && f) return later.value.page({ ...given, v, f }) ?? waitingView(t);
    return this.waitFor(later.value ? laterWords : later, () => waitingView(t), failed);
  }

  protected override follow(state: FeedbackState, before: FeedbackState): void {
    const { later, laterWords } = this;
    // Right after the first page, or with it where that is another.
    if (state.step !== 'loading') later.load();
    if (later.value) laterWords.load();
    this.attending?.follow(state, before);
  }
}

const isKind = (text: string): text is NonNullable<FeedbackPreset['kind']> =>
  ['survey', 'praise', 'complaint', 'case', 'choice'].includes(text);

declare global {
  interface HTMLElementTagNameMap {
    'foyer-feedback': FoyerFeedbackElement;
  }
}
