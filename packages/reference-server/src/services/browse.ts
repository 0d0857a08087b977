import type { Service } from '@foyer/sdk/contract';
import { DomainError } from '../problem.ts';
import { fittingServices } from '../store/search.ts';
import * as catalogue from './catalogue.ts';
import type { Context } from './context.ts';
import { nextFree } from './slots.ts';

async function withNextFree(ctx: Context, services: readonly Service[]): Promise<Service[]> {
  const soonest = await nextFree(
    ctx,
    services.map((s) => s.id),
  );
  return services.map((service) => {
    const free = soonest.get(service.id);
    return free ? { ...service, nextFree: free } : service;
  });
}

export async function listServices(ctx: Context, filter: catalogue.ServiceFilter & catalogue.Paging): Promise<catalogue.Page<Service>> {
  const page = await catalogue.listServices(ctx, filter);
  return { ...page, items: await withNextFree(ctx, page.items) };
}

/** @throws DomainError `not-found` */
export async function getService(ctx: Context, id: string): Promise<Service> {
  const [service] = await withNextFree(ctx, await catalogue.servicesById(ctx, [id]));
  if (!service) throw new DomainError('not-found', 'There is no such service.');
  return service;
}

/** Longer wishes are cut: the first words say it. */
const mostWords = 12;

/** Words that stand in any wish and tell nothing of it. */
const fillers = new Set(
  'a about an and are at be can cannot cant do for from get go got has have hi hello help how i if im in is it its ive make me my need needs not of on or our please see some someone somebody something that the their there this to want was we what when where with would you your'.split(
    ' ',
  ),
);

/** Words of any script that tell something; single letters do not, single ideographs do. */
export const wordsOf = (q: string): string[] =>
  q
    .normalize('NFKC')
    .toLowerCase()
    .replace(/(?<=\p{L})['’](?=\p{L})/gu, '')
    .split(/[^\p{L}\p{N}\p{M}]+/u)
    .filter((w) => !fillers.has(w) && (w.length > 1 || /\p{Script=Han}/u.test(w)))
    .slice(0, mostWords);

/** The services that fit a patient's own words, best first, at most 20. */
export async function searchServices(ctx: Context, q: string, filter: catalogue.ServiceFilter): Promise<Service[]> {
  const words = wordsOf(q);
  if (words.length === 0) return [];
  const found = await fittingServices(ctx.db, ctx.site.id, words);
  return withNextFree(
    ctx,
    await catalogue.servicesFound(
      ctx,
      found.map((f) => f.id),
      filter,
    ),
  );
}
