import { describe, expect, it, test } from 'vitest';
import { readAnswer } from '../../packages/reference-server/src/services/answer-content.ts';
import { markTerms } from '../../packages/reference-server/src/services/glossary-terms.ts';

const term = (name: string, ...aliases: string[]) => ({ term: name, aliases, meaning: `what ${name} means` });
const terms = [
  term('EHR', 'electronic health record'),
  term('ER', 'emergency room'),
  term('copay', 'co-pay'),
  term('prior authorization', 'prior approval'),
  term('in-network'),
  term('CT', 'CT scan'),
  term('إحالة', 'الإحالة'),
];

/** Each run as `kind:value`; text is only its value. */
const marked = (source: string) =>
  markTerms(readAnswer(source).content, terms).flatMap((block) =>
    (block.items ?? [block.children ?? []]).map((line) =>
      line.map((run) => (run.type === 'text' ? run.value : `${run.type}:${run.value}`)),
    ),
  );
const found = (source: string) =>
  marked(source)
    .flat()
    .filter((run) => run.startsWith('term:'))
    .map((run) => run.slice('term:'.length));

describe('the hospital’s terms in an answer', () => {
  it('are runs with their meaning, the first time', () => {
    expect(marked('Your EHR is here. An EHR is a file.\n\n- EHR again, and a **copay:**')).toEqual([
      ['Your ', 'term:EHR', ' is here. An EHR is a file.'],
      ['EHR again, and a ', 'term:copay', 'strong::'],
    ]);
    const [block] = markTerms(readAnswer('A copay').content, terms);
    expect(block?.children?.at(-1)).toEqual({ type: 'term', value: 'copay', meaning: 'what copay means' });
  });

  test.each([
    ['another way to write it counts as the same', 'An electronic health record, or EHR', ['electronic health record']],
    ['words in capitals and small letters alike', 'Prior  Authorization and Copay', ['Prior Authorization', 'Copay']],
    ['abbreviations as they are written alone', 'Er, the er in our ER', ['ER']],
    ['whole words alone', 'HER copays, ERs, EHRs, Copayment, EHR2', []],
    ['the longest of two', 'a CT scan, then a CT', ['CT scan']],
    ['a word with a hyphen', 'Is it in-network? Not in-networked.', ['in-network']],
    ['beside signs', '(EHR), “copay”; ER!', ['EHR', 'copay', 'ER']],
    ['Arabic words', 'تحتاج إلى الإحالة من طبيبك', ['الإحالة']],
    ['no part of an Arabic word', 'إحالةٌ وإحالتك', []],
    ['nothing in a link', '[EHR and copay](https://a.example) or <https://er.example>', []],
    ['after a link all the same', '[EHR](https://a.example), an EHR', ['EHR']],
  ])('take %s', (_, source, expected) => expect(found(source)).toEqual(expected));

  it('lose no sign of the answer', () => {
    for (const source of ['EHR', 'a EHR b copay c', '**EHR** _copay_ ER', 'EHREHR EHR']) {
      const bare = (content: ReturnType<typeof markTerms>) => content.map((b) => b.children?.map((run) => run.value).join('')).join('\n');
      const { content } = readAnswer(source);
      expect(bare(markTerms(content, terms))).toBe(bare(content));
    }
  });

  it('may be written with any signs', () => {
    const signs = [...'\\^$.*+?()[]{}|/-_~!@#%&=:;"\'<>,` '].map((sign) => `a${sign}b`);
    const content = [{ type: 'paragraph' as const, children: [{ type: 'text' as const, value: signs.join(' , ') }] }];
    const runs = markTerms(
      content,
      signs.map((sign) => term(sign)),
    ).flatMap((block) => block.children ?? []);
    expect(runs.filter((run) => run.type === 'term').map((run) => run.value)).toEqual(signs);
  });

  it('are none where the hospital has none, or an empty one', () => {
    const { content } = readAnswer('EHR');
    expect(markTerms(content, [])).toEqual(content);
    expect(markTerms(content, [{ term: ' ', aliases: [''], meaning: 'x' }])).toEqual(content);
  });
});
