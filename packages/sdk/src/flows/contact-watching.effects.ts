import type { Case } from '../contract/cases.ts';
import { watchCase } from '../resources/watching.ts';
import type { ContactDesk, ContactEffect } from './contact-desk.ts';
import type { CaseLink, ContactOutcome, ContactState } from './contact.state.ts';
import { wanted } from './running.effects.ts';

/** How old a case may be where it cannot be watched, in milliseconds: an answer may come at any moment. */
const freshFor = 60_000;
/** The longest that a clock is waited for, in milliseconds: a timer's own limit is 24 days. */
const anHour = 3_600_000;

/** Pages that tell what is open now. */
const tellsHours: readonly ContactState['step'][] = ['directory', 'department', 'window'];

/** What becomes old while somebody looks at it. */
export function watchingEffects({ step, departments, isOld, link, thread, isStale }: ContactState): readonly ContactEffect[] {
  const changes = (departments ?? []).flatMap(({ changesAt }) => (changesAt === undefined ? [] : [Date.parse(changesAt)]));
  const next = Math.min(...changes);
  return wanted<ContactEffect>(
    Number.isFinite(next) &&
      !isOld &&
      tellsHours.includes(step) && { id: `clock ${next}`, run: (desk, signal) => waitFor(desk, next, signal) },
    step === 'case' &&
      !isStale &&
      link &&
      thread && { id: `watch ${thread.version}`, run: (desk, signal) => watch(desk, link, thread, signal) },
  );
}

/** Comes back just after something opened or closed. By a clock that is ahead, it did long ago, and still tells the same: no reason to hurry. */
async function waitFor({ now }: ContactDesk, at: number, signal: AbortSignal): Promise<ContactOutcome> {
  const left = at - now();
  await rest(left > 0 ? Math.min(left + 1000, anHour) : freshFor, signal);
  return { type: 'departments-aged' };
}

/** Comes back when the case is another. Where it cannot be watched, it is read again now and then, but not while nobody looks. */
async function watch(
  { transport, isSeen }: ContactDesk,
  { reference, token: manage }: CaseLink,
  { version: known }: Case,
  signal: AbortSignal,
): Promise<ContactOutcome> {
  try {
    for await (const { version } of watchCase(transport, reference, { manage, signal, lastEventId: String(known) }))
      if (version > known) return { type: 'case-aged' };
  } catch {
    // Some proxies let no stream through.
  }
  do await rest(freshFor, signal);
  while (!isSeen());
  return { type: 'case-aged' };
}

const rest = (ms: number, signal: AbortSignal) =>
  new Promise<void>((resolve, reject) => {
    signal.throwIfAborted();
    const timer = setTimeout(resolve, ms);
    signal.addEventListener('abort', () => (clearTimeout(timer), reject(signal.reason as Error)), { once: true });
  });
