import { getStructuredData, listDepartments, type Department } from '../contract.ts';
import { notApplicable, type Check } from '../check.ts';
import { addDays, dayIn, isZone } from '../days.ts';
import { departments } from '../engaging.ts';
import { fitting, same, that } from '../expecting.ts';
import { openBy } from '../hours.ts';

const idsOf = (items: readonly { readonly id: string }[]) => items.map(({ id }) => id);
const at = (instant: string | undefined): number => (instant === undefined ? Number.NaN : Date.parse(instant));
const isSorted = (items: readonly string[]) => items.every((item, i) => i === 0 || (items[i - 1] ?? '') <= item);

/** Departments: how to reach them, and when. */
export const directory: readonly Check[] = [
  {
    id: 'directory.shapes',
    level: 4,
    force: 'must',
    title: 'Departments have the shape of the contract, each with a time zone that exists',
    run: async (kit) => {
      fitting(listDepartments.answers[200].schema, await kit.ask(listDepartments));
      const all = await departments(kit);
      that(all.length > 0, 'departments', 'one or more', 'none');
      same('zones that do not exist', idsOf(all.filter(({ timeZone }) => !isZone(timeZone))), []);
    },
  },
  {
    id: 'directory.way-on',
    level: 4,
    force: 'must',
    title: 'Every department has a way to reach it that works: a number, or a channel that is open',
    run: async (kit) => {
      const without = (await departments(kit)).filter(
        ({ telecom, channels }) =>
          !telecom.some(({ system, value }) => system === 'phone' && value !== '') && !channels.some(({ state }) => state === 'open'),
      );
      same('departments that cannot be reached', idsOf(without), []);
    },
  },
  {
    id: 'directory.open-or-not',
    level: 4,
    force: 'must',
    title: 'What is open says when it closes or never does, what is closed when it opens; both lie ahead',
    run: async (kit) => {
      const now = kit.now() - 5000;
      const wrong = (await departments(kit)).filter(({ openNow, closesAt, nextOpening }) =>
        openNow ? nextOpening !== undefined || at(closesAt) < now : closesAt !== undefined || at(nextOpening) < now,
      );
      same('departments that say both, or what is past', idsOf(wrong), []);
    },
  },
  {
    id: 'directory.hours',
    level: 4,
    force: 'must',
    title: 'Whether a department is open follows from its week and its exceptions, by its own clock',
    run: async (kit) => {
      await kit.steadily(async () => {
        const all = await kit.list<Department>(listDepartments);
        const now = kit.now();
        // A minute's difference between two clocks says nothing of the hours.
        const sure = all.filter((d) => openBy(d, now - 90_000) === openBy(d, now + 90_000));
        if (sure.length === 0) throw notApplicable('every department opens or closes just now');
        same('departments that are open against their hours, or closed', idsOf(sure.filter((d) => d.openNow !== openBy(d, now))), []);
      });
    },
  },
  {
    id: 'directory.exceptions',
    level: 4,
    force: 'must',
    title: 'Days that differ are told for 62 days ahead, the soonest first, each with its times or as closed',
    run: async (kit) => {
      const now = kit.now();
      for (const { id, exceptions, timeZone } of await departments(kit)) {
        const today = dayIn(now, timeZone);
        const days = exceptions.map(({ date }) => date);
        that(isSorted(days), `exceptions of ${id}`, 'the soonest first', days);
        const far = days.filter((day) => day < addDays(today, -1) || day > addDays(today, 63));
        same(`exceptions of ${id} that are past or too far`, far, []);
        const unclear = exceptions.filter(({ closed, times }) => closed === times.length > 0).map(({ date }) => date);
        same(`exceptions of ${id} that are neither closed nor have times`, unclear, []);
      }
    },
  },
  {
    id: 'directory.changes',
    level: 4,
    force: 'must',
    title: 'No answer is kept longer than until something in it changes by the clock, nor than a minute',
    run: async (kit) => {
      const answer = await kit.ask(listDepartments, { query: { limit: 200 } });
      const { items } = fitting(listDepartments.answers[200].schema, answer);
      const soonest = Math.min(...items.flatMap(({ changesAt }) => (changesAt === undefined ? [] : [Date.parse(changesAt)])));
      that(soonest > kit.now() - 5000, 'changesAt', 'ahead', Number.isFinite(soonest) ? new Date(soonest).toISOString() : 'none');
      const control = answer.headers.get('cache-control') ?? '';
      const age = /max-age=(\d+)/u.exec(control)?.[1] ?? (/no-(?:store|cache)/u.test(control) ? '0' : undefined);
      const most = Math.max(0, Math.min(60, Math.ceil((soonest - kit.now()) / 1000) + 5));
      that(age !== undefined && Number(age) <= most, 'Cache-Control', `max-age of ${most} at most`, control);
    },
  },
  {
    id: 'directory.windows',
    level: 4,
    force: 'must',
    title: 'Windows for callbacks lie ahead, the soonest first, 12 at most, each once',
    run: async (kit) => {
      for (const { id, callbackWindows } of await departments(kit)) {
        const starts = callbackWindows.map(({ start }) => at(start));
        that(callbackWindows.length <= 12, `windows of ${id}`, '12 at most', callbackWindows.length);
        that(
          starts.every((start, i) => i === 0 || (starts[i - 1] ?? 0) < start),
          `windows of ${id}`,
          'the soonest first, each once',
          starts,
        );
        const wrong = callbackWindows.filter(({ start, end }) => at(end) <= at(start) || at(end) < kit.now() - 5000);
        same(`windows of ${id} that are over, or end before they begin`, wrong.length, 0);
      }
    },
  },
  {
    id: 'directory.filters',
    level: 4,
    force: 'must',
    title: 'Departments of a topic are those that answer it',
    run: async (kit) => {
      const all = await departments(kit);
      const topic = all.flatMap(({ topics }) => topics).find((one) => one !== 'unknown');
      if (topic === undefined) throw notApplicable('no department names a topic');
      same(
        'departments of one topic',
        idsOf(await kit.list<Department>(listDepartments, { topic })),
        idsOf(all.filter(({ topics }) => topics.includes(topic))),
      );
    },
  },
  {
    id: 'directory.structured-data',
    level: 4,
    force: 'must',
    title: 'The data for search engines has the hospital with its opening hours, and every department by name',
    run: async (kit) => {
      const answer = await kit.ask(getStructuredData);
      const graph = fitting(getStructuredData.answers[200].schema, answer)['@graph'];
      that(
        graph.some((node) => node['@type'] === 'Hospital'),
        '@graph',
        'a Hospital',
        graph.map((node) => node['@type']),
      );
      that(answer.text.includes('"OpeningHoursSpecification"'), 'opening hours', 'OpeningHoursSpecification', 'none');
      const missing = (await departments(kit)).filter(({ name }) => !answer.text.includes(JSON.stringify(name)));
      same('departments that are not in it', idsOf(missing), []);
    },
  },
];
