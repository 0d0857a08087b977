import { Hono } from 'hono';
import type { Deps } from '../../services/context.ts';
import { isSigned, secretsOf } from '../../services/webhook-secrets.ts';
import { keepText } from '../../store/mailbox.ts';
import { gatewayById } from '../../store/webhooks.ts';
import type { Pages } from './page.ts';

const mostCharacters = 20_000;

interface Sent {
  readonly type?: unknown;
  readonly data?: { readonly to?: unknown; readonly text?: unknown; readonly language?: unknown };
}

/** What a gateway reads out of a webhook; undefined for anything but a text. */
function textIn(body: string): { to: string; text: string; language: string } | undefined {
  const { type, data } = JSON.parse(body) as Sent;
  const { to, text, language } = data ?? {};
  const isText = type === 'message.sms' && typeof to === 'string' && typeof text === 'string' && typeof language === 'string';
  return isText ? { to, text, language } : undefined;
}

/** The demo's SMS gateway: takes what is signed for it, and keeps it for the mailbox page instead of a phone. */
export function textPages(deps: Deps): Pages {
  const app = new Hono();
  app.post('/demo/texts/:id', async (c, next) => {
    const endpoint = await gatewayById(deps.db, c.req.param('id'));
    if (!endpoint) return next();
    if (!(Number(c.req.header('content-length')) <= mostCharacters)) return c.body(null, 413);
    const body = await c.req.text();
    const now = deps.clock.now();
    if (!isSigned(await secretsOf(deps, endpoint, now), (name) => c.req.header(name), body, now)) return c.body(null, 401);
    const text = textIn(body);
    if (!text) return c.body(null, 422);
    await keepText(deps.db, { ...text, messageId: c.req.header('webhook-id') ?? '' }, now);
    return c.body(null, 204);
  });
  return app;
}
