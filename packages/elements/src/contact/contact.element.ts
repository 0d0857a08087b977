import {
  createContactInParts,
  type CaseLink,
  type ContactAction,
  type ContactState,
  type ContactStepName,
  type Topic,
} from '@foyer/sdk/flows';
import { html, nothing, type PropertyDeclarations } from 'lit';
import { emergency, person } from '../controls/person.ts';
import { waitingView } from '../controls/skeleton.ts';
import { FlowElement } from '../core/flow-element.ts';
import { Lazy } from '../core/lazy.ts';
import type { AnyClient } from '../core/site-context.ts';
import { contactLocaleOf } from '../i18n/contact-locales.ts';
import type { ContactTerms } from '../i18n/contact-terms.ts';
import type { DirectoryTerms } from '../i18n/directory-terms.ts';
import { localeOf } from '../i18n/locales.ts';
import type { Terms } from '../i18n/terms.ts';
import type { VisitTerms } from '../i18n/visit-terms.ts';
import type { Attending } from './attending.element.ts';
import { directoryStyles } from './directory.styles.ts';
import { takeCaseLink } from '../core/address.ts';
import { directorySkeleton, directoryView } from './views/directory.view.ts';
import { unavailableView } from './views/unavailable.view.ts';

export { ContactSentEvent } from './sent.event.ts';

/** "Not for emergencies" stands before the first thing that can be pressed or typed into. */
const strips: ReadonlySet<ContactStepName> = new Set(['loading', 'directory', 'department', 'window', 'words', 'case', 'find']);

/**
 * The hospital's departments with their hours, and the ways to reach each: a call, a message, a call back. Shows the thread of what was sent, opened by the
 * link in a message, whose token it takes out of the address bar before it asks for anything, or by the reference and the code that the patient wrote down. The
 * tag's own content shows until the widget is ready, and again if it cannot run.
 *
 * ```html
 * <foyer-contact api="https://care.example.org" lang="en">
 *   <p>Call us at <a href="tel:+15550100">555-0100</a>.</p>
 * </foyer-contact>
 * ```
 *
 * @tag foyer-contact
 * @slot - What shows before the widget can run, and if it cannot: a phone number, a link.
 * @slot departments - The departments as they are read where no script runs; the widget shows its own.
 * @fires {ContactSentEvent} foyer-contact-sent - A message or the wish for a call was sent; `channel` says which.
 * @fires {FoyerErrorEvent} foyer-error - Something failed; `code` is a problem code, `network` or `configuration`.
 * @csspart panel - The widget's surface.
 * @csspart emergency - "Not for emergencies". May be restyled, not removed.
 * @csspart danger - What to do at once, where the words typed tell of danger. May be restyled, not removed.
 * @csspart step-heading - The question of the step.
 * @csspart back - "Back".
 * @csspart department - The name of a department in the list.
 * @csspart channel - A way to reach a department.
 * @csspart window - A time in which somebody calls back.
 * @csspart primary - The one strong button of a page.
 * @csspart footer - The way to a person.
 * @cssprop [--foyer-accent=#0b6379] - The host's colour; all others follow from it.
 * @cssprop [--foyer-radius=0.625rem] - The corners.
 */
export class FoyerContactElement extends FlowElement<ContactState, ContactAction> {
  static override styles = [FlowElement.styles, directoryStyles];

  static override properties: PropertyDeclarations = {
    department: {},
    topic: {},
    start: {},
    noHistory: { type: Boolean, attribute: 'no-history' },
    link: { attribute: false },
  };

  /** The id of a department to begin with; all of them are one press away. */
  department = '';

  /** What is written about: `appointment`, `billing`, `records` or `other`. Only departments that answer it are shown. */
  topic = '';

  /** `case` to begin with reading an answer, by reference and code where there is no link; the departments are one press away. */
  start = '';

  /** Leaves the browser's history alone: for hosts whose router owns it. The widget's own Back works all the same. */
  noHistory = false;

  /** A case and its token, for apps that have them; else they are read from the page's address (`#c.<reference>.<token>`). */
  link: CaseLink | undefined;

  /** The words of the first page, and of all the others. */
  private readonly words = this.lazyWords<DirectoryTerms>((locale) => contactLocaleOf(locale).directory());
  private readonly laterWords = this.lazyWords<readonly [VisitTerms, ContactTerms]>((locale) =>
    Promise.all([localeOf(locale).visit(), contactLocaleOf(locale).contact()]),
  );
  private readonly later = new Lazy(
    this,
    () => import('./later.element.ts'),
    ({ contactStyles }) => this.adopt(contactStyles),
  );
  private attending: Attending | undefined;
  /** The link that the page was opened with. */
  private opened: CaseLink | undefined;

  /** Another link of the same page: the case it names is opened. */
  private readonly onHash = (): void => {
    const link = takeCaseLink();
    if (!link) return;
    this.opened = link;
    this.beginAnew();
  };

  /** Whoever comes back to the page sees what was answered meanwhile. */
  private readonly onSeen = (): void => {
    if (document.visibilityState === 'visible') this.flow.send({ type: 'looked' });
  };

  override connectedCallback(): void {
    super.connectedCallback();
    // Before anything is asked, of whomever: no request may have the token in its Referer, nor any screenshot.
    this.opened = takeCaseLink() ?? this.opened;
    // An entry of the history may have it still: whoever comes back to it finds it taken out as well.
    for (const type of ['hashchange', 'popstate']) window.addEventListener(type, this.onHash);
    document.addEventListener('visibilitychange', this.onSeen);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    for (const type of ['hashchange', 'popstate']) window.removeEventListener(type, this.onHash);
    document.removeEventListener('visibilitychange', this.onSeen);
    this.attending?.takeNoMore();
  }

  protected override presets(): readonly unknown[] {
    return [this.link, this.department, this.topic, this.start];
  }

  protected override begin(client: AnyClient): void {
    const link = this.link ?? this.opened;
    // The page of a case is one of the later ones.
    if (link) this.later.load();
    this.flow.start(
      createContactInParts({
        client,
        language: this.language.locale,
        link,
        preset: {
          ...(this.department && { department: this.department }),
          ...(isTopic(this.topic) && { topic: this.topic }),
          ...(this.start === 'case' && { start: 'case' }),
        },
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
      transport: () => this.asked?.transport,
      did: () => this.did,
      send: this.send,
      say: (words) => this.say(words),
      focus: (selector) => (this.focusNext = selector),
    });
    if (this.isConnected) this.attending.take();
  }

  protected override panel(t: Terms, state: ContactState) {
    const [v] = this.laterWords.value ?? [];
    const { hospital, step } = state;
    return html`
      ${strips.has(step) ? emergency(t, hospital, step === 'loading') : nothing} ${v && this.attending?.leaving.notice(v)}
      ${this.page(t, state)} ${v && this.attending?.leaving.way(v)} ${person(t, hospital)}
    `;
  }

  private page(t: Terms, state: ContactState) {
    const { send, later, laterWords, words } = this;
    const { value: c } = words;
    const failed = (again: () => void) => unavailableView({ state, t, c }, again);
    if (!c) return words.failed ? failed(() => words.load()) : waitingView(t);
    const first = { state, t, c, send, now: this.asked?.transport.ports.now() ?? 0 };
    if (state.step === 'loading') return state.aim === 'case' ? waitingView(t) : directorySkeleton(first);
    if (state.step === 'unavailable') return failed(() => send({ type: 'retried' }));
    const [v, all] = laterWords.value ?? [];
    if (state.step === 'directory') return directoryView({ ...first, late: all && later.value?.lateDirectory({ ...first, c: all }) });
    if (later.value && v && all) return later.value.page({ ...first, v, c: all }) ?? waitingView(t);
    return this.waitFor(later.value ? laterWords : later, () => waitingView(t), failed);
  }

  protected override follow(state: ContactState, before: ContactState): void {
    const { later, laterWords } = this;
    // Right after the first page, or with it where that is another.
    if (state.step !== 'loading') later.load();
    if (later.value) laterWords.load();
    this.attending?.follow(state, before);
  }
}

const isTopic = (text: string): text is Topic => ['appointment', 'billing', 'records', 'other'].includes(text);

declare global {
  interface HTMLElementTagNameMap {
    'foyer-contact': FoyerContactElement;
  }
}
