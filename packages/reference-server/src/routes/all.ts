import { operations } from '@foyer/sdk/contract';
import { Hono } from 'hono';
import type { Env, HttpApp, Server } from '../http.ts';
import { enter, enterProbe } from '../middleware/enter.ts';
import { limitRate } from '../middleware/rate-limit.ts';
import { DomainError } from '../problem.ts';
import { measureCases } from '../services/case-measures.ts';
import { faqNodes } from '../services/faq-structured-data.ts';
import { createSites } from '../services/sites.ts';
import { appointmentRoutes } from './appointments.ts';
import { calendarRoutes } from './calendar.ts';
import { caseEventRoutes } from './case-events.ts';
import { caseRoutes } from './cases.ts';
import { catalogueRoutes } from './catalogue.ts';
import { complaintRoutes } from './complaints.ts';
import { departmentRoutes } from './departments.ts';
import { deskOperations, deskRoutes } from './desk.ts';
import { discoveryRoutes } from './discovery.ts';
import { faqRoutes } from './faqs.ts';
import { feedbackRoutes } from './feedback.ts';
import { probeRoutes } from './probes.ts';
import { referenceRoutes } from './reference.ts';
import { safetyRoutes } from './safety.ts';
import { slotRoutes } from './slots.ts';
import { deliveryRoutes } from './staff-deliveries.ts';
import { staffDepartmentRoutes } from './staff-departments.ts';
import { staffFaqRoutes } from './staff-faqs.ts';
import { staffFeedbackRoutes } from './staff-feedback.ts';
import { webhookRoutes } from './staff-webhooks.ts';
import { staffOperations, staffRoutes } from './staff.ts';
import { waitlistRoutes } from './waitlist.ts';

const toHono = (path: string) => path.replace(/\{(\w+)\}/gu, ':$1');

/** Each path with the methods it takes. */
function methodsByPath(): Map<string, Set<string>> {
  const found = new Map<string, Set<string>>();
  const add = (path: string, method: string) => found.set(path, (found.get(path) ?? new Set()).add(method));
  for (const { route } of Object.values(operations)) {
    add(toHono(route.path), route.method);
    if (route.method === 'GET') add(toHono(route.path), 'HEAD');
  }
  for (const operation of [...staffOperations, ...deskOperations]) {
    const [method = '', path = ''] = operation.split(' ');
    add(toHono(path), method);
    if (method === 'GET') add(toHono(path), 'HEAD');
  }
  return found;
}

/** Any other method on a path that exists: RFC 9110, sections 9.3.7 and 15.5.6. */
function otherMethods(app: HttpApp): void {
  for (const [path, methods] of methodsByPath()) {
    const allow = [...methods, 'OPTIONS'].join(', ');
    app.all(path, (c) => {
      limitRate(c, 'read');
      c.header('Allow', allow);
      if (c.req.method === 'OPTIONS') return c.body(null, 204);
      throw new DomainError('method-not-allowed', `Here only these methods are offered: ${allow}.`);
    });
  }
}

/** One site's API, wherever it is mounted; it answers every path below. */
export function apiRoutes(server: Server): HttpApp {
  const app = new Hono<Env>();
  const sites = createSites(server.deps);

  const { getHealth, getReady } = operations;
  for (const probe of [getHealth, getReady]) app.use(probe.route.path, enterProbe(sites));
  probeRoutes(app, server);

  app.use(enter(sites));
  discoveryRoutes(app, server);
  catalogueRoutes(app);
  departmentRoutes(app, { measure: measureCases, faqs: faqNodes });
  slotRoutes(app);
  safetyRoutes(app);
  appointmentRoutes(app);
  waitlistRoutes(app);
  caseRoutes(app);
  caseEventRoutes(app);
  complaintRoutes(app);
  calendarRoutes(app);
  faqRoutes(app);
  feedbackRoutes(app);
  staffRoutes(app, server);
  webhookRoutes(app, server);
  deliveryRoutes(app, server);
  staffDepartmentRoutes(app, server);
  deskRoutes(app);
  staffFaqRoutes(app, server);
  staffFeedbackRoutes(app, server);
  referenceRoutes(app);
  otherMethods(app);
  app.all('*', (c) => {
    limitRate(c, 'read');
    throw new DomainError('not-found', 'There is nothing at this address.');
  });
  return app;
}
