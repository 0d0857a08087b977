import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/** Whether this process may install packages of Debian (or a system made from it). */
export const canInstall = () => process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');

/**
 * Installs packages of Debian, quietly unless it fails. Takes up to some minutes.
 * @throws Error with apt's own words when it cannot.
 */
export function install(...packages: string[]): void {
  const options = { stdio: 'pipe', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }, timeout: 15 * 60_000 } as const;
  execFileSync('apt-get', ['update', '-q'], options);
  execFileSync('apt-get', ['install', '-y', '-q', '--no-install-recommends', ...packages], options);
}
