import { createServer, request, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/**
 * A hospital's web server: one page under the policy that widgets promise to work with, on an origin of its own. Where the page asks for
 * the API on its own origin, it hands those requests on, as a hospital's reverse proxy would.
 */
export class HostPage {
  #server: Server | undefined;
  #origin = '';
  readonly #pages = new Map<string, { body: string; policy: string }>();
  readonly #api: string;

  constructor(api: string) {
    this.#api = api;
  }

  get origin(): string {
    return this.#origin;
  }

  async open(): Promise<void> {
    const server = createServer((incoming, answer) => {
      const page = this.#pages.get(incoming.url ?? '');
      if (page) {
        answer.writeHead(200, { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': page.policy });
        answer.end(page.body);
        return;
      }
      const onward = request(this.#api + (incoming.url ?? '/'), { method: incoming.method, headers: incoming.headers }, (reply) => {
        answer.writeHead(reply.statusCode ?? 502, reply.headers);
        reply.pipe(answer);
      });
      onward.on('error', () => answer.destroy());
      incoming.pipe(onward);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    this.#server = server;
    this.#origin = `http://localhost:${(server.address() as AddressInfo).port}`;
  }

  close(): void {
    this.#server?.close();
    this.#server?.closeAllConnections();
  }

  /** @param own whether script and API come from the page's own origin. @returns the page's address. */
  page(attributes: string, { own = false, lang = 'en', inside = '' } = {}): string {
    const path = `/page-${this.#pages.size + 1}`;
    const api = own ? this.#origin : this.#api;
    const from = own ? "'self'" : `'self' ${api}`;
    this.#pages.set(path, {
      policy: `default-src 'self'; img-src 'self' data:; script-src ${from}; connect-src ${from}; style-src 'self'; require-trusted-types-for 'script'; trusted-types lit-html 'allow-duplicates'`,
      body: `<!doctype html>
<html lang="${lang}" dir="${lang === 'ar' ? 'rtl' : 'ltr'}">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>A hospital</title>
<link rel="icon" href="data:,">
<script type="module" src="${api}/foyer/foyer.js"></script>
<main><h1>Book a visit</h1><foyer-booking api="${api}" ${attributes}>${inside}</foyer-booking></main>
</html>`,
    });
    return this.#origin + path;
  }
}
