import type { CaseMessage } from '@foyer/sdk/contract';
import type { Meta } from '@storybook/web-components-vite';
import { caseRead, contactMeta, goOn, post, story, toCase, toDirectory, told, type Args, type Play } from './contact-story.ts';
import { down, faulty, refused, silent } from './faulty-fetch.ts';
import { sendCase } from './contact-page.ts';
import { inPageApp } from './setup/in-page-app.ts';
import { until } from './widget-page.ts';

export default { title: 'Contact/A thread', ...contactMeta } satisfies Meta<Args>;

const answer: CaseMessage = {
  id: 'story-answer',
  from: 'staff',
  name: 'Amy Brandt, Billing',
  text: 'Thank you for asking.\nYou can pay it in 6 parts. We have sent you the plan.',
  sentAt: '2026-11-23T14:30:00-05:00',
};
const owner = { name: 'Amy Brandt', role: 'Billing' };

/** To a heading, from the opening of the link. */
const opened =
  (heading: (words: Parameters<Play>[1]) => string, kind: 'message' | 'callback' = 'message'): Play =>
  async (page, words) => {
    await page.open({ kind });
    await page.asks(heading(words));
  };

export const OpeningLink = story({ network: faulty(caseRead, silent) }, async (page, { w }) => {
  await page.open();
  await page.asks(w.oneMoment);
});
export const CannotShow = story(
  { network: faulty(caseRead, down) },
  opened(({ c }) => c.cannotShow.case),
);
export const WrongLink = story({}, async (page, { c }) => {
  page.element.link = { reference: 'AAA-AAA', token: 'AAAAAAAAAAAAAAAAAAAAAA' };
  await page.asks(c.find['not-found']);
});
export const ExpiredLink = story(
  { network: faulty(caseRead, refused(410, 'link-expired')) },
  opened(({ c }) => c.find.expired),
);
export const Received = story({}, toCase);
export const WithOwner = story({ network: told(() => ({ status: 'assigned', owner })) }, toCase);
export const Answered = story(
  { network: told(({ messages }) => ({ status: 'answered', owner, replyBy: undefined, messages: [...messages, answer] })) },
  toCase,
);
export const Late = story(
  {
    network: told(() => ({
      late: { since: '2026-11-23T09:00:00-05:00', apology: 'We have not met our promise to you. We are sorry.' },
    })),
  },
  toCase,
);
export const Closed = story(
  {
    network: told(({ messages }) => ({
      status: 'closed',
      replyBy: undefined,
      messages: [...messages, answer],
      can: { add: false, withdraw: false, reopen: true, move: false },
    })),
  },
  toCase,
);
export const ACall = story(
  {},
  opened(({ c }) => c.caseHeading.callback, 'callback'),
);
export const Unreachable = story(
  {
    network: told(() => ({
      status: 'unreachable',
      attempts: [
        { at: '2026-11-23T10:00:00-05:00', outcome: 'no-answer' },
        { at: '2026-11-23T11:00:00-05:00', outcome: 'voicemail' },
      ],
    })),
  },
  opened(({ c }) => c.caseHeading.callback, 'callback'),
);
export const NothingAdded = story({}, async (page, words, args) => {
  await toCase(page, words, args);
  await goOn(page);
});
export const Adding = story({ network: faulty(post('/messages'), silent) }, async (page, words, args) => {
  await page.open();
  await page.asks(words.c.caseHeading.message);
  page.type({ addition: 'And one more thing.' });
  await goOn(page);
  void args;
});
export const Added = story({}, async (page, words, args) => {
  await toCase(page, words, args);
  page.type({ addition: 'And one more thing.' });
  await page.press(words.c.addNow);
  await until(() => page.said === words.c.notices.added);
});
export const AddedTooLate = story(
  { network: faulty((request) => /\/cases\/[^/]+\/messages$/u.test(new URL(request.url).pathname), refused(409, 'invalid-transition')) },
  async (page, words, args) => {
    await toCase(page, words, args);
    page.type({ addition: 'And one more thing.' });
    await page.press(words.c.addNow);
    await until(() => page.said === words.c.notices['changed-meanwhile']);
  },
);
export const TakeBack = story({}, async (page, words, args) => {
  await toCase(page, words, args);
  await page.press(words.c.withdraw);
  await page.asks(words.c.withdrawThis.message);
});
export const TakenBack = story({}, async (page, words, args) => {
  await toCase(page, words, args);
  await page.press(words.c.withdraw);
  await page.asks(words.c.withdrawThis.message);
  await page.press(words.c.withdraw);
  await until(() => page.said === words.c.notices.withdrawn);
});
/** The hospital closed it; the patient is not done. */
export const Reopened = story({}, async (page, words) => {
  const { case: thread, manage } = await sendCase();
  const { db } = await inPageApp();
  await db
    .updateTable('patient_case')
    .set({ status: 'closed', reply_by: null, closed_at: new Date().toISOString() })
    .where('reference', '=', thread.reference)
    .execute();
  page.element.link = { reference: thread.reference, token: manage.token };
  await page.asks(words.c.caseHeading.message);
  page.type({ addition: 'The plan never came.' });
  await page.press(words.c.reopen);
  await until(() => page.said === words.c.notices.reopened);
});
const toMove: Play = async (page, words) => {
  await page.open({ kind: 'callback' });
  await page.asks(words.c.caseHeading.callback);
  await page.press(words.c.moveCall);
  await page.asks(words.c.whenToCall);
};
export const MoveTheCall = story({}, toMove);
export const Moved = story({}, async (page, words, args) => {
  await toMove(page, words, args);
  page.all('.when-day .btn').at(-1)?.click();
  await until(() => page.said === words.c.notices.moved);
});
export const NotMoved = story({ network: faulty(post('/move'), refused(409, 'channel-closed')) }, async (page, words, args) => {
  await toMove(page, words, args);
  page.all('.when-day .btn').at(-1)?.click();
  await until(() => page.said === words.c.notices['window-gone']);
});
export const NotChanged = story(
  { network: faulty(post('/withdraw'), refused(503, 'overloaded', {}, { 'Retry-After': '0' })) },
  async (page, words, args) => {
    await toCase(page, words, args);
    await page.press(words.c.withdraw);
    await page.asks(words.c.withdrawThis.message);
    await page.press(words.c.withdraw);
    await page.asks(words.c.failed.change);
  },
);

// By reference and code

const toFind: Play = async (page, words, args) => {
  await toDirectory(page, words, args);
  await page.press(words.c.readAnswer);
  await page.asks(words.c.find.asked);
};
export const Find = story({}, toFind);
export const WrongCode = story({}, async (page, words, args) => {
  await toFind(page, words, args);
  page.type({ reference: 'AAA-AAA', code: '7K3M-Q0XD-94TB' });
  await goOn(page);
  await until(() => page.all('.error-summary').length > 0);
});
export const Finding = story({ network: faulty(caseRead, silent) }, async (page, words, args) => {
  await toFind(page, words, args);
  page.type({ reference: 'AAA-AAA', code: '7K3M-Q0XD-94TB' });
  await page.press(words.c.showCase);
  await page.asks(words.c.sending.change);
});
