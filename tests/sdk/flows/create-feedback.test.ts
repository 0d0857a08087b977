import { createClient } from '@foyer/sdk';
import { createFeedback, createFeedbackInParts, type Feedback, type FeedbackState } from '@foyer/sdk/flows';
import type { Complaint } from '@foyer/sdk/contract';
import { afterEach, expect, test, vi } from 'vitest';
import { caseAnswer, department, thread } from '../support/departments.ts';
import { discovery } from '../support/hospital.ts';
import { change, survey } from '../support/surveys.ts';

const safety = {
  items: [{ id: 'chest', heading: 'Call 911 now', signs: [], text: 'Call 911.', phone: '911' }],
  words: [{ locale: 'en', lines: { chest: ['chest pain*'] } }],
};
const complaint = {
  category: 'other' as const,
  rules: { id: 'us-cms', name: 'US hospitals' },
  assurance: 'Complaining will not change the care you get.',
  review: 1,
  steps: [],
  elsewhere: [],
} satisfies Complaint;

const problem = (status: number, code: string) =>
  Response.json(
    { type: 'about:blank', title: 'No', status, code, outcome: 'none' },
    { status, headers: { 'content-type': 'application/problem+json' } },
  );

type Answer = (request: Request, body: string) => Response | Promise<Response> | undefined;

const opened: Feedback[] = [];
afterEach(() => {
  for (const each of opened.splice(0)) each.stop();
});

/** A flow on a server that answers as told, and all that it was asked. */
function open(answer: Answer = () => undefined, options: Partial<Parameters<typeof createFeedback>[0]> = {}, create = createFeedback) {
  const asked: { method: string; path: string; query: string; key: string | null; authorization: string | null; body: string }[] = [];
  const fetch = async (request: Request): Promise<Response> => {
    const { pathname: path, search: query } = new URL(request.url);
    const body = await request.text();
    const { method, headers } = request;
    asked.push({ method, path, query, key: headers.get('Idempotency-Key'), authorization: headers.get('Authorization'), body });
    const told = await answer(request, body);
    if (told) return told;
    if (path === '/.well-known/foyer') return Response.json(discovery);
    if (path.startsWith('/v1/surveys/')) return Response.json(survey());
    if (path === '/v1/departments') return Response.json({ items: [department()] });
    if (path === '/v1/changes') return Response.json({ items: [change] });
    if (path === '/v1/safety') return Response.json(safety);
    const made = caseAnswer({ kind: 'complaint', complaint });
    if (path === '/v1/feedback') return Response.json({ received: true, ...(body.includes('followUp') && made) }, { status: 201 });
    if (path === '/v1/praise') return Response.json({ received: true, team: { name: 'Ward 3' } }, { status: 201 });
    if (path === '/v1/complaints') return Response.json(made, { status: 201 });
    if (method === 'GET' && path.startsWith('/v1/cases/'))
      return path.endsWith('/events') ? problem(404, 'not-found') : Response.json(thread({ kind: 'complaint' }));
    return problem(404, 'not-found');
  };
  const client = createClient({
    baseUrl: 'https://care.example.org',
    fetch,
    validate: 'strict',
    retry: { limit: 1, minDelay: 1, maxDelay: 2 },
  });
  const feedback = create({ client, language: 'en', preset: { survey: 'friends-and-family' }, ...options });
  opened.push(feedback);
  const until = (is: (state: FeedbackState) => boolean) => vi.waitFor(() => expect(is(feedback.state)).toBe(true), { timeout: 5000 });
  const sent = () => asked.filter(({ path, method }) => method === 'POST' && path === '/v1/feedback');
  return { feedback, asked, sent, until };
}

const rate = (value: string) => ({ type: 'rated', value }) as const;
const why = { type: 'answered', linkId: 'why', values: ['Quick.'] } as const;
const bodyOf = (call: { readonly body: string } | undefined) => JSON.parse(call?.body ?? '{}') as Record<string, unknown>;

test.each([
  ['whole', createFeedback],
  ['in parts', createFeedbackInParts],
])('one press is sent, %s, and what is added stands in its place', async (_, create) => {
  const { feedback, sent, until } = open(undefined, {}, create);
  await until(({ step }) => step === 'question');
  feedback.send(rate('good'));
  await until(({ isSaved }) => isSaved);
  feedback.send(why);
  feedback.send({ type: 'continued' });
  await until(({ step }) => step === 'thanks');
  const [first, second] = sent();
  expect(sent()).toHaveLength(2);
  const { response } = bodyOf(first) as { response: string };
  expect(response.length).toBeGreaterThanOrEqual(22);
  expect(bodyOf(second)).toMatchObject({ replaces: response, answers: [{ linkId: 'rating' }, { linkId: 'why' }] });
  expect(first?.key).not.toBe(second?.key);
  // The secret is a second one, never the key: whoever logs keys knows nothing that changes an answer.
  expect([first?.key, second?.key]).not.toContain(response);
});

test('nothing that is typed is sent before it is sent', async () => {
  const { feedback, asked, until } = open();
  await until(({ step }) => step === 'question');
  feedback.send(rate('good'));
  feedback.send({ type: 'answered', linkId: 'why', values: ['qzv-canary chest pain'] });
  await until(({ isSaved, danger }) => isSaved && danger !== undefined);
  feedback.send({ type: 'finished' });
  await until(({ step, changes }) => step === 'thanks' && changes !== undefined);
  expect(asked.filter(({ body, path, query }) => `${body}${path}${query}`.includes('qzv'))).toEqual([]);
});

test('pressed and sent at once, it goes one after the other, and counts once', async () => {
  let free: () => void = () => undefined;
  const held = new Promise<void>((resolve) => (free = resolve));
  let count = 0;
  const { feedback, sent, until } = open((request) => {
    if (!request.url.endsWith('/v1/feedback')) return undefined;
    count += 1;
    return count === 1 ? held.then(() => Response.json({ received: true }, { status: 201 })) : undefined;
  });
  await until(({ step }) => step === 'question');
  feedback.send(rate('good'));
  feedback.send(why);
  feedback.send({ type: 'continued' });
  await until(({ step }) => step === 'sending');
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(sent()).toHaveLength(1);
  free();
  await until(({ step }) => step === 'thanks');
  expect(bodyOf(sent()[1])).toMatchObject({ replaces: bodyOf(sent()[0])['response'] });
});

test('an answer that was lost is asked for under the same key and with the same body, until it is there', async () => {
  let asked = 0;
  const { feedback, sent, until } = open((request) => {
    if (!request.url.endsWith('/v1/feedback')) return undefined;
    asked += 1;
    if (asked <= 3) throw new TypeError('Failed to fetch');
    return undefined;
  });
  await until(({ step }) => step === 'question');
  feedback.send(rate('good'));
  await until(({ isSaved }) => isSaved);
  expect(new Set(sent().map(({ key, body }) => `${key} ${body}`)).size).toBe(1);
});

test('an invitation goes along once, and without it where it was used', async () => {
  const invitation = { surveyId: 'friends-and-family', secret: 'an-invitation-of-22-signs' };
  const { feedback, sent, until } = open((_, body) => (body.includes('"invitation"') ? problem(410, 'invitation-used') : undefined), {
    invitation,
    preset: {},
  });
  await until(({ step }) => step === 'question');
  feedback.send(rate('good'));
  await until(({ step }) => step === 'used');
  feedback.send({ type: 'sent-openly' });
  await until(({ isSaved }) => isSaved);
  expect(sent().map((call) => bodyOf(call)['invitation'])).toEqual([invitation.secret, undefined]);
});

test('a name goes along only when somebody is to put it right, and it becomes a case', async () => {
  const { feedback, sent, asked, until } = open();
  const ofCase = (
    event: Parameters<Feedback['send']>[0] extends infer A ? (A extends { type: 'of-case'; event: infer E } ? E : never) : never,
  ) => feedback.send({ type: 'of-case', event });
  await until(({ step }) => step === 'question');
  feedback.send(rate('poor'));
  feedback.send({ type: 'put-right-asked' });
  ofCase({ type: 'typed', field: 'text', value: 'Call me.' });
  ofCase({ type: 'continued' });
  ofCase({ type: 'typed', field: 'name', value: 'Ines Okafor' });
  ofCase({ type: 'continued' });
  ofCase({ type: 'typed', field: 'replyBy', value: 'online' });
  ofCase({ type: 'continued' });
  ofCase({ type: 'confirmed' });
  await until(({ case: thread }) => thread?.step === 'sent');
  expect(sent()).toHaveLength(2);
  expect(sent()[0]?.body).not.toContain('Ines');
  expect(bodyOf(sent()[1])).toMatchObject({
    replaces: bodyOf(sent()[0])['response'],
    followUp: { consent: true, patient: { name: 'Ines Okafor' }, reply: { by: 'online' }, text: 'Call me.' },
  });
  ofCase({ type: 'case-opened' });
  await until(({ case: thread }) => thread?.step === 'case' && !thread.isStale);
  expect(asked.find(({ path }) => path === '/v1/cases/K7P-4QX')?.authorization).toMatch(/^Manage /u);
});

test('a complaint is sent once, as a case, and thanks reach a team', async () => {
  const { feedback, asked, until } = open(undefined, { preset: { kind: 'complaint' } });
  await until(({ step, case: thread }) => step === 'case' && thread?.departments !== undefined);
  const ofCase = (event: object) => feedback.send({ type: 'of-case', event } as never);
  ofCase({ type: 'typed', field: 'category', value: 'care' });
  ofCase({ type: 'continued' });
  ofCase({ type: 'typed', field: 'text', value: 'It hurt.' });
  ofCase({ type: 'continued' });
  ofCase({ type: 'typed', field: 'name', value: 'Ines Okafor' });
  ofCase({ type: 'continued' });
  ofCase({ type: 'typed', field: 'replyBy', value: 'online' });
  ofCase({ type: 'continued' });
  ofCase({ type: 'confirmed' });
  ofCase({ type: 'confirmed' });
  await until(({ case: thread }) => thread?.step === 'sent');
  const sent = asked.filter(({ path }) => path === '/v1/complaints');
  expect(sent).toHaveLength(1);
  expect(bodyOf(sent[0])).toMatchObject({ category: 'care', text: 'It hurt.', patient: { name: 'Ines Okafor' } });
  feedback.send({ type: 'choice-asked' });
  feedback.send({ type: 'praise-asked' });
  feedback.send({ type: 'typed', field: 'text', value: 'Thank you.' });
  feedback.send({ type: 'praised' });
  await until(({ step, team }) => step === 'passed-on' && team?.name === 'Ward 3');
});

test('without a survey it asks for no survey, and tells what was changed', async () => {
  const { asked, until } = open(undefined, { preset: {} }, createFeedbackInParts);
  await until(({ step, changes }) => step === 'choice' && changes?.length === 1);
  expect(asked.map(({ path }) => path).filter((path) => path.includes('surveys'))).toEqual([]);
});

test('what cannot be loaded keeps the hospital’s phone', async () => {
  const { feedback, until } = open((request) => (request.url.includes('/v1/surveys') ? problem(503, 'overloaded') : undefined));
  await until(({ step }) => step === 'unavailable');
  expect(feedback.state.hospital?.contact.phone).toBe('555-0142');
});
