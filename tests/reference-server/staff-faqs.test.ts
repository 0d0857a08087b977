import { beforeAll, describe, expect, it, test } from 'vitest';
import type { FaqsFound } from '@foyer/sdk/contract';
import type { StaffFaq, StaffFaqs } from '../../packages/reference-server/src/services/faq-desk.ts';
import type { DB, Kysely } from '../../packages/reference-server/src/store/db.ts';
import { newKey, testApp, type TestApp } from './setup/app.ts';
import { describeEngines } from './setup/engines.ts';
import { asStaff, entry, faqApp, put, staffToken, versionAt, write } from './setup/faqs.ts';
import { hostileBodies, hostileValues } from './setup/hostile.ts';
import { smallHospital, type Hospital } from './setup/hospital.ts';
import { signIn } from './setup/staff.ts';

describeEngines('staff write answers', (engine) => {
  let db: Kysely<DB>;
  let hospital: Hospital;
  let server: TestApp;
  /** Another process on the same database. */
  let second: TestApp;
  let other: TestApp;

  beforeAll(async () => {
    const store = await engine.open();
    db = store.db;
    hospital = await smallHospital(db);
    server = await faqApp(db, hospital);
    second = testApp(store.another(), hospital, { limits: 'off', staffToken });
    other = await faqApp(db, await smallHospital(db));
  });

  const get = async <T>(path: string, at = server) => (await (await at.call(path, { headers: asStaff })).json()) as T;
  const one = (id: string) => get<StaffFaq>(`/staff/v1/faqs/${id}`);
  const post = (path: string, body: unknown = {}, at = server) => at.post(path, body, asStaff);
  const create = (...input: Parameters<typeof entry>) => post('/staff/v1/faqs', entry(...input));
  const replace = (id: string, input: object, headers: Record<string, string> = {}, at = server) => {
    const { id: _, ...rest } = { ...entry(id), ...input };
    return put(at, `/staff/v1/faqs/${id}`, rest, headers);
  };
  const told = async (response: Response) => {
    if (response.status < 400) return String(response.status);
    const { code, errors } = (await response.json()) as { code: string; errors?: { pointer: string; code: string }[] };
    return [response.status, code, ...(errors ?? []).map((e) => `${e.pointer} ${e.code}`)].join(' ');
  };
  const search = async (q: string, at = server) =>
    (
      (await (
        await at.call('/v1/faqs/search', { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify({ q }) })
      ).json()) as FaqsFound
    ).items.map(({ id }) => id);

  describe('an entry', () => {
    it('is made, with what is left out as it usually is', async () => {
      const made = await create('new-one');
      expect(made.status).toBe(201);
      expect(made.headers.get('Location')).toMatch(/\/staff\/v1\/faqs\/new-one$/u);
      expect(made.headers.get('ETag')).toBe('"1"');
      const whole = {
        id: 'new-one',
        topic: 'parking',
        words: { en: { question: 'What about new-one?', answer: 'All about new-one.', aliases: [] } },
        owner: 'Guest Services',
        reviewedAt: '2026-11-23',
        reviewBy: '2027-11-23',
        status: 'live',
        overdue: false,
        version: 1,
        changedAt: '2026-11-23T09:00:00-05:00',
        changedBy: 'Token',
      };
      const { order, ...rest } = (await made.json()) as StaffFaq;
      expect(rest).toEqual(whole);
      expect(await one('new-one')).toEqual({ ...whole, order });
      expect((await write(server, 'next-one')) as StaffFaq).toMatchObject({ order: order + 1 });
    });

    it('gets an id, where none is given', async () => {
      const { id: _, ...rest } = entry('x');
      const made = (await (await post('/staff/v1/faqs', rest)).json()) as StaffFaq;
      expect(made.id).toMatch(/^[0-9a-f-]{36}$/u);
    });

    it('is made once for a key, and once for an id', async () => {
      const headers = { ...asStaff, 'Idempotency-Key': newKey() };
      const first = await server.post('/staff/v1/faqs', entry('only-once'), headers);
      const again = await server.post('/staff/v1/faqs', entry('only-once'), headers);
      expect([first.status, again.status]).toEqual([201, 201]);
      expect(await again.json()).toEqual(await first.json());
      expect(await told(await create('only-once'))).toBe('422 validation-failed /id repeated');
      expect(await told(await post('/staff/v1/faqs', entry('only-once'), other))).toBe('201');
    });

    test.each<[string, object, string]>([
      ['an unknown topic', { topic: 'unknown' }, '/topic unknown-value'],
      ['no words in the default language', { words: { ar: { question: 'س', answer: 'ج' } } }, '/words required'],
      [
        'words in a language the hospital does not have',
        { words: { en: { question: 'q', answer: 'a' }, fr: { question: 'q', answer: 'a' } } },
        '/words unknown-value',
      ],
      ['an answer of signs alone', { words: { en: { question: 'q', answer: '- ' } } }, '/words/en/answer required'],
      ['an empty answer', { words: { en: { question: 'q', answer: ' \n' } } }, '/words/en/answer required'],
      [
        'an answer of more than 4,000 characters',
        { words: { en: { question: 'q', answer: 'a'.repeat(4001) } } },
        '/words/en/answer too-long',
      ],
      ['a question with a NUL', { words: { en: { question: 'q\0', answer: 'a' } } }, '/words/en/question not-plain-text'],
      ['a language that is none', { words: { 'e n': { question: 'q', answer: 'a' } } }, '/words not-right'],
      ['words that are none', { words: 'en' }, '/words wrong-type'],
      ['a day that is none', { reviewBy: '2027-02-30' }, '/reviewBy not-a-day'],
      ['a review before the last one', { reviewedAt: '2026-11-01', reviewBy: '2026-10-31' }, '/reviewBy too-small'],
      ['an unknown state', { status: 'hidden' }, '/status unknown-value'],
      ['a field nobody knows', { colour: 'blue' }, '/colour unknown-field'],
      ['an id that is none', { id: 'a b' }, '/id not-an-id'],
    ])('is refused with %s', async (_, input, faults) => {
      expect(await told(await post('/staff/v1/faqs', { ...entry('refused'), ...input }))).toBe(`422 validation-failed ${faults}`);
    });

    it('is replaced by whoever has seen it as it is', async () => {
      await write(server, 'replaced');
      const words = { en: { question: 'Which gazebo?', answer: 'The **red** one.', aliases: ['pavilion'] } };
      expect(await told(await replace('replaced', { words }))).toBe('428 precondition-required');
      expect(await told(await replace('replaced', { words }, { 'If-Match': '"2"' }))).toBe('412 version-mismatch');
      expect(await told(await replace('replaced', { words, version: 2 }))).toBe('412 version-mismatch');
      expect(await told(await replace('replaced', { words, version: 1 }, { 'If-Match': 'W/"1"' }))).toBe('412 version-mismatch');
      const changed = await replace('replaced', { words }, { 'If-Match': '"1"' });
      expect([changed.status, changed.headers.get('ETag')]).toEqual([200, '"2"']);
      expect(await one('replaced')).toMatchObject({ version: 2, words, reviewBy: '2027-11-23' });
      expect(await told(await replace('replaced', { status: 'draft', version: 2 }))).toBe('200');
      expect(await told(await replace('none', { version: 1 }))).toBe('404 not-found');
      expect(await told(await replace('replaced', { version: 1 }, {}, other))).toBe('404 not-found');
    });

    it('is replaced by one of two who write at once, ten times', async () => {
      for (let round = 0; round < 10; round += 1) {
        const { id, version } = await write(server, `raced-${round}`);
        const outcomes = await Promise.all(
          [server, second].map(async (at, i) => told(await replace(id, { owner: `Writer ${i}`, version }, {}, at))),
        );
        expect(outcomes.toSorted()).toEqual(['200', '412 version-mismatch']);
        expect((await one(id)).owner).toBe(`Writer ${outcomes.indexOf('200')}`);
      }
    });

    it('is retired, and is shown to patients no more', async () => {
      const { id } = await write(server, 'retired', { question: 'Which trombone?', answer: 'None.' });
      expect(await search('trombone')).toEqual([id]);
      expect(await told(await post(`/staff/v1/faqs/${id}/retire`, { version: 7 }))).toBe('412 version-mismatch');
      expect(await told(await post(`/staff/v1/faqs/${id}/retire`, { version: 1 }))).toBe('200');
      expect(await search('trombone')).toEqual([]);
      expect((await server.call(`/v1/faqs/${id}`)).status).toBe(404);
      expect(await one(id)).toMatchObject({ status: 'retired', version: 2 });
      expect(await told(await post('/staff/v1/faqs/none/retire'))).toBe('404 not-found');
    });

    it('is looked at by its owner', async () => {
      const { id } = await write(server, 'reviewed', { reviewedAt: '2026-01-01', reviewBy: '2026-06-01' });
      expect(await one(id)).toMatchObject({ overdue: true });
      const step = async (body: object) => told(await post(`/staff/v1/faqs/${id}/reviewed`, body));
      expect(await step({ reviewBy: '2026-11-22' })).toBe('422 validation-failed /reviewBy too-small');
      expect(await step({ version: 9 })).toBe('412 version-mismatch');
      expect(await step({})).toBe('200');
      expect(await one(id)).toMatchObject({ overdue: false, reviewedAt: '2026-11-23', reviewBy: '2027-11-23', version: 2 });
      expect(await step({ reviewBy: '2026-12-24' })).toBe('200');
      expect(await one(id)).toMatchObject({ reviewBy: '2026-12-24' });
    });
  });

  it('if they are editors or managers, and each change has its writer’s name', async () => {
    const { id } = await write(server, 'by-whom');
    const as = async (role: 'desk' | 'editor') => await signIn(hospital, role, role === 'editor' ? 'Edda Torvald' : 'Dora Klein');
    const { secret: _, ...desk } = await as('desk');
    const { secret: __, ...editor } = await as('editor');
    expect(await told(await server.call('/staff/v1/faqs', { headers: { ...desk } }))).toBe('403 forbidden');
    const reviewed = (headers: Record<string, string>) => server.post(`/staff/v1/faqs/${id}/reviewed`, {}, headers);
    expect(await told(await reviewed({ ...desk, Origin: 'http://localhost' }))).toBe('403 forbidden');
    expect(await told(await reviewed({ ...editor, Origin: 'http://localhost' }))).toBe('200');
    expect(await one(id)).toMatchObject({ changedBy: 'Edda Torvald', version: 2 });
  });

  describe('the list', () => {
    let hospitalOfLists: TestApp;
    beforeAll(async () => {
      hospitalOfLists = await faqApp(db, await smallHospital(db));
      await write(hospitalOfLists, 'first');
      await write(hospitalOfLists, 'late', { reviewedAt: '2026-01-01', reviewBy: '2026-11-22' });
      await write(hospitalOfLists, 'later', { reviewedAt: '2026-01-01', reviewBy: '2026-10-01' });
      await write(hospitalOfLists, 'old-draft', { status: 'draft', reviewedAt: '2026-01-01', reviewBy: '2026-10-01' });
      await write(hospitalOfLists, 'over', { status: 'retired', topic: 'billing' });
      await hospitalOfLists.post('/v1/faqs/first/votes', { helped: true });
      await hospitalOfLists.post('/v1/faqs/first/votes', { helped: false });
    });
    const list = (query = '') => get<StaffFaqs>(`/staff/v1/faqs${query}`, hospitalOfLists);
    const ids = async (query: string) => (await list(query)).items.map(({ id }) => id);

    it('has what is overdue first, the longest first, and counts', async () => {
      const { items, counts } = await list();
      expect(items.map(({ id }) => id)).toEqual(['later', 'late', 'first', 'old-draft', 'over']);
      expect(counts).toEqual({ draft: 1, live: 3, retired: 1, overdue: 2 });
      expect(items[2]).toMatchObject({ votes: { helped: 1, notHelped: 1 }, overdue: false });
    });

    it('is of one state, of one topic, and comes page by page', async () => {
      expect(await ids('?status=draft')).toEqual(['old-draft']);
      expect(await ids('?status=live&topic=parking')).toEqual(['later', 'late', 'first']);
      expect(await ids('?topic=billing')).toEqual(['over']);
      const first = await list('?limit=2');
      expect(await ids(`?limit=9&cursor=${first.nextCursor}`)).toEqual(['first', 'old-draft', 'over']);
      expect(await told(await hospitalOfLists.call('/staff/v1/faqs?status=gone', { headers: asStaff }))).toBe(
        '422 validation-failed /query/status unknown-value',
      );
    });
  });

  it('see an answer as patients would, and what would be left out', async () => {
    const answer = 'The gatehouse is [here](javascript:x) and **there**.';
    await put(server, '/staff/v1/glossary', {
      items: [{ words: { en: { term: 'gatehouse', meaning: 'The house at the gate.' } } }],
      version: await versionAt(server, '/staff/v1/glossary'),
    });
    expect(await (await post('/staff/v1/faqs/preview', { answer })).json()).toEqual({
      content: [
        {
          type: 'paragraph',
          children: [
            { type: 'text', value: 'The ' },
            { type: 'term', value: 'gatehouse', meaning: 'The house at the gate.' },
            { type: 'text', value: ' is [here](javascript:x) and ' },
            { type: 'strong', value: 'there' },
            { type: 'text', value: '.' },
          ],
        },
      ],
      faults: [
        {
          text: '[here](javascript:x)',
          detail: 'This link was left out: only https, tel and mailto, with a full address or number. It is shown as you wrote it.',
        },
      ],
    });
    expect(await told(await post('/staff/v1/faqs/preview', { answer: 'a'.repeat(4001) }))).toBe('422 validation-failed /answer too-long');
  });

  describe('what they change shows at once, in every process', () => {
    it('an answer', async () => {
      expect(await Promise.all([search('xylophone'), search('xylophone', second)])).toEqual([[], []]);
      const { id } = await write(server, 'xylophone', { question: 'Is there a xylophone?', answer: 'Yes.' });
      expect(await Promise.all([search('xylophone'), search('xylophone', second)])).toEqual([[id], [id]]);
      await replace(id, { words: { en: { question: 'Is there a glockenspiel?', answer: 'Yes.' } }, version: 1 }, {}, second);
      expect(await Promise.all([search('xylophone'), search('xylophone', second)])).toEqual([[], []]);
      expect(await Promise.all([search('glockenspiel'), search('glockenspiel', second)])).toEqual([[id], [id]]);
    });

    it('a synonym', async () => {
      const { id } = await write(server, 'cloakroom', { question: 'Is there a cloakroom?', answer: 'By the stairs.' });
      expect(await search('wibblehanger')).toEqual([]);
      const version = await versionAt(server, '/staff/v1/faq-synonyms');
      expect((await put(server, '/staff/v1/faq-synonyms', { items: [{ words: ['cloakroom', 'Wibblehanger'] }], version })).status).toBe(
        200,
      );
      expect(await Promise.all([search('wibblehanger'), search('wibblehanger', second)])).toEqual([[id], [id]]);
    });

    it('a term of the glossary', async () => {
      const { id } = await write(server, 'portcullis', { question: 'And the drawbridge?', answer: 'See the portcullis.' });
      const runs = async (at: TestApp) =>
        JSON.stringify(((await (await at.call(`/v1/faqs/${id}`)).json()) as { content: unknown }).content);
      expect(await runs(second)).not.toContain('"term"');
      const items = [{ words: { en: { term: 'portcullis', meaning: 'A gate that falls.' } } }];
      await put(server, '/staff/v1/glossary', { items, version: await versionAt(server, '/staff/v1/glossary') });
      for (const at of [server, second]) expect(await runs(at)).toContain('A gate that falls.');
    });
  });

  it('are told what is wrong, whatever they send', async () => {
    const rightBodies: Record<string, object> = {
      'POST /staff/v1/faqs': { ...entry('x'), id: undefined, reviewedAt: '2026-01-01', reviewBy: '2027-01-01', order: 1 },
      'POST /staff/v1/faqs/preview': { answer: 'Yes.', locale: 'en' },
      'PUT /staff/v1/faqs/none': { ...entry('x'), id: undefined, version: 1 },
      'POST /staff/v1/faqs/none/retire': { version: 1 },
      'POST /staff/v1/faqs/none/reviewed': { version: 1, reviewBy: '2027-01-01' },
      'PUT /staff/v1/faq-synonyms': { items: [{ words: ['a', 'b'] }], version: 'x' },
      'PUT /staff/v1/faq-topics': { items: [{ id: 'x', name: { en: 'x' } }], version: 'x' },
      'PUT /staff/v1/glossary': { items: [{ words: { en: { term: 'x', aliases: ['y'], meaning: 'z' } } }], version: 'x' },
    };
    /** A value put in each place of a body, and under a name of its own beside each. */
    const spoilt = (body: unknown, value: unknown): unknown[] => {
      if (typeof body !== 'object' || body === null) return [value];
      const copy = (name: string, part: unknown) =>
        Array.isArray(body) ? body.map((was: unknown, i) => (String(i) === name ? part : was)) : { ...body, [name]: part };
      const inside = Object.entries(body).flatMap(([name, part]) => spoilt(part, value).map((worse) => copy(name, worse)));
      const named = typeof value === 'string' && !Array.isArray(body) ? [{ ...body, [value]: { question: 'q', answer: 'a' } }] : [];
      return [value, ...inside, ...named];
    };
    const wrong: string[] = [];
    let sent = 0;
    for (const [operation, right] of Object.entries(rightBodies)) {
      const [method = '', path = ''] = operation.split(' ');
      const bodies = [
        ...hostileBodies,
        ...hostileValues.flatMap((value) => spoilt(right, value).map((body) => JSON.stringify(body) ?? 'null')),
      ];
      for (const body of bodies) {
        sent += 1;
        const headers = { 'Content-Type': 'application/json', 'Idempotency-Key': newKey(), ...asStaff };
        const answer = await other.call(path, { method, headers, body });
        if (answer.status >= 500) wrong.push(`${operation} ${String(body).slice(0, 80)}`);
      }
    }
    console.log(`staff’s answers (${engine.name}): ${wrong.length} of ${sent} hostile requests answered with a server error`);
    expect(sent).toBeGreaterThan(1000);
    expect(wrong.slice(0, 5)).toEqual([]);
    expect(other.log.lines.filter(({ level }) => level === 'error')).toEqual([]);
  });

  describe('lists as a whole', () => {
    test.each<[string, readonly object[]]>([
      ['/staff/v1/faq-synonyms', [{ words: ['chart', 'file'] }, { words: ['lift', 'elevator'] }]],
      [
        '/staff/v1/glossary',
        [{ words: { en: { term: 'EHR', aliases: [], meaning: 'A file.' }, ar: { term: 'ملف', aliases: ['الملف'], meaning: 'ملف.' } } }],
      ],
      [
        '/staff/v1/faq-topics',
        [
          { id: 'parking', name: { en: 'Cars' } },
          { id: 'billing', name: { en: 'Bills', ar: 'الفواتير' } },
        ],
      ],
    ])('%s is read, changed and sent back', async (path, items) => {
      const version = await versionAt(other, path);
      expect(await told(await put(other, path, { items }))).toBe('428 precondition-required');
      expect(await told(await put(other, path, { items, version: 'older' }))).toBe('412 version-mismatch');
      expect(await told(await put(other, path, { items }, { 'If-Match': '"older"' }))).toBe('412 version-mismatch');
      const outcomes = await Promise.all([
        put(other, path, { items, version }),
        put(other, path, { items, version }, { 'If-Match': `"${version}"` }),
      ]);
      // The same list twice is the same list: the second one may have come before or after.
      for (const outcome of outcomes) expect([200, 412]).toContain(outcome.status);
      const kept = await other.call(path, { headers: asStaff });
      const list = (await kept.json()) as { items: unknown; version: string };
      expect(list.items).toEqual(items);
      expect(kept.headers.get('ETag')).toBe(`"${list.version}"`);
      expect(await told(await put(other, path, { items, version: list.version }))).toBe('200');
      if (path !== '/staff/v1/faq-topics') expect(await told(await put(other, path, { items: [] }, { 'If-Match': '*' }))).toBe('200');
    });

    test.each<[string, object, string]>([
      ['/staff/v1/faq-synonyms', { words: ['one'] }, '/items/0/words too-few'],
      ['/staff/v1/faq-synonyms', { words: ['one', 'ONE '] }, '/items/0/words too-few'],
      ['/staff/v1/faq-synonyms', { words: ['one', 'two\n'] }, '/items/0/words/1 not-plain-text'],
      ['/staff/v1/glossary', { words: { ar: { term: 'x', meaning: 'y' } } }, '/items/0/words required'],
      ['/staff/v1/glossary', { words: { en: { term: 'x' } } }, '/items/0/words/en/meaning required'],
      ['/staff/v1/faq-topics', { id: 'Big One', name: { en: 'x' } }, '/items/0/id not-an-id'],
      ['/staff/v1/faq-topics', { id: 'x', name: {} }, '/items/0/name required'],
    ])('%s is refused with %j', async (path, item, faults) => {
      expect(await told(await put(other, path, { items: [item] }, { 'If-Match': '*' }))).toBe(`422 validation-failed ${faults}`);
    });

    it('keep a topic that entries are in', async () => {
      await write(server, 'kept-topic', { status: 'retired' });
      const without = { items: [{ id: 'billing', name: { en: 'Bills' } }] };
      expect(await told(await put(server, '/staff/v1/faq-topics', without, { 'If-Match': '*' }))).toBe(
        '422 validation-failed /items required',
      );
      const twice = { items: ['a', 'b', 'a'].map((id) => ({ id, name: { en: id } })) };
      expect(await told(await put(server, '/staff/v1/faq-topics', twice, { 'If-Match': '*' }))).toBe(
        '422 validation-failed /items/2/id repeated',
      );
    });
  });
});
