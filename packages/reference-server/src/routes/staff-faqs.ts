import * as shapes from '@foyer/sdk/contract/staff-faqs';
import type { Http, HttpApp, Server } from '../http.ts';
import { check } from '../input.ts';
import { readJson } from '../middleware/body.ts';
import { idempotencyKey } from '../mount.ts';
import { listEntries, type StaffFaq } from '../services/faq-desk.ts';
import { createEntry, entryReviewed, getEntry, previewAnswer, replaceEntry, retireEntry } from '../services/faq-editing.ts';
import {
  listSynonyms,
  listTerms,
  listTopics,
  replaceSynonyms,
  replaceTerms,
  replaceTopics,
  type WholeList,
} from '../services/faq-lists.ts';
import { dismissMissed, listMisses } from '../services/faq-misses.ts';
import { once } from '../services/idempotency.ts';
import { enterStaff, idIn } from './staff-request.ts';

/** Answers, and the words they are found by, for staff to write. */
export const faqOperations = [
  'GET /staff/v1/faqs',
  'POST /staff/v1/faqs',
  'POST /staff/v1/faqs/preview',
  'GET /staff/v1/faqs/{id}',
  'PUT /staff/v1/faqs/{id}',
  'POST /staff/v1/faqs/{id}/retire',
  'POST /staff/v1/faqs/{id}/reviewed',
  'GET /staff/v1/faq-misses',
  'POST /staff/v1/faq-misses/{id}/dismiss',
  'GET /staff/v1/faq-synonyms',
  'PUT /staff/v1/faq-synonyms',
  'GET /staff/v1/faq-topics',
  'PUT /staff/v1/faq-topics',
  'GET /staff/v1/glossary',
  'PUT /staff/v1/glossary',
] as const;

type Shape = Parameters<typeof check>[0];

const bodyOf = async <T>(c: Http, shape: Shape): Promise<T> => check(shape, await readJson(c.req.raw), '') as T;
/** A step may come without a body. */
const stepOf = async <T>(c: Http, shape: Shape): Promise<T> =>
  c.req.header('content-type') === undefined ? ({} as T) : bodyOf<T>(c, shape);

function entry(c: Http, faq: StaffFaq): Response {
  c.header('ETag', `"${faq.version}"`);
  return c.json(faq);
}

function list(c: Http, whole: WholeList<unknown>): Response {
  c.header('ETag', `"${whole.version}"`);
  return c.json(whole);
}

function entryRoutes(app: HttpApp, server: Server): void {
  app.get('/staff/v1/faqs', async (c) => {
    const { ctx, query } = await enterStaff(c, server, 'listStaffFaqs', shapes.StaffFaqsQuery);
    return c.json(await listEntries(ctx, query as shapes.StaffFaqsQuery));
  });
  app.post('/staff/v1/faqs', async (c) => {
    const { ctx } = await enterStaff(c, server, 'createFaq');
    const key = idempotencyKey(c, ctx);
    const body = await bodyOf<shapes.FaqInput>(c, shapes.FaqInput);
    c.set('begun', true);
    const made = await once(ctx, { operation: 'createFaq', key, body }, async (tx) => ({
      status: 201,
      headers: {},
      body: await createEntry(ctx, tx, body),
    }));
    const faq = made.body as StaffFaq;
    c.header('Location', `${ctx.baseUrl}/staff/v1/faqs/${faq.id}`);
    c.header('ETag', `"${faq.version}"`);
    return c.json(faq, 201);
  });
  app.post('/staff/v1/faqs/preview', async (c) => {
    const { ctx } = await enterStaff(c, server, 'previewFaq');
    return c.json(await previewAnswer(ctx, await bodyOf<shapes.FaqPreview>(c, shapes.FaqPreview)));
  });
  app.get('/staff/v1/faqs/:id', async (c) => {
    const { ctx } = await enterStaff(c, server, 'getStaffFaq');
    return entry(c, await getEntry(ctx, idIn(c)));
  });
  app.put('/staff/v1/faqs/:id', async (c) => {
    const { ctx } = await enterStaff(c, server, 'replaceFaq');
    const id = idIn(c);
    const body = await bodyOf<shapes.FaqReplacement>(c, shapes.FaqReplacement);
    c.set('begun', true);
    return entry(c, await replaceEntry(ctx, id, body, c.req.header('If-Match')));
  });
  app.post('/staff/v1/faqs/:id/retire', async (c) => {
    const { ctx } = await enterStaff(c, server, 'retireFaq');
    const id = idIn(c);
    const step = await stepOf<shapes.FaqStep>(c, shapes.FaqStep);
    c.set('begun', true);
    return entry(c, await retireEntry(ctx, id, step));
  });
  app.post('/staff/v1/faqs/:id/reviewed', async (c) => {
    const { ctx } = await enterStaff(c, server, 'reviewedFaq');
    const id = idIn(c);
    const step = await stepOf<shapes.FaqReviewed>(c, shapes.FaqReviewed);
    c.set('begun', true);
    return entry(c, await entryReviewed(ctx, id, step));
  });
}

function missRoutes(app: HttpApp, server: Server): void {
  app.get('/staff/v1/faq-misses', async (c) => {
    const { ctx } = await enterStaff(c, server, 'listFaqMisses');
    return c.json(await listMisses(ctx));
  });
  app.post('/staff/v1/faq-misses/:id/dismiss', async (c) => {
    const { ctx } = await enterStaff(c, server, 'dismissFaqMiss');
    const id = idIn(c);
    c.set('begun', true);
    await dismissMissed(ctx, id);
    return c.body(null, 204);
  });
}

/** Lists that are read and sent back as a whole. */
function listRoutes(app: HttpApp, server: Server): void {
  app.get('/staff/v1/faq-synonyms', async (c) => list(c, await listSynonyms((await enterStaff(c, server, 'listSynonyms')).ctx)));
  app.put('/staff/v1/faq-synonyms', async (c) => {
    const { ctx } = await enterStaff(c, server, 'replaceSynonyms');
    const body = await bodyOf<shapes.SynonymsInput>(c, shapes.SynonymsInput);
    c.set('begun', true);
    return list(c, await replaceSynonyms(ctx, body, c.req.header('If-Match')));
  });
  app.get('/staff/v1/faq-topics', async (c) => list(c, await listTopics((await enterStaff(c, server, 'listFaqTopics')).ctx)));
  app.put('/staff/v1/faq-topics', async (c) => {
    const { ctx } = await enterStaff(c, server, 'replaceFaqTopics');
    const body = await bodyOf<shapes.TopicsInput>(c, shapes.TopicsInput);
    c.set('begun', true);
    return list(c, await replaceTopics(ctx, body, c.req.header('If-Match')));
  });
  app.get('/staff/v1/glossary', async (c) => list(c, await listTerms((await enterStaff(c, server, 'listStaffGlossary')).ctx)));
  app.put('/staff/v1/glossary', async (c) => {
    const { ctx } = await enterStaff(c, server, 'replaceGlossary');
    const body = await bodyOf<shapes.GlossaryInput>(c, shapes.GlossaryInput);
    c.set('begun', true);
    return list(c, await replaceTerms(ctx, body, c.req.header('If-Match')));
  });
}

export function staffFaqRoutes(app: HttpApp, server: Server): void {
  entryRoutes(app, server);
  missRoutes(app, server);
  listRoutes(app, server);
}
