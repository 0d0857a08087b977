import type { Case, Complaint } from '@foyer/sdk/contract';
import type { Meta } from '@storybook/web-components-vite';
import { caseRead, post } from './contact-story.ts';
import { feedbackMeta, story, type Args, type Play } from './feedback-story.ts';
import { complain, made, toComplaint } from './feedback-complaint-story.ts';
import { down, faulty, refused, silent } from './faulty-fetch.ts';
import { until } from './widget-page.ts';

export default { title: 'Feedback/A complaint', ...feedbackMeta } satisfies Meta<Args>;

const owner = { name: 'Amy Brandt', role: 'Patient relations' };
const day = (date: string) => `2026-11-${date}T09:30:00-05:00`;
type Steps = Complaint['steps'];
const steps = (...known: readonly (readonly [string, string])[]): Steps => known.map(([step, date]) => ({ step, at: day(date) }));
const toOwner = steps(['received', '16'], ['acknowledged', '17'], ['assigned', '17']);
const toLooking = [...toOwner, ...steps(['investigating', '18'])];
const outcome: Complaint['outcome'] = {
  contact: { name: 'Amy Brandt', role: 'Patient relations', phone: '555-0142' },
  steps: 'We read the notes of that day.\nWe spoke with the team at the desk.',
  results: 'You waited for 3 hours, as two nurses were ill. Nobody told you. That should not happen.',
  completedOn: '2026-11-20',
  remedies: ['apology', 'change'],
  sentAt: day('20'),
};
const said = (id: string, kind: 'acknowledgement' | 'interim' | 'outcome', text: string, date: string): Case['messages'][number] => ({
  id,
  from: 'staff',
  kind,
  name: 'Amy Brandt, Patient relations',
  text,
  sentAt: day(date),
});
const ack = said('ack', 'acknowledgement', 'Thank you for telling us. We look into it.', '17');

/** The link of a complaint, whose page is not shown. */
const byLink =
  (heading: (words: Parameters<Play>[1]) => string): Play =>
  async (page, words) => {
    const answer = await complain();
    page.element.link = { reference: answer.case.reference, token: answer.manage.token };
    await page.asks(heading(words));
  };

export const OpeningComplaint = story(
  { network: faulty(caseRead, silent) },
  byLink(({ w }) => w.oneMoment),
);
export const CannotShowComplaint = story(
  { network: faulty(caseRead, down) },
  byLink(({ s }) => s.cannotShow.case),
);
export const ExpiredLink = story(
  { network: faulty(caseRead, refused(410, 'link-expired')) },
  byLink(({ f }) => f.find.expired),
);
export const WrongLink = story(
  { network: faulty(caseRead, refused(404, 'not-found')) },
  byLink(({ f }) => f.find['not-found']),
);
export const Find = story({ kind: 'case' }, async (page, { f }) => page.asks(f.find.asked));
export const WrongCode = story({ kind: 'case' }, async (page, { f }) => {
  await page.asks(f.find.asked);
  page.type({ reference: 'K7P-4QX', code: '7K3M-Q0XD-94TB' });
  await page.press(f.showCase);
  await until(() => page.all('.error-summary').length > 0);
});

export const Received = story({}, toComplaint);
export const Owned = story(
  {
    network: made(() => ({
      status: 'investigating',
      owner,
      messages: [ack],
      of: { steps: toLooking, acknowledgedAt: day('17'), deputy: { name: 'Tom Reyes' } },
    })),
  },
  toComplaint,
);
export const Late = story(
  {
    network: made((_, { replyBy }) => ({
      status: 'interim',
      owner,
      ...(replyBy && { replyBy }),
      late: { since: day('20'), apology: 'We did not keep our promise to you. We are sorry.' },
      messages: [ack, said('interim', 'interim', 'It takes longer, as somebody is ill.', '19')],
      of: { steps: [...toLooking, ...steps(['interim', '19'])], acknowledgedAt: day('17') },
    })),
  },
  toComplaint,
);
export const StandsStill = story(
  {
    network: made(() => ({
      status: 'investigating',
      owner,
      of: {
        steps: toLooking,
        acknowledgedAt: day('17'),
        agreed: true,
        paused: { since: day('19'), reason: 'We wait for your other hospital to write to us.' },
      },
    })),
  },
  toComplaint,
);
export const Answered = story(
  {
    network: made(() => ({
      status: 'answered',
      owner,
      messages: [ack, said('out', 'outcome', 'See above.', '20')],
      can: { add: true, withdraw: false, reopen: true, move: false },
      of: {
        steps: [...toLooking, ...steps(['signed-off', '20'], ['answered', '20'])],
        acknowledgedAt: day('17'),
        outcome,
        reopenUntil: '2026-12-20T09:30:00-05:00',
      },
    })),
  },
  toComplaint,
);
export const OpenedAgain = story(
  {
    network: made(() => ({
      status: 'reopened',
      of: { steps: [...toLooking, ...steps(['answered', '20'], ['reopened', '22'])], acknowledgedAt: day('17'), review: 2, outcome },
    })),
  },
  toComplaint,
);
export const HandedOn = story(
  {
    network: made(() => ({
      status: 'transferred',
      can: { add: false, withdraw: false, reopen: false, move: false },
      of: { steps: [...toOwner, ...steps(['transferred', '20'])], transferredTo: { name: 'Lakeside Hospital', phone: '555-0199' } },
    })),
  },
  toComplaint,
);
export const TakeBackComplaint = story({}, async (page, words, args) => {
  await toComplaint(page, words, args);
  await page.press(words.f.withdraw);
  await page.asks(words.f.withdrawThis.complaint);
});
export const TakenBackComplaint = story({}, async (page, words, args) => {
  await toComplaint(page, words, args);
  await page.press(words.f.withdraw);
  await page.asks(words.f.withdrawThis.complaint);
  await page.press(words.f.withdraw);
  await page.asks(words.f.caseHeading.complaint);
});
export const Added = story({}, async (page, words, args) => {
  await toComplaint(page, words, args);
  page.type({ addition: 'I have a letter about it, too.' });
  await page.press(words.f.addNow);
  await until(() => page.said === words.f.notices.added);
});
export const AddedNotSent = story(
  { network: faulty(post('/messages'), refused(503, 'overloaded', { outcome: 'none' })) },
  async (page, words, args) => {
    await toComplaint(page, words, args);
    page.type({ addition: 'I have a letter about it, too.' });
    await page.press(words.f.addNow);
    await page.asks(words.f.failed.change);
  },
);
