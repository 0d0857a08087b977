import { operations } from '@foyer/sdk/contract';
import type { HttpApp } from '../http.ts';
import { mount } from '../mount.ts';
import type { Context } from '../services/context.ts';
import type { Measured } from '../services/department-channels.ts';
import { goodUntil, listDepartments } from '../services/departments.ts';
import { structuredData, type GraphNode } from '../services/structured-data.ts';

/** What comes from beside the departments. */
export interface DepartmentSources {
  /** How messages and callbacks stand. */
  readonly measure?: (ctx: Context) => Promise<Measured>;
  /** The answers that are there, as nodes of the graph. */
  readonly faqs?: (ctx: Context) => Promise<readonly GraphNode[]>;
}

/** Whom to turn to, and when somebody is there: the same for everybody. */
export function departmentRoutes(app: HttpApp, { measure, faqs }: DepartmentSources = {}): void {
  mount(app, operations.listDepartments, async (ctx, { query }) => {
    const body = await listDepartments(ctx, query, await measure?.(ctx));
    return { body, goodUntil: goodUntil(body.items) };
  });

  mount(app, operations.getStructuredData, async (ctx, { query }) => ({
    body: await structuredData(ctx, query.include === 'faqs' ? await faqs?.(ctx) : []),
  }));
}
