import { browsing } from './faq.browsing.ts';
import { searching } from './faq.searching.ts';

export { faqEffects as effects } from './faq.effects.ts';
export const handlers = { ...searching, ...browsing };
