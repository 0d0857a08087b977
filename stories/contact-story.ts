import type { Case } from '@foyer/sdk/contract';
import type { FetchPort } from '@foyer/sdk';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import '../packages/elements/src/define/contact.ts';
import { contactLocaleOf } from '../packages/elements/src/i18n/contact-locales.ts';
import type { ContactTerms } from '../packages/elements/src/i18n/contact-terms.ts';
import { clientOn, wordsIn as visitWordsIn, type Clock, type Words as VisitWords } from './booking-story.ts';
import { ContactPage, ines } from './contact-page.ts';
import { asks, changed } from './faulty-fetch.ts';
import { inPageFetch } from './setup/in-page-app.ts';
import { noCallsToCome, storyTeams } from './setup/teams.ts';
import { until } from './widget-page.ts';

/** What a story of reaching a team is given. */
export interface Args {
  readonly lang: string;
  readonly department?: string;
  readonly topic?: string;
  /** The network between the widget and the server. */
  readonly network?: FetchPort;
  readonly clock?: Clock;
}

export type Story = StoryObj<Args>;

/** The widget's own words in a story's language, so that a story plays in any. */
export interface Words {
  readonly c: ContactTerms;
  readonly w: VisitWords;
}

/** What somebody does on the page until it is in the story's state. */
export type Play = (page: ContactPage, words: Words, args: Args) => Promise<void>;

/** Every request waits for the teams of the stories. */
const withTeams =
  (network: FetchPort): FetchPort =>
  async (request) => {
    await storyTeams();
    return network(request);
  };

/** What the files of stories share. Each names its own title, since Storybook reads that without running anything. */
export const contactMeta: Meta<Args> = {
  component: 'foyer-contact',
  args: { lang: 'en' },
  argTypes: { lang: { control: 'inline-radio', options: ['en', 'ar'] }, network: { control: false }, clock: { control: false } },
  render: ({ lang, department, topic, network = inPageFetch, clock }) => html`
    <foyer-contact
      lang=${lang}
      department=${ifDefined(department)}
      topic=${ifDefined(topic)}
      .client=${clientOn(withTeams(network), lang, clock)}
    >
      <p>Call us at <a href="tel:+15550101">555-0101</a>.</p>
    </foyer-contact>
  `,
};

const wordsIn = async (lang: string): Promise<Words> => ({ c: await contactLocaleOf(lang).contact(), w: await visitWordsIn(lang) });

/** A state of the widget: how it begins, and what is done until it is reached. */
export const story = (args: Partial<Args>, play: Play): Story => ({
  args,
  play: async ({ canvasElement, args: given }) => {
    await storyTeams();
    await noCallsToCome();
    await play(ContactPage.in(canvasElement), await wordsIn(given.lang), given);
  },
});

export const toDirectory: Play = async (page, { c }) => {
  await page.asks(c.whoToReach);
  // What narrows the list comes right after it.
  await until(() => page.all('.row').length > 0 && page.all('[type=search]').length > 0);
};

/** By its place in the list, which is by name in English and in Arabic. */
export const toTeam =
  (id: string): Play =>
  async (page, words, args) => {
    page.element.department = id;
    await until(
      () => page.all('.channels').length > 0,
      () => `The team did not come: "${page.heading}".`,
    );
    void [words, args];
  };

export const toWords: Play = async (page, words, args) => {
  await toTeam('story-billing')(page, words, args);
  await page.press(words.c.channels.message);
  await page.asks(words.c.whatToAsk.message);
};

export const toPerson: Play = async (page, words, args) => {
  await toWords(page, words, args);
  page.tick('topic', 'billing');
  page.type({ text: 'My bill is too high.\nCan I pay it in parts?' });
  await goOn(page);
  await page.asks(words.c.whoAbout.message);
};

export const toReply: Play = async (page, words, args) => {
  await toPerson(page, words, args);
  page.type(ines);
  await goOn(page);
  await page.asks(words.c.howToAnswer);
};

export const toCheck: Play = async (page, words, args) => {
  await toReply(page, words, args);
  page.tick('replyBy', 'email');
  await until(() => page.all('[name=email]').length > 0);
  page.type({ email: 'ines@example.org' });
  await goOn(page);
  await page.asks(words.w.isThisRight);
};

export const send: Play = async (page, words, args) => {
  await toCheck(page, words, args);
  await page.press(words.c.send.message);
};

export const toWindows: Play = async (page, words, args) => {
  await toTeam('story-billing')(page, words, args);
  await page.press(words.c.channels.callback);
  await page.asks(words.c.whenToCall);
};

export const toCallCheck: Play = async (page, words, args) => {
  await toWindows(page, words, args);
  page.all('.when-day .btn')[1]?.click();
  await page.asks(words.c.whatToAsk.callback);
  page.tick('topic', 'billing');
  await goOn(page);
  await page.asks(words.c.whoAbout.callback);
  page.type({ ...ines, phone: '555 0187', safeTime: 'after 3' });
  page.tick('voicemail', 'yes');
  await goOn(page);
  await page.asks(words.w.isThisRight);
};

/** The one strong button of the page. */
export async function goOn(page: ContactPage): Promise<void> {
  const before = page.heading;
  page.root.querySelector<HTMLElement>('form .primary, .primary')?.click();
  await until(
    () => page.heading !== before || page.all('.error-summary').length > 0,
    () => `The page did not go on: "${before}".`,
  );
}

/** A thread that is open on the page, opened by its link. */
export const toCase: Play = async (page, { c }) => {
  await page.open();
  await page.asks(c.caseHeading.message);
};

/** Requests for a case. */
export const caseRead = (request: Request) => request.method === 'GET' && /\/v1\/cases\/[^/]+$/u.test(new URL(request.url).pathname);

/** The case as the hospital made it meanwhile. */
export const told = (change: (thread: Case) => Partial<Case>) => changed(caseRead, (body: Case) => ({ ...body, ...change(body) }));

export const post = (path: string) => asks('POST', path);
