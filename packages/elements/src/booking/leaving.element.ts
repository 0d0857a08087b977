import { canClear, isPrivate, previousStep, stepsOf, type BookingAction, type BookingState, type ReopenableStep } from '@foyer/sdk/flows';
import { html, nothing, type ReactiveControllerHost } from 'lit';
import { IdleWipe } from '../core/late/idle-wipe.ts';
import { Trail } from '../core/late/trail.ts';
import type { VisitTerms } from '../i18n/visit-terms.ts';
import { note } from '../controls/pieces.ts';
import { button } from '../controls/page.ts';

/** Steps that have an entry of their own in the browser's history. */
const pages: readonly string[] = ['service', 'closed', 'place', 'slot', 'request', 'details', 'questions', 'check'];

interface Booking {
  readonly now: () => number;
  /** Leave the browser's history alone. */
  readonly noHistory: () => boolean;
  readonly state: () => BookingState | undefined;
  readonly send: (action: BookingAction) => void;
  readonly say: (words: string) => void;
  readonly words: () => VisitTerms | undefined;
  readonly focusHeading: () => void;
}

/** What happens when the patient turns away: the browser's Back, "Clear and leave", and the form that is left alone. */
export class Leaving {
  private readonly trail: Trail;
  private readonly idle: IdleWipe;
  private step: string | undefined;
  private why: 'cleared' | 'clearedIdle' | undefined;

  constructor(
    host: ReactiveControllerHost & EventTarget,
    private readonly booking: Booking,
  ) {
    this.trail = new Trail(
      host,
      () => booking.state()?.step ?? '',
      (page) => this.turnTo(page as ReopenableStep),
    );
    this.idle = new IdleWipe(host, {
      now: booking.now,
      isPrivate: () => this.maybe(canClear),
      warn: () => {
        booking.say(booking.words()?.idleSoon ?? '');
      },
      wipe: () => this.clear('clearedIdle'),
    });
    const state = booking.state();
    // Whoever was quicker than this part came may go back all the same.
    for (const step of state ? passed(state) : []) this.follow({ step });
  }

  /** Called after each change of the flow. */
  follow({ step }: Pick<BookingState, 'step'>): void {
    if (step === this.step || this.booking.noHistory()) return;
    this.step = step;
    if (pages.includes(step)) this.trail.turned(step);
    else if (step === 'done' || step === 'pending' || step === 'requested') this.trail.ended();
  }

  /** Above the step: that all will be cleared soon, or that it was. */
  notice(v: VisitTerms) {
    if (this.idle.isWarning) return told(html`${v.idleSoon} ${button(v.stillHere, () => this.stay())}`, 'changed');
    return this.cleared(v) ? told(this.cleared(v)) : nothing;
  }

  /** Below the step. */
  way(v: VisitTerms) {
    return this.maybe(canClear)
      ? html`<p class="leave s">
          <span class="muted">${v.sharedDevice}</span> ${button(v.clearAndLeave, () => this.clear('cleared'), 'link s')}
        </p>`
      : nothing;
  }

  /** What the live region says of the first page: that it was cleared must not be drowned by what else there is to say. */
  heard(words: string): string {
    const v = this.booking.words();
    return [v && this.cleared(v), words].filter(Boolean).join(' ');
  }

  private cleared(v: VisitTerms): string | undefined {
    return this.why && !this.maybe(isPrivate) ? v[this.why] : undefined;
  }

  private stay(): void {
    this.booking.focusHeading();
    this.idle.stay();
  }

  private maybe(is: (state: BookingState) => boolean): boolean {
    const state = this.booking.state();
    return state !== undefined && is(state);
  }

  private turnTo(step: ReopenableStep): void {
    const state = this.booking.state();
    this.booking.send(state && previousStep(state) === step ? { type: 'went-back' } : { type: 'step-reopened', step });
  }

  private clear(why: NonNullable<Leaving['why']>): void {
    this.why = why;
    this.booking.send({ type: 'cleared' });
    this.booking.say(this.booking.words()?.[why] ?? '');
  }
}

/** The pages up to this one. */
function passed(state: BookingState): readonly BookingState['step'][] {
  const pages: readonly BookingState['step'][] = stepsOf(state);
  const at = pages.indexOf(state.step);
  return at < 0 ? [state.step] : pages.slice(0, at + 1);
}

const told = (words: unknown, kind?: 'changed') => html`<div class="notice">${note(words, kind)}</div>`;
