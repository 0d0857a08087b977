import type { FetchPort } from '@foyer/sdk';
import type { FeedbackPreset, Invitation } from '@foyer/sdk/flows';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import '../packages/elements/src/define/feedback.ts';
import { feedbackLocaleOf } from '../packages/elements/src/i18n/feedback-locales.ts';
import type { FeedbackTerms } from '../packages/elements/src/i18n/feedback-terms.ts';
import type { SurveyTerms } from '../packages/elements/src/i18n/survey-terms.ts';
import { clientOn, wordsIn as visitWordsIn, type Clock, type Words as VisitWords } from './booking-story.ts';
import { FeedbackPage } from './feedback-page.ts';
import { asks } from './faulty-fetch.ts';
import { inPageApp, inPageFetch } from './setup/in-page-app.ts';
import { storyTeams } from './setup/teams.ts';
import { until } from './widget-page.ts';

/** What a story of feedback is given. */
export interface Args {
  readonly lang: string;
  readonly survey?: string;
  readonly kind?: NonNullable<FeedbackPreset['kind']>;
  readonly invitation?: Invitation;
  /** The network between the widget and the server. */
  readonly network?: FetchPort;
  readonly clock?: Clock;
}

export type Story = StoryObj<Args>;

/** The widget's own words in a story's language, so that a story plays in any. */
export interface Words {
  readonly s: SurveyTerms;
  readonly f: FeedbackTerms;
  readonly w: VisitWords;
}

/** What somebody does on the page until it is in the story's state. */
export type Play = (page: FeedbackPage, words: Words, args: Args) => Promise<void>;

/** What the hospital changed, as every story shows it. */
async function storyChanges(): Promise<void> {
  const { db } = await inPageApp();
  const change = (id: string, said: object, did: object, said_by: number, published_on: string) => ({
    id: `story-${id}`,
    site_id: 'riverside',
    said: JSON.stringify(said),
    did: JSON.stringify(did),
    said_by,
    published_on,
    published_by: 'Ruth Adeyemi',
    status: 'shown' as const,
  });
  await db
    .insertInto('change')
    .values([
      change(
        'wait',
        { en: 'The wait for a blood test is long.', ar: 'الانتظار لفحص الدم طويل.' },
        { en: 'We open at 7 am now.', ar: 'نفتح الآن في الساعة 7 صباحًا.' },
        14,
        '2026-11-02',
      ),
      change(
        'signs',
        { en: 'It is hard to find the heart clinic.', ar: 'من الصعب العثور على عيادة القلب.' },
        { en: 'There are new signs from the main door.', ar: 'هناك لافتات جديدة من المدخل الرئيسي.' },
        3,
        '2026-10-12',
      ),
    ] as never)
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** Every request waits for the teams and the changes of the stories. */
const withHospital =
  (network: FetchPort): FetchPort =>
  async (request) => {
    await storyTeams();
    await storyChanges();
    return network(request);
  };

/** What the files of stories share. Each names its own title, since Storybook reads that without running anything. */
export const feedbackMeta: Meta<Args> = {
  component: 'foyer-feedback',
  args: { lang: 'en' },
  argTypes: { lang: { control: 'inline-radio', options: ['en', 'ar'] }, network: { control: false }, clock: { control: false } },
  render: ({ lang, survey, kind, invitation, network = inPageFetch, clock }) => html`
    <foyer-feedback
      lang=${lang}
      survey=${ifDefined(survey)}
      kind=${ifDefined(kind)}
      .invitation=${invitation}
      .client=${clientOn(withHospital(network), lang, clock)}
    >
      <p>Call us at <a href="tel:+15550101">555-0101</a>.</p>
    </foyer-feedback>
  `,
};

const wordsIn = async (lang: string): Promise<Words> => ({
  s: await feedbackLocaleOf(lang).survey(),
  f: await feedbackLocaleOf(lang).feedback(),
  w: await visitWordsIn(lang),
});

/** A state of the widget: how it begins, and what is done until it is reached. */
export const story = (args: Partial<Args>, play: Play): Story => ({
  args,
  play: async ({ canvasElement, args: given }) => {
    await storyTeams();
    await storyChanges();
    await play(FeedbackPage.in(canvasElement), await wordsIn(given.lang), given);
  },
});

/** A story of the survey that every hospital has. */
export const surveyStory = (args: Partial<Args>, play: Play): Story => story({ survey: 'friends-and-family', ...args }, play);

export const toRating: Play = async (page) => {
  await until(
    () => page.answers.length === 6,
    () => `The one press did not come: "${page.heading}".`,
  );
};

/** The six answers by their place. */
export const pressed = { 'very-good': 0, good: 1, neither: 2, poor: 3, 'very-poor': 4, 'dont-know': 5 } as const;

/** One press, and the page after it. */
export const toWhy =
  (answer: keyof typeof pressed = 'good'): Play =>
  async (page, words, args) => {
    await toRating(page, words, args);
    page.answers[pressed[answer]]?.click();
    await until(
      () => page.all('[name="answer:why"]').length > 0,
      () => `The page after the press did not come: "${page.heading}".`,
    );
  };

/** It is with the hospital, and the page says so. */
export const isSaved: Play = async (page, { f }) => until(() => page.said.includes(f.answerSaved));

export const toHeard =
  (answer: keyof typeof pressed = 'good'): Play =>
  async (page, words, args) => {
    await toWhy(answer)(page, words, args);
    await isSaved(page, words, args);
  };

export const toMore: Play = async (page, words, args) => {
  await toHeard()(page, words, args);
  page.type({ 'answer:why': 'It was quick.' });
  await page.press(words.f.sendAndGoOn);
  await until(() => page.all('[name="answer:explained"]').length > 0);
};

export const toThanks =
  (answer: keyof typeof pressed = 'good'): Play =>
  async (page, words, args) => {
    await toHeard(answer)(page, words, args);
    await page.press(words.f.thatIsAll);
    await page.asks(words.f.thanks);
  };

/** The last page's own button. */
export const sendAll: Play = async (page, words, args) => {
  await toMore(page, words, args);
  page.tick('answer:listened', 'yes');
  await page.press(words.f.sendAnswers);
};

export const toChoice: Play = async (page, { f }) => {
  await page.asks(f.whatToTell);
  await until(() => page.all('.changes li').length > 0);
};

export const toPraise: Play = async (page, { f }) => {
  await page.asks(f.whoHelped);
  await page.teams();
};

export const writePraise: Play = async (page, words, args) => {
  await toPraise(page, words, args);
  page.type({ text: 'Thank you for your kindness.', person: 'The nurse on Friday', from: 'Ines' });
  page.choose({ department: 'story-billing' });
  page.tick('share', 'yes');
  await page.press(words.f.sendThanks);
};

/** Requests that send answers, one after the other. */
export const sends = asks('POST', '/v1/feedback');
