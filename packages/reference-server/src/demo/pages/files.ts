import { Hono } from 'hono';
import type { Pages } from './page.ts';

export interface StoredFile {
  readonly type: string;
  readonly etag: string;
  /** In the best coding the client takes. */
  encoded(accepts: string): Promise<{ body: Uint8Array<ArrayBuffer>; encoding?: string }>;
}

/** A folder of files to serve: undefined for a name that is not in it. */
export type Files = (name: string) => Promise<StoredFile | undefined>;

const hashed = /-[\w-]{8,}\.\w+(?:\.map)?$/u;

/**
 * Serves a folder at a path. Files whose name carries a hash never change; all others are asked for again each time, which
 * costs an answer of 304.
 * @param open true for scripts that pages of any origin load: they are public and carry nobody's data.
 */
export function fileRoutes(path: string, files: Files, { open }: { readonly open: boolean }): Pages {
  const app = new Hono();
  app.get(`${path}/:name{.+}`, async (c, next) => {
    const name = c.req.param('name');
    const file = await files(name);
    if (!file) return next();
    c.header('Cache-Control', hashed.test(name) ? 'public, max-age=31536000, immutable' : 'public, no-cache');
    c.header('ETag', file.etag);
    c.header('Vary', 'Accept-Encoding');
    if (open) {
      c.header('Access-Control-Allow-Origin', '*');
      c.header('Cross-Origin-Resource-Policy', 'cross-origin');
      c.header('Timing-Allow-Origin', '*');
    }
    if ((c.req.header('If-None-Match') ?? '').includes(file.etag)) return c.body(null, 304);
    const { body, encoding } = await file.encoded(c.req.header('Accept-Encoding') ?? '');
    if (encoding) c.header('Content-Encoding', encoding);
    return c.body(body, 200, { 'Content-Type': file.type });
  });
  return app;
}
