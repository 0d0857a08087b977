import type { GlossaryInput, SynonymsInput, TopicsInput } from '@foyer/sdk/contract/staff-faqs';
import { glossaryKind, synonymsKind, topicsKind } from './list-fields.flow.ts';
import { glossaryWords, synonymsWords, topicsWords } from './list-words.ts';
import { WholeListElement } from './whole-list.element.ts';

/** Groups of words that mean the same at this hospital. */
export class SynonymsElement extends WholeListElement<SynonymsInput['items'][number]> {
  protected override readonly path = '/staff/v1/faq-synonyms';
  protected override readonly kind = synonymsKind;
  protected override readonly words = synonymsWords;
}

/** The hospital's own words, with what they mean. */
export class GlossaryElement extends WholeListElement<GlossaryInput['items'][number]> {
  protected override readonly path = '/staff/v1/glossary';
  protected override readonly kind = glossaryKind;
  protected override readonly words = glossaryWords;
}

/** What answers are about. */
export class TopicsElement extends WholeListElement<TopicsInput['items'][number]> {
  protected override readonly path = '/staff/v1/faq-topics';
  protected override readonly kind = topicsKind;
  protected override readonly words = topicsWords;
}
