import type { Why } from './desk.flow.ts';

/** What the page's fragment says: a one-time code, why a sign-in did not work, or which area. No server ever sees it. */
export interface Told {
  readonly code?: string;
  readonly why?: Why;
  readonly area?: string;
}

const problems: ReadonlySet<string> = new Set<Why>(['unreachable', 'refused', 'no-role']);

export function readFragment(hash: string): Told {
  const text = hash.replace(/^#/u, '');
  const code = /^t=([\w-]{1,512})$/u.exec(text)?.[1];
  if (code !== undefined) return { code };
  const why = /^problem=([\w-]+)$/u.exec(text)?.[1];
  if (why !== undefined) return problems.has(why) ? { why: why as Why } : {};
  return /^[\w-]{1,40}$/u.test(text) ? { area: text } : {};
}
