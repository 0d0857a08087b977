import { Hono } from 'hono';
import { beforeAll, describe, expect, it } from 'vitest';
import { operations } from '@foyer/sdk/contract';
import { aftercareOperations } from '../../packages/reference-server/src/routes/staff-aftercare.ts';
import { feedbackOperations } from '../../packages/reference-server/src/routes/staff-feedback.ts';
import { departmentOperations } from '../../packages/reference-server/src/routes/staff-departments.ts';
import { staffOperations } from '../../packages/reference-server/src/routes/staff.ts';
import type { DB, Kysely } from '../../packages/reference-server/src/store/db.ts';
import { callAbout, refer, visited } from './setup/aftercare.ts';
import { newKey, testApp, type TestApp } from './setup/app.ts';
import { department, exception } from './setup/departments.ts';
import { deskOperations } from '../../packages/reference-server/src/routes/desk.ts';
import { askForCall, callWanted, idOf, mine, question, send, teams, type Mine } from './setup/cases.ts';
import { bodies, complaint } from './setup/complaints.ts';
import { describeEngines } from './setup/engines.ts';
import { entry, writeFaqs } from './setup/faqs.ts';
import { answersOf, fft, ownSurvey } from './setup/feedback.ts';
import { smallHospital, somebody, type Hospital } from './setup/hospital.ts';
import { offerOf, round, wait, type Place } from './setup/waiting.ts';
import { bookSlot, holdSlot, plainBearer, type Booked, type Held } from './setup/world.ts';

/** Whoever may come: what they send, and whose base URL they call. */
interface Caller {
  readonly headers: Record<string, string>;
  readonly at?: 'other site';
}
type Who =
  | 'nobody'
  | 'own'
  | 'with another’s token'
  | 'with an expired token'
  | 'with a malformed token'
  | 'at another site'
  | 'another patient'
  | 'an expired sign-in'
  | 'a malformed sign-in'
  | 'staff';

/** What each of them is answered: a status, and a code where it is a problem. */
type Row = Readonly<Record<Who, string>>;

const open = (own: string, elsewhere = own): Row => ({
  nobody: own,
  own: own,
  'with another’s token': own,
  'with an expired token': own,
  'with a malformed token': own,
  'at another site': elsewhere,
  'another patient': own,
  'an expired sign-in': own,
  'a malformed sign-in': own,
  staff: own,
});
const lacking = '404 not-found';
const unknown = '401 unauthenticated';
const late = '401 token-expired';
/** The same for everybody, but a sign-in that is no good is told so. */
const signInLooked = (own: string, elsewhere: string): Row => ({
  ...open(own, elsewhere),
  'an expired sign-in': late,
  'a malformed sign-in': unknown,
});
const staffOnly = (own: string, elsewhere = lacking): Row => ({
  nobody: unknown,
  own: unknown,
  'with another’s token': unknown,
  'with an expired token': unknown,
  'with a malformed token': unknown,
  'at another site': elsewhere,
  'another patient': '403 forbidden',
  'an expired sign-in': late,
  'a malformed sign-in': unknown,
  staff: own,
});

const { id: _, ...someFaq } = entry('anything');

const someDepartment = {
  name: { en: 'Team' },
  kind: 'office',
  status: 'shown',
  telecom: [],
  languages: [],
  topics: [],
  access: [],
  keepsSiteDays: true,
};

const isOfPlace = (operation: string) => ['getWaitlistEntry', 'leaveWaitlist', 'acceptOffer', 'declineOffer'].includes(operation);

const isOfCase = (operation: string) =>
  ['getCase', 'watchCase', 'addToCase', 'withdrawCase', 'reopenCase', 'moveCallback'].includes(operation);

/** For whoever has the own token of a visit or of a place on the list, or is the patient it was made by. */
const ofVisit = (own: string): Row => ({
  nobody: unknown,
  own,
  'with another’s token': lacking,
  'with an expired token': '410 link-expired',
  'with a malformed token': lacking,
  'at another site': lacking,
  'another patient': lacking,
  'an expired sign-in': late,
  'a malformed sign-in': unknown,
  staff: lacking,
});

const matrix: Record<string, Row> = {
  getDiscovery: open('200'),
  getOpenApi: open('200'),
  getHealth: open('200'),
  getReady: open('200'),
  listServices: open('200'),
  getService: open('200', lacking),
  searchServices: open('200'),
  listLocations: open('200'),
  listPractitioners: open('200'),
  getQuestionnaire: open('200', lacking),
  getSafety: open('200'),
  getAvailability: open('200', lacking),
  listSlots: signInLooked('200', lacking),
  createHold: signInLooked('201', lacking),
  bookAppointment: signInLooked('201', lacking),
  createRequest: signInLooked('201', lacking),
  releaseHold: {
    nobody: unknown,
    own: '204',
    'with another’s token': lacking,
    // A hold that has run out is let go of without complaint.
    'with an expired token': '204',
    'with a malformed token': lacking,
    'at another site': lacking,
    'another patient': unknown,
    'an expired sign-in': late,
    'a malformed sign-in': unknown,
    staff: unknown,
  },
  getAppointment: ofVisit('200'),
  rescheduleAppointment: ofVisit('200'),
  confirmAppointment: ofVisit('200'),
  setReminders: ofVisit('200'),
  sendCode: ofVisit('202'),
  verifyCode: ofVisit('422 validation-failed'),
  cancelAppointment: ofVisit('200'),
  joinWaitlist: signInLooked('201', lacking),
  getWaitlistEntry: ofVisit('200'),
  acceptOffer: ofVisit('200'),
  declineOffer: ofVisit('200'),
  leaveWaitlist: ofVisit('204'),
  sendMessage: signInLooked('201', '409 channel-closed'),
  requestCallback: signInLooked('201', '409 channel-closed'),
  sendComplaint: signInLooked('201', '201'),
  getCase: ofVisit('200'),
  watchCase: ofVisit('200'),
  addToCase: ofVisit('200'),
  moveCallback: ofVisit('200'),
  reopenCase: ofVisit('409 invalid-transition'),
  withdrawCase: ofVisit('200'),
  lookUpAppointments: open('202'),
  listAppointments: {
    nobody: unknown,
    own: unknown,
    'with another’s token': unknown,
    'with an expired token': unknown,
    'with a malformed token': unknown,
    'at another site': '200',
    'another patient': '200',
    'an expired sign-in': late,
    'a malformed sign-in': unknown,
    staff: '200',
  },
  listFaqs: open('200'),
  getFaq: open('200', lacking),
  searchFaqs: open('200'),
  voteFaq: open('200', lacking),
  getGlossary: open('200'),
  'POST /staff/v1/appointments/{id}/approve': staffOnly('409 invalid-transition'),
  'POST /staff/v1/appointments/{id}/decline': staffOnly('409 invalid-transition'),
  'POST /staff/v1/appointments/{id}/arrive': staffOnly('409 invalid-transition'),
  'POST /staff/v1/appointments/{id}/fulfil': staffOnly('409 invalid-transition'),
  'POST /staff/v1/appointments/{id}/no-show': staffOnly('409 invalid-transition'),
  'GET /staff/v1/webhooks': staffOnly('200', '200'),
  'POST /staff/v1/webhooks': staffOnly('201', '201'),
  'POST /staff/v1/webhooks/{id}/rotate': staffOnly('200'),
  'POST /staff/v1/webhooks/{id}/enable': staffOnly('200'),
  'POST /staff/v1/webhooks/{id}/disable': staffOnly('200'),
  'DELETE /staff/v1/webhooks/{id}': staffOnly('204'),
  'GET /staff/v1/deliveries': staffOnly('200', '200'),
  'POST /staff/v1/deliveries/bounces': staffOnly('200'),
  'POST /staff/v1/deliveries/{id}/retry': staffOnly('200'),
  'POST /staff/v1/deliveries/{id}/discard': staffOnly('200'),
  'POST /staff/v1/appointments/{id}/links': staffOnly('200'),
  'DELETE /staff/v1/appointments/{id}/links/{otherId}': staffOnly('204'),
  'GET /staff/v1/blocks': { ...staffOnly('200'), 'at another site': '200' },
  'POST /staff/v1/blocks/preview': { ...staffOnly('200'), 'at another site': '422 validation-failed' },
  'POST /staff/v1/blocks': { ...staffOnly('201'), 'at another site': '422 validation-failed' },
  'GET /staff/v1/blocks/{id}': staffOnly('200'),
  'DELETE /staff/v1/blocks/{id}': staffOnly('204'),
  listDepartments: open('200'),
  getStructuredData: open('200'),
  'GET /staff/v1/departments': staffOnly('200', '200'),
  'GET /staff/v1/departments/{id}': staffOnly('200'),
  'POST /staff/v1/departments': staffOnly('201', '201'),
  'PUT /staff/v1/departments/{id}': staffOnly('200'),
  'PUT /staff/v1/departments/{id}/hours': staffOnly('200'),
  'POST /staff/v1/departments/{id}/retire': staffOnly('200'),
  'POST /staff/v1/departments/{id}/restore': staffOnly('200'),
  'POST /staff/v1/departments/{id}/preview': staffOnly('200'),
  'POST /staff/v1/departments/{id}/channels/{kind}/pause': staffOnly('200'),
  'POST /staff/v1/departments/{id}/channels/{kind}/resume': staffOnly('200'),
  'GET /staff/v1/hours-exceptions': staffOnly('200', '200'),
  'POST /staff/v1/hours-exceptions': staffOnly('201', '201'),
  'DELETE /staff/v1/hours-exceptions/{id}': staffOnly('204'),
  'GET /staff/v1/appointments': staffOnly('200', '200'),
  'GET /staff/v1/appointments/{id}': staffOnly('200'),
  'GET /staff/v1/requests': staffOnly('200', '200'),
  'GET /staff/v1/audit': staffOnly('200', '200'),
  // The desk's sign-in: a cookie or a code counts, no header does (tests/reference-server/staff-access.test.ts).
  'GET /desk/session': open(unknown),
  'POST /desk/stay': open(unknown),
  'POST /desk/session': open('403 origin-not-allowed'),
  'POST /desk/sign-out': open('403 origin-not-allowed'),
  'GET /desk/sign-in': open(lacking),
  'GET /desk/signed-in': open('303'),
  'GET /staff/v1/cases': staffOnly('200', '200'),
  'GET /staff/v1/colleagues': staffOnly('200', '200'),
  'GET /staff/v1/cases/{id}': staffOnly('200'),
  'POST /staff/v1/cases/{id}/assign': staffOnly('200'),
  'POST /staff/v1/cases/{id}/notes': staffOnly('200'),
  'POST /staff/v1/cases/{id}/transfer': staffOnly('200'),
  'POST /staff/v1/cases/{id}/attempts': staffOnly('409 invalid-transition'),
  'POST /staff/v1/cases/{id}/answers': staffOnly('200'),
  'POST /staff/v1/cases/{id}/close': staffOnly('200'),
  'POST /staff/v1/cases/{id}/reopen': staffOnly('200'),
  // Of a message, which has none of a complaint's steps.
  'POST /staff/v1/cases/{id}/acknowledge': staffOnly('409 invalid-transition'),
  'POST /staff/v1/cases/{id}/owners': staffOnly('409 invalid-transition'),
  'POST /staff/v1/cases/{id}/concerns': staffOnly('409 invalid-transition'),
  'POST /staff/v1/cases/{id}/clear': staffOnly('409 invalid-transition'),
  'POST /staff/v1/cases/{id}/investigate': staffOnly('409 invalid-transition'),
  'POST /staff/v1/cases/{id}/interim': staffOnly('409 invalid-transition'),
  'POST /staff/v1/cases/{id}/pause': staffOnly('409 invalid-transition'),
  'POST /staff/v1/cases/{id}/resume': staffOnly('409 invalid-transition'),
  'POST /staff/v1/cases/{id}/agree': staffOnly('409 invalid-transition'),
  'POST /staff/v1/cases/{id}/sign-off': staffOnly('409 invalid-transition'),
  'POST /staff/v1/cases/{id}/send-back': staffOnly('409 invalid-transition'),
  'POST /staff/v1/cases/{id}/send': staffOnly('409 invalid-transition'),
  'POST /staff/v1/cases/{id}/transfer-out': staffOnly('409 invalid-transition'),
  'POST /staff/v1/cases/{id}/consent': staffOnly('409 invalid-transition'),
  'PUT /staff/v1/cases/{id}/outcome': staffOnly('409 invalid-transition'),
  'GET /staff/v1/calls': staffOnly('200', '200'),
  'GET /staff/v1/calls/{id}': staffOnly('200'),
  'POST /staff/v1/calls/{id}/assign': staffOnly('200'),
  'POST /staff/v1/calls/{id}/attempts': staffOnly('200'),
  'POST /staff/v1/calls/{id}/stop': staffOnly('200'),
  'GET /staff/v1/referrals': staffOnly('200', '200'),
  'POST /staff/v1/referrals': staffOnly('201', '422 validation-failed'),
  'GET /staff/v1/referrals/{id}': staffOnly('200'),
  'POST /staff/v1/referrals/{id}/assign': staffOnly('200'),
  'POST /staff/v1/referrals/{id}/steps': staffOnly('200'),
  'POST /staff/v1/referrals/{id}/notes': staffOnly('200'),
  'GET /staff/v1/faqs': staffOnly('200', '200'),
  'POST /staff/v1/faqs': staffOnly('201', '422 validation-failed'),
  'POST /staff/v1/faqs/preview': staffOnly('200', '200'),
  'GET /staff/v1/faqs/{id}': staffOnly('200'),
  'PUT /staff/v1/faqs/{id}': staffOnly('200'),
  'POST /staff/v1/faqs/{id}/retire': staffOnly('200'),
  'POST /staff/v1/faqs/{id}/reviewed': staffOnly('200'),
  'GET /staff/v1/faq-misses': staffOnly('200', '200'),
  'POST /staff/v1/faq-misses/{id}/dismiss': staffOnly('204'),
  'GET /staff/v1/faq-synonyms': staffOnly('200', '200'),
  'PUT /staff/v1/faq-synonyms': staffOnly('200', '200'),
  'GET /staff/v1/faq-topics': staffOnly('200', '200'),
  'PUT /staff/v1/faq-topics': staffOnly('200', '200'),
  'GET /staff/v1/glossary': staffOnly('200', '200'),
  'PUT /staff/v1/glossary': staffOnly('200', '200'),
  getSurvey: open('200'),
  sendFeedback: open('201'),
  sendPraise: open('201', '422 validation-failed'),
  listChanges: open('200'),
  'GET /staff/v1/surveys': staffOnly('200', '200'),
  'GET /staff/v1/surveys/{id}': staffOnly('200', '200'),
  'PUT /staff/v1/surveys/{id}': staffOnly('200', '200'),
  'POST /staff/v1/surveys/{id}/retire': staffOnly('200', '200'),
  'GET /staff/v1/surveys/{id}/invitations': staffOnly('200', '200'),
  'POST /staff/v1/surveys/{id}/invitations': staffOnly('201', '201'),
  'GET /staff/v1/surveys/{id}/results': staffOnly('200', '200'),
  'GET /staff/v1/surveys/{id}/results.csv': staffOnly('200', '200'),
  'GET /staff/v1/surveys/{id}/texts.csv': staffOnly('200', '200'),
  'GET /staff/v1/surveys/{id}/monthly': staffOnly('200', '200'),
  'GET /staff/v1/surveys/{id}/monthly.csv': staffOnly('200', '200'),
  'GET /staff/v1/praise': staffOnly('200', '200'),
  'POST /staff/v1/praise/{id}/passed-on': staffOnly('200'),
  'GET /staff/v1/changes': staffOnly('200', '200'),
  'POST /staff/v1/changes': staffOnly('201', '422 validation-failed'),
  'POST /staff/v1/changes/{id}/retire': staffOnly('200'),
  'GET /docs': open('200'),
  'GET /docs.css': open('200'),
  // The link itself is the authority; no header plays a part.
  'GET /v1/calendar/{token}.ics': open('200', lacking),
};

describeEngines(
  'access',
  (engine) => {
    let db: Kysely<DB>;
    let [hospital, otherHospital]: Hospital[] = [];
    let [server, otherServer]: TestApp[] = [];
    /** Nobody has more than two calls to come, so each has a number of their own. */
    let calls = 0;
    let [visit, otherVisit, expiredVisit]: Booked[] = [];
    let [hold, otherHold, expiredHold]: Held[] = [];
    /** On the waiting list: one's own, another's, one whose link has expired, and two who are offered a time. */
    const places: Place[] = [];
    const offers: string[] = [];
    /** One's own, another's, and one whose link has expired; all are callbacks. */
    const cases: Mine[] = [];
    let caseId = '';
    /** A call to make, and somebody sent on. */
    let [toCall, sentOn]: string[] = [];
    let seenVisit = '';
    let clinic = '';
    let calendar = '';
    let block = '';
    let free: string[] = [];
    let webhook = '';
    let [office, closedDay]: string[] = [];
    let [thanks, change, closedCase] = ['', '', ''];
    /** Of this hospital: one that was sent, and two that were given up. */
    const messages = ['access-sent', 'access-retried', 'access-discarded'] as const;
    /** One that patients see, and one that staff change. */
    const faqs = { live: 'access-live', edited: 'access-edited' };
    const staffToken = 'staff-token-of-thirty-two-characters-or-more';

    const make = <T>(value: T | undefined): T => {
      if (value === undefined) throw new Error('not set up');
      return value;
    };

    beforeAll(async () => {
      db = (await engine.open()).db;
      hospital = await smallHospital(db, { clinicians: 4 });
      otherHospital = await smallHospital(db);
      const options = { limits: 'off', bearer: plainBearer, staffToken, secret: new Uint8Array(32).fill(7) } as const;
      server = testApp(db, hospital, options);
      otherServer = testApp(db, otherHospital, options);
      free = (await hospital.slots('plain')).map((s) => s.id);
      const next = () => make(free.pop());
      ({ clinic } = await teams(db, hospital));
      for (let i = 0; i < 3; i += 1)
        cases.push(mine(await askForCall(server, { patient: { name: 'Grace Hopper', phone: `+1 555 ${100 + i} 0123` } })));
      caseId = await idOf(db, hospital, mine(await send(server)).reference);
      seenVisit = await visited(server, next());
      toCall = (await callAbout(server, seenVisit)).id;
      sentOn = (await refer(server, { appointmentId: seenVisit, to: 'Clinic' })).body.id;
      visit = await bookSlot(server, next());
      otherVisit = await bookSlot(server, next(), { Authorization: 'Bearer patient:ann' });
      expiredVisit = await bookSlot(server, next());
      // Nobody is offered the times that are looked at here.
      const notYet = { wishes: { from: '2026-12-24' } };
      for (let i = 0; i < 5; i += 1) places.push(await wait(server, hospital.services.plain, i < 3 ? notYet : {}));
      await round(db, hospital);
      for (const place of places.slice(3)) offers.push(make(await offerOf(server, place)).id);
      await db
        .updateTable('manage_token')
        .set({ expires_at: hospital.clock.now().toISOString() })
        .where('subject_id', 'in', [expiredVisit.id, make(places[2]).id, await idOf(db, hospital, make(cases[2]).reference)])
        .execute();
      hold = await holdSlot(server, next());
      otherHold = await holdSlot(server, next());
      // Of a case the last change decides.
      const lastChanged = { updated_at: '2026-05-01T13:00:00.000Z' } as never;
      await db.updateTable('patient_case').set(lastChanged).where('reference', '=', make(cases[2]).reference).execute();
      expiredHold = await holdSlot(server, next());
      await db.updateTable('hold').set({ expires_at: '2026-11-23T13:00:00.000Z' }).where('id', '=', expiredHold.id).execute();
      const shown = (await (
        await server.call(`/v1/appointments/${visit.id}`, { headers: { Authorization: `Manage ${visit.token}` } })
      ).json()) as { calendar: { url: string } };
      calendar = new URL(shown.calendar.url).pathname;
      const staff = { Authorization: `Bearer ${staffToken}` };
      const added = await server.post('/staff/v1/webhooks', { kind: 'crm', url: 'https://crm.example' }, staff);
      webhook = ((await added.json()) as { endpoint: { id: string } }).endpoint.id;
      const at = hospital.clock.now().toISOString();
      const message = { site_id: hospital.site.id, topic: 'visit-booked', subject_id: visit.id, run_at: at };
      await db
        .insertInto('outbox')
        .values(messages.map((id, i) => ({ ...message, id, ...(i === 0 ? { done_at: at } : { failed_at: at }) })))
        .execute();
      const blocked = await server.post(
        '/staff/v1/blocks',
        { practitionerId: hospital.practitioners.ivo, day: '2026-12-29' },
        { Authorization: `Bearer ${staffToken}` },
      );
      ({ id: block } = (await blocked.json()) as { id: string });
      office = await department(db, hospital);
      closedDay = await exception(db, hospital, { day: '2026-12-24' });
      await writeFaqs(db, hospital.site.id, [faqs.live, faqs.edited]);
      closedCase = await idOf(db, hospital, mine(await send(server)).reference);
      await server.post(`/staff/v1/cases/${closedCase}/answers`, { text: 'Said.' }, staff);
      await server.post(`/staff/v1/cases/${closedCase}/close`, {}, staff);
      const published = await server.post(
        '/staff/v1/changes',
        { said: { en: 'It was cold.' }, did: { en: 'It is warm.' }, caseIds: [closedCase] },
        staff,
      );
      ({ id: change } = (await published.json()) as { id: string });
      await server.post('/v1/praise', { text: 'Thank you.' });
      ({ id: thanks } = await db.selectFrom('praise').select('id').where('site_id', '=', hospital.site.id).executeTakeFirstOrThrow());
      for (const at of [server, otherServer])
        await at.call('/staff/v1/surveys/retired', {
          method: 'PUT',
          headers: { ...staff, 'Content-Type': 'application/json' },
          body: JSON.stringify(ownSurvey()),
        });
      await db
        .insertInto('faq_miss')
        .values({ site_id: hospital.site.id, word_mac: new Uint8Array(32), sightings: 3, word: 'zeppelin', seen_on: '2026-11-23' })
        .execute();
    });

    const makePlace = (operation: string) => make(places[operation === 'acceptOffer' ? 3 : operation === 'declineOffer' ? 4 : 0]);

    const callers = (operation: string): Record<Who, Caller> => {
      const isHold = operation === 'releaseHold';
      const manage = (text: string, secret: string): Record<string, string> =>
        isHold ? { 'Hold-Secret': secret } : { Authorization: `Manage ${text}` };
      const ofPlaces = [makePlace(operation), places[1], places[2]];
      const ofVisits = [visit, otherVisit, expiredVisit];
      const [one, other, expired] = isOfCase(operation) ? cases : isOfPlace(operation) ? ofPlaces : ofVisits;
      const own = manage(make(one).token, make(hold).secret);
      const signedIn: Record<string, string> = { Authorization: 'Bearer patient:bob' };
      const staff = { Authorization: `Bearer ${operation.includes('/staff/') ? staffToken : 'staff:sam'}` };
      return {
        nobody: { headers: {} },
        own: { headers: own },
        'with another’s token': { headers: manage(make(other).token, make(otherHold).secret) },
        'with an expired token': { headers: manage(make(expired).token, make(expiredHold).secret) },
        'with a malformed token': { headers: manage('\u00ff"\\,;', '\u00ff'.repeat(300)) },
        'at another site': {
          headers: operation.includes('/staff/') ? staff : operation === 'listAppointments' ? { Authorization: 'Bearer patient:ann' } : own,
          at: 'other site',
        },
        'another patient': { headers: signedIn },
        'an expired sign-in': { headers: { Authorization: 'Bearer expired:ann' } },
        'a malformed sign-in': { headers: { Authorization: 'Bearer a.b.c' } },
        staff: { headers: staff },
      };
    };

    interface Asked {
      readonly method: string;
      readonly path: string;
      readonly body?: unknown;
    }

    const ofPlace =
      (operation: 'getWaitlistEntry' | 'leaveWaitlist' | 'acceptOffer' | 'declineOffer') =>
      (who: Who): Asked => {
        const { method, path } = operations[operation].route;
        const { id } = who === 'with an expired token' ? make(places[2]) : makePlace(operation);
        const offer = make(offers[operation === 'acceptOffer' ? 0 : 1]);
        return { method, path: path.replace('{id}', id).replace('{offerId}', offer), ...(method === 'POST' && { body: {} }) };
      };
    const ofCase =
      (operation: 'getCase' | 'watchCase' | 'addToCase' | 'withdrawCase' | 'reopenCase' | 'moveCallback', body?: () => object) =>
      (who: Who): Asked => {
        const { method, path } = operations[operation].route;
        const { reference } = make(cases[who === 'with an expired token' ? 2 : 0]);
        return { method, path: path.replace('{reference}', reference), ...(body && { body: body() }) };
      };
    const ids = () => make(hospital);
    const span = () => `service=${ids().services.plain}&from=2026-11-24&to=2026-11-28`;
    const changes =
      (step: string, body: () => object = () => ({})) =>
      (who: Who): Asked => ({
        method: 'POST',
        path: `/v1/appointments/${who === 'with an expired token' ? make(expiredVisit).id : make(visit).id}/${step}`,
        body: body(),
      });
    const caseBody = (path: string): object =>
      /notes|answers/u.test(path)
        ? { text: 'Said.' }
        : path.endsWith('attempts')
          ? { outcome: 'reached' }
          : path.endsWith('transfer')
            ? { departmentId: clinic }
            : (bodies[path.split('/').at(-1) ?? ''] ?? {});
    const aftercareBody = (path: string): object =>
      path.endsWith('/attempts')
        ? { outcome: 'no-answer' }
        : path.endsWith('/stop')
          ? { reason: 'not-needed' }
          : path.endsWith('/steps')
            ? { to: 'sent' }
            : path.endsWith('/notes')
              ? { note: 'Noted.' }
              : path.endsWith('/referrals')
                ? { appointmentId: seenVisit, to: 'Clinic' }
                : {};
    /** A day on which nothing is looked at here. */
    const far = () => ({ practitionerId: ids().practitioners.ivo, day: '2026-12-30' });
    /** A request that is right but for who asks. */
    const asks: Record<string, (who: Who) => Asked> = {
      getService: () => ({ method: 'GET', path: `/v1/services/${ids().services.plain}` }),
      getQuestionnaire: () => ({ method: 'GET', path: `/v1/questionnaires/${ids().questionnaireId}` }),
      searchServices: () => ({ method: 'POST', path: '/v1/services/search', body: { q: 'plain' } }),
      getAvailability: () => ({ method: 'GET', path: `/v1/availability?${span()}` }),
      listSlots: () => ({ method: 'GET', path: `/v1/slots?${span()}` }),
      createHold: () => ({ method: 'POST', path: '/v1/holds', body: { slotId: make(free.pop()) } }),
      bookAppointment: () => ({ method: 'POST', path: '/v1/appointments', body: { slotId: make(free.pop()), ...somebody() } }),
      createRequest: () => ({ method: 'POST', path: '/v1/requests', body: { serviceId: ids().services.requestOnly, ...somebody() } }),
      releaseHold: (who) => ({
        method: 'DELETE',
        path: `/v1/holds/${who === 'with an expired token' ? make(expiredHold).id : make(hold).id}`,
      }),
      getAppointment: (who) => ({
        method: 'GET',
        path: `/v1/appointments/${who === 'with an expired token' ? make(expiredVisit).id : make(visit).id}`,
      }),
      rescheduleAppointment: changes('reschedule', () => ({ slotId: make(free.pop()) })),
      cancelAppointment: changes('cancel'),
      confirmAppointment: changes('confirm'),
      setReminders: changes('reminders', () => ({ reminders: [] })),
      sendCode: changes('codes'),
      verifyCode: changes('codes/verify', () => ({ code: '000000' })),
      joinWaitlist: () => ({ method: 'POST', path: '/v1/waitlist', body: { serviceId: ids().services.plain, ...somebody() } }),
      getWaitlistEntry: ofPlace('getWaitlistEntry'),
      leaveWaitlist: ofPlace('leaveWaitlist'),
      acceptOffer: ofPlace('acceptOffer'),
      declineOffer: ofPlace('declineOffer'),
      sendMessage: () => ({ method: 'POST', path: '/v1/messages', body: question() }),
      requestCallback: () => ({
        method: 'POST',
        path: '/v1/callbacks',
        body: callWanted({ patient: { name: 'Grace Hopper', phone: `+1 555 ${String((calls += 1) + 2000)} 99` } }),
      }),
      sendComplaint: () => ({ method: 'POST', path: '/v1/complaints', body: complaint() }),
      getCase: ofCase('getCase'),
      watchCase: ofCase('watchCase'),
      addToCase: ofCase('addToCase', () => ({ text: 'More.' })),
      withdrawCase: ofCase('withdrawCase', () => ({})),
      reopenCase: ofCase('reopenCase', () => ({})),
      moveCallback: ofCase('moveCallback', () => ({ windowId: make(cases[0]).case.callbackWindows?.at(-1)?.id })),
      lookUpAppointments: () => ({ method: 'POST', path: '/v1/appointments/lookup', body: { contact: 'nobody@patients.example' } }),
      ...Object.fromEntries(
        staffOperations.map((operation) => {
          const [method = '', path = ''] = operation.split(' ');
          return [operation, () => ({ method, path: path.replace('{id}', make(visit).id).replace('{otherId}', make(otherVisit).id) })];
        }),
      ),
      'GET /staff/v1/appointments': () => ({ method: 'GET', path: '/staff/v1/appointments?day=2026-11-24' }),
      'POST /staff/v1/webhooks': () => ({ method: 'POST', path: '/staff/v1/webhooks', body: { kind: 'crm', url: 'https://crm.example' } }),
      ...Object.fromEntries(
        staffOperations
          .filter((operation) => operation.includes('/webhooks/{id}'))
          .map((operation) => {
            const [method = '', path = ''] = operation.split(' ');
            return [operation, () => ({ method, path: path.replace('{id}', webhook) })];
          }),
      ),
      ...Object.fromEntries(
        staffOperations
          .filter((operation) => operation.includes('/cases/{id}'))
          .map((operation) => {
            const [method = '', path = ''] = operation.split(' ');
            return [operation, () => ({ method, path: path.replace('{id}', caseId), ...(method !== 'GET' && { body: caseBody(path) }) })];
          }),
      ),
      ...Object.fromEntries(
        aftercareOperations.map((operation) => {
          const [method = '', path = ''] = operation.split(' ');
          const named = () => path.replace('{id}', make(path.includes('/calls/') ? toCall : sentOn));
          return [operation, () => ({ method, path: named(), ...(method === 'POST' && { body: aftercareBody(path) }) })];
        }),
      ),
      'POST /staff/v1/deliveries/bounces': () => ({
        method: 'POST',
        path: '/staff/v1/deliveries/bounces',
        body: { messageId: `<${messages[0]}@care.example>` },
      }),
      'POST /staff/v1/deliveries/{id}/retry': () => ({ method: 'POST', path: `/staff/v1/deliveries/${messages[1]}/retry` }),
      'POST /staff/v1/deliveries/{id}/discard': () => ({ method: 'POST', path: `/staff/v1/deliveries/${messages[2]}/discard` }),
      'POST /staff/v1/appointments/{id}/links': () => ({
        method: 'POST',
        path: `/staff/v1/appointments/${make(visit).id}/links`,
        body: { appointmentId: make(otherVisit).id, relation: 'before' },
      }),
      ...Object.fromEntries(
        departmentOperations.map((operation) => {
          const [method = '', path = ''] = operation.split(' ');
          const named = () => path.replace('{id}', make(path.includes('exceptions') ? closedDay : office)).replace('{kind}', 'message');
          return [operation, () => ({ method, path: named(), ...(method === 'POST' && { body: {} }) })];
        }),
      ),
      'POST /staff/v1/departments': () => ({ method: 'POST', path: '/staff/v1/departments', body: someDepartment }),
      'PUT /staff/v1/departments/{id}': () => ({
        method: 'PUT',
        path: `/staff/v1/departments/${make(office)}`,
        body: someDepartment,
      }),
      'PUT /staff/v1/departments/{id}/hours': () => ({
        method: 'PUT',
        path: `/staff/v1/departments/${make(office)}/hours`,
        body: { hours: [] },
      }),
      'POST /staff/v1/hours-exceptions': (who) => ({
        method: 'POST',
        path: '/staff/v1/hours-exceptions',
        body: { day: who === 'staff' ? '2026-12-25' : '2026-12-26', closed: true, times: [] },
      }),
      'POST /staff/v1/blocks': () => ({ method: 'POST', path: '/staff/v1/blocks', body: far() }),
      'POST /staff/v1/blocks/preview': () => ({ method: 'POST', path: '/staff/v1/blocks/preview', body: far() }),
      'GET /staff/v1/blocks/{id}': () => ({ method: 'GET', path: `/staff/v1/blocks/${block}` }),
      'DELETE /staff/v1/blocks/{id}': () => ({ method: 'DELETE', path: `/staff/v1/blocks/${block}` }),
      getFaq: () => ({ method: 'GET', path: `/v1/faqs/${faqs.live}` }),
      searchFaqs: () => ({ method: 'POST', path: '/v1/faqs/search', body: { q: faqs.live } }),
      voteFaq: () => ({ method: 'POST', path: `/v1/faqs/${faqs.live}/votes`, body: { helped: true } }),
      ...Object.fromEntries(
        staffOperations
          .filter((operation) => operation.includes('/faqs/{id}'))
          .map((operation) => {
            const [method = '', path = ''] = operation.split(' ');
            return [operation, () => ({ method, path: path.replace('{id}', faqs.edited), ...(method === 'POST' && { body: {} }) })];
          }),
      ),
      'POST /staff/v1/faqs': () => ({ method: 'POST', path: '/staff/v1/faqs', body: someFaq }),
      'POST /staff/v1/faqs/preview': () => ({ method: 'POST', path: '/staff/v1/faqs/preview', body: { answer: 'Yes.' } }),
      'PUT /staff/v1/faqs/{id}': () => ({ method: 'PUT', path: `/staff/v1/faqs/${faqs.edited}`, body: someFaq }),
      'POST /staff/v1/faq-misses/{id}/dismiss': () => ({ method: 'POST', path: `/staff/v1/faq-misses/${'00'.repeat(32)}/dismiss` }),
      'PUT /staff/v1/faq-synonyms': () => ({ method: 'PUT', path: '/staff/v1/faq-synonyms', body: { items: [] } }),
      'PUT /staff/v1/faq-topics': () => ({
        method: 'PUT',
        path: '/staff/v1/faq-topics',
        body: { items: [{ id: someFaq.topic, name: { en: 'Parking' } }] },
      }),
      'PUT /staff/v1/glossary': () => ({ method: 'PUT', path: '/staff/v1/glossary', body: { items: [] } }),
      getSurvey: () => ({ method: 'GET', path: `/v1/surveys/${fft}` }),
      sendFeedback: () => ({ method: 'POST', path: '/v1/feedback', body: { surveyId: fft, answers: answersOf() } }),
      sendPraise: () => ({ method: 'POST', path: '/v1/praise', body: { text: 'Thank you.', departmentId: make(office) } }),
      ...Object.fromEntries(
        feedbackOperations.map((operation) => {
          const [method = '', path = ''] = operation.split(' ');
          const id = () => (path.includes('/surveys/') ? (path.endsWith('/retire') ? 'retired' : fft) : thanks);
          return [operation, () => ({ method, path: path.replace('{id}', id()), ...(method === 'POST' && { body: {} }) })];
        }),
      ),
      'PUT /staff/v1/surveys/{id}': () => ({ method: 'PUT', path: '/staff/v1/surveys/access', body: ownSurvey() }),
      'POST /staff/v1/surveys/{id}/invitations': () => ({
        method: 'POST',
        path: `/staff/v1/surveys/${fft}/invitations`,
        body: { count: 2 },
      }),
      'POST /staff/v1/changes': () => ({
        method: 'POST',
        path: '/staff/v1/changes',
        body: { said: { en: 'It was loud.' }, did: { en: 'We are quiet.' }, caseIds: [closedCase] },
      }),
      'POST /staff/v1/changes/{id}/retire': () => ({ method: 'POST', path: `/staff/v1/changes/${change}/retire`, body: {} }),
      'GET /v1/calendar/{token}.ics': () => ({ method: 'GET', path: calendar }),
    };
    const asked = (operation: string, who: Who): Asked => {
      const own = asks[operation];
      if (own) return own(who);
      const [, verb, plain] = /^(GET|POST) (.+)$/u.exec(operation) ?? [];
      if (verb && plain) return { method: verb, path: plain };
      const { route } = operations[operation as keyof typeof operations];
      return { method: route.method, path: route.path };
    };

    const call = (operation: string, { headers, at }: Caller, { method, path, body }: Asked, here = make(server)) =>
      (at === 'other site' ? make(otherServer) : here).call(path, {
        method,
        headers: {
          ...(body !== undefined && { 'Content-Type': 'application/json', 'Idempotency-Key': newKey(), 'If-Match': '*' }),
          ...headers,
        },
        ...(body !== undefined && { body: JSON.stringify(body) }),
      });

    const told = async (response: Response) => {
      if (response.status < 400) return String(response.status);
      return `${response.status} ${((await response.clone().json()) as { code: string }).code}`;
    };

    /** An answer without what differs from answer to answer. */
    const bare = async (response: Response) => {
      const headers = Object.fromEntries([...response.headers].filter(([name]) => !/^(x-request-id|ratelimit)/u.test(name)));
      return JSON.stringify([response.status, headers, (await response.text()).replace(/"requestId":"[0-9a-f]+"/u, '')]);
    };

    it('has a row for every route there is', () => {
      const rows = [
        ...Object.keys(operations),
        ...staffOperations,
        ...deskOperations,
        'GET /v1/calendar/{token}.ics',
        'GET /docs',
        'GET /docs.css',
      ];
      expect(Object.keys(matrix).toSorted()).toEqual(rows.toSorted());

      const described = new Set(Object.values(operations).map(({ route }) => `${route.method} ${route.path}`));
      const mounted = make(server)
        .app.routes.filter((r) => r.method !== 'ALL' && !r.path.startsWith('/sites/'))
        .map((r) => `${r.method} ${r.path.replace(/:file\{.*\}$/u, '{token}.ics').replace(/:(\w+)/gu, '{$1}')}`);
      expect(mounted.filter((route) => !described.has(route) && !(route in matrix))).toEqual([]);
      expect(new Set(mounted).size).toBe(rows.length);
    });

    const answers = async (operation: string, here = make(server)) => {
      const found: Partial<Record<Who, string>> = {};
      // The one who succeeds comes last: a released hold is gone.
      const order = (Object.keys(open('')) as Who[]).toSorted((a, b) => Number(a === 'own') - Number(b === 'own'));
      for (const who of order) found[who] = await told(await call(operation, callers(operation)[who], asked(operation, who), here));
      return found;
    };

    describe('answers', () => {
      for (const [operation, row] of Object.entries(matrix)) it(operation, async () => expect(await answers(operation)).toEqual(row));
    });

    it('would be seen to be wrong where a token is not looked at', async () => {
      const planted = new Hono().get('/v1/appointments/:id', async (c) => {
        const { id, about } = await db.selectFrom('appointment').selectAll().where('id', '=', c.req.param('id')).executeTakeFirstOrThrow();
        return c.json({ id, about });
      });
      const broken = testApp(db, make(hospital), { limits: 'off', bearer: plainBearer, pages: [planted] });
      const found = await answers('getAppointment', broken);
      const wrong = Object.keys(found).filter((who) => found[who as Who] !== matrix.getAppointment?.[who as Who]);
      expect(wrong.length).toBeGreaterThanOrEqual(8);
    });

    it('are the same for what is not there and what is not one’s own', async () => {
      const existing = `/v1/appointments/${make(visit).id}`;
      const refused: Asked[] = [existing, '/v1/appointments/none', `/v1/appointments/${make(expiredVisit).id}`].map((path) => ({
        method: 'GET',
        path,
      }));
      const strangers: Who[] = ['with another’s token', 'with a malformed token', 'another patient'];
      const seen = new Set<string>();
      let compared = 0;
      for (const request of refused) {
        for (const who of strangers) {
          seen.add(await bare(await call('getAppointment', callers('getAppointment')[who], request)));
          compared += 1;
        }
      }
      seen.add(
        await bare(await call('getAppointment', { ...callers('getAppointment').own, at: 'other site' }, { method: 'GET', path: existing })),
      );
      expect([compared, [...seen]]).toEqual([9, [expect.stringContaining('not-found')]]);
    });

    it('are the same whether a visit’s token comes to the waiting list, or its token to a visit', async () => {
      const [place] = places as [Place];
      const ask = (path: string, { token }: { token: string }) =>
        call('getAppointment', { headers: { Authorization: `Manage ${token}` } }, { method: 'GET', path });
      for (const [path, token, none] of [
        [`/v1/waitlist/${place.id}`, make(visit), '/v1/waitlist/none'],
        [`/v1/waitlist/${make(visit).id}`, make(visit), '/v1/waitlist/none'],
        [`/v1/appointments/${make(visit).id}`, place, '/v1/appointments/none'],
        [`/v1/appointments/${place.id}`, place, '/v1/appointments/none'],
      ] as const) {
        expect(await bare(await ask(path, token))).toBe(await bare(await ask(none, token)));
        expect(await told(await ask(path, token))).toBe(lacking);
      }
    });

    it('let a visit be made earlier only by whoever may move it', async () => {
      const body = { serviceId: ids().services.plain, appointmentId: make(visit).id };
      const join = async (who: Who, at: string) =>
        told(
          await call('joinWaitlist', callers('getAppointment')[who], {
            method: 'POST',
            path: '/v1/waitlist',
            body: { ...body, appointmentId: at },
          }),
        );
      expect(await join('nobody', make(visit).id)).toBe(unknown);
      for (const who of ['with another’s token', 'with a malformed token', 'another patient', 'staff'] as const) {
        expect([who, await join(who, make(visit).id), await join(who, 'none')]).toEqual([who, lacking, lacking]);
      }
      expect(await join('with an expired token', make(expiredVisit).id)).toBe('410 link-expired');
      expect(await join('an expired sign-in', make(visit).id)).toBe(late);
    });

    it('are the same for every id without a token', async () => {
      for (const [operation, paths] of [
        ['getAppointment', [`/v1/appointments/${make(visit).id}`, '/v1/appointments/none', '/v1/appointments/%00']],
        ['releaseHold', [`/v1/holds/${make(otherHold).id}`, '/v1/holds/none', '/v1/holds/%00']],
      ] as const) {
        const method = operations[operation].route.method;
        const seen = new Set<string>();
        for (const path of paths) seen.add(await bare(await call(operation, { headers: {} }, { method, path })));
        expect([...seen]).toEqual([expect.stringContaining('unauthenticated')]);
        expect([...seen][0]).toContain('"www-authenticate":"Manage, Bearer"');
      }
    });

    it('show a signed-in patient their own visits and no other', async () => {
      const list = async (subject: string, at: TestApp = make(server)) => {
        const response = await at.call('/v1/appointments', { headers: { Authorization: `Bearer patient:${subject}` } });
        return ((await response.json()) as { items: { id: string }[] }).items.map((v) => v.id);
      };
      expect(await list('ann')).toEqual([make(otherVisit).id]);
      expect(await list('ann', make(otherServer))).toEqual([]);
      expect(await list('carl')).toEqual([]);
      const own = await make(server).call(`/v1/appointments/${make(otherVisit).id}`, { headers: { Authorization: 'Bearer patient:ann' } });
      expect(own.status).toBe(200);
    });

    it('let staff approve and decline what waits for it', async () => {
      const [first, second] = await make(hospital).slots('approval');
      const staff = { Authorization: `Bearer ${staffToken}` };
      const step = (id: string, name: string, init: RequestInit = {}) =>
        make(server).call(`/staff/v1/appointments/${id}/${name}`, { method: 'POST', headers: staff, ...init });
      const one = await bookSlot(make(server), make(first).id);
      const two = await bookSlot(make(server), make(second).id);
      const approved = await step(one.id, 'approve', { headers: { Authorization: 'Bearer staff:sam' } });
      expect([approved.status, ((await approved.json()) as { status: string }).status]).toEqual([200, 'booked']);
      const reason = {
        headers: { ...staff, 'Content-Type': 'application/json' },
        body: JSON.stringify({ reason: 'Please see your own doctor first.' }),
      };
      const declined = await step(two.id, 'decline', reason);
      expect([declined.status, ((await declined.json()) as { status: string }).status]).toEqual([200, 'cancelled']);
      expect(await told(await step(two.id, 'approve'))).toBe('409 invalid-transition');
      for (const body of ['[]', '{"reason":1}', '{"why":"x"}', '{"reason":"\\u0000"}']) {
        expect([body, await told(await step(one.id, 'decline', { ...reason, body }))]).toEqual([body, '422 validation-failed']);
      }
    });
  },
  ['PGlite'],
);
