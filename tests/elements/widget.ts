import { createClient, type FetchPort } from '@foyer/sdk';
import { fixture, html } from '@open-wc/testing';
import '../../packages/elements/src/define/booking.ts';
import type { FoyerBookingElement } from '../../packages/elements/src/booking/booking.element.ts';
import { BookingPage } from '../../stories/booking-page.ts';
import { inPageApp, inPageFetch, ofThisStory } from '../../stories/setup/in-page-app.ts';
import { setStoryTime } from '../../stories/setup/story-time.ts';

export const hospital = 'https://riverside.example';

/** Call in a `describe`: the real server stands, at the time of the stories, and has forgotten all visits before each test. */
export function useHospital(): void {
  before(async function () {
    this.timeout(60_000);
    setStoryTime();
    await inPageApp();
  });
  beforeEach(async () => (await inPageApp()).reset());
  // The server repeats its random numbers after a reset, so a hold let go late would be the next test's.
  afterEach(() => {
    for (const element of document.querySelectorAll('foyer-booking, foyer-reschedule, foyer-faq, foyer-contact, foyer-feedback'))
      (element as unknown as { flow: { stop: () => void } }).flow.stop();
  });
}

interface Given {
  readonly service?: string;
  readonly lang?: string;
  readonly network?: FetchPort;
}

/** A booking widget in the page, on the real server unless `network` says otherwise. */
export async function widget({ service = 'heart-rhythm-test', lang = 'en', network = inPageFetch }: Given = {}): Promise<BookingPage> {
  const client = createClient({ baseUrl: hospital, fetch: ofThisStory(network), locale: lang, retry: 1 });
  return new BookingPage(
    await fixture<FoyerBookingElement>(
      html`<foyer-booking .client=${client} service=${service} lang=${lang}><p>Call 555-0101</p></foyer-booking>`,
    ),
  );
}

/** What was logged as an error while `during` ran. */
export async function errorsDuring(during: () => Promise<void>): Promise<readonly string[]> {
  const { error } = console;
  const logged: string[] = [];
  console.error = (...words: unknown[]) => logged.push(words.map(String).join(' '));
  try {
    await during();
  } finally {
    console.error = error;
  }
  return logged;
}
