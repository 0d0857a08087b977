import type { Appointment } from '@foyer/sdk/contract';
import type { Meta } from '@storybook/web-components-vite';
import { answerLost, asks, changed, down, faulty, noTimes, refused, silent } from './faulty-fetch.ts';
import {
  post,
  rescheduleMeta,
  story,
  taken,
  toCancel,
  toMove,
  toMoving,
  toTimes,
  toVisit,
  type Args,
  type Play,
} from './reschedule-story.ts';
import { inPageFetch } from './setup/in-page-app.ts';
import { until } from './widget-page.ts';

export default { title: 'Reschedule/A visit', ...rescheduleMeta } satisfies Meta<Args>;

const reads = asks('GET', '');
const visitRead = (request: Request) => reads(request) && /\/v1\/appointments\/[^/]+$/u.test(new URL(request.url).pathname);

/** The visit as another hospital would tell of it. */
const told = (change: (visit: Appointment) => Partial<Appointment>) =>
  changed(visitRead, (body: Appointment) => ({ ...body, ...change(body) }));

/** To a heading, from the opening of the link. */
const opened =
  (heading: (words: Parameters<Play>[1]) => string): Play =>
  async (page, words) => {
    await page.open();
    await page.asks(heading(words));
  };

// The visit

export const Loading = story({ network: faulty(visitRead, silent) }, async (page, { w }) => {
  await page.open();
  await page.asks(w.oneMoment);
});
export const Booked = story({}, toVisit);
export const Unavailable = story(
  { network: faulty(asks('GET', '/.well-known/foyer'), down) },
  opened(({ m }) => m.cannotShow),
);
export const Pending = story({}, async (page, { m }) => {
  await page.open({ service: 'counseling' });
  await page.asks(m.headings.pending);
});
export const AsRequest = story(
  {
    network: told(({ start, end, ...visit }) => ({
      ...visit,
      start: undefined as never,
      end: undefined as never,
      calendar: undefined as never,
      status: 'proposed',
      policy: { cancel: { allowed: true }, reschedule: { allowed: false, remaining: 3 } },
    })),
  },
  opened(({ m }) => m.headings.proposed),
);
export const TooLate = story(
  {
    network: told(({ policy }) => ({
      policy: {
        cancel: { ...policy.cancel, allowed: false, why: 'It is too late to change this online. Please call us.' },
        reschedule: { ...policy.reschedule, allowed: false, why: 'It is too late to change this online. Please call us.' },
      },
    })),
  },
  opened(({ m }) => m.headings.booked),
);
export const Over = story(
  { network: told(() => ({ status: 'fulfilled', policy: { cancel: { allowed: false }, reschedule: { allowed: false } } })) },
  opened(({ m }) => m.headings.over),
);
export const ByVideo = story({}, async (page, { m }) => {
  await page.open({ service: 'physical-therapy', mode: 'video' });
  await page.asks(m.headings.booked);
});
export const Coming = story({}, async (page, words, args) => {
  await toVisit(page, words, args);
  await page.press(words.m.willCome);
  await until(() => page.said === words.m.notices.confirmed);
});
export const RemindersStopped = story({}, async (page, words, args) => {
  await toVisit(page, words, args);
  await page.press(words.m.stopReminders);
  await until(() => page.said === words.m.notices['reminders-off']);
});

// Moving it

export const LookingForTimes = story({ network: faulty(asks('GET', '/slots'), silent) }, async (page, words, args) => {
  await toVisitOnly(page, words, args);
  await page.press(words.m.moveVisit);
  await page.asks(words.m.whenInstead);
});
export const ChooseTime = story({}, toTimes);
export const KeepingTime = story({ network: faulty(post('holds'), silent) }, async (page, words, args) => {
  await toTimes(page, words, args);
  await page.pickSlot(1);
  await until(() => page.said === words.w.keepingTime);
});
export const NoTimes = story(
  {
    network: (request) =>
      asks('GET', '/slots')(request) && request.headers.has('Authorization') ? noTimes(request) : inPageFetch(request),
  },
  async (page, words, args) => {
    await toVisitOnly(page, words, args);
    await page.press(words.m.moveVisit);
    await until(() => page.root.textContent.includes(words.w.noTimesAtAll));
  },
);
export const TimesUnavailable = story({ network: faulty(asks('GET', '/slots'), down) }, async (page, words, args) => {
  await toVisitOnly(page, words, args);
  await page.press(words.m.moveVisit);
  await until(() => page.root.textContent.includes(words.w.cannotShow));
});
export const JustTaken = story({ network: faulty(post('holds'), taken) }, async (page, words, args) => {
  await toTimes(page, words, args);
  await page.pickSlot(1);
  await page.asks(words.w.justTaken);
});
export const OldAndNew = story({}, toMove);
export const NotHeld = story({ network: faulty(post('holds'), refused(422, 'not-eligible')) }, toMove);
export const Moving = story({ network: faulty(post('reschedule'), silent) }, async (page, words, args) => {
  await toMoving(page, words, args);
  await page.asks(words.m.sending.move);
});
export const TakenAtTheLastPress = story({ network: faulty(post('reschedule'), taken) }, async (page, words, args) => {
  await toMoving(page, words, args);
  await page.asks(words.w.justTaken);
});
export const ChangedMeanwhile = story(
  { network: faulty(post('reschedule'), refused(412, 'version-mismatch')) },
  async (page, words, args) => {
    await toMoving(page, words, args);
    await until(() => page.said === words.m.notices['changed-meanwhile']);
  },
);
export const MoveRefused = story({ network: faulty(post('reschedule'), refused(422, 'cutoff-passed')) }, async (page, words, args) => {
  await toMoving(page, words, args);
  await page.asks(words.m.failed.move);
});
export const MoveFailed = story(
  { network: faulty(post('reschedule'), refused(503, 'overloaded', {}, { 'Retry-After': '0' })) },
  async (page, words, args) => {
    await toMoving(page, words, args);
    await page.asks(words.m.failed.move);
  },
);
export const AnswerLost = story({ network: losing() }, async (page, words, args) => {
  await toMoving(page, words, args);
  await page.asks(words.m.checking);
});
export const StillNotKnown = story({ network: faulty(post('reschedule'), answerLost) }, async (page, words, args) => {
  await toMoving(page, words, args);
  await until(() => page.root.textContent.includes(words.m.doNothingTwice));
});
export const Moved = story({}, async (page, words, args) => {
  await toMoving(page, words, args);
  await page.asks(words.m.moved);
});

// Cancelling it

export const Cancelling = story({}, toCancel);
export const ReasonTooLong = story({}, async (page, words, args) => {
  await toCancel(page, words, args);
  page.type({ reason: 'x'.repeat(1001) });
  await page.press(words.m.cancelNow);
  await until(() => page.all('.error-summary').length > 0);
});
export const Cancelled = story({}, async (page, words, args) => {
  await toCancel(page, words, args);
  await page.press(words.m.cancelNow);
  await page.asks(words.m.cancelled);
});

// Finding it again

export const Find = story({}, async (page, { m }) => page.asks(m.find['no-link']));
export const FindNothingTyped = story({}, async (page, { m }) => {
  await page.asks(m.find['no-link']);
  await page.press(m.sendLink);
  await until(() => page.all('.error-summary').length > 0);
});
export const WrongLink = story({}, async (page, { m }) => {
  page.element.link = { id: 'none', token: 'AAAAAAAAAAAAAAAAAAAAAA' };
  await page.asks(m.find['not-found']);
});
export const ExpiredLink = story(
  { network: faulty(visitRead, refused(410, 'link-expired')) },
  opened(({ m }) => m.find.expired),
);
export const Finding = story({ network: faulty(post('lookup'), silent) }, async (page, { m, w }) => {
  await page.asks(m.find['no-link']);
  page.type({ contact: 'ines@example.org' });
  await page.press(m.sendLink);
  await page.asks(w.oneMoment);
});
export const Found = story({}, async (page, { m }) => {
  await page.asks(m.find['no-link']);
  page.type({ contact: 'ines@example.org' });
  await page.press(m.sendLink);
  await page.asks(m.found);
});

// The second fact

const masking = told(({ service }) => ({
  masked: true,
  service: { ...service, name: 'Visit' },
  preparation: [],
  practitioner: undefined as never,
}));

export const Masked = story({ network: masking }, toVisitOnly);
export const SendingCode = story(
  { network: (request) => (post('codes')(request) ? silent(request) : masking(request)) },
  async (page, words, args) => {
    await toVisitOnly(page, words, args);
    await page.press(words.m.showAll);
    await page.asks(words.w.oneMoment);
  },
);
export const TypeCode = story({ network: masking }, toCode);
export const WrongCode = story({ network: masking }, async (page, words, args) => {
  await toCode(page, words, args);
  page.type({ code: '000 000' });
  await page.press(words.m.checkCode);
  await until(() => page.all('.error-summary').length > 0);
});
export const CheckingCode = story(
  { network: (request) => (post('verify')(request) ? silent(request) : masking(request)) },
  async (page, words, args) => {
    await toCode(page, words, args);
    page.type({ code: '123456' });
    await page.press(words.m.checkCode);
    await until(() => page.all('.primary[aria-busy]').length > 0);
  },
);
export const NoMoreTries = story(
  {
    network: (request) =>
      post('verify')(request) ? refused(429, 'rate-limited', {}, { 'Retry-After': '600' })(request) : masking(request),
  },
  async (page, words, args) => {
    await toCode(page, words, args);
    page.type({ code: '123456' });
    await page.press(words.m.checkCode);
    await page.asks(words.m.noCode);
  },
);

async function toCode(...[page, words, args]: Parameters<Play>): Promise<void> {
  await toVisitOnly(page, words, args);
  await page.press(words.m.showAll);
  await page.asks(words.m.typeCode);
}

/** To the visit, whatever the times are. */
async function toVisitOnly(...[page, { m }]: Parameters<Play>): Promise<void> {
  await page.open();
  await page.asks(m.headings.booked);
}

/** The answer of a move is lost, and every answer after that takes for ever. */
function losing() {
  const asked = new Map<string, number>();
  return (request: Request) => {
    if (!post('reschedule')(request)) return inPageFetch(request);
    const key = request.headers.get('Idempotency-Key') ?? '';
    const times = (asked.get(key) ?? 0) + 1;
    asked.set(key, times);
    return times <= 2 ? down(request) : silent(request);
  };
}
