import { expect, fixture, html } from '@open-wc/testing';
import type { FoyerFeedbackElement } from '../../packages/elements/src/feedback/feedback.element.ts';
import '../../packages/elements/src/define/feedback.ts';
import { clientOn } from '../../stories/booking-story.ts';
import { ines } from '../../stories/contact-page.ts';
import { goOn } from '../../stories/feedback-complaint-story.ts';
import { FeedbackPage } from '../../stories/feedback-page.ts';
import { inPageFetch } from '../../stories/setup/in-page-app.ts';
import { setStoryTime } from '../../stories/setup/story-time.ts';
import { textOf } from '../../stories/widget-page.ts';
import { useHospital } from './widget.ts';

const hospitals = {
  /** `us-cms`: 2 working days to acknowledge, 7 days to answer. */
  riverside: 'https://riverside.example',
  /** `england-nhs`: 3 working days to acknowledge, 6 months to answer. */
  brookfield: 'https://brookfield.example/sites/brookfield',
} as const;

/** The dates that somebody is told who complains. */
async function complains(baseUrl: string): Promise<readonly string[]> {
  const page = new FeedbackPage(
    await fixture<FoyerFeedbackElement>(
      html`<foyer-feedback kind="complaint" .client=${clientOn(inPageFetch, 'en', { ahead: 0 }, baseUrl)} lang="en"></foyer-feedback>`,
    ),
  );
  await page.asks('What is it about?');
  page.tick('category', 'waiting');
  await goOn(page);
  page.type({ text: 'I waited for 3 hours.' });
  await goOn(page);
  page.type(ines);
  await goOn(page);
  page.tick('replyBy', 'online');
  await goOn(page);
  await page.press('Send complaint');
  await page.asks('We have your complaint');
  return (
    page
      .all('p')
      .map(textOf)
      .filter((text) => /^(Somebody|We|You).* by /u.test(text))
      // Whether a comma parts the weekday from the day changes with the version of the locale data (CLDR) that an engine has.
      .map((text) => text.replaceAll(',', ''))
  );
}

describe('the same complaint under two countries’ rules, side by side', () => {
  useHospital();
  afterEach(() => setStoryTime());

  const hear = (when: string) => `You hear from us by ${when}.`;
  const answer = (when: string) => `You get the answer in writing by ${when}.`;
  /** Reckoned by hand from the calendars of both countries. */
  const told: readonly (readonly [what: string, sent: string, usa: readonly string[], england: readonly string[]])[] = [
    // Thanksgiving is the 26th, in one country.
    [
      'sent on the Tuesday before Thanksgiving',
      '2026-11-24T15:00:00Z',
      [hear('Friday 27 November'), answer('Tuesday 1 December')],
      [hear('Friday 27 November'), answer('Monday 24 May')],
    ],
    // The 25th is a Friday; the 28th takes the place of Boxing Day, a Saturday.
    [
      'sent two days before Christmas',
      '2026-12-23T15:00:00Z',
      [hear('Monday 28 December'), answer('Wednesday 30 December')],
      [hear('Wednesday 30 December'), answer('Wednesday 23 June')],
    ],
    // Good Friday and Easter Monday are the 26th and the 29th, in the other.
    [
      'sent on the Thursday before Easter',
      '2027-03-25T15:00:00Z',
      [hear('Monday 29 March'), answer('Thursday 1 April')],
      [hear('Thursday 1 April'), answer('Saturday 25 September')],
    ],
  ];

  for (const [what, sent, usa, england] of told)
    it(`${what}: each hospital tells its own dates`, async () => {
      setStoryTime(Date.parse(sent));
      expect(await complains(hospitals.riverside)).to.deep.equal(usa);
      expect(await complains(hospitals.brookfield)).to.deep.equal(england);
    });
});
