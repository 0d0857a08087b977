import { Appointment, getAppointment, listAppointments } from '../contract.ts';
import { notApplicable, notRun, type Check } from '../check.ts';
import { comparable, fitting, hasStatus, isProblem, same, that } from '../expecting.ts';
import type { Kit } from '../kit.ts';
import { visits } from '../people.ts';

const nobody = 'no-such-visit';
const look = (kit: Kit, id: string, authorization?: string) =>
  kit.ask(getAppointment, { params: { id }, ...(authorization !== undefined && { headers: { Authorization: authorization } }) });

/** Who may see a visit. */
export const access: readonly Check[] = [
  {
    id: 'access.token',
    level: 2,
    force: 'must',
    writes: true,
    title: 'Whoever has a visit’s token sees it, as it was booked, with its ETag',
    run: async (kit) => {
      const [{ id, token, body, answer }] = await visits(kit);
      const seen = await kit.ask(getAppointment, { params: { id }, token });
      const visit = fitting(Appointment, seen);
      same(
        'the visit',
        [visit.id, visit.reference, visit.status, visit.start],
        [id, body.appointment.reference, body.appointment.status, body.appointment.start],
      );
      same('ETag', seen.headers.get('etag'), answer.headers.get('etag'));
      same('Cache-Control', seen.headers.get('cache-control'), 'no-store');
    },
  },
  {
    id: 'access.none',
    level: 2,
    force: 'must',
    writes: true,
    title: 'Without a token every visit is 401, whether it is there or not',
    run: async (kit) => {
      const [{ id }] = await visits(kit);
      const there = await look(kit, id);
      isProblem(there, 'unauthenticated');
      that(there.headers.has('www-authenticate'), 'WWW-Authenticate', 'one', 'none');
      same('the answers for a visit that is there and one that is not', comparable(there), comparable(await look(kit, nobody)));
    },
  },
  {
    id: 'access.foreign',
    level: 2,
    force: 'must',
    writes: true,
    title: 'Another visit’s token is the same 404 as a visit that is not there',
    run: async (kit) => {
      const [one, other] = await visits(kit);
      const foreign = await look(kit, one.id, `Manage ${other.token}`);
      isProblem(foreign, 'not-found');
      same(
        'the answers for a foreign token and a visit that is not there',
        comparable(foreign),
        comparable(await look(kit, nobody, `Manage ${other.token}`)),
      );
    },
  },
  {
    id: 'access.wrong',
    level: 2,
    force: 'must',
    writes: true,
    title: 'A wrong or malformed token is that 404 too, and neither an id nor a reference opens anything',
    run: async (kit) => {
      const [{ id, token, body }] = await visits(kit);
      const missing = comparable(await look(kit, nobody, `Manage ${kit.newKey()}`));
      const wrong = [
        kit.newKey(),
        token.slice(1),
        `${token}x`,
        token.toUpperCase() === token ? token.toLowerCase() : token.toUpperCase(),
        id,
        body.appointment.reference,
      ];
      for (const value of [...wrong.map((text) => `Manage ${text}`), 'Manage', 'Basic Zm9vOmJhcg=='])
        same('the answers for a wrong token and a visit that is not there', comparable(await look(kit, id, value)), missing);
    },
  },
  {
    id: 'access.expired',
    level: 2,
    force: 'must',
    title: 'A genuine token that has expired is 410 link-expired',
    run: async (kit) => {
      const { expired } = kit.config;
      if (!expired) throw notApplicable('say in the configuration an `expired` visit, if there is one');
      isProblem(await look(kit, expired.id, `Manage ${expired.token}`), 'link-expired');
    },
  },
  {
    id: 'access.mine',
    level: 2,
    force: 'must',
    title: 'The list of my visits is for the signed-in alone',
    run: async (kit) => {
      isProblem(await kit.ask(listAppointments), 'unauthenticated');
      isProblem(await kit.ask(listAppointments, { token: kit.newKey() }), 'unauthenticated');
      if (kit.discovery.auth.includes('bearer') && kit.config.bearer === undefined)
        throw notRun('say in the configuration a `bearer` token');
      const { bearer } = kit.config;
      if (bearer === undefined) return;
      fitting(listAppointments.answers[200].schema, await kit.ask(listAppointments, { headers: { Authorization: `Bearer ${bearer}` } }));
    },
  },
  {
    id: 'access.bearer',
    level: 2,
    force: 'must',
    writes: true,
    title: 'A signed-in patient does not see another’s visit',
    run: async (kit) => {
      const { bearer } = kit.config;
      if (bearer === undefined) throw notApplicable('say in the configuration a `bearer` token, if patients sign in');
      const [{ id }] = await visits(kit);
      const other = await look(kit, id, `Bearer ${bearer}`);
      isProblem(other, 'not-found');
      same(
        'the answers for another’s visit and one that is not there',
        comparable(other),
        comparable(await look(kit, nobody, `Bearer ${bearer}`)),
      );
      hasStatus(await kit.ask(listAppointments, { headers: { Authorization: `Bearer ${bearer}` } }), 200);
    },
  },
];
