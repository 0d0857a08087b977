import type { FetchPort } from '@foyer/sdk';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, nothing } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import '../packages/elements/src/define/faq.ts';
import { faqLocaleOf } from '../packages/elements/src/i18n/faq-locales.ts';
import type { FaqTerms } from '../packages/elements/src/i18n/faq-terms.ts';
import type { FoundTerms } from '../packages/elements/src/i18n/found-terms.ts';
import { clientOn, type Clock } from './booking-story.ts';
import { FaqPage } from './faq-page.ts';
import { inPageFetch } from './setup/in-page-app.ts';

/** What a story of answers is given. */
export interface Args {
  readonly lang: string;
  readonly topic?: string;
  readonly contactPage?: string;
  /** The host has answers of its own in the tag. */
  readonly own?: boolean;
  /** The network between the widget and the server. */
  readonly network?: FetchPort;
  readonly clock?: Clock;
}

export type Story = StoryObj<Args>;

/** The widget's own words in a story's language, so that a story plays in any. */
export type Words = FaqTerms & FoundTerms;

/** What somebody does on the page until it is in the story's state. */
export type Play = (page: FaqPage, words: Words, args: Args) => Promise<void>;

const own = html`<div slot="answers">
  <details>
    <summary>Where do I park?</summary>
    <p>In the garage on Main Street.</p>
  </details>
  <details>
    <summary>When may I visit?</summary>
    <p>From 10 am to 8 pm.</p>
  </details>
</div>`;

/** What the files of stories share. Each names its own title, since Storybook reads that without running anything. */
export const faqMeta: Meta<Args> = {
  component: 'foyer-faq',
  args: { lang: 'en' },
  argTypes: { lang: { control: 'inline-radio', options: ['en', 'ar'] }, network: { control: false }, clock: { control: false } },
  render: ({ lang, topic, contactPage, own: hasOwn, network = inPageFetch, clock }) => html`
    <foyer-faq lang=${lang} topic=${ifDefined(topic)} contact-page=${ifDefined(contactPage)} .client=${clientOn(network, lang, clock)}>
      ${hasOwn ? own : nothing}
      <p>To ask by phone, call <a href="tel:+15550101">555-0101</a>.</p>
    </foyer-faq>
  `,
};

export const wordsIn = async (lang: string): Promise<Words> => {
  const { faq, found } = faqLocaleOf(lang);
  const words = await Promise.all([faq(), found()]);
  return { ...words[0], ...words[1] };
};

/** A state of the widget: how it begins, and what is done until it is reached. */
export const story = (args: Partial<Args>, play: Play): Story => ({
  args,
  play: async ({ canvasElement, args: given }) => play(FaqPage.in(canvasElement), await wordsIn(given.lang), given),
});

export const toList: Play = (page) => page.ready();

/** A search in own words, answered. */
export const toResults =
  (q: string): Play =>
  async (page) => {
    await page.search(q);
    await page.found();
  };
