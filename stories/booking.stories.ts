import type { Service, Slot } from '@foyer/sdk/contract';
import type { BookingEvent } from '@foyer/sdk/flows';
import type { Meta } from '@storybook/web-components-vite';
import { until } from './booking-page.ts';
import { bookingMeta, clientOn, ecg, story, toTimes, type Args, type Play } from './booking-story.ts';
import { asks, asksTimesUntil, changed, down, faulty, noTimes, silent } from './faulty-fetch.ts';
import { inPageFetch } from './setup/in-page-app.ts';

/** From the first page to a time: every state, on the reference server in this page. */
const meta: Meta<Args> = { ...bookingMeta, title: 'Booking/Find a time' };
export default meta;

const services: Play = async (page, w) => {
  await page.asks(w.whatDoYouNeed);
  await until(() => page.all('.row .link').length > 10);
};

const search =
  (words: Readonly<Record<string, string>>, then: 'showAllServices' | 'searchFailed' = 'showAllServices'): Play =>
  async (page, w, args) => {
    await services(page, w, args);
    const q = page.root.querySelector('input');
    if (!q) throw new Error('There is no search.');
    q.focus();
    q.value = words[args.lang] ?? '';
    q.dispatchEvent(new InputEvent('input', { bubbles: true }));
    page.root.querySelector('form')?.requestSubmit();
    await until(() => page.root.textContent.includes(w[then]));
  };

const settledTimes: Play = async (page, w) => {
  await page.asks(w.whenToCome);
  await until(() => page.all('.skeleton').length === 0);
};

export const LoadingServices = story({ network: silent }, (page, w) => page.asks(w.whatDoYouNeed));

export const ChooseService = story({}, services);

export const SearchInOwnWords = story({}, search({ en: 'sore knee', ar: 'ركبة' }));

export const SearchFindsNothing = story({}, search({ en: 'xylophone', ar: 'زيلوفون' }));

export const SearchIsDown = story(
  { network: faulty(asks('POST', '/services/search'), down) },
  search({ en: 'sore knee', ar: 'ركبة' }, 'searchFailed'),
);

/** Of a service chosen from the list: with one that the tag names, the first times tell the places. */
export const LoadingPlaces = story({ network: faulty(asks('GET', '/locations'), silent) }, async (page, w, args) => {
  await services(page, w, args);
  await page.press(/^(Eye exam|فحص العيون)$/u);
  await page.asks(w.whereToCome);
});

export const ChoosePlace = story({ service: 'eye-exam' }, async (page, w) => {
  await page.asks(w.whereToCome);
  await until(() => page.all('.row').length > 1);
});

export const LoadingTimes = story({ ...ecg, network: silent }, (page, w) => page.asks(w.whenToCome));

const silentForOnePlace = faulty((request) => asks('GET', '/slots')(request) && request.url.includes('location='), silent);

/** The hospital is known, the times of the place that was chosen are not yet. */
export const LoadingTimesOfAPlace = story({ service: 'eye-exam', network: silentForOnePlace }, async (page, w) => {
  await page.asks(w.whereToCome);
  await until(() => page.all('.row .link').length > 1);
  page.all('.row .link')[1]?.click();
  await page.asks(w.whenToCome);
});

export const ChooseTime = story(ecg, toTimes);

export const Arabic = story({ ...ecg, lang: 'ar' }, toTimes);

export const EveryFilter = story({ service: 'family-doctor' }, toTimes);

export const FiltersChosen = story({ service: 'family-doctor' }, async (page, w, args) => {
  await toTimes(page, w, args);
  page.tick('mode', 'in-person');
  await toTimes(page, w, args);
  page.tick('part', 'morning');
  await until(() => page.all('[name=part][value=morning]:checked').length > 0 && page.said !== '');
});

export const NextDays = story(ecg, async (page, w, args) => {
  await toTimes(page, w, args);
  const before = page.all('.day').length;
  await page.press(w.nextDays);
  await until(() => page.all('.day').length > before);
});

export const TimesInTwoZones = story({ service: 'heart-doctor' }, toTimes);

export const TimesByVideo = story({ service: 'skin-check', mode: 'video' }, toTimes);

export const Session = story({ service: 'flu-shot' }, toTimes);

export const BookedElsewhere = story({ service: 'dental-care' }, toTimes);

export const NoTimeFits = story({ ...ecg, practitioner: 'nobody' }, settledTimes);

const nothingFree = changed(
  (request) => /\/(slots|availability)$/u.test(new URL(request.url).pathname),
  () => ({ items: [], days: [], included: { services: [], locations: [], practitioners: [] } }),
);

export const NoTimeAtAll = story({ ...ecg, network: nothingFree }, settledTimes);

export const TimesUnavailable = story({ ...ecg, network: faulty(asks('GET', '/slots'), down) }, settledTimes);

export const NextDaysUnavailable = story(
  { ...ecg, network: faulty((request) => asks('GET', '/slots')(request) && !request.url.includes('from=2026-11-2'), down) },
  async (page, w, args) => {
    await toTimes(page, w, args);
    for (let presses = 0; presses < 5 && !page.root.textContent.includes(w.moreFailed); presses += 1) {
      await page.press(w.nextDays);
      await until(() => page.all('[aria-busy=true]').length === 0);
    }
  },
);

export const KeepingTheTime = story({ ...ecg, network: faulty(asks('POST', '/holds'), silent) }, async (page, w, args) => {
  await toTimes(page, w, args);
  await page.pickSlot(1);
  await until(
    () => page.said === w.keepingTime,
    () => `It says "${page.said}".`,
  );
});

const toCalendar: Play = async (page, w, args) => {
  await toTimes(page, w, args);
  page.tick('view', 'calendar');
  await until(() => page.all('.calendar').length > 0);
};

export const Calendar = story(ecg, async (page, w, args) => {
  await toCalendar(page, w, args);
  await until(() => page.all('.calendar-times .slot').length > 0);
});

export const CalendarUnavailable = story({ ...ecg, network: faulty(asksTimesUntil('2026-11-30'), down) }, async (page, w, args) => {
  await toCalendar(page, w, args);
  await page.press(w.tryAgain);
  await until(() => page.root.textContent.includes(w.cannotShow));
});

/** All times that are listed are, in the calendar, in a month to come. */
export const CalendarOfAFullMonth = story({ ...ecg, network: faulty(asksTimesUntil('2026-11-30'), noTimes) }, async (page, w, args) => {
  await toCalendar(page, w, args);
  await until(() => page.root.textContent.includes(w.noTimesInMonth));
});

/** Somebody else is quicker: the first time on the list is held before it is pressed. */
const loseTime: Play = async (page, w, args) => {
  await toTimes(page, w, args);
  const other = clientOn(inPageFetch, 'en');
  const { items } = await other.slots.list({ service: args.service ?? '', from: '2026-11-23', to: '2026-12-06' });
  const [first] = items;
  if (!first) throw new Error('The demo has no free times.');
  await other.holds.create(first.id);
  await page.pickSlot(0);
  await page.asks(w.justTaken);
};

export const LostTime = story(ecg, loseTime);

const noneNear = changed(asks('POST', '/holds'), (answer: { alternatives?: readonly Slot[] }) =>
  answer.alternatives ? { ...answer, alternatives: [] } : answer,
);

export const LostTimeAndNoneNear = story({ ...ecg, network: noneNear }, loseTime);

export const ByPhoneOnly = story({ service: 'travel-vaccines' }, async (page, w) => {
  await until(() => page.root.textContent.includes(w.phoneOnlyLead));
});

export const UnknownService = story({ service: 'no-such-service' }, (page, w) => page.asks(w.notFound));

export const NothingToBook = story(
  { network: changed(asks('GET', '/services'), (list: { items: readonly Service[] }) => ({ ...list, items: [] })) },
  (page, w) => page.asks(w.nothingHere),
);

export const Unavailable = story({ network: down }, (page, w) => page.asks(w.cannotShow));

/** The later pages' own script could not be loaded, which no network of a story can bring about: the flow is told so. */
export const NextPageUnavailable = story(ecg, async (page, w, args) => {
  await toTimes(page, w, args);
  const { flow } = page.element as unknown as { readonly flow: { send(event: BookingEvent): void } };
  flow.send({ type: 'part-failed' });
  await page.asks(w.cannotGoOn);
});
