import type { Faq } from '@foyer/sdk/contract';
import { plainText } from './answer-content.ts';
import type { Context } from './context.ts';
import { liveFaqs } from './faqs.ts';

/** A node of a JSON-LD graph; without `@context`, which is the graph's. */
export type FaqPageData = {
  readonly '@type': 'FAQPage';
  readonly mainEntity: readonly {
    readonly '@type': 'Question';
    readonly name: string;
    readonly inLanguage: string;
    readonly acceptedAnswer: { readonly '@type': 'Answer'; readonly text: string; readonly inLanguage: string };
  }[];
};

/**
 * Answers as schema.org has them (https://schema.org/FAQPage). The text of an answer is bare words, though the vocabulary would allow HTML.
 * Whoever writes this into a `<script>` of a page has to write each `<` as `\u003c`.
 *
 * @returns undefined where there is nothing to say: a page of no questions is not valid.
 */
export function faqPage(faqs: readonly Pick<Faq, 'question' | 'content' | 'locale'>[]): FaqPageData | undefined {
  if (faqs.length === 0) return undefined;
  return {
    '@type': 'FAQPage',
    mainEntity: faqs.map(({ question, content, locale: inLanguage }) => ({
      '@type': 'Question',
      name: question,
      inLanguage,
      acceptedAnswer: { '@type': 'Answer', text: plainText(content), inLanguage },
    })),
  };
}

/** What the hospital's graph has of its answers. */
export async function faqNodes(ctx: Context): Promise<FaqPageData[]> {
  const page = faqPage(await liveFaqs(ctx));
  return page ? [page] : [];
}
