import { beforeAll, expect, it } from 'vitest';
import { operations, type problems } from '@foyer/sdk/contract';
import { reference } from '@foyer/sdk/contract/reference';
import { openApiDocument } from '../../packages/reference-server/src/openapi.ts';
import { referencePage, type Document } from '../../packages/reference-server/src/reference/page.ts';
import { testApp, type TestApp } from './setup/app.ts';
import { describeEngines } from './setup/engines.ts';
import { smallHospital } from './setup/hospital.ts';

describeEngines(
  'the reference at /docs',
  (engine) => {
    let server: TestApp;
    let page = '';
    beforeAll(async () => {
      const { db } = await engine.open();
      server = testApp(db, await smallHospital(db));
      page = await (await server.call('/docs')).text();
    });

    it('has every operation, schema and code', () => {
      for (const { route } of Object.values(operations)) {
        expect(page).toContain(`<section id="${route.id}"`);
        expect(page).toContain(reference[route.id].summary);
        expect(page).toContain(`<code>${route.path}</code>`);
      }
      const { components, webhooks } = openApiDocument();
      for (const type of Object.keys(webhooks ?? {})) expect(page).toContain(`<section id="${type}"`);
      for (const name of Object.keys(components?.schemas ?? {})) expect(page).toContain(`<section id="schema-${name}">`);
      for (const { problems: own = [] } of Object.values(operations) as { problems?: readonly (keyof typeof problems)[] }[]) {
        for (const code of own) expect(page).toContain(`<code>${code}</code>`);
      }
      const links = [...page.matchAll(/href="#([\w-]+)"/gu)].map(([, id]) => id);
      expect(links.length).toBeGreaterThan(50);
      for (const id of links) expect(page).toContain(`id="${id}"`);
    });

    it('runs no script and asks nobody else', async () => {
      const response = await server.call('/docs');
      expect(response.headers.get('Content-Security-Policy')).toContain("default-src 'none'; style-src 'self'");
      expect(page).not.toMatch(/<script|<style|\sstyle=|\son\w+=|src=/u);
      expect([...page.matchAll(/href="([^"#]+)"/gu)].map(([, href]) => href).toSorted()).toEqual(['docs.css', 'openapi.json']);
      const style = await server.call('/docs.css');
      expect(style.headers.get('Content-Type')).toBe('text/css; charset=utf-8');
      expect(await style.text()).not.toMatch(/url\(|@import/u);
    });

    it('shows text as text', async () => {
      const document = structuredClone(JSON.parse(JSON.stringify(openApiDocument()))) as { info: { description: string } };
      document.info.description = '<script>alert(1)</script> `<b>`';
      const text = String(await referencePage(document as Document & typeof document, 'docs.css'));
      expect(text).toContain('&lt;script&gt;');
      expect(text).not.toMatch(/<script|<b>/u);
    });
  },
  ['PGlite'],
);
