import { notBefore } from '../../services/quiet-hours.ts';
import type { Message } from './draft.ts';
import type { Occasion } from './terms.ts';

/** Good for minutes or hours, or somebody may come for nothing: late is as good as never. */
const urgent: ReadonlySet<Occasion> = new Set(['code', 'links', 'offered', 'disrupted', 'restored']);
/** What nobody has just asked for. */
const unasked: ReadonlySet<Occasion> = new Set([
  'approved',
  'declined',
  'closed',
  'reminder',
  'waited',
  'caseAnswered',
  'caseLate',
  'caseTransferred',
  'notReached',
]);

/**
 * When a text may go: a phone beeps, so in the hospital's quiet hours only what answers somebody who is awake, or cannot wait.
 * @param tried whether it was tried before: then whoever asked may be asleep by now
 */
export function textTime({ occasion, site }: Pick<Message, 'occasion' | 'site'>, at: Date, tried: boolean): Date {
  const wakes = urgent.has(occasion) || !(tried || unasked.has(occasion));
  return wakes ? at : notBefore(at, site);
}
