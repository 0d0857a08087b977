import type { FetchPort } from '@foyer/sdk';
import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { FoyerFeedbackElement } from '../../packages/elements/src/feedback/feedback.element.ts';
import '../../packages/elements/src/define/feedback.ts';
import { clientOn } from '../../stories/booking-story.ts';
import { complain, goOn } from '../../stories/feedback-complaint-story.ts';
import { FeedbackPage } from '../../stories/feedback-page.ts';
import { inPageApp, inPageFetch } from '../../stories/setup/in-page-app.ts';
import { storyTeams } from '../../stories/setup/teams.ts';
import { textOf, until } from '../../stories/widget-page.ts';
import { useHospital } from './widget.ts';

interface Given {
  readonly lang?: string;
  readonly survey?: string;
  readonly kind?: string;
  readonly network?: FetchPort;
  readonly clock?: { ahead: number };
}

async function widget({ lang = 'en', survey = '', kind = '', network = inPageFetch, clock }: Given = {}): Promise<FeedbackPage> {
  await storyTeams();
  return new FeedbackPage(
    await fixture<FoyerFeedbackElement>(
      html`<foyer-feedback .client=${clientOn(network, lang, clock)} lang=${lang} survey=${survey} kind=${kind}
        ><p>Call 555-0101</p></foyer-feedback
      >`,
    ),
  );
}

const survey = 'friends-and-family';
const overall = 'Overall, how was your experience of our service?';
const rows = async (table: 'feedback_spool' | 'praise' | 'patient_case') => {
  const { db } = await inPageApp();
  return db.selectFrom(table).selectAll().execute();
};

const key = (press: string) => sendKeys({ press });
const write = (type: string) => sendKeys({ type });

/** Tabs until the control, or what says these words, has the focus. */
async function tabTo(page: FeedbackPage, wanted: string): Promise<void> {
  const is = () => {
    const at = page.focused as HTMLInputElement | null;
    return at !== null && (at.name === wanted || at.id === wanted || textOf(at) === wanted || textOf(at.closest('label')) === wanted);
  };
  for (let i = 0; i < 60 && !is(); i += 1) await key('Tab');
  if (!is()) throw new Error(`Tab does not reach ${wanted} on "${page.heading}".`);
}

const pressKey = async (page: FeedbackPage, wanted: string) => {
  await tabTo(page, wanted);
  await key('Enter');
};

describe('<foyer-feedback>', () => {
  useHospital();
  // The entry's own state stays: by it the widget's history knows the page.
  afterEach(() => history.replaceState(history.state, '', location.pathname + location.search));

  // First, while the page has had one address.
  it('turns one page at a time by the browser’s Back, and keeps what was pressed and typed', async () => {
    const page = await widget({ survey });
    await page.asks(overall);
    page.answers[1]?.click();
    await page.asks('In your own words');
    await until(() => page.said !== '');
    page.type({ 'answer:why': 'Quick.' });
    await page.press('Send and go on');
    await page.asks('More about your visit');
    history.back();
    await page.asks('In your own words');
    expect(page.control('answer:why').value).to.equal('Quick.');
    history.back();
    await page.asks(overall);
    expect(page.answers[1]?.getAttribute('aria-pressed')).to.equal('true');
  });

  it('sends an answer with one press of a key, and tells nobody which', async () => {
    const page = await widget({ survey });
    await page.asks(overall);
    const sent = oneEvent(page.element, 'foyer-feedback-sent');
    await pressKey(page, 'Good');
    await page.asks('In your own words');
    const event = await sent;
    expect(Object.keys(event).filter((name) => name !== 'isTrusted')).to.deep.equal([]);
    await until(() => page.said === 'Your answer is with us.');
    expect(textOf(page.focused)).to.equal('In your own words');
    expect(await rows('feedback_spool')).to.have.length(1);
  }).timeout(40_000);

  it('sends what is added in the place of it, and nothing that is typed before that', async () => {
    const bodies: string[] = [];
    const network: FetchPort = async (request) => {
      if (request.method === 'POST') bodies.push(await request.clone().text());
      return inPageFetch(request);
    };
    const page = await widget({ survey, network });
    await page.asks(overall);
    await pressKey(page, 'Very good');
    await until(() => page.said === 'Your answer is with us.');
    await tabTo(page, 'answer:why');
    await write('It was quick.');
    expect(bodies).to.have.length(1);
    await pressKey(page, 'Send and go on');
    await page.asks('More about your visit');
    await until(() => bodies.length === 2);
    await pressKey(page, 'That is all');
    await page.asks('Thank you');
    expect(bodies[1]).to.contain('It was quick.');
    expect(bodies[1]).to.contain('"replaces"');
    expect(await rows('feedback_spool')).to.have.length(1);
  }).timeout(40_000);

  it('asks for a name only when somebody is to put it right, and shows who does', async () => {
    const page = await widget({ survey });
    await page.asks(overall);
    await pressKey(page, 'Poor');
    await until(() => page.said === 'Your answer is with us.');
    expect(page.all('[name=name]')).to.have.length(0);
    expect(await rows('patient_case')).to.have.length(0);
    await pressKey(page, 'Yes, I want an answer');
    await page.asks('What should we put right?');
    await tabTo(page, 'text');
    await write('Please call me.');
    await pressKey(page, 'Continue');
    await page.asks('Who did it happen to?');
    await tabTo(page, 'name');
    await write('Ines Okafor');
    await key('Enter');
    await page.asks('How may we answer you?');
    page.tick('replyBy', 'online');
    await goOn(page);
    await page.asks('Is this right?');
    expect(textOf(page.root.querySelector('.step'))).to.contain('your name goes with your answers');
    await pressKey(page, 'Send');
    await page.asks('Someone will put this right with you');
    const [row] = await rows('patient_case');
    expect(textOf(page.root.querySelector('.names'))).to.contain(row?.reference);
    // The answer itself is nobody's, still.
    expect(JSON.stringify(await rows('feedback_spool'))).not.to.contain('Ines');
  }).timeout(60_000);

  it('has the box for a team before the list has come: nothing moves under whoever types below it', async () => {
    for (const [kind, heading, below] of [
      ['praise', 'Who would you like to thank?', 'from'],
      ['complaint', 'What is it about?', 'people'],
    ] as const) {
      let comes = (): void => undefined;
      const held = new Promise<void>((resolve) => (comes = resolve));
      const page = await widget({
        kind,
        network: async (request) => {
          if (new URL(request.url).pathname.endsWith('/departments')) await held;
          return inPageFetch(request);
        },
      });
      await page.asks(heading);
      const teams = () => page.all<HTMLOptionElement>('[name=department] option').length;
      const before = page.control(below).getBoundingClientRect().top;
      expect([kind, teams()]).to.deep.equal([kind, 1]);
      comes();
      await until(() => teams() > 1);
      expect([kind, page.control(below).getBoundingClientRect().top]).to.deep.equal([kind, before]);
    }
  });

  it('thanks somebody by keyboard alone', async () => {
    const page = await widget({ kind: 'praise' });
    await page.asks('Who would you like to thank?');
    await tabTo(page, 'text');
    await write('Thank you.');
    await tabTo(page, 'person');
    await write('The nurse on Friday');
    await pressKey(page, 'Send my thanks');
    await page.asks('Your thanks are on the way');
    const [row] = await rows('praise');
    expect(row).to.include({ body: 'Thank you.', person: 'The nurse on Friday', from_name: null, share: false });
  }).timeout(40_000);

  it('complains by keyboard alone, and reads it by reference and code', async () => {
    const page = await widget({ kind: 'complaint' });
    await page.asks('What is it about?');
    page.tick('category', 'waiting');
    await pressKey(page, 'Continue');
    await page.asks('What happened?');
    await tabTo(page, 'text');
    await write('I waited for 3 hours.');
    await pressKey(page, 'Continue');
    await page.asks('Who did it happen to?');
    await tabTo(page, 'name');
    await write('Ines Okafor');
    await key('Enter');
    await page.asks('How may we answer you?');
    await tabTo(page, 'replyBy');
    await key(' ');
    await tabTo(page, 'email');
    await write('ines@example.org');
    await key('Enter');
    await page.asks('Is this right?');
    await pressKey(page, 'Send complaint');
    await page.asks('We have your complaint');
    const [row] = await rows('patient_case');
    expect(row).to.include({ kind: 'complaint' });
    const [reference, code] = page.all('.named bdi').map(textOf);
    expect(reference).to.equal(row?.reference);
    expect(textOf(page.root.querySelector('.step'))).to.contain('Complaining will not change the care you get.');
    const other = await widget({ kind: 'case' });
    await other.asks('Read the answer to your complaint');
    other.type({ reference: (reference ?? '').toLowerCase(), code: (code ?? '').replaceAll('-', ' ') });
    await other.press('Show my complaint');
    await other.asks('Your complaint');
    expect(other.all('.timeline > .now')).to.have.length(1);
    expect(other.all('[aria-current=step]')).to.have.length(1);
  }).timeout(60_000);

  for (const [what, fragment] of [
    ['an invitation', async () => '#i.friends-and-family.an-invitation-of-22-signs'],
    ['a complaint', async () => new URL((await complain()).manage.url).hash],
  ] as const)
    it(`takes the secret of the link of ${what} out of the address bar before anything is asked`, async () => {
      const hash = await fragment();
      const secret = hash.split('.').at(-1) ?? '';
      const seen: string[] = [];
      const network: FetchPort = (request) => {
        seen.push(location.href, request.url, request.referrer);
        return inPageFetch(request);
      };
      history.replaceState({ own: true }, '', hash);
      const page = await widget({ network });
      await page.asks(what === 'a complaint' ? 'Your complaint' : overall);
      expect(seen.filter((text) => text.includes(secret))).to.deep.equal([]);
      expect(location.hash).to.equal('');
      expect(history.state).to.deep.equal({ own: true });
    });

  it('clears what was pressed and typed when the page is left alone', async () => {
    const clock = { ahead: 0 };
    const page = await widget({ survey, clock });
    await page.asks(overall);
    page.answers[3]?.click();
    await until(() => page.said === 'Your answer is with us.');
    page.type({ 'answer:why': 'qzv' });
    clock.ahead = 16 * 60_000;
    document.dispatchEvent(new Event('visibilitychange'));
    await page.asks(overall);
    expect(page.answers.filter((answer) => answer.getAttribute('aria-pressed') === 'true')).to.have.length(0);
    expect(page.root.textContent).not.to.contain('qzv');
  });

  it('goes on in another language with all that was typed', async () => {
    const page = await widget({ survey });
    await page.asks(overall);
    page.answers[0]?.click();
    await page.asks('In your own words');
    page.type({ 'answer:why': 'Quick.' });
    page.element.lang = 'ar';
    await until(() => page.root.querySelector('.panel')?.getAttribute('dir') === 'rtl');
    expect(page.control('answer:why').value).to.equal('Quick.');
  });
});
