import { expect, fixture, html } from '@open-wc/testing';
import fc from 'fast-check';
import type { FoyerFaqElement } from '../../packages/elements/src/faq/faq.element.ts';
import '../../packages/elements/src/define/faq.ts';
import { clientOn } from '../../stories/booking-story.ts';
import { FaqPage } from '../../stories/faq-page.ts';
import { inPageApp, inPageFetch, staffToken } from '../../stories/setup/in-page-app.ts';
import { until } from '../../stories/widget-page.ts';
import { hostileMarkdown, xssClassics } from '../reference-server/setup/hostile-markdown.ts';
import { useHospital } from './widget.ts';

/** How many texts beside the classics: here as many as take some seconds; `npm run prove` takes the rest. */
const generated = 500 - xssClassics.length;
/** As many answers as the longest topic has. */
const batch = 190;

const texts = [...xssClassics, ...fc.sample(hostileMarkdown, { numRuns: generated, seed: 5 })].map((text) => text.slice(0, 4000));

let written = 0;
/** Staff write it down as an answer, and its first line as the question. */
async function write(text: string): Promise<boolean> {
  const question = text.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu, ' ').slice(0, 300);
  const response = await inPageFetch('https://riverside.example/staff/v1/faqs', {
    method: 'POST',
    headers: {
      authorization: `Bearer ${staffToken}`,
      'content-type': 'application/json',
      'idempotency-key': `a-hostile-answer-${(written += 1)}`.padEnd(24, '.'),
    },
    body: JSON.stringify({
      id: `hostile-${written}`,
      topic: 'about',
      owner: question.trim().slice(0, 100) || 'x',
      status: 'live',
      words: { en: { question: question.trim() ? question : 'x', answer: text } },
    }),
  });
  return response.ok;
}

const allowed = new Set(
  'ASIDE B BDI BUTTON DIV EM FORM H2 H3 H4 INPUT LI OL P SECTION SPAN STRONG STYLE UL SLOT SVG PATH A svg path'.split(' '),
);
const schemes = new Set(['https:', 'tel:', 'mailto:']);

/** What is there that no answer may bring: elements, handlers and links of other kinds. */
function strangersIn(root: ParentNode): string[] {
  return [...root.querySelectorAll('*')].flatMap((element) => {
    const bad = [...element.attributes].filter(({ name }) => name.startsWith('on') || name === 'srcdoc' || name === 'style');
    const link = element instanceof HTMLAnchorElement && !schemes.has(element.protocol) ? [element.outerHTML] : [];
    return [...(allowed.has(element.nodeName) ? [] : [element.nodeName]), ...bad.map(({ name }) => `${element.nodeName} ${name}`), ...link];
  });
}

describe('hostile questions and answers', () => {
  useHospital();
  let ran = 0;
  const { alert } = window;
  before(() => {
    window.alert = () => void (ran += 1);
  });
  after(async () => {
    window.alert = alert;
    const { db } = await inPageApp();
    await db.deleteFrom('faq').where('id', 'like', 'hostile-%').execute();
  });

  it('run nothing in a browser, and bring nothing but text, lists and checked links', async () => {
    let shown = 0;
    let links = 0;
    const { db } = await inPageApp();
    for (let from = 0; from < texts.length; from += batch) {
      await db.deleteFrom('faq').where('id', 'like', 'hostile-%').execute();
      for (const text of texts.slice(from, from + batch)) await write(text);
      const page = new FaqPage(
        await fixture<FoyerFaqElement>(html`<foyer-faq lang="en" topic="about" .client=${clientOn(inPageFetch, 'en')}></foyer-faq>`),
      );
      await page.ready();
      for (const question of page.all('.question')) question.click();
      await page.element.updateComplete;
      for (const term of page.all('.term')) term.click();
      await page.element.updateComplete;
      await new Promise((resolve) => setTimeout(resolve, 100));
      shown += page.questions.length - 1;
      links += page.all('.runs a').length;
      expect(strangersIn(page.root)).to.deep.equal([]);
      page.element.remove();
    }
    console.log(`hostile text: ${ran} executions of ${shown} questions and answers in the browser, ${links} links, all of them checked`);
    expect(ran).to.equal(0);
    expect(shown).to.be.greaterThan(450);
  }).timeout(180_000);

  it('would run in a widget that took them for HTML', async () => {
    const careless = document.createElement('div');
    document.body.append(careless);
    // eslint-disable-next-line no-restricted-syntax -- The planted bug.
    careless.innerHTML = texts.join('\n');
    await until(() => ran > 0);
    expect(strangersIn(careless).length).to.be.greaterThan(20);
    console.log(`taken for HTML: ${ran} executions, ${strangersIn(careless).length} strangers`);
    careless.remove();
  });
});
