import { booking } from './0001-booking.ts';
import { schedules } from './0002-schedules.ts';
import { imports } from './0003-imports.ts';
import { video } from './0004-video.ts';
import { needs } from './0005-needs.ts';
import { managing } from './0006-managing.ts';
import { waitingList } from './0007-waiting-list.ts';
import { webhooks } from './0008-webhooks.ts';
import { blocks } from './0009-blocks.ts';
import { departments } from './0010-departments.ts';
import { faqs } from './0011-faqs.ts';
import { cases } from './0012-cases.ts';
import { staff } from './0013-staff.ts';
import { feedback } from './0014-feedback.ts';
import { complaints } from './0015-complaints.ts';
import { aftercare } from './0016-aftercare.ts';

/** A step of the schema. `sql` holds statements that each end in a semicolon at the end of a line. */
export interface Migration {
  readonly name: string;
  readonly sql: string;
}

/** In order; a released one is never edited, only followed by another. */
export const migrations: readonly Migration[] = [
  booking,
  schedules,
  imports,
  video,
  needs,
  managing,
  waitingList,
  webhooks,
  blocks,
  departments,
  faqs,
  cases,
  staff,
  feedback,
  complaints,
  aftercare,
];
