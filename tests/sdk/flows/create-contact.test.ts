import { createClient } from '@foyer/sdk';
import { createContact, createContactInParts, type Contact, type ContactStepName } from '@foyer/sdk/flows';
import { afterEach, expect, test, vi } from 'vitest';
import { runContact } from '../../../packages/sdk/src/flows/run-contact.ts';
import { caseAnswer, department, thread } from '../support/departments.ts';
import { discovery } from '../support/hospital.ts';

const rule = { id: 'chest', heading: 'Call 911 now', signs: [], text: 'Call 911.', phone: '911' };
const safety = { items: [rule], words: [{ locale: 'en', lines: { chest: ['chest pain*'] } }] };

const problem = (status: number, code: string) =>
  Response.json(
    { type: 'about:blank', title: 'No', status, code, outcome: 'none' },
    { status, headers: { 'content-type': 'application/problem+json' } },
  );

type Answer = (request: Request, body: string) => Response | Promise<Response> | undefined;

const opened: Contact[] = [];
afterEach(() => {
  for (const each of opened.splice(0)) each.stop();
});

/** A flow on a server that answers as told, and all that it was asked. */
function open(answer: Answer = () => undefined, options: Partial<Parameters<typeof createContact>[0]> = {}, create = createContact) {
  const asked: { method: string; path: string; query: string; key: string | null; authorization: string | null; body: string }[] = [];
  const fetch = async (request: Request): Promise<Response> => {
    const { pathname: path, search: query } = new URL(request.url);
    const body = await request.text();
    const { method, headers } = request;
    asked.push({ method, path, query, key: headers.get('Idempotency-Key'), authorization: headers.get('Authorization'), body });
    const told = await answer(request, body);
    if (told) return told;
    if (path === '/.well-known/foyer') return Response.json(discovery);
    if (path === '/v1/departments') return Response.json({ items: [department()] });
    if (path === '/v1/safety') return Response.json(safety);
    if (method === 'POST' && (path === '/v1/messages' || path === '/v1/callbacks')) return Response.json(caseAnswer(), { status: 201 });
    if (method === 'GET' && path.startsWith('/v1/cases/'))
      return path.endsWith('/events') ? problem(404, 'not-found') : Response.json(thread());
    return problem(404, 'not-found');
  };
  const client = createClient({
    baseUrl: 'https://care.example.org',
    fetch,
    validate: 'strict',
    retry: { limit: 1, minDelay: 1, maxDelay: 2 },
  });
  const contact = create({ client, language: 'en', ...options });
  opened.push(contact);
  const until = (is: (state: Contact['state']) => boolean) => vi.waitFor(() => expect(is(contact.state)).toBe(true), { timeout: 5000 });
  return { contact, asked, until, at: (step: ContactStepName) => until((state) => state.step === step) };
}

async function toCheck({ contact, at }: ReturnType<typeof open>): Promise<void> {
  await at('directory');
  contact.send({ type: 'department-chosen', id: 'billing' });
  contact.send({ type: 'channel-chosen', channel: 'message' });
  contact.send({ type: 'typed', field: 'topic', value: 'billing' });
  contact.send({ type: 'typed', field: 'text', value: 'My bill is too high.' });
  contact.send({ type: 'continued' });
  contact.send({ type: 'typed', field: 'name', value: 'Ines Okafor' });
  contact.send({ type: 'continued' });
  contact.send({ type: 'typed', field: 'replyBy', value: 'online' });
  contact.send({ type: 'continued' });
  expect(contact.state.step).toBe('check');
}

test('a message is sent once, with what was typed', async () => {
  const flow = open();
  await toCheck(flow);
  flow.contact.send({ type: 'confirmed' });
  flow.contact.send({ type: 'confirmed' });
  await flow.at('sent');
  const sent = flow.asked.filter(({ path }) => path === '/v1/messages');
  expect(sent).toHaveLength(1);
  expect(JSON.parse(sent[0]?.body ?? '')).toEqual({
    topic: 'billing',
    departmentId: 'billing',
    patient: { name: 'Ines Okafor', language: 'en' },
    text: 'My bill is too high.',
    reply: { by: 'online' },
  });
  expect(sent[0]?.key?.length).toBeGreaterThanOrEqual(22);
});

test('an answer that was lost is asked for under the same key, until it is there', async () => {
  let asked = 0;
  const flow = open((request) => {
    if (!request.url.endsWith('/v1/messages')) return undefined;
    asked += 1;
    if (asked <= 3) throw new TypeError('Failed to fetch');
    return undefined;
  });
  await toCheck(flow);
  flow.contact.send({ type: 'confirmed' });
  await flow.at('sent');
  const keys = new Set(flow.asked.filter(({ path }) => path === '/v1/messages').map(({ key }) => key));
  expect([asked, keys.size]).toEqual([4, 1]);
});

test('a channel that is closed leads to what the hospital says now', async () => {
  const lists: RequestCache[] = [];
  const flow = open((request) => {
    if (request.url.includes('/v1/departments')) {
      lists.push(request.cache);
      if (lists.length > 1) return Response.json({ items: [department({ channels: [{ kind: 'callback', state: 'open' }] })] });
    }
    return request.url.endsWith('/v1/messages') ? problem(409, 'channel-closed') : undefined;
  });
  await toCheck(flow);
  flow.contact.send({ type: 'confirmed' });
  await flow.at('closed');
  await flow.until(({ departments }) => departments?.[0]?.channels.length === 1);
  expect(flow.contact.state.draft.text).toBe('My bill is too high.');
  // The browser still has the list in which it was open.
  expect(lists).toEqual(['default', 'no-cache']);
});

test('danger is seen also by a server that takes no languages, and whatever a browser calls them', async () => {
  const flow = open((request) => (request.url.includes('/v1/safety?') ? problem(422, 'validation-failed') : undefined), {
    languages: ['es-MX', 'en-US@posix', 'C'],
  });
  await flow.at('directory');
  flow.contact.send({ type: 'anyone-asked' });
  await flow.until(({ safety: known }) => known !== undefined);
  const asked = flow.asked.filter(({ path }) => path === '/v1/safety').map(({ query }) => query);
  expect(asked).toEqual(['?languages=es-MX', '']);
  flow.contact.send({ type: 'typed', field: 'text', value: 'I have chest pain' });
  expect(flow.contact.state.danger).toMatchObject({ phone: '911' });
});

test('a case is opened with its code where the token goes, and in no address', async () => {
  const flow = open(undefined, { preset: { start: 'case' } });
  await flow.at('find');
  expect(flow.asked.map(({ path }) => path)).toEqual(['/.well-known/foyer']);
  flow.contact.send({ type: 'typed', field: 'reference', value: 'k7p 4qx' });
  flow.contact.send({ type: 'typed', field: 'code', value: '7k3m q0xd 94tb' });
  flow.contact.send({ type: 'case-asked' });
  await flow.at('case');
  const read = flow.asked.find(({ path }) => path.startsWith('/v1/cases/'));
  expect(read?.authorization).toBe('Manage 7K3MQ0XD94TB');
  expect(flow.asked.filter(({ path, query }) => /94tb/iu.test(path + query))).toEqual([]);
});

test('what cannot be loaded keeps the hospital’s phone', async () => {
  const flow = open((request) => (request.url.includes('/v1/departments') ? problem(503, 'overloaded') : undefined));
  await flow.at('unavailable');
  expect(flow.contact.state.hospital?.contact.phone).toBe('555-0142');
});

const link = { reference: 'K7P-4QX', token: 't0ken-of-a-case-22-signs' };

test.each([
  ['whole', createContact],
  ['in parts', createContactInParts],
])('a link opens its case, %s, and asks for the hospital once and for no department', async (_, create) => {
  const flow = open(undefined, { link }, create);
  await flow.at('case');
  expect(flow.contact.state).toMatchObject({ thread: { reference: 'K7P-4QX' }, hospital: { name: discovery.name }, isStale: false });
  const paths = flow.asked.map(({ path }) => path).filter((path) => !path.endsWith('/events') && path !== '/v1/safety');
  expect(paths.toSorted()).toEqual(['/.well-known/foyer', '/v1/cases/K7P-4QX']);
});

test.each([
  ['expired', problem(410, 'link-expired'), { step: 'find', why: 'expired', link: undefined }],
  ['unknown', problem(404, 'not-found'), { step: 'find', why: 'not-found', link: undefined }],
  ['not told for now', problem(503, 'overloaded'), { step: 'unavailable', code: 'overloaded', link }],
])('a link whose case is %s says so, with the hospital’s phone', async (_, refused, becomes) => {
  const flow = open((request) => (request.url.includes('/v1/cases/') ? refused.clone() : undefined), { link });
  await flow.at(becomes.step as ContactStepName);
  expect(flow.contact.state).toMatchObject({ ...becomes, hospital: { contact: { phone: '555-0142' } } });
});

test('in another language the case is read again', async () => {
  const flow = open(undefined, { link });
  await flow.at('case');
  flow.contact.send({ type: 'language-changed', language: 'ar' });
  await flow.until(({ wordsIn, isStale }) => wordsIn === 'ar' && !isStale);
  expect(flow.asked.filter(({ path }) => path === '/v1/cases/K7P-4QX')).toHaveLength(2);
});

test('a link whose page cannot be loaded says so, and is opened by another try', async () => {
  let loads = 0;
  const flow = open(undefined, { link }, (options) =>
    runContact(options, async () => {
      loads += 1;
      if (loads === 1) throw new TypeError('Failed to fetch dynamically imported module');
      return import('../../../packages/sdk/src/flows/contact-later.ts');
    }),
  );
  await flow.at('unavailable');
  expect(flow.contact.state).toMatchObject({ code: 'network', link });
  flow.contact.send({ type: 'retried' });
  await flow.at('case');
  expect(loads).toBe(2);
});
