import type { FetchPort } from '@foyer/sdk';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../packages/elements/src/define/reschedule.ts';
import { manageLocaleOf } from '../packages/elements/src/i18n/manage-locales.ts';
import type { ManageTerms } from '../packages/elements/src/i18n/manage-terms.ts';
import { clientOn, wordsIn as visitWordsIn, type Clock, type Words as VisitWords } from './booking-story.ts';
import { ReschedulePage } from './reschedule-page.ts';
import { asks, refused } from './faulty-fetch.ts';
import { inPageFetch } from './setup/in-page-app.ts';

/** What a story of a visit is given. */
export interface Args {
  readonly lang: string;
  /** The network between the widget and the server. */
  readonly network?: FetchPort;
  readonly clock?: Clock;
}

export type Story = StoryObj<Args>;

/** The widget's own words in a story's language, so that a story plays in any. */
export interface Words {
  readonly m: ManageTerms;
  readonly w: VisitWords;
}

/** What somebody does on the page until it is in the story's state. */
export type Play = (page: ReschedulePage, words: Words, args: Args) => Promise<void>;

/** What the files of stories share. Each names its own title, since Storybook reads that without running anything. */
export const rescheduleMeta: Meta<Args> = {
  component: 'foyer-reschedule',
  args: { lang: 'en' },
  argTypes: { lang: { control: 'inline-radio', options: ['en', 'ar'] }, network: { control: false }, clock: { control: false } },
  render: ({ lang, network = inPageFetch, clock }) => html`
    <foyer-reschedule lang=${lang} booking-page="#book" .client=${clientOn(network, lang, clock)}>
      <p>To change your visit by phone, call <a href="tel:+15550101">555-0101</a>.</p>
    </foyer-reschedule>
  `,
};

const wordsIn = async (lang: string): Promise<Words> => ({ m: await manageLocaleOf(lang).manage(), w: await visitWordsIn(lang) });

/** A state of the widget: how it begins, and what is done until it is reached. */
export const story = (args: Partial<Args>, play: Play): Story => ({
  args,
  play: async ({ canvasElement, args: given }) => play(ReschedulePage.in(canvasElement), await wordsIn(given.lang), given),
});

/** A visit that is booked, opened by its link. */
export const toVisit: Play = async (page, { m }) => {
  await page.open();
  await page.asks(m.headings.booked);
};

export const toTimes: Play = async (page, words, args) => {
  await toVisit(page, words, args);
  await page.press(words.m.moveVisit);
  await page.asks(words.m.whenInstead);
  await page.times();
};

export const toMove: Play = async (page, words, args) => {
  await toTimes(page, words, args);
  await page.pickSlot(1);
  await page.asks(words.m.moveToThis);
};

export const toMoving: Play = async (page, words, args) => {
  await toMove(page, words, args);
  await page.press(words.m.moveNow);
};

export const toCancel: Play = async (page, words, args) => {
  await toVisit(page, words, args);
  await page.press(words.m.cancelVisit);
  await page.asks(words.m.cancelThis);
};

/** A press of that name. */
export const post = (step: string) => asks('POST', `/${step}`);

/** Someone else was quicker: the answer is the real server's, of a time that is taken. */
export async function taken(request: Request): Promise<Response> {
  const url = new URL('/v1/slots?service=heart-rhythm-test&from=2026-11-24&to=2026-12-01&limit=3', request.url);
  const { items } = (await (await inPageFetch(new Request(url))).json()) as { items: unknown[] };
  return refused(409, 'slot-unavailable', { alternatives: items })(request);
}
