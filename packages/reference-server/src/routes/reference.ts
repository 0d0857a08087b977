import type { HttpApp } from '../http.ts';
import { limitRate } from '../middleware/rate-limit.ts';

/** Nothing but the page's own style sheet: no script, no other host, in no frame. */
const policy = "default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/** The API for people to read, at `/docs`; made from the same document as `/openapi.json`. */
export function referenceRoutes(app: HttpApp): void {
  app.get('/docs', async (c) => {
    c.set('operation', 'getReference');
    limitRate(c, 'read');
    const [{ openApiDocument }, { referencePage }] = await Promise.all([import('../openapi.ts'), import('../reference/page.ts')]);
    c.header('Content-Security-Policy', policy);
    c.header('Content-Language', 'en');
    return c.html(await referencePage(openApiDocument() as never, 'docs.css'));
  });

  app.get('/docs.css', async (c) => {
    c.set('operation', 'getReferenceStyle');
    limitRate(c, 'read');
    const { referenceStyle } = await import('../reference/style.ts');
    return c.body(referenceStyle, 200, { 'Content-Type': 'text/css; charset=utf-8' });
  });
}
