import { isManagePrivate, previousManageStep, type ManageAction, type ManageState, type ManageStepName } from '@foyer/sdk/flows';
import { html, nothing, type ReactiveControllerHost } from 'lit';
import { button } from '../controls/page.ts';
import { note } from '../controls/pieces.ts';
import { IdleWipe } from '../core/late/idle-wipe.ts';
import { Trail } from '../core/late/trail.ts';
import type { VisitTerms } from '../i18n/visit-terms.ts';

/** Steps that have an entry of their own in the browser's history. */
const pages: readonly ManageStepName[] = ['visit', 'slot', 'move', 'cancel', 'code', 'find', 'found'];

interface Hands {
  readonly now: () => number;
  readonly noHistory: () => boolean;
  readonly state: () => ManageState | undefined;
  readonly send: (action: ManageAction) => void;
  readonly say: (words: string) => void;
  readonly words: () => VisitTerms | undefined;
  readonly focusHeading: () => void;
}

/** What happens when the patient turns away: the browser's Back, "Clear and leave", and the page that is left alone. */
export class Leaving {
  private readonly trail: Trail;
  private readonly idle: IdleWipe;
  private step: ManageStepName | undefined;
  private why: 'cleared' | 'clearedIdle' | undefined;

  constructor(
    host: ReactiveControllerHost & EventTarget,
    private readonly hands: Hands,
  ) {
    this.trail = new Trail(
      host,
      () => hands.state()?.step ?? '',
      (page) => this.turnTo(page as ManageStepName),
    );
    this.idle = new IdleWipe(host, {
      now: hands.now,
      isPrivate: () => this.isPrivate,
      warn: () => hands.say(hands.words()?.idleSoon ?? ''),
      wipe: () => this.clear('clearedIdle'),
    });
  }

  /** Called after each change of the flow. */
  follow({ step }: Pick<ManageState, 'step'>): void {
    if (step === this.step || this.hands.noHistory()) return;
    this.step = step;
    if (pages.includes(step)) this.trail.turned(step);
    else if (step === 'moved' || step === 'cancelled') this.trail.ended();
  }

  /** Above the step: that all will be cleared soon, or that it was. */
  notice(v: VisitTerms) {
    if (this.idle.isWarning)
      return html`<div class="notice">${note(html`${v.idleSoon} ${button(v.stillHere, () => this.stay())}`, 'changed')}</div>`;
    return this.why && !this.isPrivate ? html`<div class="notice">${note(v[this.why])}</div>` : nothing;
  }

  /** Below the step. */
  way(v: VisitTerms) {
    return this.isPrivate
      ? html`<p class="leave s">
          <span class="muted">${v.sharedDevice}</span> ${button(v.clearAndLeave, () => this.clear('cleared'), 'link s')}
        </p>`
      : nothing;
  }

  private get isPrivate(): boolean {
    const state = this.hands.state();
    return state !== undefined && isManagePrivate(state);
  }

  private stay(): void {
    this.hands.focusHeading();
    this.idle.stay();
  }

  private turnTo(step: ManageStepName): void {
    const state = this.hands.state();
    this.hands.send(state && previousManageStep(state) === step ? { type: 'went-back' } : { type: 'step-reopened', step });
  }

  private clear(why: NonNullable<Leaving['why']>): void {
    this.why = why;
    this.hands.send({ type: 'cleared' });
    this.hands.say(this.hands.words()?.[why] ?? '');
  }
}
