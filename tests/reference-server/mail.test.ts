import fc from 'fast-check';
import ICAL from 'ical.js';
import { beforeAll, describe, expect, it } from 'vitest';
import type { BookingAnswer } from '@foyer/sdk/contract';
import { mailboxMailer } from '../../packages/reference-server/src/jobs/mailbox.ts';
import { backOffSeconds, startOutbox, type Outbox } from '../../packages/reference-server/src/jobs/outbox.ts';
import { smtpMailer } from '../../packages/reference-server/src/node/smtp.ts';
import type { Mail } from '../../packages/reference-server/src/ports.ts';
import type { Context } from '../../packages/reference-server/src/services/context.ts';
import { approve, decline } from '../../packages/reference-server/src/services/staff-visits.ts';

import type { DB, Kysely } from '../../packages/reference-server/src/store/db.ts';
import { claimDue, forgetEnded } from '../../packages/reference-server/src/store/deliveries.ts';
import { keepingLog, testApp } from './setup/app.ts';
import { describeEngines, type TestStore } from './setup/engines.ts';
import { smallHospital, somebody, systemRandom, type Hospital, type ServiceName } from './setup/hospital.ts';
import { readMail, startMailServer } from './setup/mail-server.ts';
import { pending, sendAll, until } from './setup/mails.ts';
import { run } from './setup/programs.ts';
import { bookSlot, told } from './setup/visits.ts';
import { byStaff } from './setup/world.ts';

const publicUrl = 'https://care.example';

/** Books a visit the way a patient does. */
async function book(
  db: Kysely<DB>,
  hospital: Hospital,
  service: ServiceName,
  more: { people?: object; locale?: string; nth?: number } = {},
): Promise<BookingAnswer> {
  const slot = (await hospital.slots(service))[more.nth ?? 0];
  const answer = await bookSlot(
    testApp(db, hospital),
    slot?.id ?? '',
    { people: more.people ?? {} },
    { 'Accept-Language': more.locale ?? 'en' },
  );
  if (answer.status !== 201) throw new Error(`${answer.status} ${JSON.stringify(answer.problem)}`);
  return answer.body;
}

const deps = (db: Kysely<DB>, hospital: Hospital) => ({
  db,
  clock: hospital.clock,
  random: systemRandom,
  secret: systemRandom.bytes(32),
  publicUrl,
});

describeEngines('the messages of bookings', (engine) => {
  let db: Kysely<DB>;
  let hospital: Hospital;
  const context = (): Context => hospital.context();

  beforeAll(async () => {
    ({ db } = await engine.open());
    hospital = await smallHospital(db);
  });

  it('confirm a visit with time, place, link and calendar file, and say nothing of care or the patient', async () => {
    const { appointment } = await book(db, hospital, 'plain', { people: { reason: 'a lump that worries me' } });
    const [mail, ...rest] = await sendAll(db, hospital);
    expect(rest).toEqual([]);
    expect(mail).toMatchObject({
      to: 'grace@patients.example',
      from: 'Riverside General <visits@hospital.example>',
      subject: 'Your visit is booked',
    });
    expect(mail?.text).toContain('When: Tuesday 24 November 2026, 9:00 am (Eastern Time)');
    expect(mail?.text).toContain('Where: Main building, 1 River Road, Springfield, NY 10001');
    expect(mail?.text).toContain(`Reference: ${appointment.reference}`);
    expect(mail?.text).toContain('Call +1 555 0100.');
    expect(mail?.text).toContain('Text relay: 711.');
    expect(mail?.calendar?.content).toContain('DTSTART:20261124T140000Z');
    for (const text of [mail?.text, mail?.html, mail?.subject, mail?.calendar?.content])
      expect(text).not.toMatch(/Grace|Hopper|lump|Service|Dr ada/u);
    expect(mail?.html).toContain('dir="ltr"');
    expect(mail?.html).not.toMatch(/<img|<script|src=|url\(/u);
  });

  it('carry a link that opens the visit, and no token anywhere else', async () => {
    const { appointment, manage } = await book(db, hospital, 'plain', { nth: 1 });
    const [mail] = await sendAll(db, hospital);
    const link = /https:\/\/care\.example\/visit#([\w-]+)\.([\w-]{22})/u.exec(mail?.text ?? '');
    expect(link?.[1]).toBe(appointment.id);
    const token = link?.[2] ?? '';
    expect(token, 'a token of its own').not.toBe(manage.token);
    expect(mail?.html).toContain(link?.[0]);
    expect(mail?.calendar?.content).not.toContain(token);
    const visit = await told(
      testApp(db, hospital).call(`/v1/appointments/${appointment.id}`, { headers: { Authorization: `Manage ${token}` } }),
    );
    expect(visit.status).toBe(200);
  });

  it('carry the address of a video visit, the same one the visit shows, and no other visit has it', async () => {
    const videos = (await hospital.slots('video')).flatMap((slot, nth) => (slot.mode === 'video' ? [nth] : []));
    const urls: (string | undefined)[] = [];
    for (const nth of videos.slice(0, 2)) {
      const { appointment } = await book(db, hospital, 'video', { nth });
      expect(appointment.join?.url).toMatch(/^https:\/\/video\.hospital\.example\/[\w-]{22}$/u);
      urls.push(appointment.join?.url);
      const [mail] = await sendAll(db, hospital);
      expect(mail?.text).toContain(`open this link to join by video:\n${appointment.join?.url}\n`);
      expect(mail?.html).toContain(`href="${appointment.join?.url}"`);
      expect(mail?.calendar?.content).not.toContain(appointment.join?.url);
    }
    expect(new Set(urls).size).toBe(2);
    const phone = (await hospital.slots('video')).findLastIndex((slot) => slot.mode === 'phone');
    expect((await book(db, hospital, 'video', { nth: phone })).appointment.join).toBeUndefined();
    await sendAll(db, hospital);
  });

  it('are in Arabic, right to left, for who booked in Arabic', async () => {
    await book(db, hospital, 'plain', { nth: 2, locale: 'ar' });
    const [mail] = await sendAll(db, hospital);
    expect(mail?.subject).toBe('تم حجز زيارتك');
    expect(mail?.html).toMatch(/<html lang="ar" dir="rtl">/u);
    expect(mail?.text).toContain('مستشفى ريفرسايد العام');
  });

  it('go to whoever booked for somebody else', async () => {
    await book(db, hospital, 'plain', {
      nth: 3,
      people: { bookedBy: { name: 'Ada King', relationship: 'parent', email: 'ada@family.example' } },
    });
    expect((await sendAll(db, hospital)).map((mail) => mail.to)).toEqual(['ada@family.example']);
  });

  it('are not needed where nobody left an e-mail', async () => {
    await book(db, hospital, 'plain', { nth: 4, people: { patient: { name: 'Grace Hopper', phone: '+1 555 0123' } } });
    expect(await sendAll(db, hospital)).toEqual([]);
    expect(await pending(db)).toEqual([]);
  });

  it('tell of a visit that waits for approval, and then of its approval or refusal', async () => {
    const first = await book(db, hospital, 'approval');
    const second = await book(db, hospital, 'approval', { nth: 1 });
    const waiting = await sendAll(db, hospital);
    expect(waiting.map((mail) => [mail.subject, mail.calendar])).toEqual(
      Array.from({ length: 2 }, () => ['We have your visit and will confirm it', undefined]),
    );
    await approve(byStaff(context()), first.appointment.id);
    await decline(byStaff(context()), second.appointment.id, 'the doctor is ill');
    const told = await sendAll(db, hospital);
    expect(told.map((mail) => mail.subject).sort()).toEqual(['About the visit you asked for', 'Your visit is confirmed']);
    const refusal = told.find((mail) => mail.subject === 'About the visit you asked for');
    expect(refusal?.text).not.toMatch(/the doctor is ill|visit#/u);
    expect(told.find((mail) => mail !== refusal)?.calendar?.method).toBe('PUBLISH');
  });

  it('are dropped when they are no longer true', async () => {
    const { appointment } = await book(db, hospital, 'approval', { nth: 2 });
    await approve(byStaff(context()), appointment.id);
    expect((await sendAll(db, hospital)).map((mail) => mail.subject)).toEqual(['Your visit is confirmed']);
  });

  it('acknowledge a request', async () => {
    const answer = await told(testApp(db, hospital).post('/v1/requests', { serviceId: hospital.services.requestOnly, ...somebody() }));
    expect(answer.status, JSON.stringify(answer.problem)).toBe(201);
    const [mail] = await sendAll(db, hospital);
    expect(mail?.subject).toBe('We have your request');
    expect(mail?.text).not.toContain('When:');
  });

  it('land in the demo’s mailbox once, whatever the number of tries', async () => {
    await book(db, hospital, 'plain', { nth: 5 });
    const mailbox = mailboxMailer(db, hospital.clock);
    await sendAll(db, hospital, undefined, {
      mailer: {
        send: async (mail) => {
          await mailbox.send(mail);
          await mailbox.send(mail);
        },
      },
    });
    const kept = await db.selectFrom('demo_mail').selectAll().execute();
    expect(kept).toHaveLength(1);
    expect(kept[0]?.calendar).toMatchObject({ method: 'PUBLISH', filename: 'visit.ics' });
  });

  it('are forgotten when they ended long ago, and not before', async () => {
    await book(db, hospital, 'plain', { nth: 6 });
    const { id } = (await pending(db))[0] ?? { id: '' };
    const ids = async () => (await db.selectFrom('outbox').select('id').execute()).map((row) => row.id);
    await forgetEnded(db, new Date('2100-01-01'));
    expect(await ids(), 'one that waits stays').toEqual([id]);
    await sendAll(db, hospital);
    await forgetEnded(db, hospital.clock.now());
    expect(await ids()).toEqual([id]);
    expect(await forgetEnded(db, new Date(hospital.clock.now().getTime() + 1))).toBe(1);
  });

  it('are tried again, later each time, then given up; the visit stays booked', async () => {
    const { appointment } = await book(db, hospital, 'long', { nth: 8 });
    const tries: string[] = [];
    const log = keepingLog();
    const options = {
      log,
      maxAttempts: 4,
      mailer: {
        send: async (mail: Mail) => {
          tries.push(mail.messageId);
          throw Object.assign(new Error('451 grace@patients.example not now'), { code: 'EENVELOPE', responseCode: 451 });
        },
      },
    };
    for (const attempt of [1, 2, 3, 4]) {
      await sendAll(db, hospital, undefined, options);
      expect(tries).toHaveLength(attempt);
      const row = await db.selectFrom('outbox').selectAll().where('subject_id', '=', appointment.id).executeTakeFirstOrThrow();
      expect(row).toMatchObject({ attempts: attempt, last_error: 'EENVELOPE:451', done_at: null });
      if (attempt < 4) expect(row.run_at.getTime()).toBe(hospital.clock.now().getTime() + backOffSeconds(attempt) * 1000);
      else expect(row.failed_at).not.toBeNull();
      hospital.clock.forward(backOffSeconds(attempt));
    }
    expect(new Set(tries).size, 'one Message-ID').toBe(1);
    expect(log.lines.map((line) => line.event)).toEqual(['mail-not-sent', 'mail-not-sent', 'mail-not-sent', 'mail-given-up']);
    expect(JSON.stringify(log.lines)).not.toContain('grace');
    const row = await db.selectFrom('appointment').select('status').where('id', '=', appointment.id).executeTakeFirstOrThrow();
    expect(row.status).toBe('booked');
  });
});

describe('the back-off', () => {
  it('doubles from half a minute to an hour', () => {
    expect([1, 2, 3, 8, 20].map(backOffSeconds)).toEqual([30, 60, 120, 3600, 3600]);
  });
});

describe('mail by SMTP', () => {
  const mail = (more: Partial<Mail>): Mail => ({
    from: 'Riverside General <visits@hospital.example>',
    to: 'grace@patients.example',
    subject: 'Your visit is booked',
    text: 'Your visit is booked.\n',
    html: '<p>Your visit is booked.</p>',
    messageId: 'one@care.example',
    ...more,
  });

  it('arrives whole: both texts, the calendar file, its Message-ID', async () => {
    const server = await startMailServer();
    const mailer = smtpMailer(server.url);
    const content =
      'BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//x//y//EN\r\nMETHOD:PUBLISH\r\nBEGIN:VEVENT\r\nUID:1\r\nDTSTAMP:20261122T010203Z\r\nDTSTART:20261124T140000Z\r\nSUMMARY:زيارة\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n';
    await mailer.send(
      mail({ subject: 'تم حجز زيارتك', text: 'تم حجز زيارتك.\n', calendar: { filename: 'visit.ics', content, method: 'PUBLISH' } }),
    );
    mailer.close();
    const [got] = server.received;
    expect(got).toMatchObject({ from: 'visits@hospital.example', recipients: ['grace@patients.example'] });
    const read = readMail(got?.source ?? '');
    expect(read.header('message-id')).toBe('<one@care.example>');
    expect(read.header('auto-submitted')).toBe('auto-generated');
    expect(read.parts.map((part) => part.type.split(';')[0])).toEqual(['text/plain', 'text/html', 'text/calendar', 'application/ics']);
    expect(read.parts[0]?.text).toContain('تم حجز زيارتك.');
    expect(read.parts[2]?.type).toContain('method=PUBLISH');
    const calendar = new ICAL.Component(ICAL.parse(read.parts[2]?.text ?? '') as unknown[]);
    expect(calendar.getFirstSubcomponent('vevent')?.getFirstPropertyValue('summary')).toBe('زيارة');
  });

  it('has no header and no recipient more, whatever the texts hold (CWE-93)', async () => {
    const server = await startMailServer();
    const mailer = smtpMailer(server.url);
    await mailer.send(mail({}));
    const names = (source: string) =>
      readMail(source)
        .headers.map(([name]) => name)
        .join();
    const usual = names(server.received[0]?.source ?? '');
    const runs = 5_000;
    const text = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 120 }),
      fc
        .array(
          fc.constantFrom(
            '\r\n',
            '\n',
            '\r',
            '\0',
            ': ',
            'Bcc: evil@example.com',
            'x',
            '.',
            '\u2028',
            'ع',
            ',',
            ';',
            '<',
            '>',
            '"',
            '\r\n\r\n',
            '=?utf-8?Q?=0D=0ABcc:_e?=',
          ),
          { maxLength: 12 },
        )
        .map((parts) => parts.join('')),
    );
    let sent = 0;
    await fc.assert(
      fc.asyncProperty(text, text, async (subject, word) => {
        server.received.length = 0;
        await mailer.send(
          mail({ subject: `Visit ${subject}`, text: `Hello ${word}`, messageId: `${word.replace(/[^\w]/gu, '')}x@care.example` }),
        );
        sent += 1;
        const [got, ...more] = server.received;
        return more.length === 0 && got?.recipients.join() === 'grace@patients.example' && names(got.source) === usual;
      }),
      { numRuns: runs },
    );
    mailer.close();
    console.log(`mail headers: 0 of ${sent} hostile texts added a header or a recipient`);
    expect(sent).toBe(runs);
  });

  it('goes to no address that could be read as two', async () => {
    const server = await startMailServer();
    const mailer = smtpMailer(server.url);
    for (const to of [
      'evil@example.com, grace@patients.example',
      'a b@patients.example',
      '<evil@example.com> grace@patients.example',
      'grace@patients.example>\r\nRCPT TO:<evil@example.com',
    ]) {
      await mailer.send(mail({ to })).catch(() => undefined);
    }
    mailer.close();
    expect(server.received.flatMap((got) => got.recipients).filter((address) => address === 'evil@example.com')).toEqual([]);
  });
});

describeEngines(
  'several workers on one database',
  (engine) => {
    let store: TestStore;
    let hospital: Hospital;

    beforeAll(async () => {
      store = await engine.open();
      hospital = await smallHospital(store.db, { days: 12 });
    });

    const fill = async (count: number) => {
      for (let nth = 0; nth < count; nth += 1) await book(store.db, hospital, 'plain', { nth });
    };

    /** Each message under its id, with how often it was sent by workers that take theirs in their own ways. */
    async function sendings(workers: readonly { db: Kysely<DB> }[]): Promise<number[]> {
      const sent = new Map<string, number>();
      const mailer = {
        send: async (mail: Mail) => {
          await new Promise((resolve) => setTimeout(resolve, 5));
          sent.set(mail.messageId, (sent.get(mail.messageId) ?? 0) + 1);
        },
      };
      const running: Outbox[] = workers.map(({ db }) =>
        startOutbox({ deps: deps(db, hospital), log: keepingLog(), mailer, pollSeconds: 0.05 }),
      );
      await until(async () => (await pending(store.db)).length === 0);
      await Promise.all(running.map((worker) => worker.stop()));
      return [...sent.values()];
    }

    it('send each message once', async () => {
      const count = 40;
      await fill(count);
      const times = await sendings([{ db: store.db }, { db: store.another() }, { db: store.another() }]);
      console.log(`outbox: ${times.filter((n) => n > 1).length} of ${times.length} messages sent twice by 3 workers`);
      expect(times).toEqual(Array.from({ length: count }, () => 1));
    });

    it('are tested by taking that catches a claim without the lock', async () => {
      const now = hospital.clock.now();
      const again = { done_at: null, run_at: now.toISOString() };
      const pools = [store.db, store.another(), store.another()];
      const twice = (ids: readonly string[]) => ids.length - new Set(ids).size;

      // The planted bug: look, then mark, in two statements.
      await store.db.updateTable('outbox').set(again).execute();
      const looked = await Promise.all(
        pools.map((db) =>
          db.selectFrom('outbox').select('id').where('done_at', 'is', null).where('run_at', '<=', now).orderBy('run_at').limit(5).execute(),
        ),
      );
      const ids = looked.flat().map((row) => row.id);
      await store.db
        .updateTable('outbox')
        .set({ run_at: new Date(now.getTime() + 60_000).toISOString() })
        .where('id', 'in', ids)
        .execute();
      expect(twice(ids)).toBeGreaterThan(0);

      await store.db.updateTable('outbox').set(again).execute();
      const taken = (await Promise.all(pools.map((db) => claimDue(db, now, new Date(now.getTime() + 60_000), 5))))
        .flat()
        .map((claim) => claim.id);
      await store.db.updateTable('outbox').set({ done_at: now.toISOString() }).execute();
      expect(twice(taken)).toBe(0);
      expect(taken.length).toBeGreaterThan(5);
    });

    it('send a message again, under the same Message-ID, when one was killed in the middle of it', async () => {
      const server = await startMailServer();
      server.behave('hang');
      await book(store.db, hospital, 'plain', { nth: 41 });
      const env = { DATABASE_URL: store.url ?? '', SMTP_URL: server.url, NOW: hospital.clock.now().toISOString() };
      const killed = run('tests/reference-server/programs/send-outbox.ts', [], env);
      await until(() => server.received.length === 1);
      await killed.kill('SIGKILL');
      expect(await pending(store.db)).toHaveLength(1);

      server.behave('take');
      const next = run('tests/reference-server/programs/send-outbox.ts', [], env);
      await next.printed('mail-sent');
      const ids = server.received.map((got) => readMail(got.source).header('message-id'));
      expect(ids).toHaveLength(2);
      expect(new Set(ids).size).toBe(1);
      await until(async () => (await pending(store.db)).length === 0);
      await next.kill('SIGKILL');
    });

    it('keep a refused message for later, and bookings go on', async () => {
      const server = await startMailServer();
      server.behave('refuse');
      const mailer = smtpMailer(server.url);
      const outbox = startOutbox({ deps: deps(store.db, hospital), log: keepingLog(), mailer, pollSeconds: 0.05 });
      const { appointment } = await book(store.db, hospital, 'plain', { nth: 42 });
      outbox.wake();
      await until(() => server.received.length === 1);
      await until(async () => (await pending(store.db)).some((row) => row.last_error !== null));
      expect((await pending(store.db)).map((row) => [row.subject_id, row.last_error])).toEqual([[appointment.id, 'EMESSAGE:451']]);
      server.behave('take');
      hospital.clock.forward(backOffSeconds(1));
      await until(async () => (await pending(store.db)).length === 0);
      await outbox.stop();
      mailer.close();
      expect(server.received).toHaveLength(2);
    });
  },
  ['PostgreSQL'],
);
