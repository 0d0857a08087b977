import type { Appointment } from '@foyer/sdk/contract';
import type { Meta } from '@storybook/web-components-vite';
import { ines, until } from './booking-page.ts';
import { bookingMeta, ecg, goOn, send, story, tellDetails, toCheck, toDetails, toTimes, type Args, type Play } from './booking-story.ts';
import { answerLost, asks, changed, faulty, refused, silent } from './faulty-fetch.ts';

/** From the last look to the end, whatever the end is. Every state, on the reference server in this page. */
const meta: Meta<Args> = { ...bookingMeta, title: 'Booking/Check and send' };
export default meta;

const booking = asks('POST', '/appointments');
const asking = asks('POST', '/requests');

const toRequestCheck: Play = async (page, w, args) => {
  await page.asks(w.whatWouldSuit);
  page.tick('wishDays', 'tue');
  await goOn(page);
  await tellDetails(page, w, args);
  await goOn(page);
  await page.asks(w.isThisRight);
};

const sendRequest: Play = async (page, w, args) => {
  await toRequestCheck(page, w, args);
  await goOn(page);
};

const ends =
  (
    play: Play,
    heading: 'booked' | 'waitingForYes' | 'requestSent' | 'notBooked' | 'notSent' | 'checking' | 'sending' | 'sendingRequest',
  ): Play =>
  async (page, w, args) => {
    await play(page, w, args);
    await page.asks(w[heading]);
  };

const toFullCheck: Play = async (page, w, args) => {
  await toDetails(page, w, args);
  page.tick('who', 'other');
  await until(() => page.all('[name=relationship]').length > 0);
  page.type({
    ...ines,
    name: 'Tomás Okafor',
    bookerName: ines.name,
    referralFrom: 'Dr Lee',
    referralReference: 'R-20',
    reason: 'It skips',
  });
  page.choose({ relationship: 'parent', interpreter: 'es' });
  page.tick('access', 'step-free');
  await goOn(page);
  await page.asks(w.isThisRight);
};

export const Check = story(ecg, toCheck);

export const CheckOfEverything = story(ecg, toFullCheck);

export const CheckOfARequest = story({ service: 'mri-scan' }, toRequestCheck);

/** The hospital put other words above the button while the patient typed. */
export const ConsentChanged = story({ ...ecg, network: faulty(booking, refused(409, 'consent-outdated')) }, async (page, w, args) => {
  await send(page, w, args).catch(() => undefined);
  await until(() => page.root.textContent.includes(w.consentChanged));
});

export const Sending = story({ ...ecg, network: faulty(booking, silent) }, ends(send, 'sending'));

export const SendingARequest = story({ service: 'mri-scan', network: faulty(asking, silent) }, ends(sendRequest, 'sendingRequest'));

/** The answer is lost, and then there is none, for each booking anew. */
const lostThenSilent = () => {
  const sent = new Map<string | null, number>();
  return faulty(booking, (request) => {
    const key = request.headers.get('Idempotency-Key');
    sent.set(key, (sent.get(key) ?? 0) + 1);
    return (sent.get(key) ?? 0) <= 2 ? answerLost(request) : silent(request);
  });
};

export const AskingWhetherItIsBooked = story({ ...ecg, network: lostThenSilent() }, ends(send, 'checking'));

export const UnknownOutcome = story({ ...ecg, network: faulty(booking, answerLost) }, async (page, w, args) => {
  await ends(send, 'checking')(page, w, args);
  await until(() => page.root.textContent.includes(w.doNotBookAgain));
});

export const NotBooked = story(
  { ...ecg, network: faulty(booking, refused(503, 'overloaded', {}, { 'Retry-After': '60' })) },
  ends(send, 'notBooked'),
);

export const TooManyAreBooking = story(
  { ...ecg, network: faulty(booking, refused(429, 'rate-limited', {}, { 'Retry-After': '60' })) },
  ends(send, 'notBooked'),
);

export const NotEligible = story({ ...ecg, network: faulty(booking, refused(422, 'not-eligible')) }, ends(send, 'notBooked'));

export const RequestNotSent = story(
  { service: 'mri-scan', network: faulty(asking, refused(503, 'overloaded', {}, { 'Retry-After': '60' })) },
  ends(sendRequest, 'notSent'),
);

/** The server finds what the page did not: 422, with a pointer at each field. */
export const Rejected = story(
  {
    ...ecg,
    network: faulty(
      booking,
      refused(422, 'validation-failed', {
        errors: [
          { pointer: '/patient/phone', code: 'not-a-phone', detail: 'This number is not in use.' },
          { pointer: '/patient/name', code: 'odd', detail: 'This name has a sign that the record cannot keep.' },
        ],
      }),
    ),
  },
  async (page, w, args) => {
    await send(page, w, args);
    await page.asks(w.whoIsItFor);
    await until(() => page.all('.error-summary').length > 0);
  },
);

/** Nothing that has a box of its own. */
export const RejectedAsAWhole = story(
  {
    ...ecg,
    network: faulty(
      booking,
      refused(422, 'validation-failed', { errors: [{ pointer: '', code: 'odd', detail: 'The hospital wants to speak with you first.' }] }),
    ),
  },
  async (page, w, args) => {
    await toCheck(page, w, args);
    page.root.querySelector<HTMLElement>('.primary')?.click();
    await until(() => page.all('.error-summary').length > 0);
  },
);

export const LostAtTheLastPress = story(
  { ...ecg, network: faulty(booking, refused(409, 'slot-unavailable', { alternatives: [] })) },
  async (page, w, args) => {
    await send(page, w, args);
    await page.asks(w.justTaken);
  },
);

export const Booked = story(ecg, ends(send, 'booked'));

export const BookedByPhoneNumber = story(ecg, async (page, w, args) => {
  await toDetails(page, w, args);
  await tellDetails(page, w, args);
  page.type({ email: '' });
  await goOn(page);
  await page.asks(w.isThisRight);
  await goOn(page);
  await page.asks(w.booked);
});

export const BookedForSomeoneElse = story(ecg, async (page, w, args) => {
  await toFullCheck(page, w, args);
  await goOn(page);
  await page.asks(w.booked);
});

export const BookedByVideo = story({ service: 'skin-check', mode: 'video' }, ends(send, 'booked'));

export const BookedSession = story({ service: 'flu-shot' }, ends(send, 'booked'));

/** A hospital whose visits can be moved and cancelled online. */
const changeable = changed(booking, (answer: { appointment?: Appointment }) =>
  answer.appointment
    ? {
        ...answer,
        appointment: { ...answer.appointment, policy: { cancel: { allowed: true }, reschedule: { allowed: true, remaining: 3 } } },
      }
    : answer,
);

export const BookedAndChangeable = story({ ...ecg, network: changeable }, ends(send, 'booked'));

export const WaitsForAYes = story({ service: 'counseling', mode: 'video' }, ends(send, 'waitingForYes'));

export const RequestSent = story({ service: 'mri-scan' }, ends(sendRequest, 'requestSent'));

const toWaitingList: Play = async (page, w, args) => {
  await toTimes(page, w, args);
  await page.press(w.noneSuitMe);
  await page.asks(w.whatWouldSuit);
  page.tick('wishDays', 'tue');
  await goOn(page);
  await tellDetails(page, w, args);
  await goOn(page);
  await page.asks(w.isThisRight);
};

export const CheckOfAPlaceOnTheList = story(ecg, toWaitingList);

export const OnTheWaitingList = story(ecg, async (page, w, args) => {
  await toWaitingList(page, w, args);
  await goOn(page);
  await page.asks(w.waiting);
});
