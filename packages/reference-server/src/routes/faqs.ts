import { operations } from '@foyer/sdk/contract';
import type { HttpApp } from '../http.ts';
import { mount } from '../mount.ts';
import { getFaq, getGlossary, listFaqs, searchFaqs, voteFaq } from '../services/faqs.ts';

/** Answers to what patients ask, and the hospital's words: the same for everybody. */
export function faqRoutes(app: HttpApp): void {
  mount(app, operations.listFaqs, async (ctx, { query }) => ({ body: await listFaqs(ctx, query) }));
  mount(app, operations.getFaq, async (ctx, { params }) => ({ body: await getFaq(ctx, params.id) }));
  mount(app, operations.searchFaqs, async (ctx, { body }) => ({ body: await searchFaqs(ctx, body) }));
  mount(app, operations.voteFaq, async (ctx, { params, body }, tx) => ({ body: await voteFaq(ctx, tx, params.id, body) }));
  mount(app, operations.getGlossary, async (ctx) => ({ body: await getGlossary(ctx) }));
}
