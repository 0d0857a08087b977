import { createClient, type FetchPort } from '@foyer/sdk';
import type { Questionnaire } from '@foyer/sdk/contract';
import { expect, fixture, html } from '@open-wc/testing';
import type { FoyerBookingElement } from '../../packages/elements/src/booking/booking.element.ts';
import { BookingPage, ines, until } from '../../stories/booking-page.ts';
import { asks, changed, down, refused, silent } from '../../stories/faulty-fetch.ts';
import { everyKindOfItem } from '../../stories/questionnaire.ts';
import { inPageFetch } from '../../stories/setup/in-page-app.ts';
import { odd, onAnyForm, standsIn } from './typed-text.ts';
import { hospital, useHospital } from './widget.ts';

const details = {
  ...ines,
  name: odd,
  referralFrom: `Dr Lee ${odd}`,
  referralReference: 'R–20/7 ',
  reason: `It skips,\n\n  at night. ${odd}`,
  needsNote: odd,
};

/** A form with everything in it, and the way back to it. */
interface Form {
  readonly name: string;
  readonly service: string;
  /** The heading of its page. */
  readonly heading: string;
  /** What the row of the check that leads to it is called. */
  readonly row: string;
  /** The server's path for what it becomes. */
  readonly sentTo: string;
  readonly fill: (page: BookingPage) => Promise<void>;
}

async function fillDetails(page: BookingPage, typed: Readonly<Record<string, string>> = details): Promise<void> {
  await page.asks('Who is the visit for?');
  await page.press(/^Tell us what you need/u);
  page.type(Object.fromEntries(Object.entries(typed).filter(([name]) => page.all(`[name=${name}]`).length > 0)));
  page.choose({ interpreter: 'es' });
  for (const need of ['hoist', 'extra-time']) page.tick('access', need);
}

async function pickTime(page: BookingPage): Promise<void> {
  await until(() => page.slots.length > 0 || (page.heading.startsWith('Where') && page.all('.row').length > 0));
  if (page.slots.length === 0) await page.press('Any place');
  await page.pickSlot();
}

const forms: readonly Form[] = [
  {
    name: 'details',
    service: 'heart-rhythm-test',
    heading: 'Who is the visit for?',
    row: 'Name',
    sentTo: '/appointments',
    fill: async (page) => {
      await pickTime(page);
      await fillDetails(page);
    },
  },
  {
    name: 'questions',
    service: 'diabetes-first-visit',
    heading: 'A few questions before you come',
    row: 'Your answers',
    sentTo: '/appointments',
    fill: async (page) => {
      await pickTime(page);
      await fillDetails(page);
      await page.press('Continue');
      await page.asks('A few questions before you come');
      await until(() => page.all('form').length > 0);
      page.tick('answer:yes', 'false');
      page.tick('answer:one', 'code-2');
      for (const code of ['code-1', 'code-3']) page.tick('answer:some', code);
      page.choose({ 'answer:long': 'code-8' });
      page.type({ 'answer:whole': '3', 'answer:part': '1.75', 'answer:day': '2026-05-14', 'answer:line': odd, 'answer:open': odd });
      page.type({ 'answer:lines': `One\n\n  two ${odd}` });
    },
  },
  {
    name: 'request',
    service: 'mri-scan',
    heading: 'What would suit you?',
    row: 'What would suit you',
    sentTo: '/requests',
    fill: async (page) => {
      await page.asks('What would suit you?');
      for (const day of ['tue', 'sun']) page.tick('wishDays', day);
      page.tick('wishParts', 'evening');
      page.type({ wishNote: `Not before school.\n ${odd}` });
    },
  },
];

/** A network whose faults the test turns on. */
class Network {
  fault: { readonly matches: (request: Request) => boolean; readonly way: FetchPort } | undefined;
  holds = 0;
  /** Milliseconds after which the next holds run out; the server's own time unless told. */
  holdFor: number | undefined;

  readonly fetch: FetchPort = async (request) => {
    if (this.fault?.matches(request)) return this.fault.way(request);
    const answer = await changed(asks('GET', '/questionnaires/diabetes-before-visit'), (known: Questionnaire) => ({
      ...known,
      item: everyKindOfItem,
    }))(request);
    if (!asks('POST', '/holds')(request)) return answer;
    this.holds += 1;
    if (this.holdFor === undefined || !answer.ok) return answer;
    const hold = (await answer.json()) as object;
    const expiresAt = new Date(Date.now() + this.holdFor).toISOString();
    return Response.json({ ...hold, expiresAt, expiresInSeconds: this.holdFor / 1000 }, { status: answer.status });
  };
}

interface Case {
  readonly page: BookingPage;
  readonly network: Network;
  readonly form: Form;
}

/** On to the check from any form, whatever pages are between. */
async function toCheck({ page }: Case): Promise<void> {
  for (let pages = 0; page.heading !== 'Is this right?'; pages += 1) {
    if (pages > 4) throw new Error(`The check never came: "${page.heading}".`);
    if (page.heading === 'Who is the visit for?' && page.control('name').value === '') await fillDetails(page);
    const before = page.heading;
    await page.press('Continue');
    await until(
      () => page.heading !== before,
      () =>
        `“${before}” did not go on: ${page
          .all('.error-summary')
          .map((summary) => summary.textContent)
          .join()}`,
    );
  }
}

async function toForm({ page, form }: Case): Promise<void> {
  if (page.heading !== form.heading) await page.press(`Change: ${form.row}`);
  await page.asks(form.heading);
  await until(() => page.all('form').length > 0);
}

/** The last press is refused like this; then back to the form. */
const refusedBy =
  (way: FetchPort) =>
  async (given: Case): Promise<void> => {
    const { page, network, form } = given;
    await toCheck(given);
    network.fault = { matches: asks('POST', form.sentTo), way };
    page.root.querySelector<HTMLElement>('.primary')?.click();
    await page.asks(/ is not (booked|sent)$/u);
    await page.press('Back');
    await page.asks('Is this right?');
    await toForm(given);
  };

/** The last press has no answer; when one comes at last, it is a no. */
const unansweredBy =
  (way: FetchPort) =>
  async (given: Case): Promise<void> => {
    const { page, network, form } = given;
    await toCheck(given);
    network.fault = { matches: asks('POST', form.sentTo), way };
    page.root.querySelector<HTMLElement>('.primary')?.click();
    await page.asks(form.sentTo === '/requests' ? 'We are checking what happened' : 'We are checking your booking');
    network.fault = { matches: asks('POST', form.sentTo), way: refused(400, 'malformed-request') };
    await page.asks(/ is not (booked|sent)$/u).catch(() => page.press('Ask again'));
    await page.asks(/ is not (booked|sent)$/u);
    await page.press('Back');
    await page.asks('Is this right?');
    await toForm(given);
  };

const disturbances: readonly (readonly [string, (given: Case) => Promise<void>])[] = [
  ['400', refusedBy(refused(400, 'malformed-request'))],
  [
    '409',
    async (given) => {
      const { page, network, form } = given;
      if (form.sentTo === '/requests') return refusedBy(refused(409, 'invalid-transition'))(given);
      await toCheck(given);
      network.fault = { matches: asks('POST', form.sentTo), way: refused(409, 'slot-unavailable', { alternatives: [] }) };
      page.root.querySelector<HTMLElement>('.primary')?.click();
      await page.asks('That time was just taken');
      await page.press('See all free times');
      await page.pickSlot(2);
      await page.asks('Who is the visit for?');
      await toCheck(given);
      return toForm(given);
    },
  ],
  ['429', refusedBy(refused(429, 'rate-limited', {}, { 'Retry-After': '60' }))],
  ['500', refusedBy(refused(500, 'internal-error'))],
  ['503', refusedBy(refused(503, 'overloaded', {}, { 'Retry-After': '60' }))],
  ['a timeout', unansweredBy(silent)],
  ['no network', unansweredBy(down)],
  [
    'Back, by the browser and by the button',
    async (given) => {
      const { page, form } = given;
      await toCheck(given);
      await toForm(given);
      await toCheck(given);
      history.back();
      await until(() => page.heading !== 'Is this right?');
      while (page.heading !== form.heading) {
        const before = page.heading;
        await page.press('Back');
        await until(() => page.heading !== before);
      }
      await until(() => page.all('form').length > 0);
    },
  ],
  ...onAnyForm,
  [
    'a hold that runs out',
    async (given) => {
      const { page, network, form } = given;
      const before = network.holds;
      // Another time, which is kept for a moment only, and then kept again.
      network.holdFor = 300;
      while (page.heading !== 'When would you like to come?') {
        const heading = page.heading;
        await page.press('Back');
        await until(() => page.heading !== heading);
        // The browser's history follows a little later.
        await new Promise((resolve) => setTimeout(resolve, 200));
      }
      await page.pickSlot(1);
      await page.asks('Who is the visit for?');
      network.holdFor = undefined;
      await until(() => network.holds >= before + 2);
      if (form.name === 'questions') await page.press('Continue');
      await page.asks(form.heading);
      return until(() => page.all('form').length > 0);
    },
  ],
];

describe('what was typed', () => {
  useHospital();
  let kept = 0;

  const begin = async (form: Form): Promise<Case> => {
    const network = new Network();
    const client = createClient({
      baseUrl: hospital,
      fetch: network.fetch,
      locale: 'en',
      timeout: 1000,
      retry: { limit: 1, minDelay: 10, maxDelay: 20 },
    });
    const element = await fixture<FoyerBookingElement>(
      html`<foyer-booking .client=${client} service=${form.service} lang="en"></foyer-booking>`,
    );
    return { page: new BookingPage(element), network, form };
  };

  for (const form of forms) {
    describe(`in the form of ${form.name}`, () => {
      for (const [name, disturb] of disturbances) {
        // A request keeps no time, so no hold of it runs out.
        if (form.sentTo === '/requests' && name === 'a hold that runs out') continue;
        it(`survives ${name}`, async () => {
          const given = await begin(form);
          await form.fill(given.page);
          const typed = standsIn(given.page);
          await disturb(given);
          expect(given.page.heading).to.equal(form.heading);
          expect(standsIn(given.page)).to.deep.equal(typed);
          kept += typed.map(([, value]) => value).join('').length;
        });
      }

      it('would be missed, were it one character less', async () => {
        const given = await begin(form);
        await form.fill(given.page);
        const typed = standsIn(given.page);
        const [longest = '', value = ''] = [...typed].sort(([, a], [, b]) => b.length - a.length)[0] ?? [];
        given.page.type({ [longest]: value.replace('🌷', '') });
        await given.page.element.updateComplete;
        expect(standsIn(given.page)).not.to.deep.equal(typed);
      });
    });
  }

  describe('in all of them', () => {
    it('was enough to say so', () => {
      expect(disturbances.length).to.equal(12);
      console.log(`typed text: 0 of ${kept} characters lost in ${disturbances.length} disturbances of ${forms.length} forms`);
      expect(kept).to.be.greaterThan(5000);
    });
  });

  it('reaches the server as it was typed', async () => {
    const given = await begin(forms[0] as Form);
    await given.page.times();
    let sent = '';
    given.network.fault = {
      matches: asks('POST', '/appointments'),
      way: async (request) => ((sent = await request.clone().text()), inPageFetch(request)),
    };
    await forms[0]?.fill(given.page);
    await toCheck(given);
    await given.page.press('Book this visit');
    await given.page.asks('Your visit is booked');
    const { patient, reason } = JSON.parse(sent) as { patient: { name: string }; reason: string };
    expect(patient.name).to.equal(details.name.trim());
    expect(reason).to.equal(details.reason.trim());
  });
});
