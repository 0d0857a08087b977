import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { Block } from '@foyer/sdk/contract';
import { plainText, readAnswer, type AnswerRead } from '../../packages/reference-server/src/services/answer-content.ts';
import { linkTo } from '../../packages/reference-server/src/services/answer-links.ts';
import { hostileMarkdown, xssClassics } from './setup/hostile-markdown.ts';

const seed = Number(process.env.FOYER_SEED ?? 20_261_127);
const total = 5_000;

const linesOf = ({ content }: Pick<AnswerRead, 'content'>) => content.flatMap((block) => block.items ?? [block.children ?? []]);
const runsOf = (read: Pick<AnswerRead, 'content'>) => linesOf(read).flat();

/** Checked by other means than `linkTo`'s own: nothing but these forms may leave the server. */
const strict: readonly RegExp[] = [
  /^https:\/\/(?:[a-z0-9-]+\.)+[a-z][a-z0-9-]*(?::\d+)?(?:[/?#][!-~]*)?$/iu,
  /^tel:\+?[\d().-]+$/u,
  /^mailto:[\w.+-]+@(?:[a-z0-9-]+\.)+[a-z][a-z0-9-]*$/iu,
];

const signs = (text: string) => text.toLowerCase().match(/[\p{L}\p{N}]/gu) ?? [];

/** Whether all of `part` stands in `whole`, in its order. */
function standsIn(part: readonly string[], whole: readonly string[]): boolean {
  let at = 0;
  for (const sign of whole) if (sign === part[at]) at += 1;
  return at === part.length;
}

/** All that may be wrong with what was made of a source. */
function faultsOf(source: string, read: Pick<AnswerRead, 'content'>): string[] {
  const faults: string[] = [];
  for (const block of read.content) {
    if (!Block.safeParse(block).success || !['paragraph', 'list'].includes(block.type)) faults.push('no block of the contract');
    if ((block.children ?? block.items ?? []).length === 0) faults.push('an empty block');
  }
  for (const run of runsOf(read)) {
    if (typeof run.value !== 'string' || run.value === '') faults.push('a run without text');
    if (!['text', 'strong', 'emphasis', 'link'].includes(run.type)) faults.push(`a run of kind ${run.type}`);
    if ((run.type === 'link') !== (run.url !== undefined)) faults.push('a url that is no link’s');
    if (run.url !== undefined && !strict.some((form) => form.test(run.url ?? ''))) faults.push(`a url ${run.url}`);
    if (run.url !== undefined && !(URL.canParse(run.url) && ['https:', 'tel:', 'mailto:'].includes(new URL(run.url).protocol)))
      faults.push('another scheme');
  }
  const numbered = read.content.flatMap((block) =>
    (block.items ?? [block.children ?? []]).flatMap((line, i) => [
      ...(block.ordered ? signs(String(i + 1)) : []),
      ...line.flatMap((run) => [...signs(run.value), ...signs(run.url ?? '')]),
    ]),
  );
  if (!standsIn(signs(source), numbered)) faults.push('something was lost');
  if (!standsIn(signs(plainText(read.content)), signs(source))) faults.push('something was made up');
  return faults;
}

describe('an answer', () => {
  test('is read as the contract has it', () => {
    expect(
      readAnswer(
        'Call **us** at [+1-555-0101](tel:+1-555-0101),\nor _write_.\n\n- **Online:** [Our page](https://www.hospital.example/forms)\n- by mail: <help@hospital.example>\n\n1. First\n2. Second',
      ),
    ).toEqual({
      content: [
        {
          type: 'paragraph',
          children: [
            { type: 'text', value: 'Call ' },
            { type: 'strong', value: 'us' },
            { type: 'text', value: ' at ' },
            { type: 'link', value: '+1-555-0101', url: 'tel:+1-555-0101' },
            { type: 'text', value: ', or ' },
            { type: 'emphasis', value: 'write' },
            { type: 'text', value: '.' },
          ],
        },
        {
          type: 'list',
          ordered: false,
          items: [
            [
              { type: 'strong', value: 'Online:' },
              { type: 'text', value: ' ' },
              { type: 'link', value: 'Our page', url: 'https://www.hospital.example/forms' },
            ],
            [
              { type: 'text', value: 'by mail: ' },
              { type: 'link', value: 'help@hospital.example', url: 'mailto:help@hospital.example' },
            ],
          ],
        },
        { type: 'list', ordered: true, items: [[{ type: 'text', value: 'First' }], [{ type: 'text', value: 'Second' }]] },
      ],
      faults: [],
    });
  });

  test.each([
    ['# Parking', 'Headings are not shown as such. Write a short line in **bold** instead.'],
    ['Parking\n===', 'Headings are not shown as such. Write a short line in **bold** instead.'],
    ['a <b>c</b>', 'HTML is not used. It is shown as you wrote it.'],
    ['> said', 'Quotes are not shown as such. Take the > away.'],
    ['use `code`', 'Code is not shown as such. Take the ` signs away.'],
    ['a | b\n--|--\n1 | 2', 'Tables are not shown as such. Make it a list.'],
    ['5 &euro;', 'Write the sign itself: codes for signs are shown as you wrote them.'],
    ['[x]: https://a.example', 'Write the address where the link is: [words](https://…).'],
    ['![map](https://a.example/map.png)', 'Pictures are not shown. Say it in words.'],
    [
      '[go](javascript:x)',
      'This link was left out: only https, tel and mailto, with a full address or number. It is shown as you wrote it.',
    ],
    [
      '[go](http://a.example)',
      'This link was left out: only https, tel and mailto, with a full address or number. It is shown as you wrote it.',
    ],
    ['[](https://a.example)', 'This link has no words to press. Write some between the [ and the ].'],
    ['[go](https://a.example "now")', 'This link has a title in quotes. Take the title away.'],
    ['**a _b_**', 'Bold and italics in one another: only the outer one is shown.'],
    ['- a\n  - b', 'A list in a list: it is shown as one list.'],
    ['2026. was a year', 'Numbers of a list go 1, 2, 3, each with its words beside it. These are shown as lines of text.'],
    ['- - - - - - x', 'Five list signs in one line: nothing of this answer is read as Markdown. Take them away.'],
  ])('tells its writer about %j', (source, detail) => {
    const read = readAnswer(source);
    expect(read.faults.map((fault) => fault.detail)).toEqual([detail]);
    expect(faultsOf(source, read)).toEqual([]);
  });

  test('has each list in a list in one list, and numbers out of order as they were written', () => {
    expect(linesOf(readAnswer('- a\n  1. b\n  2. c\n- d')).map((line) => line.map((run) => run.value).join(''))).toEqual([
      'a',
      '1. b',
      '2. c',
      'd',
    ]);
    expect(plainText(readAnswer('2026. was a year').content)).toBe('2026. was a year');
    expect(plainText(readAnswer('1. a\n5. b').content)).toBe('1. a\n5. b');
  });

  it(`runs nothing and loses nothing, in ${total} hostile texts and ${xssClassics.length} known ones`, () => {
    const samples = [...xssClassics, ...fc.sample(hostileMarkdown, { numRuns: total, seed })];
    const wrong = samples.flatMap((source) => {
      const faults = faultsOf(source, readAnswer(source));
      return faults.length > 0 ? [{ source, faults }] : [];
    });
    const links = samples.flatMap((source) => runsOf(readAnswer(source)).filter((run) => run.type === 'link')).length;
    console.log(
      `answers (seed ${seed}): ${wrong.length} of ${samples.length} texts read wrongly; ${links} links left in them, each https, tel or mailto`,
    );
    expect(wrong.slice(0, 5)).toEqual([]);
    // A reader that makes no links at all would be safe too.
    expect(links).toBeGreaterThan(200);
  });

  it('is found out when a link is not looked at, when HTML is cut out, and when a number is lost', () => {
    const plants: readonly ((read: AnswerRead, source: string) => AnswerRead)[] = [
      (read, source) => ({
        ...read,
        content: [
          ...read.content,
          ...[...source.matchAll(/\]\(([^)\s]+)\)/gu)].map(([, url = '']): Block => ({
            type: 'paragraph',
            children: [{ type: 'link', value: 'x', url }],
          })),
        ],
      }),
      (_, source) => readAnswer(source.replace(/<[^>]*>/gu, '')),
      (read) => ({ ...read, content: read.content.map((block) => (block.items ? { ...block, ordered: false } : block)) }),
    ];
    for (const plant of plants) {
      const caught = xssClassics.filter((source) => faultsOf(source, plant(readAnswer(source), source)).length > 0);
      expect(caught.length).toBeGreaterThan(0);
    }
  });

  it('is read in little time, however it is written', () => {
    const long = ['- ', '[', '*a ', '**a', '_a*', '1. ', '![[', '\\\n', '- a\n', '[a](', '`', '|', '<a', '> '].map((part) =>
      part.repeat(4000 / part.length),
    );
    for (const source of long) expect(faultsOf(source, readAnswer(source))).toEqual([]);
  });
});

describe('the address of a link', () => {
  test.each([
    ['https://www.hospital.example', 'https://www.hospital.example'],
    ['HTTPS://www.hospital.example/a?b=c#d', 'https://www.hospital.example/a?b=c#d'],
    ['https://www.hospital.example:8443/', 'https://www.hospital.example:8443/'],
    ['tel:+1-555-0101', 'tel:+1-555-0101'],
    ['tel:911', 'tel:911'],
    ['mailto:care@hospital.example', 'mailto:care@hospital.example'],
  ])('may be %s', (written, url) => expect(linkTo(written)).toBe(url));

  test.each([
    ...[
      '',
      'x',
      'https:',
      'https://',
      'https://a',
      'https://localhost',
      'https://1.2.3.4',
      'https://a.example\\@b.example',
      'https:a.example',
    ],
    ...[
      'https:/a.example',
      'https://a b.example',
      'https://u@a.example',
      'https://-a.example',
      'https://a..example',
      'https://مستشفى.example',
    ],
    ...['http://a.example', 'javascript:alert(1)', ' https://a.example', 'https://a.example\n', 'tel:', 'tel:12', 'tel:+1234567890123456'],
    ...[
      'tel:abc',
      'tel:911;x=1',
      'mailto:',
      'mailto:a',
      'mailto:a@b',
      'mailto:a@b.example?cc=c@d.example',
      'mailto:a@b.example,c@d.example',
    ],
    ...['constructor:x', '__proto__:x', `https://a.example/${'a'.repeat(2000)}`],
  ])('may not be %j', (written) => expect(linkTo(written)).toBeUndefined());
});
