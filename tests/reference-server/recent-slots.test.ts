import type { KyselyPlugin } from 'kysely';
import { beforeAll, expect, it } from 'vitest';
import type { Slot } from '@foyer/sdk/contract';
import type { Caller, Context } from '../../packages/reference-server/src/services/context.ts';
import { createHold, releaseHold } from '../../packages/reference-server/src/services/holds.ts';
import { createRecentReads, type RecentReads } from '../../packages/reference-server/src/services/recent-reads.ts';
import { createRecentSlots, recentSlots, slotsFreshMs } from '../../packages/reference-server/src/services/recent-slots.ts';
import type { SlotQuery } from '../../packages/reference-server/src/services/slots.ts';
import { inTransaction } from '../../packages/reference-server/src/services/transactions.ts';
import { decline } from '../../packages/reference-server/src/services/staff-visits.ts';
import { book } from '../../packages/reference-server/src/services/visits.ts';
import type { DB, Kysely } from '../../packages/reference-server/src/store/db.ts';
import { testApp } from './setup/app.ts';
import { describeEngines } from './setup/engines.ts';
import { smallHospital, somebody, type Hospital, type ServiceName } from './setup/hospital.ts';
import { byStaff } from './setup/world.ts';

/** What a fault would look like: other reads, or another way to them. */
interface Plant {
  readonly reads?: RecentReads<string>;
  readonly list?: typeof recentSlots;
}

interface Rig {
  readonly hospital: Hospital;
  context(caller?: Caller, more?: Partial<Context>): Context;
  list(service: ServiceName, ctx?: Context, query?: Partial<SlotQuery>): Promise<string>;
  /** Lists read from the database until now. */
  count(): number;
}

type Wrap = (reads: RecentReads<string>) => RecentReads<string>;
const real = () => createRecentSlots();
const wrapped = (wrap: Wrap): Plant => ({ reads: wrap(real()) });

/** Keeps answers and not reads, as one would write it first. */
function afterwards(): RecentReads<string> {
  const kept = new Map<string, { at: number; answer: string }>();
  return {
    async read(group, key, now, work) {
      const known = kept.get(group + key);
      if (known && now.getTime() - known.at < slotsFreshMs) return known.answer;
      const answer = await work();
      kept.set(group + key, { at: now.getTime(), answer });
      return answer;
    },
    forget: () => kept.clear(),
  };
}

/** Keeps what failed as well. */
function faithful(): RecentReads<string> {
  const kept = new Map<string, Promise<string>>();
  return {
    read: (group, key, _now, work) => {
      const answer = kept.get(group + key) ?? work();
      kept.set(group + key, answer);
      return answer;
    },
    forget: () => kept.clear(),
  };
}

/** Long enough for a read to begin that waits for none. */
const turn = () => new Promise((resolve) => setTimeout(resolve, 0));

describeEngines('lists of free times that are a second old', (engine) => {
  let db: Kysely<DB>;
  beforeAll(async () => {
    db = (await engine.open()).db;
  });

  async function rig({ reads = real(), list = recentSlots }: Plant = {}): Promise<Rig> {
    const hospital = await smallHospital(db);
    let count = 0;
    const counting: KyselyPlugin = {
      transformQuery: ({ node }) => {
        if (JSON.stringify(node).includes('ORDER BY s.starts_at, s.id LIMIT')) count += 1;
        return node;
      },
      transformResult: async ({ result }) => result,
    };
    const counted = db.withPlugin(counting);
    const context: Rig['context'] = (caller = {}, more = {}) => hospital.context(caller, { db: counted, recentSlots: reads, ...more });
    return {
      hospital,
      context,
      list: (service, ctx = context(), query = {}) =>
        list(ctx, { service: hospital.services[service], from: '2026-11-24', to: '2026-11-28', ...query }),
      count: () => count,
    };
  }

  const idsIn = (json: string) => (JSON.parse(json) as { items: Slot[] }).items.map(({ id }) => id);

  /** Of `n` tries, how many went wrong. */
  interface Seen {
    readonly n: number;
    readonly wrong: number;
  }

  /** That a claim holds, that it had a chance not to, and that a fault of its kind is seen. */
  function claim(what: string, check: (plant?: Plant) => Promise<Seen>, plants: Readonly<Record<string, () => Plant>>): void {
    it(what, async () => {
      const { n, wrong } = await check();
      console.log(`${engine.name}, ${what}: ${wrong} of ${n} wrong`);
      expect(n).toBeGreaterThan(0);
      expect(wrong).toBe(0);
      for (const [name, plant] of Object.entries(plants)) {
        const caught = (await check(plant())).wrong;
        console.log(`${engine.name}, planted "${name}": ${caught} wrong`);
        expect(caught, name).toBeGreaterThan(0);
      }
    });
  }

  claim(
    'reads once for all who ask the same at once',
    async (plant) => {
      const { list, count } = await rig(plant);
      const answers = await Promise.all(Array.from({ length: 64 }, () => list('plain')));
      return { n: answers.length, wrong: count() - 1 + (new Set(answers).size - 1) };
    },
    { 'keeps answers, not reads': () => ({ reads: afterwards() }) },
  );

  claim(
    'answers from no read that began a second ago or more, nor from one that lies ahead of the clock',
    async (plant) => {
      const { hospital, list, count } = await rig(plant);
      let wrong = 0;
      // Seconds from one request to the next, and whether the database must be asked.
      const steps = [
        [0, true],
        [0.4, false],
        [0.599, false],
        [0.001, true],
        [1, true],
        [3600, true],
        [-1, true],
        [0.999, false],
      ] as const;
      for (const [seconds, anew] of steps) {
        hospital.clock.forward(seconds);
        const before = count();
        await list('plain');
        if (count() - before !== (anew ? 1 : 0)) wrong += 1;
      }
      return { n: steps.length, wrong };
    },
    {
      'never old': () => ({ reads: createRecentSlots(Infinity) }),
      'a millisecond more': () => ({
        reads: createRecentSlots(slotsFreshMs + 1),
      }),
      'each request makes it young': () => {
        const inner = real();
        let last = 0;
        return { reads: { ...inner, read: (group, key, now, work) => inner.read(group, key, new Date((last ||= now.getTime())), work) } };
      },
    },
  );

  claim(
    'tells sites, languages and questions apart',
    async (plant) => {
      const reads = plant?.reads ?? real();
      const [one, other] = [await rig({ ...plant, reads }), await rig({ ...plant, reads })];
      const asked: [Rig, Context, Partial<SlotQuery>][] = [
        [one, one.context(), {}],
        [other, other.context(), { service: one.hospital.services.plain }],
        [one, one.context({}, { locale: 'ar' }), {}],
        [one, one.context(), { to: '2026-11-27' }],
        [one, one.context(), { limit: 2 }],
        [one, one.context(), { location: one.hospital.locations.main }],
        [one, one.context(), { practitioner: one.hospital.practitioners.ada }],
        [one, one.context(), { mode: 'in-person' }],
        [one, one.context(), { service: one.hospital.services.long }],
      ];
      let wrong = 0;
      for (const [where, ctx, query] of asked) {
        const told = await where.list('plain', ctx, query).catch((error: Error) => error.message);
        const truth = await where
          .list('plain', { ...ctx, recentSlots: undefined } as unknown as Context, query)
          .catch((e: Error) => e.message);
        if (told !== truth) wrong += 1;
      }
      return { n: asked.length, wrong };
    },
    {
      'no site in it': () => wrapped((inner) => ({ ...inner, read: (_group, key, now, work) => inner.read('', key, now, work) })),
      'no language in it': () =>
        wrapped((inner) => ({
          ...inner,
          read: (group, key, now, work) => inner.read(group, JSON.stringify((JSON.parse(key) as unknown[]).slice(1)), now, work),
        })),
      'no question in it': () =>
        wrapped((inner) => ({
          ...inner,
          read: (group, key, now, work) => inner.read(group, String((JSON.parse(key) as unknown[])[0]), now, work),
        })),
    },
  );

  claim(
    'asks the database for whoever brings authority, and keeps nothing of theirs',
    async (plant) => {
      const { hospital, context, list, count } = await rig(plant);
      await list('plain');
      const [slot] = await hospital.slots('plain');
      const visit = await inTransaction(context(), (tx) => book(context(), tx, { slotId: slot!.id, ...somebody() }));
      const manageToken = visit.manage.token;
      const before = await list('plain');
      const callers: [Caller, Partial<SlotQuery>][] = [
        [{ bearer: { subject: 'ann', role: 'patient' } }, {}],
        [{ manageToken }, {}],
        [{ holdSecret: 'some-secret-or-other' }, {}],
        [{ manageToken }, { for: visit.appointment.id }],
      ];
      let wrong = 0;
      for (const [caller, query] of callers) {
        const reads = count();
        const own = await list('plain', context(caller), query);
        if (count() - reads !== 1) wrong += 1;
        if (query.for !== undefined && !idsIn(own).includes(slot!.id)) wrong += 1;
        if ((await list('plain')) !== before) wrong += 1;
      }
      return { n: callers.length, wrong };
    },
    {
      'everybody is nobody': () => ({ list: (ctx, { for: _, ...query }) => recentSlots({ ...ctx, caller: {} }, query) }),
    },
  );

  claim(
    'keeps no error',
    async (plant) => {
      const { context, list } = await rig(plant);
      const broken = new Proxy(db, {
        get: () => {
          throw new Error('the database is away');
        },
      });
      const failed = await Promise.allSettled(Array.from({ length: 8 }, () => list('plain', context({}, { db: broken }))));
      const again = await Promise.allSettled([list('plain')]);
      const wrong =
        failed.filter(({ status }) => status === 'fulfilled').length + again.filter(({ status }) => status === 'rejected').length;
      return { n: failed.length + again.length, wrong };
    },
    { 'keeps what failed': () => ({ reads: faithful() }) },
  );

  claim(
    'never lists what was held or booked through it, and lists at once what was given back',
    async (plant) => {
      const { hospital, context, list } = await rig(plant);
      let n = 0;
      let wrong = 0;
      const listed = async (service: ServiceName, slotId: string, expected: boolean) => {
        n += 1;
        if (idsIn(await list(service)).includes(slotId) !== expected) wrong += 1;
      };
      const slotOf = async (service: ServiceName) => (await hospital.slots(service))[0]!.id;
      const [plain, approval, long] = [await slotOf('plain'), await slotOf('approval'), await slotOf('long')];
      await listed('plain', plain, true);
      await listed('long', long, true);
      const hold = await inTransaction(context(), (tx) => createHold(context(), tx, { slotId: plain }));
      await listed('plain', plain, false);
      // The same clinician's hour in another service.
      await listed('long', long, false);
      await releaseHold(context({ holdSecret: hold.secret }), hold.id);
      await listed('plain', plain, true);
      await inTransaction(context(), (tx) => book(context(), tx, { slotId: plain, ...somebody() }));
      await listed('plain', plain, false);
      await listed('approval', approval, true);
      const visit = await inTransaction(context(), (tx) => book(context(), tx, { slotId: approval, ...somebody() }));
      await listed('approval', approval, false);
      await decline(byStaff(context()), visit.appointment.id);
      await listed('approval', approval, true);
      return { n, wrong };
    },
    { 'forgets nothing': () => wrapped((inner) => ({ ...inner, forget: () => undefined })) },
  );

  it('is what the server does over HTTP', async () => {
    const hospital = await smallHospital(db);
    const server = testApp(db, hospital, { limits: 'off' });
    const path = `/v1/slots?service=${hospital.services.plain}&from=2026-11-24&to=2026-11-28`;
    const get = async () => (await server.call(path)).text();
    const first = await get();
    const [slot] = idsIn(first);
    // Behind the server's back: another process booked.
    const away = hospital.context();
    await inTransaction(away, (tx) => book(away, tx, { slotId: slot!, ...somebody() }));
    expect(await get()).toBe(first);
    const refused = await server.post('/v1/holds', { slotId: slot });
    expect(refused.status).toBe(409);
    expect(((await refused.json()) as { alternatives: Slot[] }).alternatives.length).toBeGreaterThan(0);
    hospital.clock.forward(1);
    const [next] = idsIn(await get());
    expect(next).not.toBe(slot);
    expect((await server.post('/v1/holds', { slotId: next })).status).toBe(201);
    expect(idsIn(await get())).not.toContain(next);
    const anew = testApp(db, hospital, { limits: 'off', slots: 'read-anew' });
    const then = await (await anew.call(path)).text();
    await inTransaction(away, async (tx) => book(away, tx, { slotId: idsIn(then)[0]!, ...somebody() }));
    expect(await (await anew.call(path)).text()).not.toBe(then);
  });

  it('does not count a read that was under way when times changed', async () => {
    const now = new Date('2026-11-23T14:00:00Z');
    const heard = async (reads: RecentReads<string>) => {
      let end: (answer: string) => void = () => undefined;
      const early = reads.read('site', 'key', now, () => new Promise((resolve) => (end = resolve)));
      await turn();
      reads.forget('site');
      const asked = reads.read('site', 'key', now, async () => 'new');
      end('old');
      await early;
      return [await asked, await reads.read('site', 'key', now, async () => 'newer')];
    };
    const [good, planted] = [await heard(real()), await heard(afterwards())];
    console.log(
      `${engine.name}, old answers after a change: ${good.filter((a) => a === 'old').length} of ${good.length}; planted: ${planted.join()}`,
    );
    expect(good).toEqual(['new', 'new']);
    expect(planted).toContain('old');
  });

  it('has one read of a list under way, and none that began before it was asked for, where nothing is kept', async () => {
    const now = new Date('2026-11-23T14:00:00Z');
    const heard = async (reads: RecentReads<string>) => {
      const ends: ((answer: string) => void)[] = [];
      let most = 0;
      const ask = () => {
        const askedAfter = ends.length;
        const work = () =>
          new Promise<string>((resolve) => {
            const read = ends.push((answer) => resolve(answer));
            most = Math.max(most, read - ended);
          });
        return reads.read('site', 'key', now, work).then((answer) => Number(answer) > askedAfter);
      };
      let ended = 0;
      const answers: Promise<boolean>[] = [];
      for (let round = 0; round < 20; round++) {
        answers.push(...Array.from({ length: 3 }, ask));
        await turn();
        answers.push(ask());
        while (ended < ends.length) ends[ended++]?.(String(ended));
        await turn();
      }
      while (ended < ends.length) {
        ends[ended++]?.(String(ended));
        await turn();
      }
      const late = (await Promise.all(answers)).filter((good) => !good).length;
      return { n: answers.length, reads: ends.length, most, late };
    };
    const anew = () => createRecentSlots(0);
    const good = await heard(anew());
    const sharing = await heard({ ...afterwards(), read: createRecentSlots(1).read });
    const alone = await heard({ read: (_group, _key, _now, work) => work(), forget: () => undefined });
    console.log(
      `${engine.name}, ${good.n} asked: ${good.reads} reads, at most ${good.most} at once, ${good.late} too old; planted "joins a read under way": ${sharing.late} too old; planted "each for itself": ${alone.most} at once`,
    );
    expect(good).toMatchObject({ n: 80, most: 1, late: 0 });
    expect(good.reads).toBeLessThan(good.n);
    expect(sharing.late).toBeGreaterThan(0);
    expect(alone.most).toBeGreaterThan(1);
  });

  it('reads at most so many lists at once, in the order they were asked for, also after failures', async () => {
    const now = new Date('2026-11-23T14:00:00Z');
    const heard = async (atOnce: number) => {
      const reads = createRecentReads<string>({ freshMs: 1000, most: 100, atOnce });
      let [under, most] = [0, 0];
      const begun: number[] = [];
      const ask = (n: number) =>
        reads.read('site', String(n), now, async () => {
          begun.push(n);
          most = Math.max(most, (under += 1));
          await turn();
          under -= 1;
          if (n % 5 === 0) throw new Error('this one fails');
          return String(n);
        });
      const asked = Array.from({ length: 40 }, (_, n) => ask(n % 20));
      const failed = (await Promise.allSettled(asked)).filter(({ status }) => status === 'rejected').length;
      return { most, failed, begun };
    };
    const inOrder = Array.from({ length: 20 }, (_, n) => n);
    const [good, planted] = [await heard(3), await heard(Infinity)];
    console.log(`${engine.name}, 40 asked for 20 lists: at most ${good.most} reads at once; planted "no limit": ${planted.most}`);
    expect(good).toEqual({ most: 3, failed: 8, begun: inOrder });
    expect(planted.most).toBeGreaterThan(3);
  });

  it('has at most so many lists, the youngest ones', async () => {
    const now = new Date('2026-11-23T14:00:00Z');
    const most = 50;
    const kept = async (reads: RecentReads<string>) => {
      let worked = 0;
      const ask = (n: number) => reads.read('site', String(n), now, async () => String((worked += 1)));
      for (let n = 0; n < 200; n++) await ask(n);
      worked = 0;
      for (let n = 199; n >= 0; n--) await ask(n);
      // What was made anew on the way back pushed nothing out that was asked for before it.
      return 200 - worked;
    };
    const bounded = await kept(createRecentReads({ freshMs: 1000, most, atOnce: 3 }));
    const unbounded = await kept(createRecentReads({ freshMs: 1000, most: Infinity, atOnce: 3 }));
    console.log(`${engine.name}, 200 lists asked for: ${bounded} kept where ${most} may be; planted "no end": ${unbounded} kept`);
    expect(bounded).toBe(most);
    expect(unbounded).toBeGreaterThan(most);
  });
});
