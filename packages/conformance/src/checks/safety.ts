import { FaqsFound, getSafety, searchFaqs, type Safety } from '../contract.ts';
import { notApplicable, type Check } from '../check.ts';
import { faqs } from '../engaging.ts';
import { fitting, same, that } from '../expecting.ts';
import type { Kit } from '../kit.ts';

const safety = (kit: Kit): Promise<Safety> =>
  kit.once('safety', async () => fitting(getSafety.answers[200].schema, await kit.ask(getSafety)));

const search = async (kit: Kit, q: string) => fitting(FaqsFound, await kit.ask(searchFaqs, { body: { q: q.slice(0, 200) } }));

/** Words that fill a line: the first of each slot. */
const said = (line: string): string =>
  line
    .replace(/^\?\s*/u, '')
    .split(' ')
    .filter((slot) => !slot.startsWith('~'))
    .map((slot) => (slot.split('|')[0] ?? '').replaceAll('*', '').replaceAll('_', ' '))
    .join(' ');

/** Words that tell of danger. */
export const safetyChecks: readonly Check[] = [
  {
    id: 'safety.shape',
    level: 4,
    force: 'must',
    title: 'Danger words have the shape of the contract: each kind says what to do, with a number, and has words for it',
    run: async (kit) => {
      const { items, words } = await safety(kit);
      that(items.length > 0, 'kinds of danger', 'one or more', 'none');
      const lacking = items.filter(
        ({ id, heading, phone, signs }) =>
          !heading || !phone || signs.length === 0 || !words.some(({ lines }) => (lines[id] ?? []).length > 0),
      );
      same(
        'kinds that lack what to do, a number, signs or words',
        lacking.map(({ id }) => id),
        [],
      );
    },
  },
  {
    id: 'safety.search',
    level: 4,
    force: 'must',
    title: 'A search with danger words says what to do, with a number, whatever else it finds',
    run: async (kit) => {
      const { items, words } = await safety(kit);
      const language = kit.discovery.defaultLocale.split('-')[0];
      const own = words.find(({ locale }) => locale.split('-')[0] === language) ?? words[0];
      for (const { id } of items) {
        // A line that other words can call off is not the one to try.
        const line = own?.lines[id]?.find((one) => !one.startsWith('?'));
        if (line === undefined) continue;
        const { danger } = await search(kit, said(line));
        that(
          danger !== undefined && danger.text !== '' && danger.phone !== '',
          `danger of words for ${id}`,
          'what to do, with a number',
          'none',
        );
      }
    },
  },
  {
    id: 'safety.harmless',
    level: 4,
    force: 'should',
    title: 'The hospital’s own questions are not taken for danger',
    run: async (kit) => {
      const all = await faqs(kit);
      if (all.length === 0) throw notApplicable('there is no answer');
      const alarmed: string[] = [];
      for (const { id, question } of kit.some(all, 20)) if ((await search(kit, question)).danger) alarmed.push(id);
      // One in twenty may be about danger itself.
      that(alarmed.length <= 1, 'questions that are taken for danger', 'one of twenty at most', alarmed);
    },
  },
];
