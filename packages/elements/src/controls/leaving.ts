import { html, nothing, type ReactiveControllerHost } from 'lit';
import { IdleWipe } from '../core/late/idle-wipe.ts';
import { Trail } from '../core/late/trail.ts';
import type { VisitTerms } from '../i18n/visit-terms.ts';
import { button } from './page.ts';
import { note } from './pieces.ts';

/** The words of it; each widget says them of what it knows. */
export type LeavingTerms = Pick<VisitTerms, 'idleSoon' | 'stillHere' | 'clearedIdle' | 'sharedDevice' | 'clearAndLeave' | 'cleared'>;

/** What turning away means in one flow. */
export interface LeavingRules<State, Step extends string> {
  /** Steps that have an entry of their own in the browser's history. */
  readonly pages: readonly string[];
  /** Steps that nothing can be gone back from. */
  readonly ends: readonly string[];
  /** Whether the screen knows something that the next person at the same device must not see. */
  readonly isPrivate: (state: State) => boolean;
  /** Whether all of that can be forgotten now. */
  readonly canClear: (state: State) => boolean;
  readonly previousStep: (state: State) => Step | undefined;
}

/** What the element lets it see and do. */
export interface LeavingHands<State, Step extends string> {
  readonly now: () => number;
  /** Leave the browser's history alone. */
  readonly noHistory: () => boolean;
  readonly state: () => State | undefined;
  readonly send: (action: { readonly type: 'went-back' | 'cleared' } | { readonly type: 'step-reopened'; readonly step: Step }) => void;
  readonly say: (words: string) => void;
  readonly words: () => LeavingTerms | undefined;
  readonly focusHeading: () => void;
}

/** What happens when the patient turns away: the browser's Back, "Clear and leave", and the page that is left alone. */
export class Leaving<State extends { readonly step: string }, Step extends string> {
  private readonly trail: Trail;
  private readonly idle: IdleWipe;
  private step: string | undefined;
  private why: 'cleared' | 'clearedIdle' | undefined;

  constructor(
    host: ReactiveControllerHost & EventTarget,
    private readonly rules: LeavingRules<State, Step>,
    private readonly hands: LeavingHands<State, Step>,
  ) {
    this.trail = new Trail(
      host,
      () => hands.state()?.step ?? '',
      (page) => this.turnTo(page as Step),
    );
    this.idle = new IdleWipe(host, {
      now: hands.now,
      isPrivate: () => this.maybe(rules.canClear),
      warn: () => hands.say(hands.words()?.idleSoon ?? ''),
      wipe: () => this.clear('clearedIdle'),
    });
  }

  /** Called after each change of the flow. */
  follow({ step }: Pick<State, 'step'>): void {
    if (step === this.step || this.hands.noHistory()) return;
    this.step = step;
    if (this.rules.pages.includes(step)) this.trail.turned(step);
    else if (this.rules.ends.includes(step)) this.trail.ended();
  }

  /** Above the step: that all will be cleared soon, or that it was. */
  notice(v: LeavingTerms) {
    if (this.idle.isWarning) return told(html`${v.idleSoon} ${button(v.stillHere, () => this.stay())}`, 'changed');
    return this.cleared(v) ? told(this.cleared(v)) : nothing;
  }

  /** Below the step. */
  way(v: LeavingTerms) {
    return this.maybe(this.rules.canClear)
      ? html`<p class="leave s">
          <span class="muted">${v.sharedDevice}</span> ${button(v.clearAndLeave, () => this.clear('cleared'), 'link s')}
        </p>`
      : nothing;
  }

  /** What the live region says of the first page: that it was cleared must not be drowned by what else there is to say. */
  heard(words: string): string {
    const v = this.hands.words();
    return [v && this.cleared(v), words].filter(Boolean).join(' ');
  }

  private cleared(v: LeavingTerms): string | undefined {
    return this.why && !this.maybe(this.rules.isPrivate) ? v[this.why] : undefined;
  }

  private stay(): void {
    this.hands.focusHeading();
    this.idle.stay();
  }

  private maybe(is: (state: State) => boolean): boolean {
    const state = this.hands.state();
    return state !== undefined && is(state);
  }

  private turnTo(step: Step): void {
    const state = this.hands.state();
    this.hands.send(state && this.rules.previousStep(state) === step ? { type: 'went-back' } : { type: 'step-reopened', step });
  }

  private clear(why: 'cleared' | 'clearedIdle'): void {
    this.why = why;
    this.hands.send({ type: 'cleared' });
    this.hands.say(this.hands.words()?.[why] ?? '');
  }
}

const told = (words: unknown, kind?: 'changed') => html`<div class="notice">${note(words, kind)}</div>`;
