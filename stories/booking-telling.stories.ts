import type { FetchPort } from '@foyer/sdk';
import type { Discovery, Questionnaire, Service } from '@foyer/sdk/contract';
import type { Meta } from '@storybook/web-components-vite';
import { ines, until, type BookingPage } from './booking-page.ts';
import { bookingMeta, ecg, goOn, story, tellDetails, toDetails, toTimes, type Args, type Play } from './booking-story.ts';
import { asks, changed, down, faulty, refused, silent } from './faulty-fetch.ts';
import { everyKindOfItem } from './questionnaire.ts';
import { inPageFetch } from './setup/in-page-app.ts';

/** What the patient tells: who it is for, the service's own questions, wishes. Every state, on the reference server in this page. */
const meta: Meta<Args> = { ...bookingMeta, title: 'Booking/Tell' };
export default meta;

export const Details = story(ecg, toDetails);

export const DetailsFilledIn = story(ecg, async (page, w, args) => {
  await toDetails(page, w, args);
  await tellDetails(page, w, args);
});

export const ForSomeoneElse = story(ecg, async (page, w, args) => {
  await toDetails(page, w, args);
  page.tick('who', 'other');
  await until(() => page.all('[name=relationship]').length > 0);
});

export const NeedsAndReason = story(ecg, async (page, w, args) => {
  await toDetails(page, w, args);
  await page.press(w.needsAndReason);
  page.tick('access', 'step-free');
});

const rules = [
  { need: 'interpreter', extraMinutes: 20 },
  { need: 'hoist', locationIds: ['another-place'] },
];
const withRules = changed(asks('GET', '/slots'), ({ included, ...page }: { included: { services: readonly Service[] } }) => ({
  ...page,
  included: { ...included, services: included.services.map((service) => ({ ...service, needRules: rules })) },
}));

/** What the patient needs makes the visit longer. */
export const TakesLonger = story({ ...ecg, network: withRules }, async (page, w, args) => {
  await toDetails(page, w, args);
  await page.press(w.needsAndReason);
  page.choose({ interpreter: 'es' });
  await until(() => page.root.textContent.includes(w.takesLonger(w.minutes(20))));
});

/** What the patient needs is not at this place. */
export const NotAtThisPlace = story({ ...ecg, network: withRules }, async (page, w, args) => {
  await toDetails(page, w, args);
  await tellDetails(page, w, args);
  await page.press(w.needsAndReason);
  page.tick('access', 'hoist');
  await goOn(page);
  await until(() => page.all('.error-summary').length > 0);
});

export const ReferralHelps = story({ service: 'bone-doctor' }, toDetails);

/** A hospital that keeps no time while the patient types. */
const withoutHolds = changed(asks('GET', '/.well-known/foyer'), (hospital: Discovery) => ({
  ...hospital,
  capabilities: { ...hospital.capabilities, hold: 'none' },
}));

export const TimeIsNotKept = story({ ...ecg, network: withoutHolds }, toDetails);

export const DetailsWithErrors = story(ecg, async (page, w, args) => {
  await toDetails(page, w, args);
  page.type({ birthDay: '14', birthMonth: '9', email: 'ines at example' });
  await goOn(page);
});

export const TooYoung = story({ service: 'mammogram' }, async (page, w, args) => {
  await toDetails(page, w, args);
  await tellDetails(page, w, args);
  page.type({ birthYear: '2015' });
  await goOn(page);
});

export const SomeoneElseWithErrors = story(ecg, async (page, w, args) => {
  await toDetails(page, w, args);
  page.tick('who', 'other');
  await until(() => page.all('[name=relationship]').length > 0);
  await goOn(page);
});

/** The hold ran out while the patient typed, and somebody else was quicker. */
export const TimeWentMeanwhile = story({ ...ecg, network: forgetful() }, async (page, w, args) => {
  await toDetails(page, w, args);
  await until(() => page.root.textContent.includes(w.goneMeanwhile));
});

/** The server says that a hold ends sooner than it does, so that it is made anew at once: and then the time is another patient's. */
function forgetful(): FetchPort {
  const lost = refused(409, 'slot-unavailable', { alternatives: [] });
  let asked = 0;
  return faulty(asks('POST', '/holds'), async (request) => {
    asked += 1;
    if (asked % 2 === 0) return lost(request);
    const answer = await inPageFetch(request);
    const hold = (await answer.json()) as object;
    return Response.json(
      { ...hold, expiresAt: new Date(Date.now() + 200).toISOString(), expiresInSeconds: 0.2 },
      { status: answer.status },
    );
  });
}

const toQuestions: Play = async (page, w, args) => {
  await toDetails(page, w, args);
  await tellDetails(page, w, args);
  await goOn(page);
  await page.asks(w.someQuestions);
};

const diabetes = { service: 'diabetes-first-visit' } as const;
const asked = asks('GET', '/questionnaires/diabetes-before-visit');

export const Questions = story(diabetes, async (page, w, args) => {
  await toQuestions(page, w, args);
  await until(() => page.all('form').length > 0);
});

/** An answer opens the questions that hang on it. */
export const QuestionsThatFollow = story(diabetes, async (page, w, args) => {
  await toQuestions(page, w, args);
  await until(() => page.all('form').length > 0);
  page.tick('answer:known', 'true');
  await until(() => page.all('[name="answer:insulin"]').length > 0);
  page.tick('answer:insulin', 'true');
  await until(() => page.all('[name="answer:units"]').length > 0);
});

const everyKind = changed(asked, (questionnaire: Questionnaire) => ({ ...questionnaire, item: everyKindOfItem }));

export const EveryKindOfQuestion = story({ ...diabetes, network: everyKind }, async (page, w, args) => {
  await toQuestions(page, w, args);
  await until(() => page.all('form').length > 0);
});

export const QuestionsWithErrors = story({ ...diabetes, network: everyKind }, async (page, w, args) => {
  await toQuestions(page, w, args);
  await until(() => page.all('form').length > 0);
  page.type({ 'answer:whole': 'three', 'answer:part': '1m70' });
  await goOn(page);
});

export const QuestionsOnTheirWay = story({ ...diabetes, network: faulty(asked, silent) }, toQuestions);

export const QuestionsUnavailable = story({ ...diabetes, network: faulty(asked, down) }, async (page, w, args) => {
  await toQuestions(page, w, args);
  await until(() => page.root.textContent.includes(w.questionsUnavailable));
});

export const AskForATime = story({ service: 'mri-scan' }, (page, w) => page.asks(w.whatWouldSuit));

export const AskSinceNoneSuited = story(ecg, async (page, w, args) => {
  await toTimes(page, w, args);
  await page.press(w.noneSuitMe);
  await page.asks(w.whatWouldSuit);
});

const nothingFree = changed(
  (request) => /\/(slots|availability)$/u.test(new URL(request.url).pathname),
  () => ({ items: [], days: [], included: { services: [], locations: [], practitioners: [] } }),
);

export const AskSinceNothingIsFree = story({ ...ecg, network: nothingFree }, async (page, w) => {
  await page.asks(w.whenToCome);
  await page.press(w.askForTime);
  await page.asks(w.whatWouldSuit);
});

export const WishesTooLong = story({ service: 'mri-scan' }, async (page, w) => {
  await page.asks(w.whatWouldSuit);
  page.type({ wishNote: 'Not before school. '.repeat(60) });
  await goOn(page);
});

/** Minutes on the patient's clock. */
const pass = ({ clock }: Args, minutes: number): void => {
  if (clock) clock.ahead += minutes * 60_000;
  document.dispatchEvent(new Event('visibilitychange'));
};

const typed: Play = async (page: BookingPage, w, args) => {
  await toDetails(page, w, args);
  page.type(ines);
};

export const AreYouStillThere = story({ ...ecg, clock: { ahead: 0 } }, async (page, w, args) => {
  await typed(page, w, args);
  pass(args, 13.1);
  await until(() => page.all('.notice').length > 0);
});

export const ClearedSinceNobodyWasThere = story({ ...ecg, clock: { ahead: 0 } }, async (page, w, args) => {
  await typed(page, w, args);
  pass(args, 15.1);
  await toTimes(page, w, args);
  await until(() => page.all('.notice').length > 0);
});

export const ClearedOnLeaving = story(ecg, async (page, w, args) => {
  await typed(page, w, args);
  await page.press(w.clearAndLeave);
  await toTimes(page, w, args);
  await until(() => page.all('.notice').length > 0);
});
