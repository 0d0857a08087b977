import { getDiscovery, getHealth, listSlots } from '../contract.ts';
import type { Check } from '../check.ts';
import { hasStatus, isProblem, same, that } from '../expecting.ts';
import { nowhere } from './problems.ts';

/** What every answer carries. */
export const headers: readonly Check[] = [
  {
    id: 'headers.request-id',
    level: 0,
    force: 'must',
    title: 'Every answer has an X-Request-Id of its own',
    run: async (kit) => {
      const answers = [await kit.ask(getDiscovery), await kit.ask(getHealth), await kit.send(nowhere)];
      const ids = answers.map(({ headers }) => headers.get('x-request-id'));
      that(
        ids.every((id) => id !== null && id !== '') && new Set(ids).size === ids.length,
        'X-Request-Id of three answers',
        'three that differ',
        ids,
      );
    },
  },
  {
    id: 'headers.no-referrer',
    level: 0,
    force: 'must',
    title: 'No page that is left for the API’s links tells where it was left: Referrer-Policy is no-referrer',
    run: async (kit) => same('Referrer-Policy', (await kit.ask(getDiscovery)).headers.get('referrer-policy'), 'no-referrer'),
  },
  {
    id: 'headers.type',
    level: 0,
    force: 'must',
    title: 'Answers are JSON and say so',
    run: async (kit) => {
      const { headers } = await kit.ask(getDiscovery);
      const type = headers.get('content-type') ?? '';
      that(/^application\/json\b/u.test(type), 'Content-Type', 'application/json', type);
    },
  },
  {
    id: 'headers.no-sniff',
    level: 0,
    force: 'should',
    title: 'No browser guesses at the type of an answer',
    run: async (kit) => same('X-Content-Type-Options', (await kit.ask(getDiscovery)).headers.get('x-content-type-options'), 'nosniff'),
  },
  {
    id: 'headers.language',
    level: 0,
    force: 'must',
    title: 'Accept-Language chooses the language, Content-Language says which it is, Vary lists it',
    run: async (kit) => {
      const { locales, defaultLocale } = kit.discovery;
      const speak = async (wanted: string) => kit.ask(getDiscovery, { headers: { 'Accept-Language': wanted } });
      for (const locale of locales.slice(0, 3)) {
        const { headers } = await speak(`${locale}, en;q=0.1`);
        same(`Content-Language where ${locale} is asked for`, headers.get('content-language'), locale);
        const vary = headers.get('vary') ?? '';
        that(/\baccept-language\b/iu.test(vary), 'Vary', 'Accept-Language among others', vary);
      }
      const { headers } = await speak('x-nobody-speaks-this');
      same('Content-Language where none of its languages is asked for', headers.get('content-language'), defaultLocale);
    },
  },
  {
    id: 'headers.public-lists',
    level: 0,
    force: 'must',
    title: 'What is the same for everybody may be kept for a minute at most, has an ETag, and is not sent again unchanged',
    run: async (kit) => {
      const { headers } = await kit.ask(getDiscovery);
      const kept = Number(/\bmax-age=(\d+)/u.exec(headers.get('cache-control') ?? '')?.[1] ?? Number.NaN);
      that(kept >= 0 && kept <= 60, 'Cache-Control', 'max-age of 60 or less', headers.get('cache-control'));
      const tag = headers.get('etag') ?? '';
      that(tag !== '', 'ETag', 'one', 'none');
      const again = await kit.ask(getDiscovery, { headers: { 'If-None-Match': tag } });
      hasStatus(again, 304);
      same('the body of 304', again.text, '');
      hasStatus(await kit.ask(getDiscovery, { headers: { 'If-None-Match': '"another"' } }), 200);
    },
  },
  {
    id: 'headers.live-not-stored',
    level: 1,
    force: 'must',
    title: 'Free times are stored by no cache',
    run: async (kit) => {
      const { service, from, to } = await kit.listed();
      const { headers } = await kit.ask(listSlots, { query: { service: service.id, from, to, limit: 1 } });
      same('Cache-Control', headers.get('cache-control'), 'no-store');
    },
  },
  {
    id: 'headers.rate',
    level: 1,
    force: 'should',
    title: 'RateLimit and RateLimit-Policy tell a client what is left to it, but not on answers that caches share',
    run: async (kit) => {
      const { service, from, to } = await kit.listed();
      const { headers } = await kit.ask(listSlots, { query: { service: service.id, from, to, limit: 1 } });
      that(headers.has('ratelimit') && headers.has('ratelimit-policy'), 'the rate fields of a live list', 'both', [...headers.keys()]);
      const shared = (await kit.ask(getDiscovery)).headers;
      that(!shared.has('ratelimit'), 'RateLimit on discovery', 'none', shared.get('ratelimit'));
    },
  },
  {
    id: 'headers.method',
    level: 0,
    force: 'must',
    title: 'Another method on a path that exists is refused, and the answer says which there are',
    run: async (kit) => {
      const answer = await kit.send({ method: 'DELETE', path: getDiscovery.route.path });
      isProblem(answer, 'method-not-allowed');
      const allow = answer.headers.get('allow') ?? '';
      that(/\bGET\b/u.test(allow), 'Allow', 'GET among others', allow);
    },
  },
];
