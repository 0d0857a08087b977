import { Discovery, getDiscovery, getHealth, getOpenApi, getReady, operations } from '../contract.ts';
import type { Check } from '../check.ts';
import { isZone } from '../days.ts';
import { fitting, that } from '../expecting.ts';

const isSemver = (text: string) => /^1\.\d+\.\d+$/u.test(text);
const isDialable = (text: string) => text.replace(/\D/gu, '').length >= 2;
const isAddress = (text: string) => URL.canParse(text) && /^https?:$/u.test(new URL(text).protocol);

/** What a server says of itself. */
export const discovery: readonly Check[] = [
  {
    id: 'discovery.shape',
    level: 0,
    force: 'must',
    title: 'Discovery has every field of the contract',
    run: async (kit) => void fitting(Discovery, await kit.ask(getDiscovery)),
  },
  {
    id: 'discovery.version',
    level: 0,
    force: 'must',
    title: 'Discovery names the version of the contract it keeps',
    run: async ({ discovery }) => that(isSemver(discovery.contract), 'contract', 'a version 1.x.y', discovery.contract),
  },
  {
    id: 'discovery.levels',
    level: 0,
    force: 'must',
    title: 'The levels that are claimed have no gap',
    run: async ({ discovery: { levels } }) => {
      const whole = Array.from({ length: levels.length }, (_, i) => i);
      that(levels.length > 0 && whole.every((level) => levels.includes(level)), 'levels', 'each level from 0 on', levels);
    },
  },
  {
    id: 'discovery.person',
    level: 0,
    force: 'must',
    title: 'There are numbers to call: the hospital’s and the emergency number, with words',
    run: async ({ discovery: { contact, emergency } }) => {
      that(isDialable(contact.phone), '/contact/phone', 'a number', 'none that can be dialled');
      that(contact.hours.trim() !== '', '/contact/hours', 'when somebody answers', 'nothing');
      that(isDialable(emergency.phone), '/emergency/phone', 'a number', 'none that can be dialled');
      that(emergency.text.trim() !== '', '/emergency/text', 'what to say', 'nothing');
    },
  },
  {
    id: 'discovery.time-zone',
    level: 0,
    force: 'must',
    title: 'The time zone is one that exists',
    run: async ({ discovery: { timeZone } }) => that(isZone(timeZone), 'timeZone', 'a name of the IANA database', timeZone),
  },
  {
    id: 'discovery.consent',
    level: 0,
    force: 'must',
    title: 'The text to agree to has a version, and there is a page on privacy',
    run: async ({ discovery: { consent, privacyUrl } }) => {
      that(consent.version !== '' && consent.text !== '', '/consent', 'a version and a text', Object.keys(consent));
      that(isAddress(privacyUrl), '/privacyUrl', 'an absolute address', privacyUrl);
    },
  },
  {
    id: 'discovery.locales',
    level: 0,
    force: 'must',
    title: 'The default language is one of the languages',
    run: async ({ discovery: { locales, defaultLocale } }) =>
      that(locales.includes(defaultLocale), 'defaultLocale', `one of ${locales.join(', ')}`, defaultLocale),
  },
  {
    id: 'discovery.probes',
    level: 0,
    force: 'must',
    title: 'It can be asked whether it runs and whether it can serve',
    run: async (kit) => {
      fitting(getHealth.answers[200].schema, await kit.ask(getHealth));
      fitting(getReady.answers[200].schema, await kit.ask(getReady));
    },
  },
  {
    id: 'discovery.openapi',
    level: 0,
    force: 'must',
    title: 'The OpenAPI 3.1 document has every operation of the levels that are claimed',
    run: async (kit) => {
      const answer = await kit.ask(getOpenApi);
      const { openapi } = fitting(getOpenApi.answers[200].schema, answer);
      that(openapi.startsWith('3.1.'), '/openapi', '3.1', openapi);
      const paths = ((answer.json as { paths?: unknown }).paths ?? {}) as Record<string, object>;
      const wanted = Object.values(operations).filter(({ route }) => kit.discovery.levels.includes(route.level));
      const missing = wanted.filter(({ route }) => !(route.method.toLowerCase() in (paths[route.path] ?? {}))).map(({ route }) => route.id);
      that(missing.length === 0, '/paths', 'every operation', { missing });
    },
  },
];
