import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { Files, StoredFile } from '../demo/pages/files.ts';

const types: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.map': 'application/json',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.woff2': 'font/woff2',
};

type Bytes = Uint8Array<ArrayBuffer>;

const codings = {
  br: (bytes: Bytes) =>
    promisify(brotliCompress)(bytes, {
      params: { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length },
    }),
  gzip: (bytes: Bytes) => promisify(gzip)(bytes, { level: 9 }),
};

function store(bytes: Bytes, type: string): StoredFile {
  const made = new Map<string, Promise<Bytes>>();
  const compressible = !type.startsWith('font/') && bytes.length > 512;
  return {
    type,
    etag: `"${createHash('sha256').update(bytes).digest('base64url').slice(0, 27)}"`,
    encoded: async (accepts) => {
      const offered = new Set(
        accepts
          .split(',')
          .map((part) => part.trim().toLowerCase())
          .filter((part) => !/;\s*q=0(?:\.0*)?$/u.test(part))
          .map((part) => part.split(';')[0]),
      );
      const encoding = compressible ? (['br', 'gzip'] as const).find((name) => offered.has(name)) : undefined;
      if (!encoding) return { body: bytes };
      let body = made.get(encoding);
      if (!body) made.set(encoding, (body = codings[encoding](bytes).then((b) => new Uint8Array(b))));
      return { body: await body, encoding };
    },
  };
}

/** One or more names of letters, digits and `.-_`, none of them hidden: nothing above the folder can be named. */
const safe = /^(?:[A-Za-z0-9_][\w.-]*\/)*[A-Za-z0-9_][\w.-]*$/u;

/** The files of a folder and what is below, kept compressed in memory, read again when they change. */
export function folderFiles(folder: string): Files {
  const kept = new Map<string, { stamp: string; file: StoredFile }>();
  return async (name) => {
    const type = types[extname(name)];
    if (!type || name.length > 200 || !safe.test(name)) return undefined;
    const path = join(folder, name);
    const found = await stat(path).catch(() => undefined);
    if (!found?.isFile()) return undefined;
    const stamp = `${found.mtimeMs} ${found.size}`;
    const before = kept.get(name);
    if (before?.stamp === stamp) return before.file;
    const file = store(new Uint8Array(await readFile(path)), type);
    kept.set(name, { stamp, file });
    return file;
  };
}

/** The pages' own style sheets and scripts. They are published with the sources, and lie there for the built program too. */
export const pageFiles = (): Files => folderFiles(fileURLToPath(new URL('../../src/demo/pages/assets/', import.meta.url)));

/** Where the widgets' scripts for pages lie once built; undefined where the package is not installed. */
export function widgetFolder(): string | undefined {
  try {
    return join(dirname(createRequire(import.meta.url).resolve('@foyer/elements/package.json')), 'cdn');
  } catch {
    return undefined;
  }
}

/** Where the staff desk's script lies once built: it comes with this package. */
export const deskFiles = (): Files => folderFiles(fileURLToPath(new URL('../../cdn/', import.meta.url)));
