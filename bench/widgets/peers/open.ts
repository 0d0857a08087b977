import type { Subject } from '../page.ts';
import { atoms } from './atoms.ts';
import { nylas } from './nylas.ts';
import { timekit } from './timekit.ts';

const peers: readonly (readonly [name: string, open: (origin: string) => Promise<Subject>])[] = [
  ['Timekit booking.js', timekit],
  ['Nylas scheduling', nylas],
  ['Cal Atoms Booker', atoms],
];

/** Others' widgets, as far as they can be had here. */
export async function openPeers(origin: string, progress: (line: string) => void): Promise<readonly Subject[]> {
  const subjects: Subject[] = [];
  for (const [name, open] of peers) {
    progress(`widgets: ${name}`);
    try {
      subjects.push(await open(origin));
    } catch (error) {
      const [line = ''] = (error instanceof Error ? error.message : String(error)).split('\n');
      progress(`widgets: ${name} is left out: ${line}.`);
    }
  }
  return subjects;
}
