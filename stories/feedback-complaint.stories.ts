import type { Meta } from '@storybook/web-components-vite';
import { post } from './contact-story.ts';
import { feedbackMeta, story, surveyStory, toHeard, type Args } from './feedback-story.ts';
import {
  goOn,
  sendComplaint,
  toAbout,
  toAnswerWays,
  toComplaintCheck,
  toFollowUpCheck,
  toHappened,
  toWho,
} from './feedback-complaint-story.ts';
import { down, faulty, refused, silent } from './faulty-fetch.ts';
import { until } from './widget-page.ts';

export default { title: 'Feedback/Complaining', ...feedbackMeta } satisfies Meta<Args>;

const kind = 'complaint';
const sends = post('/v1/complaints');

export const About = story({ kind }, toAbout);
export const NothingChosen = story({ kind }, async (page, words, args) => {
  await toAbout(page, words, args);
  await goOn(page);
});
export const WhatHappened = story({ kind }, toHappened);
export const WordsOfDangerInIt = story({ kind }, async (page, words, args) => {
  await toHappened(page, words, args);
  page.type({ text: args.lang === 'ar' ? 'عندي ألم في الصدر' : 'I have chest pain now' });
  await until(() => page.all('.danger').length > 0);
});
export const WrongDate = story({ kind }, async (page, words, args) => {
  await toHappened(page, words, args);
  page.type({ text: 'I waited.', happenedDay: '31', happenedMonth: '11', happenedYear: '2026', wish: 'x'.repeat(1001) });
  await goOn(page);
});
export const Who = story({ kind }, toWho);
export const ForSomebodyElse = story({ kind }, async (page, words, args) => {
  await toWho(page, words, args);
  page.tick('who', 'other');
  await until(() => page.all('[name=patientAgrees]').length > 0);
});
export const HowToAnswer = story({ kind }, toAnswerWays);
export const CheckComplaint = story({ kind }, toComplaintCheck);
export const SendingComplaint = story({ kind, network: faulty(sends, silent) }, async (page, words, args) => {
  await sendComplaint(page, words, args);
  await page.asks(words.f.sending.complaint);
});
export const ComplaintNotKnown = story({ kind, network: faulty(sends, down) }, async (page, words, args) => {
  await sendComplaint(page, words, args);
  await page.asks(words.f.checking);
  await until(() => page.said === words.f.nothingTwice);
});
export const ComplaintNotSent = story(
  { kind, network: faulty(sends, refused(503, 'overloaded', { outcome: 'none' })) },
  async (page, words, args) => {
    await sendComplaint(page, words, args);
    await page.asks(words.f.failed.complaint);
  },
);
export const ComplaintSent = story({ kind }, async (page, words, args) => {
  await sendComplaint(page, words, args);
  await page.asks(words.f.sent.complaint);
});

export const WhatToPutRight = surveyStory({}, async (page, words, args) => {
  await toHeard('poor')(page, words, args);
  await page.press(words.f.putRightYes);
  await page.asks(words.f.whatToAsk['follow-up']);
});
export const CheckWithAName = surveyStory({}, toFollowUpCheck);
export const PutRightSent = surveyStory({}, async (page, words, args) => {
  await toFollowUpCheck(page, words, args);
  await page.press(words.f.send['follow-up']);
  await page.asks(words.f.sent['follow-up']);
});
