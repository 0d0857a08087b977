import * as z from 'zod/mini';
import { Day, Instant, openEnum } from './primitives.ts';

/** What complaints are about. */
export const complaintCategories = [
  'care',
  'staff',
  'waiting',
  'communication',
  'billing',
  'privacy',
  'discrimination',
  'building',
  'other',
] as const;

/** What the hospital does to put something right. */
export const complaintRemedies = ['apology', 'explanation', 'change', 'refund'] as const;

/** Somebody outside who can be asked to look at it. */
export const Body = z.looseObject({ name: z.string(), phone: z.optional(z.string()), url: z.optional(z.string()) });

/**
 * The written outcome. It is not sent without a person to ask, what was done to look into it, what was found, and the day on which that ended: the four that
 * 42 CFR 482.13(a)(2)(iii) names.
 */
export const ComplaintOutcome = z.looseObject({
  /** Who answers for it, and how they are reached. */
  contact: z.looseObject({ name: z.string(), role: z.optional(z.string()), phone: z.string() }),
  steps: z.string(),
  results: z.string(),
  completedOn: Day,
  remedies: z.array(openEnum(complaintRemedies)),
  sentAt: Instant,
});
export type ComplaintOutcome = z.output<typeof ComplaintOutcome>;

/** What only a complaint has: its clocks, and whoever answers for it. All dates follow from the rules the hospital keeps to (`rules`). */
export const Complaint = z.looseObject({
  category: openEnum(complaintCategories),
  /** Whose rules: an id such as `us-cms` or `england-nhs`, and their name for people. They are defaults of the software, no legal advice. */
  rules: z.looseObject({ id: z.string(), name: z.string() }),
  /** Complaining changes nothing about the care: said on every page. */
  assurance: z.string(),
  /** By when the hospital says in person that it has it; and when it did. */
  acknowledgeBy: z.optional(Instant),
  acknowledgedAt: z.optional(Instant),
  /** By when the written outcome comes, or was to come. */
  respondBy: z.optional(Instant),
  /** The date was agreed with whoever complained. */
  agreed: z.optional(z.boolean()),
  /** Who looks after it while the owner is away. */
  deputy: z.optional(z.looseObject({ name: z.string(), role: z.optional(z.string()) })),
  /** The clock stands still, and why; staff told it when they stopped it. */
  paused: z.optional(z.looseObject({ since: Instant, reason: z.string(), until: z.optional(Instant) })),
  /** 1, and one more each time it was opened again: then somebody else looks at it. */
  review: z.number(),
  /** The steps so far, the oldest first. No reason of staff's, and no name but of whoever answers. */
  steps: z.array(z.looseObject({ step: z.string(), at: Instant })),
  outcome: z.optional(ComplaintOutcome),
  /** Until when it may be opened again. */
  reopenUntil: z.optional(Instant),
  /** Who has it now, where it was handed to somebody outside. */
  transferredTo: z.optional(Body),
  /** Who else may be asked, at any time. */
  elsewhere: z.array(Body),
});
export type Complaint = z.output<typeof Complaint>;
