import type { Deps } from '../services/context.ts';
import type { Localised } from '../store/db.ts';
import { addTopics, insertFaq, saveGlossary, saveSynonyms } from '../store/faq-editing.ts';
import { countFaqChange, faqsOf, faqVersion } from '../store/faqs.ts';
import { lockSchedule } from '../store/schedule.ts';
import type { DemoFaq, DemoFaqs } from './shapes.ts';

const wordsOf = ({ question, answer, ar }: DemoFaq) => ({
  en: { question, answer, aliases: [] },
  ...(ar && { ar: { ...ar, aliases: [] } }),
});

/**
 * Adds the entries that a hospital of the demo lacks, with their topics. What is there stays as it is, as staff may have changed it; the glossary
 * and the synonyms are theirs from the first time on.
 */
export async function saveFaqs({ db, clock }: Pick<Deps, 'db' | 'clock'>, siteId: string, demo: DemoFaqs): Promise<void> {
  await db.transaction().execute(async (tx) => {
    // Two processes that start at once come one after the other.
    await lockSchedule(tx, siteId);
    const isFirst = (await faqVersion(tx, siteId)) === '0';
    const known = new Set((await faqsOf(tx, siteId)).map(({ id }) => id));
    const missing = demo.entries.filter(({ id }) => !known.has(id));
    if (missing.length === 0) return;
    await countFaqChange(tx, siteId);
    const used = demo.topics.filter(({ id }) => missing.some(({ topic }) => topic === id));
    await addTopics(
      tx,
      siteId,
      used.map(({ id, name }) => ({ id, name: name as Localised, position: demo.topics.findIndex((topic) => topic.id === id) })),
    );
    for (const faq of missing)
      await insertFaq(tx, {
        site_id: siteId,
        id: faq.id,
        topic: faq.topic,
        words: wordsOf(faq),
        owner: faq.owner,
        reviewed_at: faq.reviewedAt,
        review_by: faq.reviewBy,
        status: 'live',
        position: demo.entries.indexOf(faq),
        version: 1,
        changed_at: clock.now(),
        changed_by: null,
      });
    if (!isFirst) return;
    await saveGlossary(
      tx,
      siteId,
      demo.glossary.map(({ en, ar }) => ({ words: { en, ar } })),
    );
    await saveSynonyms(
      tx,
      siteId,
      demo.synonyms.map((words) => ({ words })),
    );
  });
}
