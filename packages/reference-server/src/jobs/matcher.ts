import type { Log } from '../ports.ts';
import type { Context, Deps } from '../services/context.ts';
import { matchWaiting } from '../services/matching.ts';
import { offerOtherTimes } from '../services/other-times.ts';
import { createSites } from '../services/sites.ts';
import { endWhatIsOver } from '../services/waitlist-ends.ts';
import type { Time } from '../store/occupancy.ts';
import { allSites } from '../store/sites.ts';
import { createAlarm } from './alarm.ts';

export interface MatcherOptions {
  readonly deps: Deps;
  readonly log: Log;
  /** How often all free times are looked at: 10 s unless told. */
  readonly everySeconds?: number;
}

export interface Matcher {
  /** Times of a site were given back, or blocked: offer what there is now. */
  wake(siteId: string, freed: readonly Time[]): void;
  /** Begins nothing more, and waits for what is under way. */
  stop(): Promise<void>;
}

/** What the hospitals' own steps are done with: nobody calls, and words are in the hospital's language. */
async function contexts(deps: Deps): Promise<Context[]> {
  const { baseUrl } = createSites(deps);
  const now = deps.clock.now();
  return (await allSites(deps.db)).map((site) => ({ ...deps, site, locale: site.default_locale, now, baseUrl: baseUrl(site), caller: {} }));
}

/**
 * One round over all sites: whoever lost a time is kept another one, offers that ran out and places whose time has come are ended, and what is
 * free is offered to whoever has waited longest. Safe in any number of processes.
 * @returns how many offers were made.
 */
export async function matchRound(deps: Deps): Promise<number> {
  let made = 0;
  for (const ctx of await contexts(deps)) {
    made += await offerOtherTimes(ctx);
    await endWhatIsOver(ctx);
    made += await matchWaiting(ctx);
  }
  return made;
}

/** The same for times that were given back just now, by site; none where times were blocked. */
async function matchFreed(deps: Deps, freed: ReadonlyMap<string, readonly Time[]>): Promise<number> {
  let made = 0;
  for (const ctx of await contexts(deps)) {
    const times = freed.get(ctx.site.id);
    if (!times) continue;
    made += await offerOtherTimes(ctx);
    if (times.length > 0) made += await matchWaiting(ctx, times);
  }
  return made;
}

const codeOf = (error: unknown): string => {
  const code: unknown = typeof error === 'object' && error !== null ? Reflect.get(error, 'code') : undefined;
  return typeof code === 'string' && /^\w{1,40}$/u.test(code) ? code : 'unknown';
};

/** Offers free times to whoever lost theirs and whoever waits, at once where this process gave them back, else within a round. */
export function startMatcher({ deps, log, everySeconds = 10 }: MatcherOptions): Matcher {
  const alarm = createAlarm();
  let stopped = false;
  let freed = new Map<string, Time[]>();

  const next = (): number => deps.clock.now().getTime() + everySeconds * 1000;

  async function run(): Promise<void> {
    for (let due = 0; !stopped;) {
      const given = freed;
      freed = new Map();
      const isRound = deps.clock.now().getTime() >= due;
      try {
        const count = isRound ? await matchRound(deps) : await matchFreed(deps, given);
        if (count > 0) log.info('times-offered', { count });
      } catch (error) {
        // The database is away for a while; the next round looks at everything.
        log.error('matcher-failed', { code: codeOf(error) });
      }
      if (isRound) due = next();
      await alarm.sleep(Math.max(0.01, Math.min(everySeconds, (due - deps.clock.now().getTime()) / 1000)));
    }
  }

  const running = run();
  return {
    wake: (siteId, times) => {
      freed.set(siteId, [...(freed.get(siteId) ?? []), ...times]);
      alarm.ring();
    },
    stop: async () => {
      stopped = true;
      alarm.ring();
      await running;
    },
  };
}
