import * as shapes from '@foyer/sdk/contract/staff-feedback';
import type { Http, HttpApp, Server } from '../http.ts';
import { check } from '../input.ts';
import { readJson } from '../middleware/body.ts';
import { idempotencyKey } from '../mount.ts';
import { audit } from '../services/audit.ts';
import { listChangesForStaff, publishChange, retireChange } from '../services/changes.ts';
import { once } from '../services/idempotency.ts';
import { invitationCounts, makeInvitations } from '../services/invitations.ts';
import { listPraise, praisePassedOn } from '../services/praise.ts';
import { getStaffSurvey, listSurveys, putSurvey, retireSurvey } from '../services/staff-surveys.ts';
import { monthlyCounts, surveyResults } from '../services/survey-results.ts';
import { countsTable, monthlyTable, textsTable } from '../services/survey-tables.ts';
import { enterStaff, idIn } from './staff-request.ts';

/** Surveys and what came of them, thanks, and what was changed. */
export const feedbackOperations = [
  'GET /staff/v1/surveys',
  'GET /staff/v1/surveys/{id}',
  'PUT /staff/v1/surveys/{id}',
  'POST /staff/v1/surveys/{id}/retire',
  'GET /staff/v1/surveys/{id}/invitations',
  'POST /staff/v1/surveys/{id}/invitations',
  'GET /staff/v1/surveys/{id}/results',
  'GET /staff/v1/surveys/{id}/results.csv',
  'GET /staff/v1/surveys/{id}/texts.csv',
  'GET /staff/v1/surveys/{id}/monthly',
  'GET /staff/v1/surveys/{id}/monthly.csv',
  'GET /staff/v1/praise',
  'POST /staff/v1/praise/{id}/passed-on',
  'GET /staff/v1/changes',
  'POST /staff/v1/changes',
  'POST /staff/v1/changes/{id}/retire',
] as const;

type Shape = Parameters<typeof check>[0];

const bodyOf = async <T>(c: Http, shape: Shape): Promise<T> => check(shape, await readJson(c.req.raw), '') as T;

function survey(c: Http, one: shapes.StaffSurvey): Response {
  c.header('ETag', `"${one.version}"`);
  return c.json(one);
}

function surveyRoutes(app: HttpApp, server: Server): void {
  app.get('/staff/v1/surveys', async (c) => c.json(await listSurveys((await enterStaff(c, server, 'listSurveys')).ctx)));
  app.get('/staff/v1/surveys/:id', async (c) => {
    const { ctx } = await enterStaff(c, server, 'getStaffSurvey');
    return survey(c, await getStaffSurvey(ctx, idIn(c)));
  });
  app.put('/staff/v1/surveys/:id', async (c) => {
    const { ctx } = await enterStaff(c, server, 'putSurvey');
    const id = idIn(c);
    const body = await bodyOf<shapes.SurveyInput>(c, shapes.SurveyInput);
    c.set('begun', true);
    return survey(c, await putSurvey(ctx, id, body, c.req.header('If-Match')));
  });
  app.post('/staff/v1/surveys/:id/retire', async (c) => {
    const { ctx } = await enterStaff(c, server, 'retireSurvey');
    const id = idIn(c);
    c.set('begun', true);
    return survey(c, await retireSurvey(ctx, id));
  });
  app.get('/staff/v1/surveys/:id/invitations', async (c) => {
    const { ctx } = await enterStaff(c, server, 'countInvitations');
    return c.json(await invitationCounts(ctx, idIn(c)));
  });
  // Without a key: the links are told once and kept nowhere, and a stack that was made in vain does no harm.
  app.post('/staff/v1/surveys/:id/invitations', async (c) => {
    const { ctx } = await enterStaff(c, server, 'makeInvitations');
    const id = idIn(c);
    const { count } = await bodyOf<shapes.InvitationsInput>(c, shapes.InvitationsInput);
    c.set('begun', true);
    return c.json(await makeInvitations(ctx, id, count), 201);
  });
}

function table(c: Http, name: string, text: string): Response {
  c.header('Content-Disposition', `attachment; filename="${name.replace(/[^\w.-]/gu, '_')}.csv"`);
  return c.body(text, 200, { 'Content-Type': 'text/csv; charset=utf-8; header=present' });
}

function resultRoutes(app: HttpApp, server: Server): void {
  const results = async (c: Http, operation: string) => {
    const { ctx, query } = await enterStaff(c, server, operation, shapes.ResultsQuery);
    return surveyResults(ctx, idIn(c), query as shapes.ResultsQuery);
  };
  /** Exact counts are told to few, and it is written down to whom. */
  const monthly = async (c: Http, operation: string) => {
    const { ctx, query } = await enterStaff(c, server, operation, shapes.ResultsQuery);
    const id = idIn(c);
    const counts = await monthlyCounts(ctx, id, query as shapes.ResultsQuery);
    await audit(ctx, ctx.db, { action: 'read', kind: 'monthly-counts', subjectId: id });
    return counts;
  };
  app.get('/staff/v1/surveys/:id/results', async (c) => c.json(await results(c, 'surveyResults')));
  app.get('/staff/v1/surveys/:id/results.csv', async (c) => {
    const found = await results(c, 'surveyResultsTable');
    return table(c, `${idIn(c)}-counts-${found.from}-${found.to}`, countsTable(found));
  });
  app.get('/staff/v1/surveys/:id/texts.csv', async (c) => {
    const found = await results(c, 'surveyTextsTable');
    return table(c, `${idIn(c)}-texts-${found.from}-${found.to}`, textsTable(found));
  });
  app.get('/staff/v1/surveys/:id/monthly', async (c) => c.json(await monthly(c, 'monthlyCounts')));
  app.get('/staff/v1/surveys/:id/monthly.csv', async (c) =>
    table(c, `${idIn(c)}-monthly`, monthlyTable(await monthly(c, 'monthlyCountsTable'))),
  );
}

function praiseRoutes(app: HttpApp, server: Server): void {
  app.get('/staff/v1/praise', async (c) => {
    const { ctx, query } = await enterStaff(c, server, 'listPraise', shapes.PraiseQuery);
    return c.json(await listPraise(ctx, query as shapes.PraiseQuery));
  });
  app.post('/staff/v1/praise/:id/passed-on', async (c) => {
    const { ctx } = await enterStaff(c, server, 'praisePassedOn');
    const id = idIn(c);
    c.set('begun', true);
    return c.json(await praisePassedOn(ctx, id));
  });
}

function changeRoutes(app: HttpApp, server: Server): void {
  app.get('/staff/v1/changes', async (c) => {
    const { ctx, query } = await enterStaff(c, server, 'listStaffChanges', shapes.ChangesQuery);
    return c.json(await listChangesForStaff(ctx, query as shapes.ChangesQuery));
  });
  app.post('/staff/v1/changes', async (c) => {
    const { ctx } = await enterStaff(c, server, 'publishChange');
    const key = idempotencyKey(c, ctx);
    const body = await bodyOf<shapes.ChangeInput>(c, shapes.ChangeInput);
    c.set('begun', true);
    const made = await once(ctx, { operation: 'publishChange', key, body }, async (tx) => ({
      status: 201,
      headers: {},
      body: await publishChange(ctx, tx, body),
    }));
    return c.json(made.body as shapes.StaffChange, 201);
  });
  app.post('/staff/v1/changes/:id/retire', async (c) => {
    const { ctx } = await enterStaff(c, server, 'retireChange');
    const id = idIn(c);
    c.set('begun', true);
    return c.json(await retireChange(ctx, id));
  });
}

export function staffFeedbackRoutes(app: HttpApp, server: Server): void {
  surveyRoutes(app, server);
  resultRoutes(app, server);
  praiseRoutes(app, server);
  changeRoutes(app, server);
}
