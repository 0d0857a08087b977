import { problems } from '@foyer/sdk/contract';

const page = `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light dark"><title>Starting</title></head>
<body><p>The server is starting. This page loads again by itself.</p></body></html>
`;

/** Answers while the database is opened and filled: the port is taken at once, so that a port in use is told at once. */
export function startingAnswer(request: Request, requestId: string): Response {
  const { pathname } = new URL(request.url);
  const headers = {
    'Cache-Control': 'no-store',
    'Retry-After': '2',
    'Referrer-Policy': 'no-referrer',
    'X-Content-Type-Options': 'nosniff',
    'X-Request-Id': requestId,
  };
  if (pathname === '/health') return Response.json({ status: 'ok' }, { headers });
  if (request.method === 'GET' && (request.headers.get('Accept') ?? '').includes('text/html')) {
    return new Response(page, {
      status: 503,
      headers: { ...headers, 'Content-Type': 'text/html; charset=utf-8', 'Content-Security-Policy': "default-src 'none'", Refresh: '2' },
    });
  }
  const code = 'maintenance';
  const body = {
    type: `urn:foyer:problem:${code}`,
    title: problems[code][1],
    status: 503,
    detail: 'The server is starting.',
    code,
    requestId,
    outcome: request.method === 'GET' ? undefined : 'none',
  };
  return new Response(JSON.stringify(body), { status: 503, headers: { ...headers, 'Content-Type': 'application/problem+json' } });
}
