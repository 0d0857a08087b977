import type { AuditEntry } from '@foyer/sdk/contract/staff';
import type { Store } from '../store/db.ts';
import { idsOfReference, insertAudit, listAudit } from '../store/staff-audit.ts';
import type { StaffContext } from './context.ts';
import { instantIn } from './instants.ts';
import { invalidCursor } from './cursors.ts';
import { readReference } from './case-authority.ts';

/** What was read or changed. By ids alone: no name, no word of a person. */
export interface Audited {
  /** A verb, such as `read`, `list`, `approve`. */
  readonly action: string;
  /** What it is: `visit`, `block`, `delivery`, … */
  readonly kind: string;
  /** Its id; missing where it is about many. */
  readonly subjectId?: string | undefined;
}

/**
 * Writes down what a member of staff does, as one row for each thing. Of a change, in its own transaction, so that neither stands without the
 * other; of a read, before its answer leaves.
 */
export async function audit(ctx: StaffContext, db: Store, done: Audited | readonly Audited[]): Promise<void> {
  const all = 'action' in done ? [done] : done;
  await insertAudit(
    db,
    all.map(({ action, kind, subjectId }) => ({
      at: ctx.now,
      site_id: ctx.site.id,
      staff_subject: ctx.staff.subject,
      staff_name: ctx.staff.name,
      action,
      kind,
      subject_id: subjectId ?? null,
      request_id: ctx.requestId,
    })),
  );
}

export interface WantedAudit {
  /** The id of what was read or changed, or the reference of a visit, message or callback, however it is written. */
  readonly subject?: string | undefined;
  /** Who: the `subject` of a member of staff. */
  readonly staff?: string | undefined;
  /** By the hospital's clock. */
  readonly day?: string | undefined;
  /** 1 to 200; 50 unless told. */
  readonly limit?: number | undefined;
  readonly cursor?: string | undefined;
}

/** What staff read and changed, the newest first; nothing of a complaint about whoever reads. Reading it is written down too. @throws DomainError `validation-failed` */
export async function readAudit(ctx: StaffContext, wanted: WantedAudit): Promise<{ items: AuditEntry[]; nextCursor?: string }> {
  const { subject, staff, day, limit = 50, cursor } = wanted;
  if (cursor !== undefined && !/^\d{1,18}$/u.test(cursor)) throw invalidCursor();
  const timeZone = ctx.site.time_zone;
  const named = subject === undefined ? [] : await idsOfReference(ctx.db, ctx.site.id, readReference(subject));
  const subjectIds = subject === undefined ? undefined : [subject, ...named];
  const which = { reader: ctx.staff.subject, subjectIds, staffSubject: staff, day, timeZone, limit: limit + 1, beforeSeq: cursor };
  const rows = await listAudit(ctx.db, ctx.site.id, which);
  await audit(ctx, ctx.db, { action: 'list', kind: 'audit', subjectId: named[0] ?? subject });
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  return {
    items: page.map((row) => ({
      seq: row.seq,
      at: instantIn(row.at, timeZone),
      staff: { subject: row.staff_subject, name: row.staff_name },
      action: row.action,
      kind: row.kind,
      ...(row.subject_id !== null && { subjectId: row.subject_id }),
      requestId: row.request_id,
    })),
    ...(rows.length > limit && last && { nextCursor: last.seq }),
  };
}
