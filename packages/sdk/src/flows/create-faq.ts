import * as laterPart from './faq-later.ts';
import { runFaq, type FaqOptions, type FaqReading } from './run-faq.ts';

/** The whole of looking for answers, without a screen: lists, topics, search, danger words, votes. Begins to load at once. */
export function createFaq(options: FaqOptions): FaqReading {
  return runFaq(options, laterPart);
}
