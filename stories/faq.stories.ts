import type { Faq } from '@foyer/sdk/contract';
import type { Meta } from '@storybook/web-components-vite';
import { takeOver } from '../packages/elements/src/core/hand-over.ts';
import { asks, changed, down, faulty, refused, silent } from './faulty-fetch.ts';
import { faqMeta, story, toList, toResults, type Args, type Play } from './faq-story.ts';
import { textOf, until } from './widget-page.ts';

export default { title: 'Faq/Answers', ...faqMeta } satisfies Meta<Args>;

const first = asks('GET', '/v1/faqs');
const search = asks('POST', '/v1/faqs/search');
const votes = asks('POST', '/votes');
const ofTopic = (request: Request) => first(request) && new URL(request.url).searchParams.has('topic');

/** The first answer of the list as another hospital would write it. */
const written = (change: Partial<Faq>) =>
  changed(first, ({ items: [one, ...others], ...page }: { items: Faq[] }) => ({ ...page, items: [{ ...one, ...change }, ...others] }));

const typed =
  (q: string): Play =>
  async (page) => {
    await page.ready();
    page.type({ q });
    await page.element.updateComplete;
  };
const opened: Play = (page) => page.open();

/** Presses "Yes" or "No" under the answer that is open. */
const voted =
  (word: 'yes' | 'no'): Play =>
  async (page, words) => {
    await page.open();
    page
      .all<HTMLButtonElement>('[id^=answer-]:not([hidden]) .help button')
      .find((button) => textOf(button) === words[word])
      ?.click();
  };
const votedUntil =
  (word: 'yes' | 'no', isThere: (words: Parameters<Play>[1]) => string): Play =>
  async (page, words, args) => {
    await voted(word)(page, words, args);
    await until(() => page.answer.includes(isThere(words)));
  };

// The first page

export const Loading = story({ network: faulty(first, silent) }, (page, words) => page.asks(words.whatToKnow));
export const LoadingBesideOwnAnswers = story({ own: true, network: faulty(first, silent) }, (page, words) => page.asks(words.whatToKnow));
export const Unavailable = story({ network: faulty(first, down) }, (page, words) => page.asks(words.cannotShow));
export const UnavailableBesideOwnAnswers = story({ own: true, network: faulty(asks('GET', '/.well-known/foyer'), down) }, (page, words) =>
  page.asks(words.cannotShow),
);
export const OftenAsked = story({}, toList);
export const OfTheHostsTopic = story({ topic: 'billing' }, toList);
export const OpenAnswer = story({}, opened);
export const OverdueAnswer = story({ network: written({ overdue: true, reviewBy: '2026-11-01' }) }, opened);
export const EveryKindOfRun = story(
  {
    network: written({
      content: [
        {
          type: 'paragraph',
          children: [
            { type: 'text', value: 'Your ' },
            { type: 'term', value: 'EHR', meaning: 'the record of your care that we keep on a computer' },
            { type: 'text', value: ' is ' },
            { type: 'strong', value: 'yours' },
            { type: 'text', value: '. Read it ' },
            { type: 'emphasis', value: 'at any time' },
            { type: 'text', value: ' on ' },
            { type: 'link', value: 'our portal', url: 'https://portal.riversidegeneral.example/' },
            { type: 'text', value: ', by calling ' },
            { type: 'link', value: '+1-555-0101', url: 'tel:+1-555-0101' },
            { type: 'text', value: ', or by ' },
            { type: 'link', value: 'mail', url: 'mailto:records@riversidegeneral.example' },
            { type: 'text', value: '.' },
          ],
        },
        { type: 'list', ordered: true, items: [[{ type: 'text', value: 'Sign in.' }], [{ type: 'text', value: 'Press Records.' }]] },
        { type: 'list', items: [[{ type: 'link', value: 'not a link', url: 'javascript:alert(1)' }]] },
      ],
    }),
  },
  async (page) => {
    await page.open();
    await page.press('EHR');
    await until(() => page.root.querySelector('.meaning') !== null);
  },
);
export const CharactersLeft = story({}, typed('where do i park my car when i come by '.repeat(5).slice(0, 183)));
export const TooManyCharacters = story({}, async (page) => {
  await page.search('where do i park my car when i come by '.repeat(6).slice(0, 212));
  await until(() => page.root.querySelector('.error') !== null);
});
export const NothingTyped = story({}, async (page) => {
  await page.search(' ');
  await until(() => page.root.querySelector('.error') !== null);
});

// Topics

export const Topic = story({}, async (page) => {
  await page.topic(2);
  await until(() => page.root.querySelector('.back') !== null);
  await page.ready();
});
export const LoadingTopic = story({ network: faulty(ofTopic, silent) }, async (page, words) => {
  await page.topic(2);
  await until(() => page.text.includes(words.lookingForAnswers));
});
export const TopicUnavailable = story({ network: faulty(ofTopic, down) }, async (page, words) => {
  await page.topic(2);
  await until(() => page.text.includes(words.cannotShowTopic));
});

// In own words

export const Searching = story({ network: faulty(search, silent) }, async (page, words) => {
  await page.search('where do i park');
  await until(() => page.said === words.lookingForAnswers);
});
export const Found = story({}, toResults('bill too hi'));
export const FoundAndOpened = story({}, async (page, words, args) => {
  await toResults(args.lang === 'ar' ? 'كيف ألغي موعدي' : 'where do i park')(page, words, args);
  await page.open();
});
export const FoundNothing = story({}, toResults('zxqv wmblt'));
export const FoundNothingButAPageForContact = story({ contactPage: '#contact' }, toResults('zxqv wmblt'));
export const FoundNothingButAPersonHere = story({}, async (page, words, args) => {
  takes(page);
  await toResults('zxqv wmblt')(page, words, args);
});
export const SearchFailed = story({ network: faulty(search, down) }, toResults('where do i park'));
export const SearchRefused = story({ network: faulty(search, refused(503, 'overloaded')) }, toResults('where do i park'));

/** A widget for contact stands on the page, as long as the story does. */
function takes({ element }: Parameters<Play>[0]): void {
  const end = takeOver('https://riverside.example', () => undefined);
  const gone = setInterval(() => {
    if (element.isConnected) return;
    clearInterval(gone);
    end();
  }, 20);
}

// Danger

export const DangerWhileTyping = story({}, async (page, words, args) => {
  await typed('chest pain now')(page, words, args);
  await until(() => page.root.querySelector('.danger') !== null);
});
export const DangerInASearch = story({}, toResults('i have chest pain and cant breathe'));
export const DangerPassed = story({}, async (page, words, args) => {
  await DangerInASearch.play?.({ canvasElement: page.element.parentElement as HTMLElement, args } as never);
  await page.press(words.showAnswers);
  await until(() => page.root.querySelector('.found') !== null && page.root.querySelector('.skeleton') === null);
});

// Did this help?

export const Voting = story({ network: faulty(votes, silent) }, async (page, words, args) => {
  await voted('yes')(page, words, args);
  await until(() => page.root.querySelector('.help [aria-busy]') !== null);
});
export const Helped = story(
  {},
  votedUntil('yes', ({ glad }) => glad),
);
export const DidNotHelp = story(
  {},
  votedUntil('no', ({ sorry }) => sorry),
);
export const VoteFailed = story(
  { network: faulty(votes, refused(503, 'overloaded')) },
  votedUntil('yes', ({ voteFailed }) => voteFailed),
);

// Leaving

export const ClearedOnLeaving = story({}, async (page, words, args) => {
  await toResults('where do i park')(page, words, args);
  await page.press(words.clearAndLeave);
  await until(() => page.said.includes(words.cleared));
});
