import { writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { checks, version, type Report } from '@foyer/conformance';
import { beforeAll, describe, expect, it } from 'vitest';
import { startMatcher } from '../../packages/reference-server/src/jobs/matcher.ts';
import type { DB, Kysely } from '../../packages/reference-server/src/store/db.ts';
import { keepingLog } from '../reference-server/setup/app.ts';
import { describeEngines, openDatabase } from '../reference-server/setup/engines.ts';
import { afterwards, run, temporaryFolder } from '../reference-server/setup/programs.ts';
import { mutants } from './mutants/all.ts';
import { taken } from './support/taken.ts';
import { kitHospital } from './support/kit-hospital.ts';
import { overHttp } from './support/over-http.ts';
import { reference, type Fetch } from './support/reference.ts';

interface Ended {
  readonly code: number | NodeJS.Signals;
  readonly out: string;
  readonly err: string;
}

/** Runs the program from its sources to its end. */
async function kit(...args: string[]): Promise<Ended> {
  const { child, ended } = run('packages/conformance/src/cli.ts', args);
  let [out, err] = ['', ''];
  child.stdout?.on('data', (chunk: Buffer) => (out += chunk.toString()));
  child.stderr?.on('data', (chunk: Buffer) => (err += chunk.toString()));
  return { code: await ended, out, err };
}

const realClock = { now: () => new Date() };
const sentences = (text: string) => text.trim().split('\n').length;

describeEngines(
  'the program, over HTTP',
  (engine) => {
    let db: Kysely<DB>;
    beforeAll(async () => void (db = await openDatabase(engine)));

    /** The reference server on this machine's own clock. */
    async function begin(wrap: (fetch: Fetch) => Fetch = (fetch) => fetch, environment: 'sandbox' | 'production' = 'sandbox') {
      const hospital = await kitHospital(db, { zone: 'America/New_York', other: 'Europe/Berlin', now: new Date().toISOString() });
      const base = hospital.site.is_default ? '' : `/sites/${hospital.site.slug}`;
      const matcher = startMatcher({ deps: hospital.context({}, { clock: realClock }), log: keepingLog(), everySeconds: 1 });
      afterwards(() => matcher.stop());
      const { wake: wakeMatcher } = matcher;
      const origin = await overHttp((publicUrl) =>
        wrap(reference(db, hospital, 1, { clock: realClock, publicUrl, environment, wakeMatcher }).fetch),
      );
      return { url: `${origin}${base}`, left: () => taken(db, hospital.site.id, new Date()) };
    }

    it('proves level 4, and leaves nothing', { timeout: 180_000 }, async () => {
      const { url, left } = await begin();
      const file = join(temporaryFolder(), 'kit.json');
      writeFileSync(file, JSON.stringify({ bearer: 'patient:kit' }));
      const { code, out, err } = await kit(url, '--reporter', 'json', '--config', file);
      const report = JSON.parse(out) as Report & { proved: number };
      const failed = report.results.filter(({ outcome }) => outcome === 'fail' || outcome === 'error');
      console.log(`${failed.length} of ${report.results.length} checks failed over HTTP`);
      expect(failed).toEqual([]);
      expect({ code, err }).toEqual({ code: 0, err: '' });
      expect(report.results).toHaveLength(checks.length);
      expect(report).toMatchObject({ proved: 4, writes: true, level: 4, left: { visits: [], holds: 0 } });
      expect(await left()).toBe(0);
    });

    it('ends with 1 where a must is not kept, and shows what was asked', async () => {
      const { wrap } = mutants.find(({ id }) => id === 'request-id-constant') ?? expect.fail('the mutant is gone');
      const { url } = await begin(wrap);
      const { code, out } = await kit(url, '--level', '0');
      expect(code).toBe(1);
      expect(out).toMatch(/^FAILED +0 must +headers\.request-id/mu);
      expect(out).toContain(`> GET ${url}/health`);
      expect(out).toMatch(/^ +curl -i 'http/mu);
      expect(out).toContain('No level is proved');
    });

    it('only reads in production, unless it is allowed to write', async () => {
      const { url, left } = await begin(undefined, 'production');
      const reading = await kit(url, '--only', 'holds.unknown,browse.shapes');
      expect(reading.code).toBe(0);
      expect(reading.out).toMatch(/^not run .*holds\.unknown .*only reads/mu);
      expect(reading.out).toMatch(/^passed .*browse\.shapes/mu);
      const writing = await kit(url, '--only', 'holds.unknown', '--allow-writes');
      expect(writing.out).toMatch(/^passed .*holds\.unknown/mu);
      expect(await left()).toBe(0);
    });

    it('changes nothing in a sandbox where it may not', async () => {
      const { url } = await begin();
      expect((await kit(url, '--only', 'holds.unknown', '--read-only')).out).toMatch(/^not run .*holds\.unknown/mu);
    });

    it('reads its configuration, and writes each report', async () => {
      const { url } = await begin();
      const file = join(temporaryFolder(), 'kit.json');
      writeFileSync(file, JSON.stringify({ skip: { 'discovery.probes': 'behind the load balancer' } }));
      const junit = await kit(url, '--level', '0', '--reporter', 'junit', '--config', file);
      expect(junit.code).toBe(0);
      expect(junit.out).toMatch(/^<\?xml/u);
      expect(junit.out).toContain('<skipped message="behind the load balancer"/>');
      expect(JSON.parse((await kit(url, '--level', '0', '--reporter', 'badge')).out)).toMatchObject({ message: 'level 0 (discovery)' });
      expect((await kit(url, '--level', '0', '--reporter', 'markdown')).out).toMatch(/^# Conformance of /u);
    });

    it.each(['SIGINT', 'SIGTERM'] as const)('takes everything back on %s', async (signal) => {
      let writes = 0;
      const counting =
        (fetch: Fetch): Fetch =>
        async (url, init) => {
          const response = await fetch(url, init);
          if (init.method === 'POST' && response.status === 201) writes += 1;
          return response;
        };
      const { url, left } = await begin(counting);
      const program = run('packages/conformance/src/cli.ts', [url, '--level', '3', '--reporter', 'json']);
      await program.until(() => writes >= 3);
      expect(await left()).toBeGreaterThan(0);
      program.child.kill(signal);
      expect(await program.ended).toBe(130);
      expect(program.output()).toContain('Stopping: what was made is taken back.');
      const report = JSON.parse(program.output().slice(program.output().indexOf('{'))) as Report;
      expect(report).toMatchObject({ interrupted: true, left: { visits: [], holds: 0 } });
      expect(report.results.length).toBeLessThan(checks.length);
      expect(await left()).toBe(0);
    });
  },
  ['PGlite'],
);

describe('the program', () => {
  const listening = (body: string, type: string) => overHttp(() => async () => new Response(body, { headers: { 'Content-Type': type } }));

  it('ends with 2 and one sentence where there is no Foyer API', async () => {
    const closed = await new Promise<string>((resolve) => {
      const server = createServer().listen(0, '127.0.0.1', () => {
        const address = server.address();
        server.close(() => resolve(`http://127.0.0.1:${address && typeof address === 'object' ? address.port : 0}`));
      });
    });
    const page = await listening('<h1>It works</h1>', 'text/html');
    const other = await listening('{"hello":"world"}', 'application/json');
    for (const [url, why] of [
      [closed, /^Nobody answers at http/u],
      [page, /is not a Foyer API/u],
      [other, /is not a Foyer API/u],
      ['ftp://care.example', /is no address/u],
    ] as const) {
      const { code, out, err } = await kit(url);
      expect({ url, code, out }).toEqual({ url, code: 2, out: '' });
      expect(err).toMatch(why);
      expect(sentences(err)).toBe(1);
    }
  });

  const folder = temporaryFolder();
  writeFileSync(join(folder, 'broken.json'), '{');
  writeFileSync(join(folder, 'strange.json'), '{ "colour": "blue" }');

  it.each([
    [[], /^Say which API to look at/u],
    [['http://a.example', 'http://b.example'], /one too many/u],
    [['http://a.example', '--level', '5'], /^--level is 0, 1, 2, 3 or 4, not "5"/u],
    [['http://a.example', '--reporter', 'xml'], /^There is no reporter "xml": table, junit, json, markdown, badge/u],
    [['http://a.example', '--colour'], /^There is no option --colour/u],
    [['http://a.example', '--read-only', '--allow-writes'], /exclude each other/u],
    [['http://a.example', '--only', 'race.boat'], /^There is no check race\.boat/u],
    [['http://a.example', '--config', join(folder, 'none.json')], /cannot be read/u],
    [['http://a.example', '--config', join(folder, 'broken.json')], /is not JSON/u],
    [['http://a.example', '--config', join(folder, 'strange.json')], /not right at \/colour: there is no such setting/u],
  ] as const)('ends with 2 and one sentence for %j', async (args, why) => {
    const { code, out, err } = await kit(...args);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toMatch(why);
    expect(sentences(err)).toBe(1);
  });

  it('helps', async () => {
    const help = await kit('--help');
    expect(help.code).toBe(0);
    for (const word of ['--level', '--config', '--reporter', '--allow-writes', '--read-only', 'Exit code'])
      expect(help.out).toContain(word);
    expect(await kit('--version')).toMatchObject({ code: 0, out: `${version}\n` });
    const list = (await kit('--list')).out.trim().split('\n');
    expect(list).toHaveLength(checks.length);
  });
});
