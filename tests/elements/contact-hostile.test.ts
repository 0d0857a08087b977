import type { FetchPort } from '@foyer/sdk';
import { expect, fixture, html } from '@open-wc/testing';
import type { FoyerContactElement } from '../../packages/elements/src/contact/contact.element.ts';
import '../../packages/elements/src/define/contact.ts';
import { clientOn } from '../../stories/booking-story.ts';
import { ContactPage, sendCase } from '../../stories/contact-page.ts';
import { inPageFetch } from '../../stories/setup/in-page-app.ts';
import { storyTeams } from '../../stories/setup/teams.ts';
import { until } from '../../stories/widget-page.ts';
import { hostileTexts } from '../reference-server/setup/hostile-markdown.ts';
import { Alarm, makingsIn, strangersIn } from './hostile.ts';
import { useHospital } from './widget.ts';

const texts = hostileTexts(5000);
/** So many at once, in one thread. */
const batch = 256;

type Body = Readonly<Record<string, unknown>>;

/** A directory whose every word is one of the texts. */
const hostileDirectory = (body: Body, some: readonly string[]): Body => {
  const [first = '', second = '', third = ''] = some;
  return {
    ...body,
    items: (body['items'] as readonly object[]).map((item, nth) => ({
      ...item,
      name: some[nth * 3] ?? first,
      description: some[nth * 3 + 1] ?? second,
      hours: some[nth * 3 + 2] ?? third,
      directions: first,
      access: some.slice(0, 20),
      contact: { name: second, role: third },
      telecom: [
        { system: 'phone', value: first },
        { system: 'text-relay', value: second },
      ],
      exceptions: [{ date: '2026-11-26', closed: true, times: [], description: third }],
    })),
  };
};

/** A thread in which each of the texts was said, by its sender and as its sender's name. */
const hostileThread = (body: Body, some: readonly string[]): Body => {
  const [first = '', second = '', third = ''] = some;
  return {
    ...body,
    owner: { name: first, role: second },
    team: { name: second, phone: third },
    late: { since: '2026-11-23T09:00:00-05:00', apology: first },
    messages: some.map((text, i) => ({
      id: String(i),
      from: i % 2 ? 'staff' : 'patient',
      name: text,
      text,
      sentAt: '2026-11-23T09:00:00-05:00',
    })),
  };
};

/** The server as it would be if all that it has were hostile; with no texts, as it is. */
const telling =
  (some: readonly string[]): FetchPort =>
  async (request) => {
    const answer = await inPageFetch(request);
    const { pathname } = new URL(request.url);
    const kind = /\/(departments|cases\/[^/]+)$/u.exec(pathname)?.[1];
    if (!answer.ok || kind === undefined || some.length === 0) return answer;
    const body = (await answer.json()) as Body;
    return Response.json(kind === 'departments' ? hostileDirectory(body, some) : hostileThread(body, some), {
      status: answer.status,
      headers: answer.headers,
    });
  };

describe('hostile text from the hospital', () => {
  useHospital();
  const alarm = new Alarm();
  before(() => alarm.set());
  after(() => alarm.lift());

  /** Opens the directory, a department and a thread. */
  const walk = async (some: readonly string[], look: (page: ContactPage, where: 'directory' | 'department' | 'thread') => void) => {
    const page = new ContactPage(
      await fixture<FoyerContactElement>(
        html`<foyer-contact .client=${clientOn(telling(some), 'en')} lang="en"><p>Call 555-0101</p></foyer-contact>`,
      ),
    );
    // What narrows the list comes right after it.
    await until(() => page.all('.row').length > 0 && page.all('[type=search]').length > 0);
    look(page, 'directory');
    page.all('.row .link')[0]?.click();
    await until(() => page.all('.channels').length > 0);
    for (const fold of page.all<HTMLDetailsElement>('details')) fold.open = true;
    look(page, 'department');
    const { case: thread, manage } = await sendCase();
    page.element.link = { reference: thread.reference, token: manage.token };
    await page.asks('Your message');
    look(page, 'thread');
    page.element.remove();
  };

  it('is text in the directory, a department and a thread', async () => {
    await storyTeams();
    const known = new Set<string>();
    const learn = (page: ContactPage) => makingsIn(page.root).forEach((making) => known.add(making));
    await walk([], learn);
    // What an ordinary hospital has not, but a template makes: a call relay, an apology.
    await walk(['A word'], learn);
    let shown = 0;
    for (let from = 0; from < texts.length; from += batch) {
      const some = texts.slice(from, from + batch);
      await walk(some, (page, where) => {
        expect(
          strangersIn(page.root, (making) => known.has(making)),
          where,
        ).to.deep.equal([]);
        if (where === 'directory') expect(page.all('.row .link')[0]?.textContent.trim()).to.equal(some[0]?.trim());
        if (where !== 'thread') return;
        expect(page.all('.said').map((element) => element.textContent)).to.deep.equal(some);
        shown += some.length;
      });
    }
    const ran = await alarm.rang(500);
    console.log(`hostile text: ${ran.length} executions of ${shown} texts in a thread and its directory`);
    expect(ran).to.deep.equal([]);
    expect(shown).to.equal(texts.length);
  }).timeout(300_000);

  it('would be heard where one were an element', async () => {
    const planted = document.createElement('img');
    planted.setAttribute('onerror', 'alert(1)');
    planted.src = 'x';
    document.body.append(planted);
    const ran = await alarm.rings();
    const strangers = strangersIn(document.body, () => true);
    console.log(`taken for HTML: ${ran} executions, ${strangers.length} strangers in the page`);
    expect(ran).to.be.greaterThan(0);
    expect(strangers).to.deep.equal(['IMG onerror']);
    planted.remove();
  });
});
