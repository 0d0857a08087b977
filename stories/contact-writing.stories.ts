import type { Department } from '@foyer/sdk/contract';
import type { Meta } from '@storybook/web-components-vite';
import {
  contactMeta,
  goOn,
  post,
  send,
  story,
  toCallCheck,
  toCheck,
  toDirectory,
  toPerson,
  toReply,
  toTeam,
  toWindows,
  toWords,
  type Args,
} from './contact-story.ts';
import { answerLost, asks, changed, faulty, refused, silent } from './faulty-fetch.ts';
import { inPageFetch } from './setup/in-page-app.ts';
import { until } from './widget-page.ts';

export default { title: 'Contact/Writing', ...contactMeta } satisfies Meta<Args>;

const messages = post('/v1/messages');
const callbacks = post('/v1/callbacks');

// A message

export const YourWords = story({}, toWords);
export const NothingWritten = story({}, async (page, words, args) => {
  await toWords(page, words, args);
  await goOn(page);
});
export const NearTheLimit = story({}, async (page, words, args) => {
  await toWords(page, words, args);
  page.type({ text: 'x'.repeat(3900) });
  await until(() => page.said === words.c.lettersLeft(100));
});
export const TooLong = story({}, async (page, words, args) => {
  await toWords(page, words, args);
  page.tick('topic', 'billing');
  page.type({ text: 'x'.repeat(4012) });
  await goOn(page);
});
/** What to do comes first, in the reader's language; the words are kept. */
export const WordsOfDanger = story({}, async (page, words, args) => {
  await toWords(page, words, args);
  page.type({ text: args.lang === 'ar' ? 'عندي ألم في الصدر' : 'I have chest pain now' });
  await until(
    () => page.all('.danger').length > 0,
    () => 'No card came.',
  );
});
export const NobodyByName = story({}, async (page, words, args) => {
  await toDirectory(page, words, args);
  await page.press(words.c.writeToUs);
  await page.asks(words.c.whatToAsk.message);
});
export const AboutWhom = story({}, toPerson);
export const AboutSomebodyElse = story({}, async (page, words, args) => {
  await toPerson(page, words, args);
  page.tick('who', 'other');
  await until(() => page.all('[name=senderName]').length > 0);
  await goOn(page);
});
export const HowToAnswer = story({}, toReply);
export const AnsweredByPhone = story({}, async (page, words, args) => {
  await toReply(page, words, args);
  page.tick('replyBy', 'phone');
  await until(() => page.all('[name=phone]').length > 0);
  await goOn(page);
});
export const Check = story({}, toCheck);
export const Sending = story({ network: faulty(messages, silent) }, async (page, words, args) => {
  await send(page, words, args);
  await page.asks(words.c.sending.message);
});
export const Rejected = story(
  {
    network: faulty(
      messages,
      refused(422, 'validation-failed', {
        errors: [{ pointer: '/patient/email', code: 'not-an-email', detail: 'This is no e-mail address.' }],
      }),
    ),
  },
  async (page, words, args) => {
    await send(page, words, args);
    await page.asks(words.c.howToAnswer);
  },
);
export const Failed = story(
  { network: faulty(messages, refused(503, 'overloaded', {}, { 'Retry-After': '0' })) },
  async (page, words, args) => {
    await send(page, words, args);
    await page.asks(words.c.failed.message);
  },
);
export const RefusedForGood = story({ network: faulty(messages, refused(403, 'origin-not-allowed')) }, async (page, words, args) => {
  await send(page, words, args);
  await page.asks(words.c.failed.message);
});
/** The answers are lost, and then there is none at all. */
function losing() {
  const asked = new Map<string, number>();
  return faulty(messages, (request) => {
    const key = request.headers.get('Idempotency-Key') ?? '';
    const times = (asked.get(key) ?? 0) + 1;
    asked.set(key, times);
    return times <= 2 ? answerLost(request) : silent(request);
  });
}
export const AnswerLost = story({ network: losing() }, async (page, words, args) => {
  await send(page, words, args);
  await page.asks(words.c.checking);
});
export const StillNotKnown = story({ network: faulty(messages, answerLost) }, async (page, words, args) => {
  await send(page, words, args);
  await until(() => page.root.textContent.includes(words.c.nothingTwice));
});
export const Sent = story({}, async (page, words, args) => {
  await send(page, words, args);
  await page.asks(words.c.sent.message);
});

// What closed while they typed

const closed = refused(409, 'channel-closed');

export const ClosedMeanwhile = story({ network: faulty(messages, closed) }, async (page, words, args) => {
  await send(page, words, args);
  await page.asks(words.c.closedMeanwhile.message);
});
export const WindowGone = story({ network: faulty(callbacks, closed) }, async (page, words, args) => {
  await toCallCheck(page, words, args);
  await page.press(words.c.send.callback);
  await page.asks(words.c.closedMeanwhile.callback);
});

// A call back

export const Windows = story({}, toWindows);
export const NoWindows = story(
  {
    network: (request) =>
      asks('GET', '/v1/departments')(request)
        ? changed(
            () => true,
            (body: { items: Department[] }) => ({ ...body, items: body.items.map((item) => ({ ...item, callbackWindows: [] })) }),
          )(request)
        : inPageFetch(request),
  },
  async (page, words, args) => {
    await toTeam('story-billing')(page, words, args);
    await page.press(words.c.channels.callback);
    await page.asks(words.c.noWindows);
  },
);
export const AboutTheCall = story({}, async (page, words, args) => {
  await toWindows(page, words, args);
  page.all('.when-day .btn')[0]?.click();
  await page.asks(words.c.whatToAsk.callback);
});
export const WhomToCall = story({}, async (page, words, args) => {
  await toWindows(page, words, args);
  page.all('.when-day .btn')[0]?.click();
  await page.asks(words.c.whatToAsk.callback);
  page.tick('topic', 'billing');
  await goOn(page);
  await page.asks(words.c.whoAbout.callback);
});
export const CheckTheCall = story({}, toCallCheck);
export const CallAsked = story({}, async (page, words, args) => {
  await toCallCheck(page, words, args);
  await page.press(words.c.send.callback);
  await page.asks(words.c.sent.callback);
});
