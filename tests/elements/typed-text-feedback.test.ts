import { createClient, type FetchPort } from '@foyer/sdk';
import { expect, fixture, html } from '@open-wc/testing';
import type { FoyerFeedbackElement } from '../../packages/elements/src/feedback/feedback.element.ts';
import '../../packages/elements/src/define/feedback.ts';
import { complain, goOn } from '../../stories/feedback-complaint-story.ts';
import { ines } from '../../stories/contact-page.ts';
import { FeedbackPage } from '../../stories/feedback-page.ts';
import { down, refused, silent } from '../../stories/faulty-fetch.ts';
import { inPageFetch } from '../../stories/setup/in-page-app.ts';
import { storyTeams } from '../../stories/setup/teams.ts';
import { until } from '../../stories/widget-page.ts';
import { odd, onAnyForm, standsIn } from './typed-text.ts';
import { hospital, useHospital } from './widget.ts';

/** A form of the widget, with everything in it. */
interface Form {
  readonly name: string;
  readonly heading: string;
  /** What the tag says. */
  readonly survey?: string;
  readonly kind?: string;
  /** Opens it from the first page. */
  readonly open: (page: FeedbackPage) => Promise<void>;
  readonly fill: (page: FeedbackPage) => Promise<void> | void;
  /** Sends all that is in it, from the form to the last button. */
  readonly send: (page: FeedbackPage) => Promise<void>;
  /** One page back from the form, by its heading; missing for a first page. */
  readonly before?: string;
  /** From there to the form. */
  readonly forward?: (page: FeedbackPage) => Promise<void>;
}

const words = `It took long,\n\n  again. ${odd.repeat(8)}`;

/** From any page of a complaint on to the check, with what is missing filled in, and its button. */
async function sendOn(page: FeedbackPage): Promise<void> {
  for (let i = 0; i < 5 && page.heading !== 'Is this right?'; i += 1) {
    if (page.heading === 'Who did it happen to?' && page.control('name').value === '') page.type(ines);
    if (page.heading === 'How may we answer you?' && !page.root.querySelector('[name=replyBy]:checked')) page.tick('replyBy', 'online');
    await goOn(page);
  }
  await page.asks('Is this right?');
  await page.press('Send complaint');
}

const toHappened = async (page: FeedbackPage) => {
  await page.asks('What is it about?');
  page.tick('category', 'care');
  await goOn(page);
};

const forms: readonly Form[] = [
  {
    name: 'what is added to an answer',
    heading: 'In your own words',
    survey: 'friends-and-family',
    before: 'Overall, how was your experience of our service?',
    open: async (page) => {
      await until(() => page.answers.length > 0);
      page.answers[1]?.click();
      await page.asks('In your own words');
      await until(() => page.said !== '');
    },
    fill: (page) => page.type({ 'answer:why': words, 'answer:better': odd }),
    send: async (page) => {
      await page.press('Send and go on');
      await page.asks('More about your visit');
    },
    forward: async (page) => {
      await until(() => page.answers.length > 0);
      page.answers[1]?.click();
    },
  },
  {
    name: 'thanks',
    heading: 'Who would you like to thank?',
    kind: 'praise',
    open: (page) => page.asks('Who would you like to thank?'),
    fill: (page) => {
      page.type({ text: words, person: odd, from: odd });
      page.tick('share', 'yes');
    },
    send: (page) => page.press('Send my thanks'),
  },
  {
    name: 'what happened',
    heading: 'What happened?',
    kind: 'complaint',
    before: 'What is it about?',
    open: toHappened,
    fill: (page) => {
      page.type({ text: words, wish: odd, happenedDay: '2', happenedMonth: '11', happenedYear: '2026' });
      page.tick('harm', 'no');
    },
    send: sendOn,
    forward: goOn,
  },
  {
    name: 'whom it happened to',
    heading: 'Who did it happen to?',
    kind: 'complaint',
    before: 'What happened?',
    open: async (page) => {
      await toHappened(page);
      await page.asks('What happened?');
      page.type({ text: words });
      await goOn(page);
    },
    fill: async (page) => {
      page.tick('who', 'other');
      await until(() => page.all('[name=patientAgrees]').length > 0);
      page.type({ ...ines, name: odd, senderName: odd });
      page.choose({ relationship: 'carer' });
      page.tick('patientAgrees', 'no');
    },
    send: sendOn,
    forward: goOn,
  },
  {
    name: 'words for a complaint',
    heading: 'Your complaint',
    open: (page) => page.asks('Your complaint'),
    fill: (page) => page.type({ addition: words }),
    send: (page) => page.press('Send'),
  },
];

class Network {
  fault: FetchPort | undefined;
  readonly fetch: FetchPort = (request) => (this.fault && request.method === 'POST' ? this.fault(request) : inPageFetch(request));
}

interface Case {
  readonly page: FeedbackPage;
  readonly network: Network;
  readonly form: Form;
}

/** From wherever a disturbance led, by "Back" alone. */
async function backTo({ page, form }: Case): Promise<void> {
  for (let i = 0; i < 6 && page.heading !== form.heading; i += 1) {
    const before = page.heading;
    await page.press('Back');
    await until(() => page.heading !== before);
  }
  await page.asks(form.heading);
  await until(() => page.all('form').length > 0);
}

/** What says that nothing was sent: a page, or, of an answer that has a page after it, a line on that one. */
const notSent = ({ page }: Case) => /(is|are) not sent|Nothing was changed/u.test(page.heading) || /is not sent yet/u.test(page.said);
const notKnown = ({ page }: Case) => page.heading === 'We are checking what happened' || /do not know yet/u.test(page.said);

const refusedBy =
  (way: FetchPort) =>
  async (given: Case): Promise<void> => {
    const { page, network, form } = given;
    network.fault = way;
    await form.send(page);
    await until(() => notSent(given) || notKnown(given));
    network.fault = undefined;
    await backTo(given);
  };

const unansweredBy =
  (way: FetchPort) =>
  async (given: Case): Promise<void> => {
    const { page, network, form } = given;
    network.fault = way;
    await form.send(page);
    await until(() => notKnown(given) || notSent(given));
    network.fault = refused(400, 'malformed-request');
    await until(() => notSent(given)).catch(() => page.press('Ask again'));
    await until(() => notSent(given));
    network.fault = undefined;
    await backTo(given);
  };

const disturbances: readonly (readonly [string, (given: Case) => Promise<void>])[] = [
  ['400', refusedBy(refused(400, 'malformed-request'))],
  ['410, as it is too late', refusedBy(refused(410, 'link-expired'))],
  ['429', refusedBy(refused(429, 'rate-limited', {}, { 'Retry-After': '60' }))],
  ['500', refusedBy(refused(500, 'internal-error', { outcome: 'none' }))],
  ['503', refusedBy(refused(503, 'overloaded', {}, { 'Retry-After': '60' }))],
  ['a timeout', unansweredBy(silent)],
  ['no network', unansweredBy(down)],
  [
    'Back, by the browser and by the button',
    async ({ page, form }) => {
      const { before, forward } = form;
      if (before === undefined || !forward) return;
      const goForward = async () => {
        await forward(page);
        await page.asks(form.heading);
        await until(() => page.all('form').length > 0);
      };
      history.back();
      await page.asks(before);
      await goForward();
      await page.press('Back');
      await page.asks(before);
      await goForward();
    },
  ],
  ...onAnyForm,
  [
    'somebody who looks away and comes back',
    async ({ page }) => {
      document.dispatchEvent(new Event('visibilitychange'));
      await new Promise((resolve) => setTimeout(resolve, 300));
      await page.element.updateComplete;
    },
  ],
];

describe('what was typed of how it was', () => {
  useHospital();
  let kept = 0;

  const begin = async (form: Form): Promise<Case> => {
    await storyTeams();
    const network = new Network();
    const client = createClient({
      baseUrl: hospital,
      fetch: network.fetch,
      // The hospital's own words follow.
      locale: () => document.querySelector('foyer-feedback')?.lang ?? 'en',
      timeout: 1000,
      retry: { limit: 1, minDelay: 10, maxDelay: 20 },
    });
    const sent = form.name === 'words for a complaint' ? await complain() : undefined;
    const link = sent && { reference: sent.case.reference, token: sent.manage.token };
    const page = new FeedbackPage(
      await fixture<FoyerFeedbackElement>(
        html`<foyer-feedback
          .client=${client}
          .link=${link}
          survey=${form.survey ?? ''}
          kind=${form.kind ?? ''}
          lang="en"
        ></foyer-feedback>`,
      ),
    );
    await form.open(page);
    await page.asks(form.heading);
    await until(() => page.all('form').length > 0);
    await form.fill(page);
    return { page, network, form };
  };

  for (const form of forms) {
    describe(`in the form of ${form.name}`, () => {
      for (const [name, disturb] of disturbances) {
        it(`survives ${name}`, async () => {
          const given = await begin(form);
          const typed = standsIn(given.page);
          await disturb(given);
          expect(given.page.heading).to.equal(form.heading);
          expect(standsIn(given.page)).to.deep.equal(typed);
          kept += typed.map(([, value]) => value).join('').length;
        }).timeout(40_000);
      }

      it('would be missed, were it one character less', async () => {
        const given = await begin(form);
        const typed = standsIn(given.page);
        const box = given.page.root.querySelector<HTMLInputElement>('form :is(textarea, input:not([type=checkbox], [type=radio]))');
        if (!box) throw new Error('There is nothing to type into.');
        given.page.type({ [box.name]: box.value.slice(0, -1) });
        expect(standsIn(given.page)).not.to.deep.equal(typed);
      });
    });
  }

  after(() => console.log(`typed text: ${kept} characters kept over ${disturbances.length} disturbances in ${forms.length} forms, 0 lost`));
});
