import { notBefore } from '../../services/quiet-hours.ts';
import type { Claim } from '../../store/deliveries.ts';
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
  'heardByPerson',
  'word',
  'outcome',
  'elsewhere',
]);

/** So long whoever pressed something is surely awake. */
const justNow = 60_000;

/**
 * When a text may go: a phone beeps, so in the hospital's quiet hours only what answers somebody who pressed something in that minute, or cannot wait.
 * @param claim tried before, or due for a while: whoever asked may be asleep by now
 */
export function textTime(
  { occasion, site, isUnasked = unasked.has(occasion) }: Pick<Message, 'occasion' | 'site' | 'isUnasked'>,
  at: Date,
  { attempts, dueAt }: Pick<Claim, 'attempts' | 'dueAt'>,
): Date {
  const isAnswer = !isUnasked && attempts <= 1 && at.getTime() - dueAt.getTime() <= justNow;
  return urgent.has(occasion) || isAnswer ? at : notBefore(at, site);
}
