import { createClient, type FetchPort } from '@foyer/sdk';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import '../packages/elements/src/define/booking.ts';
import { BookingPage, ines, until } from './booking-page.ts';
import { answerLost, asks, down, faulty, silent } from './faulty-fetch.ts';
import { inPageFetch, ofThisStory } from './setup/in-page-app.ts';

interface Args {
  readonly lang: string;
  readonly service?: string;
  readonly location?: string;
  readonly practitioner?: string;
  readonly mode?: string;
  /** The network between the widget and the server. */
  readonly network?: FetchPort;
}

type Story = StoryObj<Args>;

const clientOn = (network: FetchPort, locale: string) =>
  createClient({ baseUrl: 'https://riverside.example', fetch: ofThisStory(network), locale, validate: 'strict', retry: 1 });

/** Every state of the booking widget, on the reference server in this page. */
const meta: Meta<Args> = {
  title: 'Booking',
  component: 'foyer-booking',
  args: { lang: 'en' },
  render: ({ lang, service, location, practitioner, mode, network = inPageFetch }) => html`
    <foyer-booking
      lang=${lang}
      service=${ifDefined(service)}
      location=${ifDefined(location)}
      practitioner=${ifDefined(practitioner)}
      mode=${ifDefined(mode)}
      .client=${clientOn(network, lang)}
    >
      <p>To book by phone, call <a href="tel:+15550101">555-0101</a>.</p>
    </foyer-booking>
  `,
};
export default meta;

type Play = (page: BookingPage) => Promise<void>;
const story = (args: Partial<Args>, play: Play): Story => ({ args, play: ({ canvasElement }) => play(BookingPage.in(canvasElement)) });

const ecg = { service: 'heart-rhythm-test' };

const toDetails: Play = async (page) => {
  await page.pickSlot(1);
  await page.asks(/^Who is the visit for|^لمن هذا الموعد/);
};

const toCheck: Play = async (page) => {
  await toDetails(page);
  page.type(ines);
  if (page.all('[name=referralFrom]').length > 0) page.type({ referralFrom: 'Dr Lee' });
  page.root.querySelector('form')?.requestSubmit();
  await page.asks(/^Is this right|^هل هذا صحيح/);
};

const send: Play = async (page) => {
  await toCheck(page);
  page.root.querySelector<HTMLElement>('.primary')?.click();
};

export const ChooseService = story({}, async (page) => {
  await until(() => page.all('.row').length > 10);
});

export const SearchInOwnWords = story({}, async (page) => {
  await page.asks('What do you need?');
  await until(() => page.all('.row').length > 10);
  const q = page.root.querySelector('input');
  if (!q) throw new Error('There is no search.');
  q.value = 'sore knee';
  q.dispatchEvent(new InputEvent('input', { bubbles: true }));
  await page.press('Search');
  await until(() => page.said.includes('sore knee'));
});

export const ChoosePlace = story({ service: 'eye-exam' }, async (page) => {
  await page.asks('Where would you like to come?');
  await until(() => page.all('.row').length > 1);
});

export const ChooseTime = story(ecg, (page) => page.times());

export const TimesInTwoZones = story({ service: 'heart-doctor' }, async (page) => {
  await page.press('Any place');
  await page.times();
});

export const TimesByVideo = story({ service: 'skin-check', mode: 'video' }, async (page) => {
  await page.press('Any place');
  await page.times();
});

export const Session = story({ service: 'flu-shot' }, async (page) => {
  await page.press('Any place');
  await page.times();
});

export const BookedElsewhere = story({ service: 'dental-care' }, (page) => page.times());

export const NoTimeFits = story({ ...ecg, practitioner: 'nobody' }, async (page) => {
  await page.asks('When would you like to come?');
  await until(() => page.all('.skeleton').length === 0);
});

export const TimesUnavailable = story({ ...ecg, network: faulty(asks('GET', '/slots'), down) }, async (page) => {
  await until(() => page.all('.acts .btn').length > 0 && page.all('.skeleton').length === 0);
});

export const Details = story(ecg, toDetails);

export const ForSomeoneElse = story(ecg, async (page) => {
  await toDetails(page);
  page.tick('who', 'other');
  await until(() => page.all('[name=relationship]').length > 0);
});

export const NeedsAndReason = story(ecg, async (page) => {
  await toDetails(page);
  await page.press(/^Tell us what you need/);
  page.tick('access', 'step-free');
});

export const DetailsWithErrors = story(ecg, async (page) => {
  await toDetails(page);
  page.type({ birthDay: '14', birthMonth: '9' });
  await page.press('Continue');
  await until(() => page.all('.error-summary').length > 0);
});

export const Questions = story({ service: 'diabetes-first-visit' }, async (page) => {
  await page.press('Any place');
  await toDetails(page);
  page.type(ines);
  await page.press('Continue');
  await page.asks('A few questions before you come');
  await until(() => page.all('form').length > 0);
});

export const Check = story(ecg, toCheck);

export const LostTime = story(ecg, async (page) => {
  await page.times();
  // Somebody else is quicker: each time on the list is held before it is pressed.
  const other = clientOn(inPageFetch, 'en');
  const { items } = await other.slots.list({ service: ecg.service, from: '2026-11-23', to: '2026-12-06' });
  const [first] = items;
  if (!first) throw new Error('The demo has no free times.');
  await other.holds.create(first.id);
  await page.pickSlot(0);
  await page.asks('That time was just taken');
});

export const Sending = story({ ...ecg, network: faulty(asks('POST', '/appointments'), silent) }, async (page) => {
  await send(page);
  await page.asks('Booking your visit…');
});

export const UnknownOutcome = story({ ...ecg, network: faulty(asks('POST', '/appointments'), answerLost) }, async (page) => {
  await send(page);
  await page.asks('We are checking your booking');
});

export const NotBooked = story({ ...ecg, network: faulty(asks('POST', '/appointments'), () => notNow()) }, async (page) => {
  await send(page);
  await page.asks('Your visit is not booked');
});

export const Booked = story(ecg, async (page) => {
  await send(page);
  await page.asks('Your visit is booked');
});

export const WaitsForAYes = story({ service: 'counseling', mode: 'video' }, async (page) => {
  await page.press('Any place');
  await send(page);
  await page.asks('We are keeping this time for you');
});

export const AskForATime = story({ service: 'mri-scan' }, (page) => page.asks('What would suit you?'));

export const RequestSent = story({ service: 'mri-scan' }, async (page) => {
  await page.asks('What would suit you?');
  page.tick('wishDays', 'tue');
  await page.press('Continue');
  await page.asks('Who is the visit for?');
  page.type({ ...ines, referralFrom: 'Dr Lee' });
  await page.press('Continue');
  await page.press('Send my request');
  await page.asks('We have your request');
});

export const ByPhoneOnly = story({ service: 'travel-vaccines' }, (page) => page.asks(/please book by phone$/));

export const UnknownService = story({ service: 'no-such-service' }, (page) => page.asks('We could not find this service'));

export const Loading = story({ ...ecg, network: silent }, (page) => page.asks('When would you like to come?'));

export const Unavailable = story({ ...ecg, network: down }, (page) => page.asks('We cannot show free times right now'));

export const Arabic = story({ ...ecg, lang: 'ar' }, (page) => page.times());

export const ArabicDetails = story({ ...ecg, lang: 'ar' }, toDetails);

export const ArabicCheck = story({ ...ecg, lang: 'ar' }, toCheck);

export const ArabicBooked = story({ ...ecg, lang: 'ar' }, async (page) => {
  await send(page);
  await page.asks('تم حجز موعدك');
});

/** What a server says that is sure it did nothing. */
function notNow(): Response {
  const problem = {
    type: 'about:blank',
    title: 'The server is busy',
    status: 503,
    code: 'overloaded',
    requestId: 'story',
    outcome: 'none',
  };
  return Response.json(problem, { status: 503, headers: { 'Content-Type': 'application/problem+json', 'Retry-After': '1' } });
}
