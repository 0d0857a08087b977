import {
  ChannelParams,
  DepartmentInput,
  HoursExceptionInput,
  HoursExceptionsQuery,
  HoursInput,
  HoursPreviewInput,
  type StaffDepartment,
} from '@foyer/sdk/contract/staff-departments';
import type { Http, HttpApp, Server } from '../http.ts';
import { check } from '../input.ts';
import { readJson } from '../middleware/body.ts';
import { idempotencyKey } from '../mount.ts';
import { addException, listExceptions, removeException } from '../services/hours-exceptions.ts';
import { previewHours } from '../services/hours-preview.ts';
import { once } from '../services/idempotency.ts';
import {
  createDepartment,
  getForStaff,
  listForStaff,
  pauseChannel,
  replaceDepartment,
  replaceWeeklyHours,
  showDepartment,
} from '../services/staff-departments.ts';
import { enterStaff, idIn } from './staff-request.ts';

/** Departments, their hours and the days that differ, for staff to change. */
export const departmentOperations = [
  'GET /staff/v1/departments',
  'POST /staff/v1/departments',
  'GET /staff/v1/departments/{id}',
  'PUT /staff/v1/departments/{id}',
  'PUT /staff/v1/departments/{id}/hours',
  'POST /staff/v1/departments/{id}/retire',
  'POST /staff/v1/departments/{id}/restore',
  'POST /staff/v1/departments/{id}/preview',
  'POST /staff/v1/departments/{id}/channels/{kind}/pause',
  'POST /staff/v1/departments/{id}/channels/{kind}/resume',
  'GET /staff/v1/hours-exceptions',
  'POST /staff/v1/hours-exceptions',
  'DELETE /staff/v1/hours-exceptions/{id}',
] as const;

type Body = Parameters<typeof check>[0];

const bodyOf = async <T>(c: Http, schema: Body): Promise<T> => check(schema, await readJson(c.req.raw), '') as T;

function answerWith(c: Http, department: StaffDepartment): Response {
  c.header('ETag', `"${department.version}"`);
  return c.json(department);
}

function exceptionRoutes(app: HttpApp, server: Server): void {
  app.get('/staff/v1/hours-exceptions', async (c) => {
    const { ctx, query } = await enterStaff(c, server, 'listHoursExceptions', HoursExceptionsQuery);
    return c.json(await listExceptions(ctx, (query as { department?: string }).department));
  });

  app.post('/staff/v1/hours-exceptions', async (c) => {
    const { ctx } = await enterStaff(c, server, 'addHoursException');
    const key = idempotencyKey(c, ctx);
    const body = await bodyOf<HoursExceptionInput>(c, HoursExceptionInput);
    c.set('begun', true);
    const { body: made } = await once(ctx, { operation: 'addHoursException', key, body }, async (tx) => ({
      status: 201,
      headers: {},
      body: await addException(ctx, tx, body),
    }));
    return c.json(made as object, 201);
  });

  app.delete('/staff/v1/hours-exceptions/:id', async (c) => {
    const { ctx } = await enterStaff(c, server, 'removeHoursException');
    const id = idIn(c);
    c.set('begun', true);
    await removeException(ctx, id);
    return c.body(null, 204);
  });
}

export function staffDepartmentRoutes(app: HttpApp, server: Server): void {
  app.get('/staff/v1/departments', async (c) => {
    const { ctx } = await enterStaff(c, server, 'listStaffDepartments');
    return c.json(await listForStaff(ctx));
  });

  app.post('/staff/v1/departments', async (c) => {
    const { ctx } = await enterStaff(c, server, 'createDepartment');
    const key = idempotencyKey(c, ctx);
    const body = await bodyOf<DepartmentInput>(c, DepartmentInput);
    c.set('begun', true);
    const { body: made } = await once(ctx, { operation: 'createDepartment', key, body }, async (tx) => ({
      status: 201,
      headers: {},
      body: await createDepartment(ctx, tx, body),
    }));
    c.header('ETag', `"${(made as StaffDepartment).version}"`);
    return c.json(made as object, 201);
  });

  app.get('/staff/v1/departments/:id', async (c) => {
    const { ctx } = await enterStaff(c, server, 'getStaffDepartment');
    return answerWith(c, await getForStaff(ctx, idIn(c)));
  });

  app.put('/staff/v1/departments/:id', async (c) => {
    const { ctx } = await enterStaff(c, server, 'replaceDepartment');
    const id = idIn(c);
    const body = await bodyOf<DepartmentInput>(c, DepartmentInput);
    c.set('begun', true);
    return answerWith(c, await replaceDepartment(ctx, id, body, c.req.header('If-Match')));
  });

  app.put('/staff/v1/departments/:id/hours', async (c) => {
    const { ctx } = await enterStaff(c, server, 'replaceHours');
    const id = idIn(c);
    const body = await bodyOf<HoursInput>(c, HoursInput);
    c.set('begun', true);
    return answerWith(c, await replaceWeeklyHours(ctx, id, body, c.req.header('If-Match')));
  });

  app.post('/staff/v1/departments/:id/preview', async (c) => {
    const { ctx } = await enterStaff(c, server, 'previewHours');
    const id = idIn(c);
    return c.json(await previewHours(ctx, id, await bodyOf<HoursPreviewInput>(c, HoursPreviewInput)));
  });

  for (const step of ['retire', 'restore'] as const) {
    app.post(`/staff/v1/departments/:id/${step}`, async (c) => {
      const { ctx } = await enterStaff(c, server, `${step}Department`);
      const id = idIn(c);
      c.set('begun', true);
      return answerWith(c, await showDepartment(ctx, id, step === 'restore'));
    });
  }

  for (const step of ['pause', 'resume'] as const) {
    app.post(`/staff/v1/departments/:id/channels/:kind/${step}`, async (c) => {
      const { ctx } = await enterStaff(c, server, `${step}Channel`);
      const { id, kind } = check(ChannelParams, { id: c.req.param('id'), kind: c.req.param('kind') }, '/params') as ChannelParams;
      c.set('begun', true);
      return answerWith(c, await pauseChannel(ctx, id, kind, step === 'pause'));
    });
  }

  exceptionRoutes(app, server);
}
