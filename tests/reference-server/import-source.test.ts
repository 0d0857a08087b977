import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest';
import { openSource, type OpenSource } from '../../packages/reference-server/src/node/scheduling-source.ts';
import { clinic } from './setup/clinic.ts';
import { describeEngines } from './setup/engines.ts';
import { run } from './setup/programs.ts';
import { location, ndjson, schedule, slot } from './setup/scheduling-set.ts';

vi.setConfig({ testTimeout: 120_000 });

const root = mkdtempSync(join(tmpdir(), 'foyer-source-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));
let folder = '';
let folders = 0;
beforeEach(() => {
  folder = join(root, `set-${++folders}`);
  mkdirSync(folder);
});
const put = (name: string, content: string | Uint8Array) => writeFileSync(join(folder, name), content);

async function textOf(source: OpenSource): Promise<Record<string, string>> {
  const texts: Record<string, string> = {};
  for (const file of source.files) {
    const chunks: Uint8Array[] = [];
    for await (const chunk of file.read()) chunks.push(chunk);
    texts[file.name] = Buffer.concat(chunks).toString();
  }
  return texts;
}

async function serve(listener: RequestListener): Promise<string> {
  const server = createServer(listener);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

const manifest = (...output: unknown[]) =>
  JSON.stringify({ transactionTime: '2026-11-22T00:00:00Z', request: 'https://example.org/$bulk-publish', output, error: [] });
const lines = ndjson(location('a'), schedule('s', 'a'));
const someSlots = ndjson(slot('x', 's', '2026-12-01T14:00:00Z', '2026-12-01T14:20:00Z'));

describe('folders and files', () => {
  test('a folder: all .ndjson files by name, gzipped or not, whatever they are called', async () => {
    put('b.ndjson', lines);
    put('a.ndjson.gz', gzipSync(someSlots));
    put('packed.ndjson', gzipSync(lines));
    put('notes.txt', 'not ours');
    const source = await openSource(folder);
    expect(await textOf(source)).toEqual({ 'a.ndjson.gz': someSlots, 'b.ndjson': lines, 'packed.ndjson': lines });
    expect(source.name).toBe(`set-${folders}`);
    // The same content has the same digest, packed or not.
    const digests = await Promise.all(source.files.map((f) => f.digest()));
    expect(digests[1]).toBe(digests[2]);
    expect(digests[0]).toMatch(/^[0-9a-f]{64}$/u);
    expect((await openSource(`${folder}/`, { name: 'mine' })).name).toBe('mine');
  });

  test('one file, and a manifest beside its files', async () => {
    put('b.ndjson', lines);
    put(
      '$bulk-publish',
      manifest(
        { type: 'Location', url: 'b.ndjson' },
        { type: 'Slot', url: './missing.ndjson' },
        { type: 'Practitioner', url: 'people.ndjson' },
        7,
      ),
    );
    expect(await textOf(await openSource(join(folder, 'b.ndjson')))).toEqual({ 'b.ndjson': lines });
    const source = await openSource(join(folder, '$bulk-publish'));
    expect(await textOf(source)).toEqual({ 'b.ndjson': lines });
    expect(source.missing).toEqual([{ name: './missing.ndjson', why: 'it is not there' }]);
    expect(source.name).toBe(`set-${folders}`);
  });

  test('what is damaged cannot be read, and says so', async () => {
    put('cut.ndjson.gz', gzipSync(lines).subarray(0, 40));
    const source = await openSource(folder);
    await expect(textOf(source)).rejects.toThrow('it is cut off');
    await expect(source.files[0]?.digest()).rejects.toThrow('it is cut off');
  });

  test('what is wrong is told in a sentence', async () => {
    await expect(openSource(join(folder, 'nothing'))).rejects.toThrow(/^There is no folder or file .*nothing\.$/u);
    await expect(openSource(folder)).rejects.toThrow(/^The folder .* has no \.ndjson files\.$/u);
    put('m', 'nonsense');
    await expect(openSource(join(folder, 'm'))).rejects.toThrow(/is not JSON\. Give a manifest/u);
    put('m', '{"entry":[]}');
    await expect(openSource(join(folder, 'm'))).rejects.toThrow(/is no manifest: it has no "output" list/u);
    put('m', manifest({ type: 'Patient', url: 'x' }));
    await expect(openSource(join(folder, 'm'))).rejects.toThrow(/names no file of Locations, Schedules or Slots/u);
  });
});

describe('a manifest on the network', () => {
  test('relative and absolute URLs, redirects, gzip as content and as coding; a file that is missing is told', async () => {
    const asked: string[] = [];
    const base = await serve((request, response) => {
      asked.push(`${request.url} ${request.headers.accept}`);
      const at = request.url ?? '';
      if (at === '/fhir/$bulk-publish')
        response.end(
          manifest(
            { type: 'Location', url: '../data/loc.ndjson' },
            { type: 'Slot', url: `http://${request.headers.host}/slots.ndjson.gz` },
            { type: 'Schedule', url: '/moved' },
            { type: 'Slot', url: 'gone.ndjson' },
            { type: 'Slot', url: 'file:///etc/hostname' },
          ),
        );
      else if (at === '/data/loc.ndjson') response.setHeader('content-encoding', 'gzip').end(gzipSync(lines));
      else if (at === '/slots.ndjson.gz') response.end(gzipSync(someSlots));
      else if (at === '/moved') response.writeHead(302, { location: '/data/loc.ndjson' }).end();
      else response.writeHead(404).end();
    });
    const temporary = () => readdirSync(tmpdir()).filter((name) => name.startsWith('foyer-import-'));
    const before = temporary();
    {
      await using source = await openSource(`${base}/fhir/$bulk-publish`);
      expect(await textOf(source)).toEqual({
        [`${base}/data/loc.ndjson`]: lines,
        [`${base}/slots.ndjson.gz`]: someSlots,
        [`${base}/moved`]: lines,
      });
      expect(source.missing).toEqual([
        { name: 'gone.ndjson', why: 'it answered 404' },
        { name: 'file:///etc/hostname', why: 'only http and https URLs are followed' },
      ]);
      expect(source.name).toBe(`${base.slice('http://'.length)}/fhir`);
    }
    expect(temporary()).toEqual(before);
    expect(asked[0]).toBe('/fhir/$bulk-publish application/json');
    expect(asked[1]).toBe('/data/loc.ndjson application/fhir+ndjson');
  });

  test('an answer that is cut off, an error, nobody there', async () => {
    const base = await serve((request, response) => {
      if (request.url === '/m') response.end(manifest({ type: 'Slot', url: 'cut' }));
      else if (request.url === '/cut') response.writeHead(200, { 'content-length': '1000' }).write('half', () => response.destroy());
      else response.writeHead(503).end();
    });
    const source = await openSource(`${base}/m`);
    expect(source.files).toEqual([]);
    expect(source.missing).toHaveLength(1);
    await expect(openSource(`${base}/other`)).rejects.toThrow(/could not be fetched: it answered 503\.$/u);
    const closed = createServer();
    await new Promise<void>((resolve) => closed.listen(0, '127.0.0.1', resolve));
    const { port } = closed.address() as AddressInfo;
    await new Promise((resolve) => closed.close(resolve));
    await expect(openSource(`http://127.0.0.1:${port}/$bulk-publish`)).rejects.toThrow(/could not be fetched: ECONNREFUSED\.$/u);
  });
});

describeEngines(
  'foyer import',
  (engine) => {
    const cli = 'packages/reference-server/src/cli.ts';

    test('reports, in words and as JSON, and its exit code says whether it worked', async () => {
      const store = await engine.open();
      const c = await clinic(store.db, { places: { here: 'America/New_York' }, who: [], services: {}, now: '2026-11-22T17:00:00Z' });
      const env = { DATABASE_URL: store.url ?? '' };
      const ended = async (...args: string[]) => {
        const program = run(cli, ['import', ...args], env);
        return { code: await program.ended, text: program.output() };
      };
      put('all.ndjson', `${lines}${someSlots}not json\n`);

      const words = await ended(folder, '--site', c.site.slug, '--adopt');
      expect(words.code).toBe(0);
      expect(words.text).toMatch(/times +1 +1 +0 +0\n/u);
      expect(words.text).toContain('all.ndjson:4  invalid-json  "not json"');

      const json = await ended(folder, '--site', c.site.slug, '--adopt', '--json');
      expect(json.code).toBe(0);
      expect(JSON.parse(json.text)).toMatchObject({
        slots: { unchanged: 1 },
        skipped: { total: 1, first: [{ file: 'all.ndjson', line: 4, reason: 'invalid-json' }] },
      });

      put('all.ndjson', 'not json\n');
      const useless = await ended(folder, '--site', c.site.slug);
      expect(useless.code).toBe(1);
      expect(useless.text).toContain('Nothing in these files could be imported.');

      expect(await ended(join(folder, 'nowhere'))).toEqual({ code: 1, text: `There is no folder or file ${join(folder, 'nowhere')}.\n` });
      expect(await ended()).toEqual({ code: 2, text: expect.stringContaining('foyer import needs a folder or a manifest.') as string });
      expect(await ended(folder, '--speed', '9')).toEqual({ code: 2, text: expect.stringContaining('no option --speed') as string });
      expect(await ended(folder, '--visit-minutes', '0')).toEqual({
        code: 2,
        text: expect.stringContaining('--visit-minutes must be a whole number') as string,
      });
      expect((await ended(folder, '--site', 'nowhere')).text).toMatch(/There is no site "nowhere"\. Say which with --site/u);
      expect((await ended('--help')).code).toBe(0);
    });
  },
  ['PostgreSQL'],
);
