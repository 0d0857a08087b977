import { operations } from '@foyer/sdk/contract';
import type { HttpApp } from '../http.ts';
import { mount } from '../mount.ts';
import { safetyOf } from '../services/danger.ts';

export function safetyRoutes(app: HttpApp): void {
  mount(app, operations.getSafety, async (ctx, { query }) => ({ body: safetyOf(ctx, query.languages) }));
}
