import type { Block, Run } from '@foyer/sdk/contract';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { linkTo } from './answer-links.ts';

type RootContent = ReturnType<typeof fromMarkdown>['children'][number];
type PhrasingContent = Extract<RootContent, { type: 'paragraph' }>['children'][number];
type List = Extract<RootContent, { type: 'list' }>;
type ListItem = List['children'][number];

/** Something an answer may not have: it stands there as plain text. */
export interface AnswerFault {
  /** What it is about, as it was written; at most 80 characters. */
  readonly text: string;
  /** What to do, for whoever writes answers. */
  readonly detail: string;
}

export interface AnswerRead {
  readonly content: Block[];
  readonly faults: AnswerFault[];
}

/** All of CommonMark that an answer does not have. Whoever writes it gets it back as they wrote it. */
const disable = {
  null: [
    'blockQuote',
    'characterReference',
    'codeFenced',
    'codeIndented',
    'codeText',
    'definition',
    'headingAtx',
    'htmlFlow',
    'htmlText',
    'setextUnderline',
    'thematicBreak',
  ],
};

/** Lists in lists in lists take the parser seconds, and nobody means them. */
const manyListSigns = /^(?:[ \t]*(?:[-+*]|\d{1,9}[.)])(?=[ \t])){5}/mu;

const linkDetail = 'This link was left out: only https, tel and mailto, with a full address or number. It is shown as you wrote it.';

/** What is no node because it is not read: found for whoever writes, by its looks. */
const looks: readonly (readonly [RegExp, string])[] = [
  [/^ {0,3}#{1,6}[ \t].*$/mu, 'Headings are not shown as such. Write a short line in **bold** instead.'],
  [/^.+\n {0,3}=+[ \t]*$/mu, 'Headings are not shown as such. Write a short line in **bold** instead.'],
  [/<(?:[a-z][\w-]*(?=[\s/>])|[/!?])[^\n>]*>/iu, 'HTML is not used. It is shown as you wrote it.'],
  [/^ {0,3}>.*$/mu, 'Quotes are not shown as such. Take the > away.'],
  [/`[^`\n]+`|^ {0,3}(?:```|~~~).*$/mu, 'Code is not shown as such. Take the ` signs away.'],
  [/^.*\|.*\n[ \t]*\|?[ \t]*:?-+:?[ \t]*\|.*$/mu, 'Tables are not shown as such. Make it a list.'],
  [/&(?:#\d+|#x[\da-f]+|[a-z][\da-z]{1,30});/iu, 'Write the sign itself: codes for signs are shown as you wrote them.'],
  [/^ {0,3}\[[^\]\n]+\]:[ \t]*\S+.*$/mu, 'Write the address where the link is: [words](https://…).'],
];

interface Reading {
  readonly source: string;
  readonly faults: AnswerFault[];
}

const brief = (text: string) => ([...text].length > 80 ? `${[...text].slice(0, 79).join('')}…` : text);

function say({ faults }: Reading, text: string, detail: string): void {
  if (!faults.some((fault) => fault.text === brief(text) && fault.detail === detail)) faults.push({ text: brief(text), detail });
}

/** As it was written. */
const written = ({ source }: Reading, node: RootContent): string =>
  source.slice(node.position?.start.offset ?? 0, node.position?.end.offset ?? source.length);

/** The bare words of a run of nodes. */
const wordsIn = (reading: Reading, nodes: readonly PhrasingContent[]): string =>
  nodes
    .map((node): string => {
      if (node.type === 'text') return node.value;
      if (node.type === 'break') return ' ';
      return node.type === 'strong' || node.type === 'emphasis' ? wordsIn(reading, node.children) : written(reading, node);
    })
    .join('');

function linkRun(reading: Reading, node: Extract<PhrasingContent, { type: 'link' }>): Run {
  const value = wordsIn(reading, node.children).trim();
  const url = linkTo(node.url);
  if (url !== undefined && value !== '' && !node.title) return { type: 'link', value, url };
  const text = written(reading, node);
  if (url === undefined) say(reading, text, linkDetail);
  else if (value === '') say(reading, text, 'This link has no words to press. Write some between the [ and the ].');
  else say(reading, text, 'This link has a title in quotes. Take the title away.');
  return { type: 'text', value: text };
}

/** Marks are flat: in bold or italics there is nothing more but a link, which stands for itself. */
function runsOf(reading: Reading, nodes: readonly PhrasingContent[], mark: 'text' | 'strong' | 'emphasis' = 'text'): Run[] {
  return nodes.flatMap((node): Run[] => {
    switch (node.type) {
      case 'text':
        return [{ type: mark, value: node.value }];
      case 'break':
        return [{ type: mark, value: ' ' }];
      case 'link':
        return [linkRun(reading, node)];
      case 'strong':
      case 'emphasis':
        if (mark === 'text') return runsOf(reading, node.children, node.type);
        say(reading, written(reading, node), 'Bold and italics in one another: only the outer one is shown.');
        return runsOf(reading, node.children, mark);
      case 'image':
        say(reading, written(reading, node), 'Pictures are not shown. Say it in words.');
        return [{ type: 'text', value: written(reading, node) }];
      default:
        return [{ type: 'text', value: written(reading, node) }];
    }
  });
}

/** One line: equal neighbours joined, white space single, none at either end. */
function tidy(runs: readonly Run[]): Run[] {
  const line: Run[] = [];
  for (const run of runs) {
    const last = line.at(-1);
    const single = run.value.replace(/[ \t\r\n]+/gu, ' ');
    const value = !last || last.value.endsWith(' ') ? single.replace(/^ /u, '') : single;
    if (value === '') continue;
    if (last?.type === run.type && run.type !== 'link') line[line.length - 1] = { ...last, value: `${last.value}${value}` };
    else line.push({ ...run, value });
  }
  for (let last = line.pop(); last; last = line.pop()) {
    const value = last.value.replace(/ $/u, '');
    if (value === '') continue;
    line.push({ ...last, value });
    break;
  }
  return line;
}

const markerOf = (reading: Reading, item: ListItem): string => /^\s*(\d{1,9}[.)]|[-+*])/u.exec(written(reading, item))?.[1] ?? '';

/** An item's own line, and those of the lists in it. */
function linesOf(reading: Reading, item: ListItem): Run[][] {
  const own: Run[] = [];
  const inner: Run[][] = [];
  for (const child of item.children) {
    if (child.type === 'paragraph') own.push({ type: 'text', value: ' ' }, ...runsOf(reading, child.children));
    else if (child.type === 'list') {
      say(reading, written(reading, child), 'A list in a list: it is shown as one list.');
      for (const entry of child.children) {
        const marker: Run[] = child.ordered ? [{ type: 'text', value: `${markerOf(reading, entry)} ` }] : [];
        inner.push(...linesOf(reading, entry).map((line, i) => (i === 0 ? tidy([...marker, ...line]) : line)));
      }
    } else own.push({ type: 'text', value: ` ${written(reading, child)}` });
  }
  return [tidy(own), ...inner];
}

function listBlocks(reading: Reading, list: List): Block[] {
  const items = list.children.map((item) => ({ marker: markerOf(reading, item), lines: linesOf(reading, item) }));
  const inOrder = items.every(({ marker, lines }, i) => Number.parseInt(marker, 10) === i + 1 && (lines[0]?.length ?? 0) > 0);
  // Lines between the numbers would be counted too.
  const single = items.every(({ lines }) => lines.length === 1);
  if (!list.ordered || (inOrder && single)) {
    const lines = items.flatMap((item) => item.lines).filter((line) => line.length > 0);
    return lines.length === 0 ? [] : [{ type: 'list', ordered: list.ordered === true, items: lines }];
  }
  say(reading, written(reading, list), 'Numbers of a list go 1, 2, 3, each with its words beside it. These are shown as lines of text.');
  const all = items.flatMap(({ marker, lines }) =>
    lines.map((line, i) => (i === 0 ? tidy([{ type: 'text', value: `${marker} ` }, ...line]) : line)),
  );
  return all.filter((children) => children.length > 0).map((children) => ({ type: 'paragraph', children }));
}

function blocksOf(reading: Reading, node: RootContent): Block[] {
  if (node.type === 'list') return listBlocks(reading, node);
  const children =
    node.type === 'paragraph' ? tidy(runsOf(reading, node.children)) : tidy([{ type: 'text', value: written(reading, node) }]);
  return children.length === 0 ? [] : [{ type: 'paragraph', children }];
}

const plainBlocks = (source: string): Block[] =>
  source
    .split(/\n[ \t]*\n/u)
    .map((part) => tidy([{ type: 'text', value: part }]))
    .filter((children) => children.length > 0)
    .map((children) => ({ type: 'paragraph', children }));

/**
 * Reads an answer in restricted Markdown: paragraphs, lists, bold, italics, links. Whatever else is in it is text, as it was written: every
 * letter and digit of the source stands in a run's `value` or in the `url` of a link, in its order, but for the numbers of a numbered list.
 */
export function readAnswer(text: string): AnswerRead {
  // The parser does not count a byte order mark, and would say every place one sign too early.
  const source = text.replace(/^\uFEFF/u, '');
  const reading: Reading = { source, faults: [] };
  for (const [look, detail] of looks) {
    const found = look.exec(source)?.[0];
    if (found !== undefined) say(reading, found.trim(), detail);
  }
  const signs = manyListSigns.exec(source)?.[0];
  if (signs !== undefined) {
    say(reading, signs.trim(), 'Five list signs in one line: nothing of this answer is read as Markdown. Take them away.');
    return { content: plainBlocks(source), faults: reading.faults };
  }
  const { children } = fromMarkdown(source, { extensions: [{ disable }] });
  return { content: children.flatMap((node) => blocksOf(reading, node)), faults: reading.faults };
}

/** The words alone: a block is a line, so is each item of a list. For search, and for whoever shows no marks. */
export const plainText = (content: readonly Block[]): string =>
  content
    .flatMap((block) => (block.type === 'list' ? (block.items ?? []) : [block.children ?? []]))
    .map((line) => line.map((run) => run.value).join(''))
    .join('\n');
