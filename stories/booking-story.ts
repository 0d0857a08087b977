import { createClient, type FetchPort } from '@foyer/sdk';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import '../packages/elements/src/define/booking.ts';
import { localeOf } from '../packages/elements/src/i18n/locales.ts';
import type { Terms } from '../packages/elements/src/i18n/terms.ts';
import type { VisitTerms } from '../packages/elements/src/i18n/visit-terms.ts';
import { BookingPage, ines, until } from './booking-page.ts';
import { inPageFetch, ofThisStory } from './setup/in-page-app.ts';

export interface Clock {
  ahead: number;
}

/** What a story of the booking is given. */
export interface Args {
  readonly lang: string;
  readonly service?: string;
  readonly location?: string;
  readonly practitioner?: string;
  readonly mode?: string;
  /** The network between the widget and the server. */
  readonly network?: FetchPort;
  /** How far the patient's clock is ahead, in milliseconds: a story about time turns it. */
  readonly clock?: Clock;
}

export type Story = StoryObj<Args>;

/** The widget's own words in a story's language, so that a story plays in any. */
export type Words = Terms & VisitTerms;

/** What somebody does on the page until it is in the story's state. */
export type Play = (page: BookingPage, words: Words, args: Args) => Promise<void>;

export function clientOn(network: FetchPort, locale: string, clock: Clock = { ahead: 0 }, baseUrl = 'https://riverside.example') {
  // Another patient, another clock.
  clock.ahead = 0;
  return createClient({
    baseUrl,
    fetch: ofThisStory(network),
    locale,
    validate: 'strict',
    // What fails shows soon.
    retry: { limit: 1, minDelay: 10, maxDelay: 20 },
    ports: { now: () => Date.now() + clock.ahead },
  });
}

/** What the files of stories share. Each names its own title, since Storybook reads that without running anything. */
export const bookingMeta: Meta<Args> = {
  component: 'foyer-booking',
  args: { lang: 'en' },
  argTypes: { lang: { control: 'inline-radio', options: ['en', 'ar'] }, network: { control: false }, clock: { control: false } },
  render: ({ lang, service, location, practitioner, mode, network = inPageFetch, clock }) => html`
    <foyer-booking
      lang=${lang}
      service=${ifDefined(service)}
      location=${ifDefined(location)}
      practitioner=${ifDefined(practitioner)}
      mode=${ifDefined(mode)}
      .client=${clientOn(network, lang, clock)}
    >
      <p>To book by phone, call <a href="tel:+15550101">555-0101</a>.</p>
    </foyer-booking>
  `,
};

export const wordsIn = async (lang: string): Promise<Words> => ({
  ...(await localeOf(lang).terms()),
  ...(await localeOf(lang).visit()),
});

/** A state of the widget: how it begins, and what is done until it is reached. */
export const story = (args: Partial<Args>, play: Play): Story => ({
  args,
  play: async ({ canvasElement, args: given }) => play(BookingPage.in(canvasElement), await wordsIn(given.lang), given),
});

/** A visit at one place, which wants to know who sent the patient. */
export const ecg = { service: 'heart-rhythm-test' } as const;

/** To the list of free times, past the question where to come if it is asked. */
export const toTimes: Play = async (page, w) => {
  const asksWhere = () => page.heading === w.whereToCome && page.all('.row').length > 0;
  await until(
    () => page.slots.length > 0 || asksWhere() || page.all('a.slot').length > 0,
    () => `No free times came: "${page.heading}".`,
  );
  if (asksWhere()) await page.press(w.anyPlace);
  await page.whole();
};

export const toDetails: Play = async (page, w, args) => {
  await toTimes(page, w, args);
  await page.pickSlot(1);
  await page.asks(w.whoIsItFor);
};

/** Fills in the page of details, as far as it asks. */
export const tellDetails: Play = async (page, w) => {
  await page.asks(w.whoIsItFor);
  page.type(ines);
  if (page.all('[name=referralFrom]').length > 0) page.type({ referralFrom: 'Dr Lee' });
};

/** The one strong button of the page. */
export async function goOn(page: BookingPage): Promise<void> {
  const before = page.heading;
  page.root.querySelector<HTMLElement>('.primary')?.click();
  await until(
    () => page.heading !== before || page.all('.error-summary').length > 0,
    () => `The page did not go on: "${before}".`,
  );
}

export const toCheck: Play = async (page, w, args) => {
  await toDetails(page, w, args);
  await tellDetails(page, w, args);
  await goOn(page);
  await page.asks(w.isThisRight);
};

export const send: Play = async (page, w, args) => {
  await toCheck(page, w, args);
  await goOn(page);
};
