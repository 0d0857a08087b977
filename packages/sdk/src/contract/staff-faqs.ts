import * as z from 'zod/mini';
import { TopicId } from './faqs.ts';
import { Day, Id, Language, line, paging, required, text } from './primitives.ts';

/** What staff send of answers and the hospital's words: the reference server's own, no part of the public contract. */

export const faqStatuses = ['draft', 'live', 'retired'] as const;
export type FaqStatus = (typeof faqStatuses)[number];

const Status = z.enum(faqStatuses, { error: 'unknown-value' });
const Version = z
  .int({ error: 'not-a-number' })
  .check(z.minimum(1, { error: 'too-small' }), z.maximum(2_147_483_647, { error: 'too-large' }));

/** At most 4,000 characters: some 600 words, which is far more than anybody reads. */
const Answer = required(text(4000));

const some = <T extends z.ZodMiniType>(item: T, most: number) => z.array(item).check(z.maxLength(most, { error: 'too-many' }));
const byLocale = <T extends z.ZodMiniType>(words: T) => z.record(Language, words);

export const FaqDraft = z.strictObject({
  topic: TopicId,
  /** The team that answers for it. */
  owner: line(100),
  status: Status,
  /** Today unless told. */
  reviewedAt: z.optional(Day),
  /** A year after `reviewedAt` unless told. */
  reviewBy: z.optional(Day),
  /** The least comes first; after all others unless told. */
  order: z.optional(
    z.int({ error: 'not-a-number' }).check(z.minimum(0, { error: 'too-small' }), z.maximum(1_000_000, { error: 'too-large' })),
  ),
  /** By locale; there must be words in the hospital's default one. */
  words: byLocale(z.strictObject({ question: line(300), answer: Answer, aliases: z.optional(some(line(200), 100)) })),
});

export const FaqInput = z.extend(FaqDraft, { id: z.optional(Id) });
export type FaqInput = z.output<typeof FaqInput>;

/** The whole entry as it shall be. `version`: the one that was read; `If-Match` says the same. */
export const FaqReplacement = z.extend(FaqDraft, { version: z.optional(Version) });
export type FaqReplacement = z.output<typeof FaqReplacement>;

/** Of a step with one entry: refused when the entry is another by now. */
export const FaqStep = z.strictObject({ version: z.optional(Version) });
export type FaqStep = z.output<typeof FaqStep>;

export const FaqReviewed = z.extend(FaqStep, { reviewBy: z.optional(Day) });
export type FaqReviewed = z.output<typeof FaqReviewed>;

export const FaqPreview = z.strictObject({ answer: text(4000), locale: z.optional(Language) });
export type FaqPreview = z.output<typeof FaqPreview>;

export const StaffFaqsQuery = z.strictObject({ status: z.optional(Status), topic: z.optional(TopicId), ...paging });
export type StaffFaqsQuery = z.output<typeof StaffFaqsQuery>;

/** Of a list: what `version` the list had when it was read; `If-Match` says the same. */
const listVersion = z.optional(line(64));

export const SynonymsInput = z.strictObject({
  items: some(z.strictObject({ words: some(line(60), 100).check(z.minLength(2, { error: 'too-few' })) }), 2000),
  version: listVersion,
});
export type SynonymsInput = z.output<typeof SynonymsInput>;

export const GlossaryInput = z.strictObject({
  items: some(
    z.strictObject({ words: byLocale(z.strictObject({ term: line(80), aliases: z.optional(some(line(80), 20)), meaning: line(400) })) }),
    1000,
  ),
  version: listVersion,
});
export type GlossaryInput = z.output<typeof GlossaryInput>;

export const TopicsInput = z.strictObject({
  items: some(z.strictObject({ id: TopicId, name: byLocale(line(80)) }), 200),
  version: listVersion,
});
export type TopicsInput = z.output<typeof TopicsInput>;
