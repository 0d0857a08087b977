import { faultRate, forgetsItsKey, runSessions } from '../../sdk/support/sessions.ts';
import { prove } from '../part.ts';

prove({
  bar: 'a patient who books through a bad network has one visit at most, and is told so on the last screen',
  full: { sessions: 2000, planted: 320 },
  quick: { sessions: 320, planted: 160 },
  work: async ({ sessions, planted: few }) => {
    const { wrong, faulted, told, booked } = await runSessions(sessions);
    const planted = await runSessions(few, forgetsItsKey);
    const none = told.filter((end) => end === 'none').length;
    return {
      n: `${sessions} sessions of the real client and its flow at ${100 * faultRate} % faults: ${faulted} requests dropped, delayed, doubled, cut or answered 502`,
      found: `${wrong.length} of ${sessions} told wrong or booked twice; ${booked} visits, ${none} told that there is none`,
      met: wrong.length === 0 && faulted > sessions && booked > sessions / 3,
      planted: {
        bug: `a new key for each retry (${few} sessions)`,
        seen: `${planted.wrong.length} wrong`,
        caught: planted.wrong.length > 0,
      },
      engine: 'a server of the tests, over HTTP',
    };
  },
});
