import { createClient, type CaseAnswer } from '@foyer/sdk';
import type { Case, Complaint } from '@foyer/sdk/contract';
import { ines } from './contact-page.ts';
import { caseRead } from './contact-story.ts';
import { surveyStory, toHeard, type Play } from './feedback-story.ts';
import { changed } from './faulty-fetch.ts';
import type { FeedbackPage } from './feedback-page.ts';
import { inPageFetch } from './setup/in-page-app.ts';
import { until } from './widget-page.ts';

/** The one strong button of the page. */
export async function goOn(page: FeedbackPage): Promise<void> {
  const before = page.heading;
  page.root.querySelector<HTMLElement>('form .primary, .primary')?.click();
  await until(
    () => page.heading !== before || page.all('.error-summary').length > 0,
    () => `The page did not go on: "${before}".`,
  );
}

export const toAbout: Play = async (page, { f }) => {
  await page.asks(f.whatIsItAbout);
  await page.teams();
};

export const toHappened: Play = async (page, words, args) => {
  await toAbout(page, words, args);
  page.tick('category', 'waiting');
  page.choose({ department: 'story-billing' });
  page.type({ people: 'The man at the desk' });
  await goOn(page);
  await page.asks(words.f.whatToAsk.complaint);
};

export const toWho: Play = async (page, words, args) => {
  await toHappened(page, words, args);
  page.type({
    text: 'I waited for 3 hours.\nNobody told me why.',
    happenedDay: '2',
    happenedMonth: '11',
    happenedYear: '2026',
    wish: 'Tell people how long it takes.',
  });
  page.tick('harm', 'no');
  await goOn(page);
  await page.asks(words.f.whoAbout.complaint);
};

export const toAnswerWays: Play = async (page, words, args) => {
  await toWho(page, words, args);
  page.type(ines);
  await goOn(page);
  await page.asks(words.f.howToAnswer);
};

export const toComplaintCheck: Play = async (page, words, args) => {
  await toAnswerWays(page, words, args);
  page.tick('replyBy', 'email');
  await until(() => page.all('[name=email]').length > 0);
  page.type({ email: 'ines@example.org' });
  await goOn(page);
  await page.asks(words.w.isThisRight);
};

export const sendComplaint: Play = async (page, words, args) => {
  await toComplaintCheck(page, words, args);
  await page.press(words.f.send.complaint);
};

/** From a poor answer to the last page before a name goes with it. */
export const toFollowUpCheck: Play = async (page, words, args) => {
  await toHeard('poor')(page, words, args);
  await page.press(words.f.putRightYes);
  await page.asks(words.f.whatToAsk['follow-up']);
  page.type({ text: 'Please call me.' });
  await goOn(page);
  page.type(ines);
  await goOn(page);
  page.tick('replyBy', 'online');
  await goOn(page);
  await page.asks(words.w.isThisRight);
};

export const followUpStory = surveyStory;

/** A complaint on the real server. */
export function complain(): Promise<CaseAnswer> {
  const client = createClient({ baseUrl: 'https://riverside.example', fetch: inPageFetch, validate: 'strict' });
  return client.complaints.send({
    category: 'waiting',
    departmentId: 'story-billing',
    text: 'I waited for 3 hours.',
    patient: { name: ines.name, email: 'ines@example.org' },
    reply: { by: 'email' },
  });
}

/** The page of a complaint that was just sent, opened by its link. */
export const toComplaint: Play = async (page, { f }) => {
  const answer = await complain();
  page.element.link = { reference: answer.case.reference, token: answer.manage.token };
  await page.asks(f.caseHeading.complaint);
};

/** The complaint as the hospital made it meanwhile. */
export const made = (change: (complaint: Complaint, thread: Case) => Partial<Case> & { readonly of?: Partial<Complaint> }) =>
  changed(caseRead, (thread: Case) => {
    const { complaint } = thread;
    if (!complaint) return thread;
    const { of, ...more } = change(complaint, thread);
    return { ...thread, ...more, complaint: { ...complaint, ...of } };
  });
