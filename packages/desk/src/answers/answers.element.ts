import { PartsElement, type Part } from '../parts.element.ts';
import { EntriesElement } from './entries.element.ts';
import { MissedElement } from './missed.element.ts';
import { GlossaryElement, SynonymsElement, TopicsElement } from './lists.element.ts';

/** What the area is made of, from the left. */
export const answerParts: readonly [Part, ...Part[]] = [
  { id: 'entries', title: 'All answers', tag: 'foyer-desk-entries', element: EntriesElement },
  { id: 'missed', title: 'Words nobody understood', tag: 'foyer-desk-missed', element: MissedElement },
  { id: 'synonyms', title: 'Same meaning', tag: 'foyer-desk-synonyms', element: SynonymsElement },
  { id: 'glossary', title: 'Glossary', tag: 'foyer-desk-glossary', element: GlossaryElement },
  { id: 'topics', title: 'Topics', tag: 'foyer-desk-topics', element: TopicsElement },
];

/** Answers, and the words they are found by. */
export class AnswersElement extends PartsElement {
  protected override readonly parts = answerParts;
  protected override readonly label = 'Answers';
}
