import type { HttpApp } from '../http.ts';
import { calendarFile } from '../jobs/calendar-file.ts';
import { limitRate } from '../middleware/rate-limit.ts';
import { DomainError } from '../problem.ts';
import { calendarFor } from '../services/visits.ts';

/** The calendar link of a visit: works without a header, so that a calendar can open it. No JSON, so no operation of the contract. */
export function calendarRoutes(app: HttpApp): void {
  app.get('/v1/calendar/:file{[^/]+\\.ics}', async (c) => {
    c.set('operation', 'getCalendarFile');
    limitRate(c, 'read');
    const { server, site, locale, baseUrl, now } = c.var;
    const ctx = { ...server.deps, site, locale, baseUrl, now, caller: {} };
    const visit = await calendarFor(ctx, c.req.param('file').slice(0, -'.ics'.length));
    const { appointment, location } = visit;
    const file = calendarFile({ appointment, site, location, baseUrl, locale: appointment.locale });
    if (!file) throw new DomainError('not-found', 'This visit has no time yet.');
    c.header('Content-Language', appointment.locale);
    return c.body(file.content, 200, {
      'Content-Type': `text/calendar; charset=utf-8; method=${file.method}`,
      'Content-Disposition': `attachment; filename="${file.filename}"`,
    });
  });
}
