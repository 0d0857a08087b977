import type { Subject } from '../page.ts';

/** Others' widgets, as far as they can be had here. */
export async function openPeers(_origin: string, _progress: (line: string) => void): Promise<readonly Subject[]> {
  return [];
}
