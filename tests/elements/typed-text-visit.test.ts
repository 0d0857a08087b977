import { createClient, type FetchPort } from '@foyer/sdk';
import type { Appointment } from '@foyer/sdk/contract';
import { expect, fixture, html } from '@open-wc/testing';
import type { FoyerRescheduleElement } from '../../packages/elements/src/reschedule/reschedule.element.ts';
import '../../packages/elements/src/define/reschedule.ts';
import { asks, changed, down, refused, silent } from '../../stories/faulty-fetch.ts';
import { ReschedulePage, bookVisit } from '../../stories/reschedule-page.ts';
import { inPageFetch } from '../../stories/setup/in-page-app.ts';
import { until } from '../../stories/widget-page.ts';
import { odd, onAnyForm, standsIn } from './typed-text.ts';
import { hospital, useHospital } from './widget.ts';

/** A form of a visit's widget, with everything in it. */
interface Form {
  readonly name: string;
  readonly heading: string;
  /** The server's path for what it becomes. */
  readonly sentTo: string;
  /** Opens it from the page that comes before it. */
  readonly open: (page: ReschedulePage) => Promise<void>;
  readonly fill: (page: ReschedulePage) => void;
  /** From the refusal, or wherever it leads, to the form. */
  readonly back: (page: ReschedulePage) => Promise<void>;
}

const toVisit = async (page: ReschedulePage) => {
  if (page.heading !== 'Your visit') await page.press(/^(Keep my visit|Back)$/u);
  await page.asks('Your visit');
};

const forms: readonly Form[] = [
  {
    name: 'a link to be sent',
    heading: 'Find your visit',
    sentTo: '/lookup',
    open: (page) => page.asks('Find your visit'),
    fill: (page) => page.type({ contact: 'ínes.o’káfor+visits@example.org', reference: odd.repeat(8) }),
    back: (page) => page.asks('Find your visit'),
  },
  {
    name: 'a cancellation',
    heading: 'Cancel this visit?',
    sentTo: '/cancel',
    open: (page) => page.press('Cancel visit'),
    fill: (page) => page.type({ reason: `It skips,\n\n  at night. ${odd.repeat(8)}` }),
    back: async (page) => {
      await toVisit(page);
      await page.press('Cancel visit');
    },
  },
  {
    name: 'wishes for an earlier time',
    heading: 'Wait for an earlier time',
    sentTo: '/waitlist',
    open: (page) => page.press('Wait for an earlier time'),
    fill: (page) => {
      for (const day of ['tue', 'wed', 'sun']) page.tick('wishDays', day);
      for (const part of ['morning', 'evening']) page.tick('wishParts', part);
      page.tick('wishNotice', '4320');
    },
    back: async (page) => {
      await toVisit(page);
      await page.press('Wait for an earlier time');
    },
  },
  {
    name: 'a code',
    heading: 'Type the code',
    sentTo: '/verify',
    open: async (page) => {
      await page.press('Show the whole visit');
      await page.asks('Type the code');
    },
    fill: (page) => page.type({ code: ' 123 - 456 ' }),
    back: async (page) => {
      if (page.heading === 'We could not send a code') await page.press('Try again');
      else if (page.heading === 'Your visit') await page.press('Show the whole visit');
    },
  },
];

class Network {
  fault: { readonly matches: (request: Request) => boolean; readonly way: FetchPort } | undefined;

  /** The hospital asks for a second fact, so that there is a page to type a code on. */
  private readonly masking = changed(
    (request) => request.method === 'GET' && /\/v1\/appointments\/[^/]+$/u.test(new URL(request.url).pathname),
    (visit: Appointment) => ({ ...visit, masked: true }),
  );

  readonly fetch: FetchPort = (request) => (this.fault?.matches(request) ? this.fault.way(request) : this.masking(request));
}

interface Case {
  readonly page: ReschedulePage;
  readonly network: Network;
  readonly form: Form;
}

async function toForm({ page, form }: Case): Promise<void> {
  if (page.heading !== form.heading) await form.back(page);
  await page.asks(form.heading);
  await until(() => page.all('form').length > 0);
}

const sends = async ({ page }: Case) => {
  page.root.querySelector<HTMLElement>('form .primary')?.click();
  // A page that is on its way asks nothing.
  await page.element.updateComplete;
};

/** What a form is refused with stands on its page, or on one of its own. */
const isRefused = (page: ReschedulePage) =>
  page.all('.error-summary').length > 0 || /not cancelled|could not put you on the waiting list|could not send a code/u.test(page.heading);

const refusedBy =
  (way: FetchPort) =>
  async (given: Case): Promise<void> => {
    const { page, network, form } = given;
    network.fault = { matches: asks('POST', form.sentTo), way };
    await sends(given);
    await until(() => isRefused(page));
    network.fault = undefined;
    await toForm(given);
  };

const unansweredBy =
  (way: FetchPort) =>
  async (given: Case): Promise<void> => {
    const { page, network, form } = given;
    network.fault = { matches: asks('POST', form.sentTo), way };
    await sends(given);
    await until(() => isRefused(page) || page.heading === 'We are checking what happened');
    network.fault = { matches: asks('POST', form.sentTo), way: refused(400, 'malformed-request') };
    await until(() => isRefused(page)).catch(() => page.press('Ask again'));
    await until(() => isRefused(page));
    network.fault = undefined;
    await toForm(given);
  };

const disturbances: readonly (readonly [string, (given: Case) => Promise<void>])[] = [
  ['400', refusedBy(refused(400, 'malformed-request'))],
  ['409', refusedBy(refused(409, 'invalid-transition'))],
  ['429', refusedBy(refused(429, 'rate-limited', {}, { 'Retry-After': '60' }))],
  ['500', refusedBy(refused(500, 'internal-error', { outcome: 'none' }))],
  ['503', refusedBy(refused(503, 'overloaded', {}, { 'Retry-After': '60' }))],
  ['a timeout', unansweredBy(silent)],
  ['no network', unansweredBy(down)],
  [
    'Back, by the browser and by the button',
    async (given) => {
      const { page } = given;
      history.back();
      await page.asks('Your visit');
      await toForm(given);
      await page.press('Back');
      await page.asks('Your visit');
      await toForm(given);
    },
  ],
  ...onAnyForm,
  [
    'a hold that runs out, and a version that is old',
    async (given) => {
      const { page, network, form } = given;
      if (form.name === 'a link to be sent' || form.name === 'a code') return refusedBy(refused(412, 'version-mismatch'))(given);
      await toVisit(page);
      await page.press('Move visit');
      await page.pickSlot(1);
      await page.asks('Move your visit to this time?');
      network.fault = { matches: asks('POST', '/reschedule'), way: refused(410, 'hold-expired') };
      await page.press('Move my visit');
      await page.asks('That time was just taken');
      network.fault = undefined;
      await toForm(given);
      network.fault = { matches: asks('POST', form.sentTo), way: refused(412, 'version-mismatch') };
      await sends(given);
      await page.asks('Your visit');
      network.fault = undefined;
      await toForm(given);
    },
  ],
];

describe('what was typed about a visit', () => {
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
    const link = form.name === 'a link to be sent' ? undefined : await bookVisit();
    const page = new ReschedulePage(
      await fixture<FoyerRescheduleElement>(html`<foyer-reschedule .client=${client} .link=${link} lang="en"></foyer-reschedule>`),
    );
    if (link) await page.asks('Your visit');
    await form.open(page);
    await page.asks(form.heading);
    await until(() => page.all('form').length > 0);
    form.fill(page);
    return { page, network, form };
  };

  for (const form of forms) {
    describe(`in the form of ${form.name}`, () => {
      for (const [name, disturb] of disturbances) {
        // The first page has none before it.
        if (form.name === 'a link to be sent' && name.startsWith('Back')) continue;
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
        if (box) given.page.type({ [box.name]: box.value.slice(0, -1) });
        else given.page.tick('wishDays', 'sun');
        await given.page.element.updateComplete;
        expect(standsIn(given.page)).not.to.deep.equal(typed);
      });
    });
  }

  describe('in all of them', () => {
    it('was enough to say so', () => {
      expect(disturbances.length).to.equal(12);
      console.log(`typed text: 0 of ${kept} characters lost in ${disturbances.length} disturbances of ${forms.length} forms of a visit`);
      expect(kept).to.be.greaterThan(5000);
    });
  });

  it('reaches the server as it was typed', async () => {
    const given = await begin(forms[1] as Form);
    let sent = '';
    given.network.fault = {
      matches: asks('POST', '/cancel'),
      way: async (request) => ((sent = await request.clone().text()), inPageFetch(request)),
    };
    await sends(given);
    await given.page.asks('Your visit is cancelled');
    expect((JSON.parse(sent) as { reason: string }).reason).to.equal(`It skips,\n\n  at night. ${odd.repeat(8)}`.trim());
  });
});
