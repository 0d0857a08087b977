import { abortable } from './abortable.ts';
import { toReason, waitOf } from './answers.ts';
import { UnknownOutcomeError } from './errors/unknown-outcome-error.ts';
import { isPassing, isRepeatable, mayBeDone, retryPolicy, waitBefore } from './retry.ts';
import { attempt, authorize, isGood, type Answer, type Means, type Outcome, type Sending, type Terms } from './sending.ts';

/**
 * Asks until there is an answer that settles it, or the limit is reached.
 *
 * @param first what became of the first request, where it was sent already
 */
export function persist<T>(means: Means, sending: Sending<T>, terms: Terms, first?: Outcome): Promise<T> {
  const { ports } = means;
  const policy = retryPolicy(means.retry);
  const { route, key } = sending;
  const { signal, limit = policy.limit } = terms;
  let isOpen = terms.mayBeDone;
  const unknownOutcome = (cause: unknown) =>
    new UnknownOutcomeError<T>(route.id, key ?? '', cause, ({ signal, timeout = terms.timeout, attempts = Infinity } = {}) =>
      persist(means, sending, { signal, timeout, limit: attempts - 1, mayBeDone: true }),
    );
  const once = async (): Promise<Outcome> => {
    const authorization = await authorize(sending, terms);
    isOpen = key !== undefined;
    return attempt(means, sending, terms, authorization);
  };

  const run = async (): Promise<T> => {
    for (let retries = 0; ; retries += 1) {
      const before = isOpen;
      const outcome = retries === 0 && first ? first : await once();
      const answer = settling(outcome);
      const isRedirect = outcome.answer ? outcome.answer.isRedirect : outcome.isRedirect;
      if (answer && isGood(answer)) return sending.read(answer);
      // Sent on to another address, nobody has done anything here.
      if (answer || isRedirect) isOpen &&= answer ? mayBeDone(answer, before) : before;
      const wait = (answer && waitOf(answer, ports.now)) ?? waitBefore(retries + 1, policy, ports.random);
      const mayHelp = answer ? isPassing(answer) || (isOpen && terms.mayBeDone) : !isRedirect;
      // Told to wait for longer than there is patience, it gives up, and tells the caller how long.
      if (!mayHelp || !isRepeatable(route) || retries >= limit || wait > policy.maxRetryAfter) {
        const reason = toReason(route.id, outcome, terms.timeout, ports.now);
        throw isOpen ? unknownOutcome(reason) : reason;
      }
      await abortable(new Promise((resolve) => setTimeout(resolve, wait)), signal, (reason) => reason);
    }
  };

  // A write is not cut off on its way: whoever gives up waiting is told that it may be done.
  return key === undefined ? run() : abortable(run(), signal, (reason) => (isOpen ? unknownOutcome(reason) : reason));
}

/** The answer, where it says anything at all: success that brings nothing, or leads elsewhere, is no word of our server's. */
function settling({ answer }: Outcome): Answer | undefined {
  return answer && !answer.isRedirect && (isGood(answer) || !answer.ok) ? answer : undefined;
}
