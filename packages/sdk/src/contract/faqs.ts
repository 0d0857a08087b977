import * as z from 'zod/mini';
import { operation } from './operation.ts';
import { Day, Id, IdParams, Language, line, page, paging } from './primitives.ts';
import * as routes from './routes.ts';

/**
 * A run of text in an answer; marks are never nested. There is no HTML and no other kind: whoever meets one it does not know shows its `value`.
 * `link`: `url` is `https:`, `tel:` or `mailto:` and nothing else. `term`: a word of the hospital's, the first time it stands in the answer.
 */
export const Run = z.looseObject({
  type: z.catch(z.enum(['text', 'strong', 'emphasis', 'link', 'term']), 'text'),
  value: z.string(),
  url: z.optional(z.string()),
  /** What the term means, in plain words. */
  meaning: z.optional(z.string()),
});
export type Run = z.output<typeof Run>;

/** A paragraph has `children`; a list has `items`, each a line of runs. */
export const Block = z.looseObject({
  type: z.catch(z.enum(['paragraph', 'list']), 'paragraph'),
  children: z.optional(z.array(Run)),
  ordered: z.optional(z.boolean()),
  items: z.optional(z.array(z.array(Run))),
});
export type Block = z.output<typeof Block>;

/** A question with the hospital's answer. */
export const Faq = z.looseObject({
  id: Id,
  /** The id of its topic; the words for people stand in `included.topics` of the list. */
  topic: z.string(),
  question: z.string(),
  /** As it was written, in restricted Markdown: paragraphs, lists, `**strong**`, `_emphasis_`, links. Anything else in it is plain text. */
  answer: z.string(),
  /** The same answer, read: what a program shows. */
  content: z.array(Block),
  /** The team that answers for it. */
  owner: z.string(),
  /** When the owner last looked at it. */
  reviewedAt: Day,
  /** When the owner must have looked at it again. */
  reviewBy: Day,
  /** True from the day after `reviewBy` on. */
  overdue: z.optional(z.boolean()),
  /** Of the question and the answer, BCP 47: the hospital's default where there is none in the language asked for. */
  locale: Language,
});
export type Faq = z.output<typeof Faq>;

export const FaqTopic = z.looseObject({ id: z.string(), name: z.string(), count: z.number() });
export type FaqTopic = z.output<typeof FaqTopic>;

/** Said before any answer when the words tell of danger to somebody. `signs`: for which signs. */
export const Danger = z.looseObject({
  heading: z.optional(z.string()),
  text: z.string(),
  phone: z.string(),
  signs: z.optional(z.array(z.string())),
});
export type Danger = z.output<typeof Danger>;

/** A topic's id: small letters, digits and hyphens. */
export const TopicId = z
  .string({ error: 'not-an-id' })
  .check(z.maxLength(64, { error: 'not-an-id', abort: true }), z.regex(/^[a-z0-9-]+$/, { error: 'not-an-id' }));

export const FaqPage = z.extend(page(Faq), { included: z.optional(z.looseObject({ topics: z.array(FaqTopic) })) });

export const listFaqs = operation(routes.listFaqs, {
  query: z.strictObject({ ...paging, topic: z.optional(TopicId) }),
  answers: { 200: { schema: FaqPage, headers: ['ETag'] } },
});

export const getFaq = operation(routes.getFaq, {
  params: IdParams,
  answers: { 200: { schema: Faq, headers: ['ETag'] } },
});

export const FaqSearch = z.strictObject({
  /** A person's own words. They travel in the body, never in a URL, and are kept nowhere. */
  q: line(200),
  topic: z.optional(TopicId),
});
export type FaqSearch = z.input<typeof FaqSearch>;

/** The best first, at most 10. `score` only orders: it means nothing between two searches. */
export const FaqsFound = z.looseObject({
  items: z.array(z.extend(Faq, { score: z.number() })),
  danger: z.optional(Danger),
});
export type FaqsFound = z.output<typeof FaqsFound>;

export const searchFaqs = operation(routes.searchFaqs, {
  body: FaqSearch,
  answers: { 200: { schema: FaqsFound } },
  problems: ['unsupported-media-type', 'body-too-large'],
});

export const VoteInput = z.strictObject({ helped: z.boolean({ error: 'not-a-choice' }) });
export type VoteInput = z.input<typeof VoteInput>;

/** Only counted: by whom is not known, and what was searched for is not kept. */
export const voteFaq = operation(routes.voteFaq, {
  params: IdParams,
  body: VoteInput,
  answers: { 200: { schema: z.looseObject({ counted: z.boolean() }) } },
});

/** A word of the hospital's, such as `EHR`, with what it means. */
export const GlossaryEntry = z.looseObject({
  term: z.string(),
  /** Other ways to write it. */
  aliases: z.array(z.string()),
  meaning: z.string(),
});
export type GlossaryEntry = z.output<typeof GlossaryEntry>;

export const getGlossary = operation(routes.getGlossary, {
  answers: { 200: { schema: z.looseObject({ items: z.array(GlossaryEntry) }), headers: ['ETag'] } },
});
