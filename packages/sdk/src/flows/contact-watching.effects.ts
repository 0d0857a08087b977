import type { ContactDesk, ContactEffect } from './contact-desk.ts';
import type { ContactOutcome, ContactState } from './contact.state.ts';
import { wanted } from './running.effects.ts';

/** How old a case may be while somebody looks at it, in milliseconds: an answer may come at any moment. */
const freshFor = 60_000;
/** The longest that a clock is waited for, in milliseconds: a timer's own limit is 24 days. */
const anHour = 3_600_000;

/** Pages that tell what is open now. */
const tellsHours: readonly ContactState['step'][] = ['directory', 'department', 'window'];

/** What becomes old while somebody looks at it. */
export function watchingEffects({ step, departments, isOld, thread, isStale }: ContactState): readonly ContactEffect[] {
  const changes = (departments ?? []).flatMap(({ changesAt }) => (changesAt === undefined ? [] : [Date.parse(changesAt)]));
  const next = Math.min(...changes);
  return wanted<ContactEffect>(
    Number.isFinite(next) &&
      !isOld &&
      tellsHours.includes(step) && { id: `clock ${next}`, run: (desk, signal) => waitFor(desk, next, signal) },
    step === 'case' && !isStale && thread && { id: `watch ${thread.version}`, run: (desk, signal) => watch(desk, signal) },
  );
}

/** Comes back just after something opened or closed. By a clock that is ahead, it did long ago, and still tells the same: no reason to hurry. */
async function waitFor({ now }: ContactDesk, at: number, signal: AbortSignal): Promise<ContactOutcome> {
  const left = at - now();
  await rest(left > 0 ? Math.min(left + 1000, anHour) : freshFor, signal);
  return { type: 'departments-aged' };
}

/** Comes back when the case may be another: nothing is asked while nobody looks. */
async function watch({ isSeen }: ContactDesk, signal: AbortSignal): Promise<ContactOutcome> {
  do await rest(freshFor, signal);
  while (!isSeen());
  return { type: 'case-aged' };
}

const rest = (ms: number, signal: AbortSignal) =>
  new Promise<void>((resolve, reject) => {
    const timer = setTimeout(resolve, ms);
    signal.addEventListener('abort', () => (clearTimeout(timer), reject(signal.reason as Error)), { once: true });
  });
