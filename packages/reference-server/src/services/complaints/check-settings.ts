import type { Store } from '../../store/db.ts';
import { allSites } from '../../store/sites.ts';
import { isTimeZone } from '../wall-time.ts';
import { faultLines, readSetting, type RuleFault } from './read-rules.ts';

/** A hospital's rules for complaints cannot be kept. The message says where, and what to do. */
export class ComplaintRulesError extends Error {
  override readonly name = 'ComplaintRulesError';
}

/** Why the rules of a hospital cannot be kept; undefined where they can. */
export function faultsOf({ slug, complaints, time_zone }: { slug: string; complaints: unknown; time_zone: string }): string | undefined {
  const zone: RuleFault[] = isTimeZone(time_zone)
    ? []
    : [
        {
          path: '/time_zone',
          detail: `"${time_zone}" is no zone of the IANA time zone database, so that no day can be told. Such as Europe/London.`,
        },
      ];
  const faults = [...zone, ...(readSetting(complaints).faults ?? [])];
  return faults.length === 0 ? undefined : `The rules for complaints of ${slug} cannot be kept:\n${faultLines(faults)}`;
}

/** Before a server starts, or a hospital is filled in: what cannot be kept is found now and not when somebody complains. @throws ComplaintRulesError */
export async function checkSettings(db: Store): Promise<void> {
  const faults = (await allSites(db)).flatMap((site) => faultsOf(site) ?? []);
  if (faults.length > 0) throw new ComplaintRulesError(faults.join('\n'));
}
