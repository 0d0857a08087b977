import type { Route } from './contract/routes.ts';

/**
 * Leaves out the fields of a request that came after the server's contract: requests are strict, so an older server would refuse them.
 *
 * @param since JSON pointers of fields to the contract version that brought each: into the body, or `/query/name`
 * @param contract the server's own version, from discovery
 */
export function withoutNewer<T extends object>(request: T, since: NonNullable<Route['since']>, contract: string, prefix = ''): T {
  const isNewer = (pointer: string) => since[pointer] !== undefined && isAfter(since[pointer], contract);
  const kept = Object.entries(request).flatMap(([name, value]: [string, unknown]) => {
    const pointer = `${prefix}/${name}`;
    if (isNewer(pointer)) return [];
    const isObject = typeof value === 'object' && value !== null && !Array.isArray(value);
    return [[name, isObject ? withoutNewer(value, since, contract, pointer) : value] as const];
  });
  return Object.fromEntries(kept) as T;
}

/** Whether one version comes after another (semver, section 11; a pre-release counts as its release). */
function isAfter(version: string, other: string): boolean {
  const [a, b] = [version, other].map((text) => text.split(/[.+-]/).slice(0, 3).map(Number));
  for (let part = 0; part < 3; part += 1) {
    const difference = (a?.[part] ?? 0) - (b?.[part] ?? 0);
    if (difference !== 0) return difference > 0;
  }
  return false;
}
