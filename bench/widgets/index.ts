import { chromium, type Browser } from 'playwright-core';
import { findBrowser } from '../../tests/setup/browser.ts';
import type { Bench, Result, Settings } from '../bench.ts';
import { aims, allOfIt, firstTimes, untilFirstTime, type Measured } from './figures.ts';
import { openHospital } from './hospital.ts';
import { bareElement, emptyPage, ourWidget } from './ours.ts';
import type { Subject } from './page.ts';
import { openPeers } from './peers/open.ts';
import { openPageServer, type PageServer } from './server.ts';
import { visit, type Visit } from './visit.ts';

/** Fonts and pictures of other hosts count for nobody: they are not found at once. */
const loopbackOnly = '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1';
const rounds = { quick: 2, whole: 15 };

/** Every page once in each round, each round beginning with another, so that none is always first on a warm machine. */
async function measure(browser: Browser, server: PageServer, subjects: readonly Subject[], o: Settings): Promise<Measured[]> {
  const visits = new Map<Subject, Visit[]>(subjects.map((subject) => [subject, []]));
  // What only the first load of a process pays is nobody's.
  for (const { page } of subjects) await visit(browser, server.origin, page);
  const count = o.quick ? rounds.quick : rounds.whole;
  for (let round = 0; round < count; round += 1) {
    o.progress(`widgets: round ${round + 1} of ${count}`);
    for (let turn = 0; turn < subjects.length; turn += 1) {
      const subject = subjects[(round + turn) % subjects.length]!;
      visits.get(subject)?.push(await visit(browser, server.origin, subject.page));
    }
  }
  return subjects.map((subject) => ({ page: subject.page, visits: visits.get(subject) ?? [] }));
}

async function run(settings: Settings): Promise<Result> {
  const { progress } = settings;
  const { executablePath, args, version } = await findBrowser();
  const server = await openPageServer();
  const ends: (() => Promise<void>)[] = [server.close];
  try {
    progress('widgets: making the demo hospital');
    const hospital = await openHospital(server.origin);
    ends.push(hospital.close);
    const subjects = [emptyPage, await bareElement(), ...ourWidget(server.origin), ...(await openPeers(server.origin, progress))];
    server.serve(
      subjects.map(({ page }) => page),
      [...subjects.map(({ answers }) => answers), hospital.answers],
    );
    const browser = await chromium.launch({ executablePath, args: [...args, loopbackOnly] });
    ends.push(() => browser.close());
    const measured = await measure(browser, server, subjects, settings);
    for (const missed of server.missed) progress(`widgets: nobody answered ${missed}`);
    return {
      tables: [untilFirstTime(measured), allOfIt(measured)],
      plots: [firstTimes(measured)],
      measured: `${measured[0]?.visits.length ?? 0} loads of each page in Chromium ${version}`,
      aims: aims(measured),
      notes: measured.flatMap(({ page }) => (page.remark === undefined ? [] : [`${page.name}: ${page.remark}`])),
    };
  } finally {
    for (const end of ends.reverse()) await end();
  }
}

/** How fast `<foyer-booking>` comes to its first free time, beside Lit alone and beside the packages of others. */
export const widgets: Bench = {
  name: 'widgets',
  title: 'The booking widget on a slow phone',
  about:
    'One widget on an otherwise empty page, at a quarter of the processor’s speed, 150 ms, 1.6 Mbit/s down and 750 kbit/s up, nothing cached; all pages take turns in each round ([how it is measured](bench-widgets.md)). kB of 1,000 bytes over the wire, heads and the page itself included. In turn: how many requests had to wait for one another. Blocking: what tasks take beyond 50 ms each. The aims are for `foyer-booking` with modulepreload.',
  run,
};
