import type { BookingAnswer, Hold, Problem, Slot } from '@foyer/sdk/contract';
import type { TestApp } from './app.ts';
import { somebody } from './hospital.ts';

/** An answer, read. Ask `status` before taking `body` for what a success or a problem has. */
export interface Told<T> {
  readonly status: number;
  readonly headers: Headers;
  readonly body: T;
  readonly problem: Problem;
}

export async function told<T>(answer: Response | Promise<Response>): Promise<Told<T>> {
  const response = await answer;
  const text = await response.text();
  const body: unknown = text === '' ? undefined : JSON.parse(text);
  return { status: response.status, headers: response.headers, body: body as T, problem: body as Problem };
}

const secretHeader = (hold: Pick<Hold, 'secret'> | undefined): Record<string, string> => (hold ? { 'Hold-Secret': hold.secret } : {});

/** Holds a time; `replaces` is the caller's other hold. */
export const holdSlot = (
  server: TestApp,
  slotId: string,
  more: { replaces?: Hold; ttlSeconds?: number; needs?: readonly string[] } = {},
  headers: Record<string, string> = {},
) =>
  told<Hold>(
    server.post(
      '/v1/holds',
      {
        slotId,
        ...(more.replaces && { replaces: more.replaces.id }),
        ...(more.ttlSeconds !== undefined && { ttlSeconds: more.ttlSeconds }),
        ...(more.needs && { needs: more.needs }),
      },
      { ...secretHeader(more.replaces), ...headers },
    ),
  );

export const releaseHold = (server: TestApp, hold: Pick<Hold, 'id' | 'secret'>) =>
  told<undefined>(server.call(`/v1/holds/${hold.id}`, { method: 'DELETE', headers: secretHeader(hold) }));

/** Books a time for somebody, out of a hold where there is one. */
export const bookSlot = (
  server: TestApp,
  slotId: string,
  more: { hold?: Hold; people?: object } = {},
  headers: Record<string, string> = {},
) =>
  told<BookingAnswer>(
    server.post(
      '/v1/appointments',
      { slotId, ...(more.hold && { holdId: more.hold.id }), ...somebody(more.people) },
      { ...secretHeader(more.hold), ...headers },
    ),
  );

/** All free times of a service, page by page. */
export async function listAll(server: TestApp, query: string, headers: Record<string, string> = {}, limit = 200): Promise<Slot[]> {
  const items: Slot[] = [];
  for (let cursor: string | undefined; ;) {
    const page = await told<{ items: Slot[]; nextCursor?: string }>(
      server.call(`/v1/slots?${query}&limit=${limit}${cursor === undefined ? '' : `&cursor=${cursor}`}`, { headers }),
    );
    if (page.status !== 200) throw new Error(`${page.status} ${page.problem.code}: ${page.problem.detail ?? ''}`);
    items.push(...page.body.items);
    cursor = page.body.nextCursor;
    if (cursor === undefined) return items;
  }
}

/** The days on which a test hospital has times. */
export const allDays = 'from=2026-11-20&to=2027-01-10';
