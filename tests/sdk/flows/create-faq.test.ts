import { createClient } from '@foyer/sdk';
import { createFaq, createFaqInParts, type FaqReading, type FaqState } from '@foyer/sdk/flows';
import { afterEach, beforeAll, describe, expect, test } from 'vitest';
import { discovery } from '../support/hospital.ts';
import { problem, type Received, type Reply } from '../support/http-server.ts';
import { inMemory } from '../support/in-memory.ts';
import { faq, safety, topics } from './faq-events.ts';

const opened: FaqReading[] = [];
beforeAll(() => Promise.all([import('../../../packages/sdk/src/validation.ts'), import('../../../packages/sdk/src/persisting.ts')]));
afterEach(() => {
  for (const each of opened.splice(0)) each.stop();
});

interface Setting {
  readonly instead?: (request: Received) => Reply | undefined | Promise<Reply | undefined>;
  readonly topic?: string;
  readonly create?: typeof createFaq;
}

const ok = (body: unknown): Reply => ({ status: 200, body });

function answer({ method, path, query }: Received): Reply {
  if (path === '/.well-known/foyer') return ok(discovery);
  if (path === '/v1/safety') return ok(safety);
  if (path === '/v1/faqs/search') return ok({ items: [{ ...faq('parking'), score: 1 }] });
  if (method === 'POST') return ok({ counted: true });
  const topic = query.get('topic');
  const items = [faq('parking'), faq('plan', 'billing')].filter((each) => !topic || each.topic === topic);
  return ok({ items, included: { topics } });
}

function open({ instead, topic, create = createFaq }: Setting = {}) {
  const received: Received[] = [];
  let locale = 'en';
  const fetch = inMemory(async (request) => {
    received.push(request);
    return (await instead?.(request)) ?? answer(request);
  });
  const client = createClient({ baseUrl: 'https://care.example.org', fetch, validate: 'strict', retry: 0, locale: () => locale });
  const reading = create({ client, language: 'en', topic });
  opened.push(reading);
  const turn = (language: string) => {
    locale = language;
    reading.send({ type: 'language-changed', language });
  };
  return { reading, received, turn, calls: (call: string) => received.filter(({ method, path }) => `${method} ${path}` === call) };
}

async function until(of: FaqReading, is: (state: FaqState) => boolean): Promise<FaqState> {
  for (let turn = 0; turn < 500; turn += 1) {
    if (is(of.state)) return of.state;
    await new Promise((resolve) => setTimeout(resolve, 2));
  }
  throw new Error(`Never there: it is at ${of.state.step}, search ${of.state.search?.status}`);
}

describe('answers on a client', () => {
  test('the first page: what is asked for most, topics, and then the danger words', async () => {
    const { reading, calls } = open();
    const state = await until(reading, ({ safety }) => safety !== undefined);
    expect(state).toMatchObject({
      step: 'list',
      first: [{ id: 'parking' }, { id: 'plan' }],
      topics: [{ id: 'visiting' }, { id: 'billing' }],
    });
    expect(calls('GET /v1/faqs')).toHaveLength(1);
    expect(calls('GET /v1/safety')).toHaveLength(1);
  });

  test('the host’s topic alone; and everything where the hospital has no such topic', async () => {
    const known = open({ topic: 'billing' });
    expect((await until(known.reading, ({ step }) => step === 'list')).first.map(({ id }) => id)).toEqual(['plan']);
    const unknown = open({ topic: 'nothing-like-it' });
    expect(await until(unknown.reading, ({ step }) => step === 'list')).toMatchObject({ isPresetUnknown: true, first: [{}, {}] });
  });

  test('a search sends the words in the body alone, trimmed, with the first press', async () => {
    const { reading, received } = open();
    await until(reading, ({ step }) => step === 'list');
    reading.send({ type: 'query-typed', q: '  where do i park ' });
    reading.send({ type: 'searched' });
    await until(reading, ({ search }) => search?.status === 'found');
    const [sent] = received.filter(({ path }) => path === '/v1/faqs/search');
    expect(sent?.json).toEqual({ q: 'where do i park' });
    for (const { path, query, headers } of received) expect(`${path} ${query} ${JSON.stringify(headers)}`).not.toMatch(/park/u);
  });

  test('another language asks again for the same words', async () => {
    const { reading, turn, calls } = open();
    await until(reading, ({ step }) => step === 'list');
    reading.send({ type: 'query-typed', q: 'park' });
    reading.send({ type: 'searched' });
    await until(reading, ({ search }) => search?.status === 'found');
    reading.send({ type: 'toggled', id: 'parking' });
    turn('ar');
    const state = await until(reading, ({ search, wordsIn }) => search?.wordsIn === 'ar' && wordsIn === 'ar');
    expect(state).toMatchObject({ q: 'park', open: ['parking'], search: { items: [{ id: 'parking' }] } });
    expect(calls('POST /v1/faqs/search').map(({ headers }) => headers['accept-language'])).toEqual(['en', 'ar']);
  });

  test('a vote goes once, under one key; one that failed can be sent again', async () => {
    let isDown = false;
    const { reading, calls } = open({
      instead: ({ path }) => (isDown && path.endsWith('/votes') ? problem(503, 'overloaded') : undefined),
    });
    await until(reading, ({ step }) => step === 'list');
    isDown = true;
    reading.send({ type: 'voted', id: 'parking', helped: false });
    await until(reading, ({ votes }) => votes['parking']?.status === 'failed');
    isDown = false;
    reading.send({ type: 'voted', id: 'parking', helped: false });
    reading.send({ type: 'voted', id: 'parking', helped: true });
    await until(reading, ({ votes }) => votes['parking']?.status === 'counted');
    reading.send({ type: 'voted', id: 'parking', helped: true });
    const votes = calls('POST /v1/faqs/parking/votes');
    expect(votes.map(({ text }) => text)).toEqual(['{"helped":false}', '{"helped":false}']);
    // It may have been counted, and only the answer lost.
    expect(new Set(votes.map(({ headers }) => headers['idempotency-key'])).size).toBe(1);
    expect(votes.every(({ headers }) => (headers['idempotency-key']?.length ?? 0) >= 22)).toBe(true);
  });

  test('no danger words, no topic, no answers: what could not be had takes nothing else away', async () => {
    const down = new Set(['/v1/safety', '/v1/faqs/search']);
    const { reading } = open({
      instead: ({ path, query }) => (down.has(path) || query.get('topic') === 'billing' ? problem(503, 'overloaded') : undefined),
    });
    await until(reading, ({ step }) => step === 'list');
    reading.send({ type: 'topic-chosen', topic: 'billing' });
    await until(reading, ({ topic }) => topic?.status === 'failed');
    reading.send({ type: 'query-typed', q: 'chest pain' });
    reading.send({ type: 'searched' });
    expect(await until(reading, ({ search }) => search?.status === 'failed')).toMatchObject({
      step: 'results',
      q: 'chest pain',
      search: { code: 'overloaded' },
    });
  });

  test('in parts, what is pressed too early waits', async () => {
    const { reading } = open({ create: createFaqInParts });
    reading.send({ type: 'query-typed', q: 'park' });
    reading.send({ type: 'searched' });
    expect(await until(reading, ({ search }) => search?.status === 'found')).toMatchObject({ step: 'results', q: 'park' });
  });
});
