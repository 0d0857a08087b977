import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DeskSession } from '@foyer/sdk/contract/staff';
import { readFragment } from '../../packages/desk/src/address.ts';
import { createApi } from '../../packages/desk/src/api.ts';
import {
  allowed,
  allowedParts,
  isSomebodyElse,
  starting,
  transition,
  warningOf,
  type DeskEvent,
  type DeskState,
} from '../../packages/desk/src/desk.flow.ts';

const session = (more: Partial<DeskSession> = {}): DeskSession => ({
  person: 'person-of-dora',
  name: 'Dora',
  roles: ['desk'],
  expiresAt: '2026-11-27T20:00:00-05:00',
  endsAt: '2026-11-27T08:30:00-05:00',
  endsInSeconds: 1800,
  ...more,
});
const after = (...events: DeskEvent[]): DeskState => events.reduce(transition, starting);

describe('the desk', () => {
  it('keeps an area open while its sign-in ends and comes back', () => {
    const ended = after({ type: 'came', session: session() }, { type: 'opened', area: 'requests' }, { type: 'nobody' });
    expect(ended).toMatchObject({ kind: 'working', area: 'requests', ended: { why: 'ended' } });
    const back = transition(ended, { type: 'came', session: session({ endsInSeconds: 1700 }) });
    expect(back).toMatchObject({ kind: 'working', area: 'requests', ended: undefined });
    expect(isSomebodyElse(ended, back)).toBe(false);
  });

  it('shows nothing of one person to another', () => {
    const ended = after({ type: 'came', session: session() }, { type: 'opened', area: 'requests' }, { type: 'nobody' });
    for (const other of [session({ person: 'another Dora' }), session({ roles: ['editor'] })]) {
      const next = transition(ended, { type: 'came', session: other });
      expect([isSomebodyElse(ended, next), next]).toMatchObject([true, { area: undefined }]);
    }
    expect(isSomebodyElse(ended, transition(ended, { type: 'left' }))).toBe(true);
  });

  it('warns before the end, and says when a press cannot put it off', () => {
    const at = (more: Partial<DeskSession>) => warningOf(after({ type: 'came', session: session(more) }) as never);
    expect(at({})).toBeUndefined();
    expect(at({ endsInSeconds: 301 })).toBeUndefined();
    expect(at({ endsInSeconds: 300 })).toBe('idle');
    expect(at({ endsInSeconds: 300, endsAt: session().expiresAt })).toBe('last');
  });

  it('begins an area with the first part that a role allows', () => {
    const parts = [
      { id: 'praise', roles: ['desk', 'editor'] as const },
      { id: 'changes', roles: ['editor', 'complaints'] as const },
      { id: 'all' },
    ];
    const of = (...roles: DeskSession['roles'][number][]) => allowedParts(parts, roles).map(({ id }) => id);
    expect([of('desk'), of('editor'), of('complaints'), of('manager')]).toEqual([
      ['praise', 'all'],
      ['praise', 'changes', 'all'],
      ['changes', 'all'],
      ['praise', 'changes', 'all'],
    ]);
  });

  it('opens what a role allows', () => {
    const areas = [
      { id: 'today', title: 'Today', roles: ['desk'] as const },
      { id: 'answers', title: 'Answers', roles: ['editor'] as const },
      { id: 'audit', title: 'Audit', roles: [] },
    ];
    const of = (...roles: DeskSession['roles'][number][]) => allowed(areas, { roles }).map(({ id }) => id);
    expect([of('desk'), of('editor'), of('desk', 'editor'), of('manager'), of()]).toEqual([
      ['today'],
      ['answers'],
      ['today', 'answers'],
      ['today', 'answers', 'audit'],
      [],
    ]);
  });

  it('never shows an area to somebody who is not signed in, whatever happens', () => {
    const event = fc.oneof(
      fc.record({ type: fc.constant('came' as const), session: fc.constantFrom(session(), session({ person: 'ed', roles: ['editor'] })) }),
      fc.constantFrom<DeskEvent>({ type: 'nobody' }, { type: 'trying' }, { type: 'left' }, { type: 'opened', area: 'today' }),
    );
    fc.assert(
      fc.property(fc.array(event, { maxLength: 30 }), (events) => {
        let isSignedIn = false;
        for (const { type } of events) if (type === 'came' || type === 'nobody' || type === 'left') isSignedIn = type === 'came';
        const state = after(...events);
        expect(state.kind === 'working' && !state.ended).toBe(isSignedIn);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('the fragment', () => {
  it('is a code, a reason, an area or nothing', () => {
    for (const [hash, told] of [
      ['#t=0123abcd', { code: '0123abcd' }],
      ['#problem=refused', { why: 'refused' }],
      ['#problem=<script>', {}],
      ['#problem=else', {}],
      ['#requests', { area: 'requests' }],
      ['', {}],
      ['#t=', {}],
      [`#${'x'.repeat(41)}`, {}],
    ] as const)
      expect([hash, readFragment(hash)]).toEqual([hash, told]);
  });
});

describe('the desk’s way to the server', () => {
  const asked: Request[] = [];
  const api = (answer: () => Response | Promise<Response>, out: () => void = () => undefined) =>
    createApi(
      async (input, init) => {
        asked.push(new Request(new URL(String(input), 'https://care.example'), init as RequestInit));
        return answer();
      },
      () => '/sites/east',
      out,
    );

  it('is of this origin alone, with what was asked', async () => {
    await api(() => Response.json({ items: [] })).get('/staff/v1/appointments', { day: '2026-11-27', location: '', cursor: undefined });
    const last = asked.at(-1);
    expect([last?.url, last?.credentials, last?.cache]).toEqual([
      'https://care.example/sites/east/staff/v1/appointments?day=2026-11-27',
      'same-origin',
      'no-store',
    ]);
  });

  it('says in a sentence what went wrong', async () => {
    let out = 0;
    const problem = (status: number) => () => Response.json({ code: 'x', detail: 'Do this.' }, { status });
    const count = () => void (out += 1);
    expect(await api(problem(409), count).post('/staff/v1/x')).toEqual({
      ok: false,
      trouble: { status: 409, code: 'x', detail: 'Do this.' },
    });
    expect(out).toBe(0);
    await api(problem(401), count).get('/staff/v1/x');
    // The sign-in itself says so in its own way.
    await api(problem(401), count).get('/desk/session');
    expect(out).toBe(1);
    expect(await api(() => Promise.reject(new TypeError('down'))).get('/x')).toMatchObject({
      ok: false,
      trouble: { status: 0, code: 'offline' },
    });
    expect(await api(() => new Response('<html>', { status: 502 })).get('/x')).toMatchObject({
      ok: false,
      trouble: { status: 502, code: 'unknown' },
    });
    expect(await api(() => new Response(null, { status: 204 })).post('/x')).toEqual({ ok: true, value: undefined });
  });
});
