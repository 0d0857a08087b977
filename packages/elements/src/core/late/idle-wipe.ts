import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Milliseconds without a sign of life: until the warning, and until everything typed is cleared. */
export const idleTimes = { warning: 13 * 60_000, wipe: 15 * 60_000 } as const;

const signs = ['pointerdown', 'keydown', 'input', 'wheel'] as const;

export interface Idle {
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Whether there is anything that the next person at this device must not see. */
  readonly isPrivate: () => boolean;
  /** Said once, two minutes before; any sign of life takes it back (WCAG 2.2, 2.2.1 Timing Adjustable). */
  readonly warn: () => void;
  readonly wipe: () => void;
}

/**
 * Clears a form that was left alone, on a device that others may use next. Owns the clock and the warning; what is cleared is the widget's.
 * Time counts while the device sleeps, too.
 */
export class IdleWipe implements ReactiveController {
  /** The warning stands. */
  isWarning = false;

  private last: number;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly host: ReactiveControllerHost & EventTarget,
    private readonly idle: Idle,
  ) {
    this.last = idle.now();
    host.addController(this);
  }

  hostConnected(): void {
    for (const sign of signs) document.addEventListener(sign, this.seen, { passive: true });
    document.addEventListener('visibilitychange', this.look);
    this.look();
  }

  hostDisconnected(): void {
    for (const sign of signs) document.removeEventListener(sign, this.seen);
    document.removeEventListener('visibilitychange', this.look);
    clearTimeout(this.timer);
  }

  /** Somebody is there: the time begins anew. */
  stay(): void {
    // A device that slept for hours wakes up by a key: that is no sign of the same person.
    this.look();
    this.last = this.idle.now();
    if (!this.isWarning) return;
    this.isWarning = false;
    this.host.requestUpdate();
    this.look();
  }

  private readonly seen = (event: Event): void => {
    // The warning's own button must still be there when its press is done.
    if (!this.isWarning || !event.composedPath().some((at) => at instanceof Element && at.classList.contains('notice'))) this.stay();
  };

  private readonly look = (): void => {
    clearTimeout(this.timer);
    const alone = this.idle.now() - this.last;
    const isPrivate = this.idle.isPrivate();
    if (isPrivate && alone >= idleTimes.wipe) {
      this.last = this.idle.now();
      this.isWarning = false;
      this.idle.wipe();
    } else if (isPrivate && alone >= idleTimes.warning && !this.isWarning) {
      this.isWarning = true;
      this.idle.warn();
    }
    const next = this.isWarning ? idleTimes.wipe : idleTimes.warning;
    this.timer = setTimeout(this.look, isPrivate ? Math.max(1000, next - (this.idle.now() - this.last)) : next);
  };
}
