import { operations } from '@foyer/sdk/contract';
import type { HttpApp } from '../http.ts';
import { mount } from '../mount.ts';
import { getService, listServices, searchServices } from '../services/browse.ts';
import { listLocations, listPractitioners } from '../services/catalogue.ts';
import { getQuestionnaire } from '../services/questionnaires.ts';

/** What a hospital offers: the same for everybody. */
export function catalogueRoutes(app: HttpApp): void {
  mount(app, operations.listServices, async (ctx, { query }) => ({ body: await listServices(ctx, query) }));
  mount(app, operations.getService, async (ctx, { params }) => ({ body: await getService(ctx, params.id) }));
  mount(app, operations.searchServices, async (ctx, { body: { q, ...filter } }) => ({
    body: { items: await searchServices(ctx, q, filter) },
  }));
  mount(app, operations.listLocations, async (ctx, { query }) => ({ body: await listLocations(ctx, query) }));
  mount(app, operations.listPractitioners, async (ctx, { query }) => ({ body: await listPractitioners(ctx, query) }));
  mount(app, operations.getQuestionnaire, async (ctx, { params }) => ({ body: await getQuestionnaire(ctx, params.id) }));
}
