import { expect, fixture, html } from '@open-wc/testing';
import { sql } from 'kysely';
import type { FoyerFaqElement } from '../../packages/elements/src/faq/faq.element.ts';
import '../../packages/elements/src/define/faq.ts';
import { clientOn } from '../../stories/booking-story.ts';
import { FaqPage } from '../../stories/faq-page.ts';
import { inPageApp, inPageFetch } from '../../stories/setup/in-page-app.ts';
import { hostileTexts, xssClassics } from '../reference-server/setup/hostile-markdown.ts';
import { Alarm, strangersIn } from './hostile.ts';
import { howMany } from './how-many.ts';
import { useHospital } from './widget.ts';

/** As many answers as the longest topic has. */
const batch = 190;

/** Puts them where staff's answers are, past the checks on what staff send: what is shown must be harmless whatever is stored. */
async function store(some: readonly string[]): Promise<void> {
  const { db } = await inPageApp();
  const { id: site_id } = await db.selectFrom('site').select('id').where('is_default', '=', true).executeTakeFirstOrThrow();
  await db.deleteFrom('faq').where('id', 'like', 'hostile-%').execute();
  // No database takes these two.
  const kept = some.map((text) => text.replace(/\0|\p{Cs}/gu, ''));
  const rows = kept.map((text, i) => ({
    site_id,
    id: `hostile-${i}`,
    topic: 'about',
    words: JSON.stringify({ en: { question: text, answer: text } }),
    owner: text,
    reviewed_at: '2026-10-01',
    review_by: '2027-10-01',
    status: 'live' as const,
    position: 1000 + i,
    changed_at: new Date().toISOString(),
    changed_by: null,
  }));
  if (rows.length > 0) await db.insertInto('faq').values(rows).execute();
  await sql`UPDATE faq_version SET version = version + 1`.execute(db);
}

const elements = new Set(
  'ASIDE B BDI BUTTON DIV EM FORM H2 H3 H4 INPUT LI OL P SECTION SPAN STRONG STYLE UL SLOT SVG PATH A svg path'.split(' '),
);
/** What answers are drawn with. */
const isKnown = (making: string) => elements.has(making.split(' ')[0] ?? '') && !making.endsWith(' style');

describe('hostile questions and answers', () => {
  useHospital();
  const alarm = new Alarm();
  let texts: readonly string[] = [];
  before(async () => {
    alarm.set();
    texts = hostileTexts(await howMany()).map((text) => text.slice(0, 4000));
  });
  after(async () => {
    alarm.lift();
    await store([]);
  });

  it('run nothing in a browser, and bring nothing but text, lists and checked links', async () => {
    let shown = 0;
    let links = 0;
    const ran: string[] = [];
    for (let from = 0; from < texts.length; from += batch) {
      await store(texts.slice(from, from + batch));
      const page = new FaqPage(
        await fixture<FoyerFaqElement>(html`<foyer-faq lang="en" topic="about" .client=${clientOn(inPageFetch, 'en')}></foyer-faq>`),
      );
      await page.ready();
      for (const question of page.all('.question')) question.click();
      await page.element.updateComplete;
      for (const term of page.all('.term')) term.click();
      await page.element.updateComplete;
      ran.push(...(await alarm.rang()));
      shown += page.questions.length - 1;
      links += page.all('.runs a').length;
      expect(strangersIn(page.root, isKnown)).to.deep.equal([]);
      page.element.remove();
    }
    console.log(
      `hostile text: ${ran.length} executions of ${shown} questions and answers in the browser, ${links} links, all of them checked`,
    );
    expect(ran).to.deep.equal([]);
    expect(shown).to.equal(texts.length);
  }).timeout(400_000);

  it('would run in a widget that took them for HTML', async () => {
    // Those that run in this very window, not in a frame of their own, whose dialog would stay.
    const runsAtOnce = xssClassics.filter((text) => /^<(img|svg\/|details)/u.test(text));
    const careless = document.createElement('div');
    document.body.append(careless);
    // eslint-disable-next-line no-restricted-syntax -- The planted bug.
    careless.innerHTML = runsAtOnce.join('\n');
    const ran = await alarm.rings();
    expect(ran).to.be.greaterThan(0);
    expect(strangersIn(careless, isKnown).length).to.be.greaterThan(3);
    console.log(`taken for HTML: ${ran} executions, ${strangersIn(careless, isKnown).length} strangers`);
    careless.remove();
  });
});
