import type { FaqStatus, StaffFaqsQuery } from '@foyer/sdk/contract/staff-faqs';
import { faqsOf, votesSince, type FaqRow, type Votes } from '../store/faqs.ts';
import { pageOf } from './catalogue.ts';
import type { Context } from './context.ts';
import { dayIn, instantIn } from './instants.ts';

/** An entry as staff see it: in every language, whatever its state. */
export interface StaffFaq {
  readonly id: string;
  readonly topic: string;
  readonly words: FaqRow['words'];
  readonly owner: string;
  readonly reviewedAt: string;
  readonly reviewBy: string;
  readonly status: FaqStatus;
  readonly order: number;
  /** Live, and its owner should have looked at it by now. */
  readonly overdue: boolean;
  readonly version: number;
  readonly changedAt: string;
  /** By name; missing where nobody has changed it yet. */
  readonly changedBy?: string;
}

export interface ListedFaq extends StaffFaq {
  /** Since it is there. */
  readonly votes: { readonly helped: number; readonly notHelped: number };
}

export interface StaffFaqs {
  readonly items: readonly ListedFaq[];
  readonly nextCursor?: string;
  /** Over all of the hospital, whatever was asked for. */
  readonly counts: Readonly<Record<FaqStatus | 'overdue', number>>;
}

export function staffFaq({ now, site }: Context, row: FaqRow): StaffFaq {
  return {
    id: row.id,
    topic: row.topic,
    words: row.words,
    owner: row.owner,
    reviewedAt: row.reviewed_at,
    reviewBy: row.review_by,
    status: row.status,
    order: row.position,
    overdue: row.status === 'live' && dayIn(now, site.time_zone) > row.review_by,
    version: row.version,
    changedAt: instantIn(row.changed_at, site.time_zone),
    ...(row.changed_by !== null && { changedBy: row.changed_by }),
  };
}

const none: Omit<Votes, 'id'> = { helped: 0, notHelped: 0 };

/** Overdue ones first, the longest overdue at the top; then in the hospital's order. @throws DomainError `validation-failed` */
export async function listEntries(ctx: Context, { status, topic, ...paging }: StaffFaqsQuery): Promise<StaffFaqs> {
  const [rows, votes] = await Promise.all([faqsOf(ctx.db, ctx.site.id), votesSince(ctx.db, ctx.site.id, '2000-01-01')]);
  const votesOf = new Map(votes.map(({ id, helped, notHelped }) => [id, { helped, notHelped }]));
  const all = rows.map((row): ListedFaq => ({ ...staffFaq(ctx, row), votes: votesOf.get(row.id) ?? none }));
  const byReview = (a: ListedFaq, b: ListedFaq) =>
    a.overdue && b.overdue ? (a.reviewBy < b.reviewBy ? -1 : Number(a.reviewBy > b.reviewBy)) : 0;
  const inOrder = all.toSorted((a, b) => Number(b.overdue) - Number(a.overdue) || byReview(a, b));
  const count = (fits: (faq: ListedFaq) => boolean) => all.filter(fits).length;
  return {
    ...pageOf(
      inOrder.filter((faq) => (status ?? faq.status) === faq.status && (topic ?? faq.topic) === faq.topic),
      paging,
    ),
    counts: {
      draft: count((faq) => faq.status === 'draft'),
      live: count((faq) => faq.status === 'live'),
      retired: count((faq) => faq.status === 'retired'),
      overdue: count((faq) => faq.overdue),
    },
  };
}
