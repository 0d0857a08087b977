import { getHealth } from '../contract.ts';
import { notApplicable, type Check } from '../check.ts';
import { same } from '../expecting.ts';

/** What a server says when it has too much to do. */
export const busy: readonly Check[] = [
  {
    id: 'busy.retry-after',
    level: 0,
    force: 'must',
    title: 'Every 429 and 503 says after how many seconds to come again',
    run: async (kit) => {
      for (let i = 0; i < 3; i += 1) await kit.ask(getHealth);
      const busy = kit.all.filter(({ status }) => status === 429 || status === 503);
      if (busy.length === 0) throw notApplicable('the server was never busy in this run');
      const without = busy.filter(({ headers }) => !(Number(headers.get('retry-after') ?? Number.NaN) >= 0));
      same(
        `answers of ${busy.length} that do not say`,
        without.map(({ status, operation }) => `${status} ${operation ?? ''}`),
        [],
      );
    },
  },
];
