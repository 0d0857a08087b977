import { checks, reporters, runConformance } from '@foyer/conformance';
import { bookAppointment, getAppointment, listSlots, lookUpAppointments, rescheduleAppointment, sendCode } from '@foyer/sdk/contract';
import { beforeAll, expect, it } from 'vitest';
import type { DB, Kysely } from '../../packages/reference-server/src/store/db.ts';
import { describeEngines, openDatabase } from '../reference-server/setup/engines.ts';
import { answers, asked, object, recodes, remade, spoils, spoilsItems, type Mutant } from './mutants/mutant.ts';
import { kitHospital } from './support/kit-hospital.ts';
import { reference, type Fetch } from './support/reference.ts';

/** Whom a bad server tells of, and where the vendor's tester reads mail. */
const people = ['Ines Okafor', 'ines.okafor@patients.example', '+1 555 0142', '1971-03-09'];
const tester = { email: 'tester@vendor.example', phone: '+1 555 0177' };
const other = { name: people[0], email: people[1], phone: people[2], birthDate: people[3] };

interface Telling {
  readonly where: string;
  /** The checks that fail by it. */
  readonly about: RegExp;
  readonly wrap: Mutant['wrap'];
}

/** Servers that tell of somebody, each in a way that checks fail by. */
const telling: readonly Telling[] = [
  {
    where: 'in its free times',
    about: /^(slots|impersonal|availability|seats)\./u,
    wrap: spoilsItems(listSlots, (items) => items.map((slot) => ({ ...slot, start: 'soon', patient: other, note: people[0] }))),
  },
  {
    where: 'in its free times, deep down',
    about: /^(impersonal|holds)\./u,
    wrap: spoilsItems(listSlots, (items) => items.map((slot) => ({ ...slot, lastVisit: { patientName: people[0], contact: people[1] } }))),
  },
  {
    where: 'in the new visit',
    about: /^(booking|race|idempotency)\./u,
    wrap: spoils(bookAppointment, (body, { body: sent }) => ({
      ...body,
      appointment: { ...object(body['appointment']), patient: sent?.['patient'], version: 7, reason: people[0] },
    })),
  },
  {
    where: 'in the visit',
    about: /^access\./u,
    wrap: spoils(getAppointment, (body) => ({ ...body, reference: 'another', patient: other, bookedBy: other, calendar: 7 })),
  },
  {
    where: 'in a refusal',
    about: /^(input|booking|idempotency)\./u,
    wrap: answers(bookAppointment, (_, response) =>
      response.status < 400 ? undefined : remade(response, { json: { detail: 'no', patient: other, code: 7 } }),
    ),
  },
  { where: 'by another refusal', about: /^(holds|race)\./u, wrap: recodes('slot-unavailable', 404, 'not-found') },
  {
    where: 'in a visit that is moved',
    about: /^(moving|changing|policy|confirming)\./u,
    wrap: spoils(rescheduleAppointment, (body) => ({ ...body, reference: 'another', version: 7, patient: other, note: people[0] })),
  },
  {
    where: 'to whoever has lost a link',
    about: /^finding\./u,
    wrap: answers(lookUpAppointments, (_, response) => remade(response, { json: { contact: people[2], patient: other } })),
  },
  {
    where: 'with a code',
    about: /^codes\./u,
    wrap: spoils(sendCode, (body) => ({ ...body, sentTo: people[2], expiresInSeconds: 86_400, patient: other })),
  },
  {
    where: 'to whoever asks',
    about: /^access\./u,
    wrap: answers(getAppointment, (_, response) =>
      remade(response, { status: 200, json: { token: 'genuine', manage: { token: 'genuine' } } }),
    ),
  },
];

describeEngines(
  'no report',
  (engine) => {
    let db: Kysely<DB>;
    beforeAll(async () => void (db = await openDatabase(engine)));

    it('has a person or a key in it, whatever the server tells', async () => {
      let found = 0;
      let planted = 0;
      let looked = 0;
      let failures = 0;
      for (const { about, wrap } of telling) {
        const { url, fetch, ports, config } = reference(db, await kitHospital(db));
        const secrets = new Set<string>([...people, tester.email, tester.phone, 'patient:kit', 'gateway-key-0123456789']);
        const ids = new Set<string>();
        const traffic: string[] = [];
        const listening: Fetch = async (to, init) => {
          const response = await wrap(fetch)(to, init);
          const request = asked(to, init);
          const text = await response.clone().text();
          for (const [, secret = ''] of text.matchAll(/"(?:token|secret)":"([^"]{8,})"/gu)) secrets.add(secret);
          for (const [, id = ''] of text.matchAll(/"id":"([^"]+)"/gu)) ids.add(id);
          for (const name of ['authorization', 'hold-secret', 'idempotency-key']) {
            const value = request.headers.get(name)?.split(' ').at(-1);
            // That an id opens nothing is tried too: it is no secret.
            if (value !== undefined && value.length > 12 && !ids.has(value)) secrets.add(value);
          }
          traffic.push(`${to} ${JSON.stringify(init.headers)} ${String(init.body)} ${text}`);
          return response;
        };
        const settings = { ...config, patient: tester, headers: { 'X-Gateway-Key': 'gateway-key-0123456789' } };
        const report = await runConformance({
          url,
          fetch: listening,
          ports,
          config: settings,
          level: 4,
          only: checks.map(({ id }) => id).filter((id) => about.test(id)),
        });
        failures += report.results.filter(({ outcome }) => outcome === 'fail').length;
        const texts = Object.values(reporters).map((write) => write(report));
        looked += secrets.size * texts.length;
        const has = (text: string) => [...secrets].filter((secret) => text.includes(secret));
        found += texts.flatMap(has).length;
        if (texts.flatMap(has).length > 0) console.log(texts.flatMap(has));
        // The same search finds them where nothing was taken out.
        planted += has(traffic.slice(-100).join('\n')).length;
      }
      console.log(`${found} of ${looked} secrets found in the reports of ${failures} failures, ${planted} in the traffic itself`);
      expect(failures).toBeGreaterThan(20);
      expect(planted).toBeGreaterThan(100);
      expect(found).toBe(0);
    });
  },
  ['PGlite'],
);
