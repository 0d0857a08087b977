import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdtemp, readFile, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, dirname, join, resolve } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import { ImportError, UnreadableFile, type MissingFile, type Source, type SourceFile } from '../import/source.ts';
import { errorCode } from './start-error.ts';

/** Disposed of, it removes what was downloaded. */
export type OpenSource = Source & AsyncDisposable;

export interface SourceOptions {
  /** What the publisher is called here; else the folder's name, or the URL's host and path. */
  readonly name?: string | undefined;
  readonly fetch?: typeof fetch;
  readonly onDownload?: (done: number, total: number) => void;
}

interface Output {
  readonly type: string;
  readonly url: string;
}

const types = new Set(['Location', 'Schedule', 'Slot']);
const mostManifest = 10 * 1024 * 1024;
/** Without a byte for so long, a download is given up. */
const patience = 60_000;

const isUrl = (text: string) => /^https?:\/\//iu.test(text);

/** Gzip is told by its first two bytes, whatever the name says. */
async function* unpacking(path: string): AsyncGenerator<Uint8Array> {
  const head = createReadStream(path, { end: 1 });
  const magic: number[] = [];
  for await (const chunk of head) magic.push(...(chunk as Uint8Array));
  const file = createReadStream(path);
  if (magic[0] !== 0x1f || magic[1] !== 0x8b) return yield* file as AsyncIterable<Uint8Array>;
  const gunzip = createGunzip();
  file.on('error', (error) => gunzip.destroy(error));
  yield* file.pipe(gunzip) as AsyncIterable<Uint8Array>;
}

const faults: Readonly<Record<string, string>> = {
  EACCES: 'it may not be read',
  ENOENT: 'it is not there',
  EISDIR: 'it is a folder',
  Z_DATA_ERROR: 'it is damaged',
  Z_BUF_ERROR: 'it is cut off',
};

async function* unpacked(path: string): AsyncGenerator<Uint8Array> {
  const chunks = unpacking(path);
  for (;;) {
    const next = await chunks.next().catch((error: unknown) => {
      const code = errorCode(error) ?? '';
      throw new UnreadableFile(faults[code] ?? code);
    });
    if (next.done) return;
    yield next.value;
  }
}

async function fileAt(path: string, name: string): Promise<SourceFile> {
  const { size } = await stat(path);
  return {
    name,
    bytes: size,
    read: () => unpacked(path),
    digest: async () => {
      const hash = createHash('sha256');
      for await (const chunk of unpacked(path)) hash.update(chunk);
      return hash.digest('hex');
    },
  };
}

function outputsOf(text: string, where: string): Output[] {
  let manifest: unknown;
  try {
    manifest = JSON.parse(text.replace(/^\uFEFF/u, ''));
  } catch {
    throw new ImportError(`${where} is not JSON. Give a manifest ($bulk-publish), or a folder of .ndjson files.`);
  }
  const output = typeof manifest === 'object' && manifest !== null ? Reflect.get(manifest, 'output') : undefined;
  if (!Array.isArray(output))
    throw new ImportError(
      `${where} is no manifest: it has no "output" list. Give a manifest ($bulk-publish), or a folder of .ndjson files.`,
    );
  const outputs = (output as unknown[]).filter(
    (o): o is Output =>
      typeof o === 'object' && o !== null && typeof Reflect.get(o, 'type') === 'string' && typeof Reflect.get(o, 'url') === 'string',
  );
  const ours = outputs.filter((o) => types.has(o.type));
  if (ours.length === 0) throw new ImportError(`${where} names no file of Locations, Schedules or Slots.`);
  return ours;
}

/** What went wrong on the way, in words. */
function whyNot(error: unknown): string {
  if (error instanceof ImportError) return error.message;
  if (error instanceof Error && error.name === 'AbortError') return 'it did not answer for a minute';
  const cause = error instanceof Error ? (error.cause ?? error) : error;
  return faults[errorCode(cause) ?? ''] ?? errorCode(cause) ?? (error instanceof Error ? error.message : 'it could not be reached');
}

async function download(url: string, path: string, accept: string, get: typeof fetch, most = Infinity): Promise<void> {
  const controller = new AbortController();
  let timer = setTimeout(() => controller.abort(), patience);
  try {
    const answer = await get(url, { headers: { accept }, signal: controller.signal });
    if (!answer.ok || !answer.body) throw new ImportError(`it answered ${answer.status}`);
    let size = 0;
    const body = answer.body;
    const watched = async function* () {
      for await (const chunk of body) {
        clearTimeout(timer);
        timer = setTimeout(() => controller.abort(), patience);
        size += chunk.length;
        if (size > most) throw new ImportError(`it is larger than ${most / 1024 / 1024} MiB`);
        yield chunk;
      }
    };
    await pipeline(Readable.from(watched()), createWriteStream(path));
  } finally {
    clearTimeout(timer);
  }
}

interface Collected {
  files: SourceFile[];
  missing: MissingFile[];
}

/** Fetches or finds the files of a manifest, in its order; what cannot be had is noted. */
async function collect(
  outputs: readonly Output[],
  base: string,
  folder: () => Promise<string>,
  options: SourceOptions,
): Promise<Collected> {
  const files: SourceFile[] = [];
  const missing: MissingFile[] = [];
  for (const [i, { url }] of outputs.entries()) {
    options.onDownload?.(i, outputs.length);
    try {
      if (isUrl(url) || isUrl(base)) {
        const whole = new URL(url, isUrl(base) ? base : undefined).href;
        if (!isUrl(whole)) throw new ImportError('only http and https URLs are followed');
        const path = join(await folder(), `${i}.ndjson`);
        await download(whole, path, 'application/fhir+ndjson', options.fetch ?? fetch);
        files.push(await fileAt(path, whole));
      } else files.push(await fileAt(resolve(base, url), url));
    } catch (error) {
      missing.push({ name: url, why: whyNot(error) });
    }
  }
  options.onDownload?.(outputs.length, outputs.length);
  return { files, missing };
}

async function fromFolder(folder: string): Promise<Collected> {
  const names = (await readdir(folder)).filter((name) => /\.ndjson(\.gz)?$/iu.test(name)).toSorted();
  if (names.length === 0) throw new ImportError(`The folder ${folder} has no .ndjson files.`);
  return { files: await Promise.all(names.map((name) => fileAt(join(folder, name), name))), missing: [] };
}

async function fromManifest(target: string, folder: () => Promise<string>, options: SourceOptions): Promise<Collected> {
  const path = join(await folder(), 'manifest.json');
  try {
    await download(target, path, 'application/json', options.fetch ?? fetch, mostManifest);
  } catch (error) {
    throw new ImportError(`${target} could not be fetched: ${whyNot(error)}.`);
  }
  return collect(outputsOf(await readFile(path, 'utf8'), target), target, folder, options);
}

async function fromFile(path: string, size: number, folder: () => Promise<string>, options: SourceOptions): Promise<Collected> {
  if (/\.ndjson(\.gz)?$/iu.test(path)) return { files: [await fileAt(path, basename(path))], missing: [] };
  if (size > mostManifest)
    throw new ImportError(`${path} is too large for a manifest. Give a manifest ($bulk-publish), or a folder of .ndjson files.`);
  return collect(outputsOf(await readFile(path, 'utf8'), path), dirname(path), folder, options);
}

function nameOf(target: string, isFolder: boolean): string {
  if (!isUrl(target)) return basename(isFolder ? resolve(target) : dirname(resolve(target)));
  const { host, pathname } = new URL(target);
  return `${host}${pathname}`.replace(/\/?\$bulk-publish$/u, '');
}

/**
 * Opens what is to be imported: a folder of `.ndjson` files, a manifest (`$bulk-publish`) by path or http(s) URL, or one `.ndjson` file;
 * all of them may be gzipped. What comes over the network is kept in a folder of the system's for temporary files until it is disposed of.
 * @throws ImportError
 */
export async function openSource(target: string, options: SourceOptions = {}): Promise<OpenSource> {
  let temporary: string | undefined;
  const folder = async () => (temporary ??= await mkdtemp(join(tmpdir(), 'foyer-import-')));
  const close = async () => {
    if (temporary !== undefined) await rm(temporary, { recursive: true, force: true });
    temporary = undefined;
  };
  try {
    const found = isUrl(target) ? undefined : await stat(target).catch(() => undefined);
    if (!found && !isUrl(target)) throw new ImportError(`There is no folder or file ${target}.`);
    const collected = !found
      ? await fromManifest(target, folder, options)
      : found.isDirectory()
        ? await fromFolder(target)
        : await fromFile(target, found.size, folder, options);
    return {
      name: (options.name ?? nameOf(target, found?.isDirectory() ?? false)).slice(0, 200),
      ...collected,
      [Symbol.asyncDispose]: close,
    };
  } catch (error) {
    await close();
    throw error;
  }
}
