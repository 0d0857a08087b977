import { runFaq, type FaqOptions, type FaqReading } from './run-faq.ts';

/**
 * The same as `createFaq`, for web pages: what is needed only after the first page is loaded when that stands, so that it stands
 * sooner. What is pressed before that waits for it.
 */
export function createFaqInParts(options: FaqOptions): FaqReading {
  return runFaq(options, () => import('./faq-later.ts'));
}
