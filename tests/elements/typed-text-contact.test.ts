import { createClient, type FetchPort } from '@foyer/sdk';
import { expect, fixture, html } from '@open-wc/testing';
import type { FoyerContactElement } from '../../packages/elements/src/contact/contact.element.ts';
import '../../packages/elements/src/define/contact.ts';
import { goOn } from '../../stories/contact-story.ts';
import { ContactPage, ines, sendCase } from '../../stories/contact-page.ts';
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
  /** Opens it from the department, or from the case. */
  readonly open: (page: ContactPage) => Promise<void>;
  readonly fill: (page: ContactPage) => Promise<void> | void;
  /** Sends all that is in it, from the form to the last button. */
  readonly send: (page: ContactPage) => Promise<void>;
  /** One page back from the form, by its heading. */
  readonly before: string;
}

const words = { text: `It is too high,\n\n  again. ${odd.repeat(8)}` };
const people = { ...ines, name: odd, senderName: odd };

const toForm = async (page: ContactPage, channel: 'Send a message' | 'Ask us to call you') => {
  await page.press(channel);
};

/** From any page of the form on to the check, with what is missing filled in, and its button. */
async function sendOn(page: ContactPage): Promise<void> {
  for (let i = 0; i < 5 && page.heading !== 'Is this right?'; i += 1) {
    if (page.heading === 'Who is it about?' && page.control('name').value === '') page.type(ines);
    if (page.heading === 'Who is the call for?' && page.control('name').value === '') page.type({ ...ines, phone: '555 0187' });
    if (page.heading === 'How may we answer you?' && !page.root.querySelector('[name=replyBy]:checked')) page.tick('replyBy', 'online');
    await goOn(page);
  }
  await page.asks('Is this right?');
  await page.press(/^(Send message|Ask for this call)$/u);
}

const forms: readonly Form[] = [
  {
    name: 'the words of a message',
    heading: 'What would you like to tell us?',
    before: 'Billing',
    open: (page) => toForm(page, 'Send a message'),
    fill: (page) => {
      page.tick('topic', 'other');
      page.type(words);
    },
    send: sendOn,
  },
  {
    name: 'whom it is about',
    heading: 'Who is it about?',
    before: 'What would you like to tell us?',
    open: async (page) => {
      await toForm(page, 'Send a message');
      await page.asks('What would you like to tell us?');
      page.tick('topic', 'billing');
      page.type(words);
      await goOn(page);
    },
    fill: async (page) => {
      page.tick('who', 'other');
      await until(() => page.all('[name=senderName]').length > 0);
      page.type(people);
      page.choose({ relationship: 'carer' });
    },
    send: sendOn,
  },
  {
    name: 'how to answer',
    heading: 'How may we answer you?',
    before: 'Who is it about?',
    open: async (page) => {
      await toForm(page, 'Send a message');
      await page.asks('What would you like to tell us?');
      page.tick('topic', 'billing');
      page.type(words);
      await goOn(page);
      await page.asks('Who is it about?');
      page.type(ines);
      await goOn(page);
    },
    fill: async (page) => {
      page.tick('replyBy', 'phone');
      await until(() => page.all('[name=phone]').length > 0);
      page.type({ phone: ' ٥٥٥-0187 ', safeTime: odd });
      page.tick('voicemail', 'yes');
    },
    send: sendOn,
  },
  {
    name: 'a call',
    heading: 'Who is the call for?',
    before: 'What is the call about?',
    open: async (page) => {
      await toForm(page, 'Ask us to call you');
      await page.asks('When may we call you?');
      page.all('.when-day .btn')[0]?.click();
      await page.asks('What is the call about?');
      page.tick('topic', 'billing');
      await goOn(page);
    },
    fill: (page) => {
      page.type({ ...ines, phone: '555 0187', safeTime: odd });
      page.tick('voicemail', 'yes');
    },
    send: sendOn,
  },
  {
    name: 'words for a thread',
    heading: 'Your message',
    before: 'Your message',
    open: (page) => page.asks('Your message'),
    fill: (page) => page.type({ addition: words.text }),
    send: async (page) => {
      await page.press('Send');
    },
  },
];

class Network {
  fault: FetchPort | undefined;
  readonly fetch: FetchPort = (request) =>
    this.fault && request.method === 'POST' && /\/(messages|callbacks)$/u.test(new URL(request.url).pathname)
      ? this.fault(request)
      : inPageFetch(request);
}

interface Case {
  readonly page: ContactPage;
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

const ended = /is not sent|is not booked|Nothing was changed|takes no more messages|is not free any more|^We are checking/u;

const refusedBy =
  (way: FetchPort) =>
  async (given: Case): Promise<void> => {
    const { page, network, form } = given;
    network.fault = way;
    await form.send(page);
    await until(() => ended.test(page.heading) || page.all('.error-summary').length > 0 || page.said !== '');
    network.fault = undefined;
    await backTo(given);
  };

const unansweredBy =
  (way: FetchPort) =>
  async (given: Case): Promise<void> => {
    const { page, network, form } = given;
    network.fault = way;
    await form.send(page);
    await until(() => page.heading === 'We are checking what happened' || ended.test(page.heading));
    network.fault = refused(400, 'malformed-request');
    const isOver = () => /is not sent|is not booked|Nothing was changed/u.test(page.heading);
    await until(isOver).catch(() => page.press('Ask again'));
    await until(isOver);
    network.fault = undefined;
    await backTo(given);
  };

const disturbances: readonly (readonly [string, (given: Case) => Promise<void>])[] = [
  ['400', refusedBy(refused(400, 'malformed-request'))],
  ['409, as the channel closed', refusedBy(refused(409, 'channel-closed'))],
  ['429', refusedBy(refused(429, 'rate-limited', {}, { 'Retry-After': '60' }))],
  ['500', refusedBy(refused(500, 'internal-error', { outcome: 'none' }))],
  ['503', refusedBy(refused(503, 'overloaded', {}, { 'Retry-After': '60' }))],
  ['a timeout', unansweredBy(silent)],
  ['no network', unansweredBy(down)],
  [
    'Back, by the browser and by the button',
    async (given) => {
      const { page, form } = given;
      // The thread's own page has none before it.
      if (form.heading === form.before) return;
      history.back();
      await page.asks(form.before);
      await goForward(given);
      await page.press('Back');
      await page.asks(form.before);
      await goForward(given);
    },
  ],
  ...onAnyForm,
  [
    'a change of hours while it is typed',
    async ({ page }) => {
      page.element.dispatchEvent(new Event('nothing'));
      document.dispatchEvent(new Event('visibilitychange'));
      await new Promise((resolve) => setTimeout(resolve, 300));
      await page.element.updateComplete;
    },
  ],
];

async function goForward({ page, form }: Case): Promise<void> {
  if (form.before === 'Billing') await page.press('Send a message');
  else await goOn(page);
  await page.asks(form.heading);
  await until(() => page.all('form').length > 0);
}

describe('what was typed for a team', () => {
  useHospital();
  let kept = 0;

  const begin = async (form: Form): Promise<Case> => {
    await storyTeams();
    const network = new Network();
    const client = createClient({
      baseUrl: hospital,
      fetch: network.fetch,
      locale: 'en',
      timeout: 1000,
      retry: { limit: 1, minDelay: 10, maxDelay: 20 },
    });
    const { case: thread, manage } = await sendCase();
    const link = form.name === 'words for a thread' ? { reference: thread.reference, token: manage.token } : undefined;
    const page = new ContactPage(
      await fixture<FoyerContactElement>(
        html`<foyer-contact .client=${client} .link=${link} department="story-billing" lang="en"></foyer-contact>`,
      ),
    );
    if (!link) await page.asks('Billing');
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
