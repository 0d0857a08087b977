import { describe, expect, it } from 'vitest';
import { deskPages } from '../../packages/reference-server/src/demo/pages/desk.ts';
import type { Department } from '@foyer/sdk/contract';
import { casePages } from '../../packages/reference-server/src/demo/pages/case.ts';
import { contactPages } from '../../packages/reference-server/src/demo/pages/contact.ts';
import { fileRoutes, type StoredFile } from '../../packages/reference-server/src/demo/pages/files.ts';
import { apiBase } from '../../packages/reference-server/src/demo/pages/hospital.ts';
import { mailboxPages } from '../../packages/reference-server/src/demo/pages/mailbox.ts';
import { missingPages } from '../../packages/reference-server/src/demo/pages/missing.ts';
import { visitPages } from '../../packages/reference-server/src/demo/pages/visit.ts';
import { clientAddress } from '../../packages/reference-server/src/node/client-address.ts';
import { startingAnswer } from '../../packages/reference-server/src/node/starting.ts';
import type { Row } from '../../packages/reference-server/src/store/db.ts';

const publicUrl = 'https://care.example';
const hostile = `"><script>alert(1)</script><img src=x onerror=alert(1)>&'`;

const site: Row<'site'> = {
  id: 'site',
  slug: 'riverside',
  is_default: true,
  name: { en: `Riverside ${hostile}` },
  default_locale: 'en',
  locales: ['en'],
  time_zone: 'America/New_York',
  emergency: { phone: '911', text: { en: '' } },
  contact: { phone: hostile, textRelay: hostile, hours: { en: hostile } },
  privacy_url: '',
  consent: { version: '1', text: { en: '' } },
  allowed_origins: [],
  environment: 'sandbox',
  mail_from: '',
  video_url: null,
  managing: {},
  complaints: {},
};

describe('the mailbox page', () => {
  const mail: Row<'demo_mail'> = {
    id: '7',
    message_id: hostile,
    sent_at: new Date('2026-11-22T10:00:00Z'),
    recipient: hostile,
    subject: hostile,
    body_text: `${hostile} ${publicUrl}/visit#id.token"onclick=alert(1) https://evil.example/visit`,
    body_html: `<p>${hostile}</p><a href="${publicUrl}/visit#id.token">See</a>`,
    calendar: { filename: 'visit.ics', content: 'BEGIN:VCALENDAR', method: 'PUBLISH' },
  };
  const app = mailboxPages(
    { publicUrl },
    {
      list: async () => [mail],
      find: async (id) => (id === '7' ? mail : undefined),
      texts: async () => [
        { id: '1', message_id: hostile, sent_at: new Date('2026-11-22T10:00:00Z'), recipient: hostile, body: hostile, language: hostile },
      ],
      troubled: async () => [{ id: hostile, channel: 'email', topic: hostile, state: 'dead', attempts: 20, lastCode: hostile }],
      retry: async () => undefined,
    },
  );

  it('shows whatever a mail holds as text', async () => {
    for (const path of ['/demo/mail', '/demo/mail/7']) {
      const html = await (await app.request(path)).text();
      expect(html).not.toMatch(/<script|<img/u);
      expect(html).toContain('&lt;script&gt;');
    }
  });

  it('makes links only of the addresses of this server', async () => {
    const html = await (await app.request('/demo/mail/7')).text();
    expect(html).toContain('<a href="https://care.example/visit#id.token">https://care.example/visit#id.token</a>');
    expect(html).not.toContain('href="https://evil.example');
  });

  it('gives the mail’s HTML no rights', async () => {
    const answer = await app.request('/demo/mail/7/html');
    const policy = answer.headers.get('Content-Security-Policy') ?? '';
    expect(policy).toMatch(/^sandbox allow-top-navigation-by-user-activation; default-src 'none'; style-src 'unsafe-inline';/u);
    expect(policy).not.toMatch(/allow-scripts|allow-same-origin|script-src/u);
  });

  it('hands out the calendar file, and nothing for a mail that is not there', async () => {
    const file = await app.request('/demo/mail/7/visit.ics');
    expect(file.headers.get('Content-Disposition')).toBe('attachment; filename="visit.ics"');
    for (const id of ['8', '-1', '7;DROP', '99999999999999999999']) expect((await app.request(`/demo/mail/${id}`)).status).toBe(404);
  });
});

describe('the visit page', () => {
  it('shows the hospital’s texts as text, and dials only digits', async () => {
    const app = visitPages({ publicUrl, findSite: async () => site, departmentsOf: async () => [], locationsOf: async () => [] });
    const html = await (await app.request('/visit')).text();
    expect(html).not.toMatch(/<script(?! type="module" src="\/foyer\/foyer\.js")|<img|onerror=alert\(1\)>/u);
    expect(html).toContain('href="tel:11"');
  });
});

describe('the desk’s page', () => {
  const page = async (provider: boolean, codes: boolean, at = publicUrl) => {
    const app = deskPages(
      { publicUrl: at, findSite: async () => site, locationsOf: async () => [], departmentsOf: async () => [] },
      { provider, codes },
    );
    const response = await app.request('/desk');
    return { html: await response.text(), policy: response.headers.get('Content-Security-Policy') ?? '' };
  };
  it('shows the hospital’s texts as text, and stands in no frame', async () => {
    const { html, policy } = await page(true, true);
    expect(html).not.toMatch(/<script(?! type="module" src="\/desk\/app\/desk\.js")|<img|onerror=alert\(1\)>/u);
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).toContain("require-trusted-types-for 'script'");
    expect(policy).not.toMatch(/unsafe|\*/u);
  });
  it('offers the ways to sign in that there are', async () => {
    expect((await page(true, false)).html).toMatch(/sign-in="https:\/\/care\.example\/desk\/sign-in"\s*>/u);
    expect((await page(false, true)).html).toMatch(/sign-in=""\s+codes\s*>/u);
    expect((await page(true, false, 'https://care.example/base')).html).toMatch(
      /base="\/base"[^]*sign-in="https:\/\/care\.example\/base\/desk\/sign-in"/u,
    );
  });
});

describe('the pages that lead to people', () => {
  const department = {
    id: 'x',
    name: hostile,
    description: hostile,
    hours: hostile,
    openNow: true,
    telecom: [
      { system: 'phone', value: hostile },
      { system: 'text-relay', value: hostile },
    ],
    address: { line: [hostile], city: hostile },
    directions: hostile,
  } as Department;
  const deps = { publicUrl, findSite: async () => site, departmentsOf: async () => [department], locationsOf: async () => [] };
  const unsafe = /<script(?! type="module" src="(http:\/\/127\.0\.0\.1)?\/foyer\/foyer\.js")|<img|onerror=alert\(1\)>/u;

  it('show departments, with their hours and numbers, as text in the page itself', async () => {
    const html = await (await contactPages(deps, { mailbox: false }).request('/contact')).text();
    expect(html).not.toMatch(unsafe);
    expect(html.match(/&lt;script&gt;/gu)?.length).toBeGreaterThan(8);
    expect(html).toContain('href="tel:11"');
    expect(html).toContain('Open now. ');
    // The check sees what it is there for.
    expect(html.replaceAll('&lt;', '<')).toMatch(unsafe);
  });

  it('open a case on this origin alone, and say the phone where no script runs', async () => {
    for (const path of ['/case', '/sites/riverside/case', '/case?lang=ar']) {
      const answer = await casePages(deps).request(path);
      const html = await answer.text();
      expect([path, answer.status, unsafe.test(html)]).toEqual([path, 200, false]);
      expect(html).toMatch(/<foyer-contact api="\/(sites\/riverside)?"[^>]* start="case">/u);
      expect(html).toContain('href="tel:11"');
      expect(answer.headers.get('Content-Security-Policy')).toMatch(/script-src 'self'/u);
      expect(answer.headers.get('Cache-Control')).toBe('no-store');
    }
  });
});

describe('where the hospital’s page takes the API from', () => {
  it('is the other name of this machine, or else the public address', () => {
    expect(apiBase('http://localhost:4000/', 'http://localhost:4000')).toBe('http://127.0.0.1:4000');
    expect(apiBase('http://127.0.0.1:4000/', 'http://localhost:4000')).toBe('http://localhost:4000');
    expect(apiBase('http://localhost:4000/', 'http://localhost:4000/base')).toBe('http://127.0.0.1:4000/base');
    for (const host of ['care.example', 'evil.example', 'localhost.evil.example', '10.0.0.1'])
      expect(apiBase(`http://${host}/`, publicUrl)).toBe(publicUrl);
  });
});

describe('a wrong address', () => {
  const app = missingPages({ publicUrl });
  it('is a page for people, and is left to the API for programs', async () => {
    const get = (path: string, accept: string) => app.request(path, { headers: { Accept: accept } });
    const page = await get('/nowhere', 'text/html,*/*');
    expect([page.status, page.headers.get('Content-Type')]).toEqual([404, 'text/html; charset=UTF-8']);
    for (const path of ['/v1/x', '/sites/a/v1/x', '/staff/v1/x', '/desk/session', '/.well-known/x', '/health', '/foyer/x.js'])
      expect(await (await get(path, 'text/html')).text(), path).not.toContain('<html');
    expect(await (await get('/nowhere', 'application/json')).text()).not.toContain('<html');
  });
});

describe('files', () => {
  const file: StoredFile = { type: 'text/javascript; charset=utf-8', etag: '"tag"', encoded: async () => ({ body: new Uint8Array([59]) }) };
  const app = fileRoutes('/foyer', async (name) => (name.startsWith('none') ? undefined : file), { open: true });
  it('are kept for ever when their name says which version they are, and asked for again otherwise', async () => {
    const cache = async (name: string) => (await app.request(`/foyer/${name}`)).headers.get('Cache-Control');
    expect(await cache('core-BPTABfFC.js')).toBe('public, max-age=31536000, immutable');
    expect(await cache('core-BPTABfFC.js.map')).toBe('public, max-age=31536000, immutable');
    for (const name of ['foyer.js', 'foyer.js.map', 'THIRD-PARTY.txt']) expect(await cache(name)).toBe('public, no-cache');
  });
  it('may be loaded by pages of any origin where they are public', async () => {
    expect((await app.request('/foyer/foyer.js')).headers.get('Access-Control-Allow-Origin')).toBe('*');
    expect((await app.request('/foyer/none.js')).status).toBe(404);
  });
});

describe('who calls', () => {
  const read = (proxies: number, remote: string, forwarded?: string) =>
    clientAddress(proxies)({ env: { incoming: { socket: { remoteAddress: remote } } }, req: { header: () => forwarded } } as never);
  it('is the other end of the connection, or what our own outermost proxy saw', () => {
    expect(read(0, '10.0.0.1', '198.51.100.7')).toBe('10.0.0.1');
    expect(read(1, '10.0.0.1', '198.51.100.7')).toBe('198.51.100.7');
    expect(read(1, '10.0.0.1', '203.0.113.99, 198.51.100.7')).toBe('198.51.100.7');
    expect(read(2, '10.0.0.1', 'made-up, 198.51.100.7, 10.0.0.2')).toBe('198.51.100.7');
    expect(read(2, '10.0.0.1', '198.51.100.7')).toBe('10.0.0.1');
    expect(read(1, '10.0.0.1')).toBe('10.0.0.1');
  });
});

describe('while the server starts', () => {
  it('it runs, and is not ready', async () => {
    const ask = (path: string, init: RequestInit = {}) => startingAnswer(new Request(`http://localhost${path}`, init), 'id');
    expect(ask('/health').status).toBe(200);
    const ready = ask('/ready');
    expect([ready.status, ready.headers.get('Content-Type'), ready.headers.get('Retry-After')]).toEqual([
      503,
      'application/problem+json',
      '2',
    ]);
    expect(await ready.json()).toMatchObject({ code: 'maintenance', status: 503, requestId: 'id' });
    expect(await ask('/v1/appointments', { method: 'POST' }).json()).toMatchObject({ outcome: 'none' });
    expect(ask('/', { headers: { Accept: 'text/html' } }).headers.get('Refresh')).toBe('2');
  });
});
