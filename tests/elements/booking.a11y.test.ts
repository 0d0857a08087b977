import { expect } from '@open-wc/testing';
import { a11ySnapshot, sendKeys, setViewport } from '@web/test-runner-commands';
import { textOf, until, type BookingPage } from '../../stories/booking-page.ts';
import { useHospital, widget } from './widget.ts';

/** Presses Tab until the focus is where `isThere` says, at most a hundred times. */
async function tabTo(page: BookingPage, isThere: (focused: Element) => boolean): Promise<void> {
  for (let i = 0; i < 100; i += 1) {
    if (page.focused && isThere(page.focused)) return;
    await sendKeys({ press: 'Tab' });
  }
  throw new Error(`Tab never came there; the focus is on ${page.focused?.outerHTML.slice(0, 100) ?? 'nothing'}.`);
}

const says = (words: string) => (focused: Element) => textOf(focused) === words;
const named = (name: string) => (focused: Element) => focused.getAttribute('name') === name;

describe('by keyboard alone', () => {
  useHospital();

  it('a visit is booked, and after each step the focus is on the question', async () => {
    await setViewport({ width: 800, height: 900 });
    const page = await widget();
    await page.times();
    expect(page.focused, 'a page that has only loaded keeps the focus where it was').to.equal(null);

    await tabTo(page, (focused) => focused.matches('.slot'));
    await sendKeys({ press: 'Tab' });
    await sendKeys({ press: 'Enter' });
    await page.asks('Who is the visit for?');
    await until(() => page.focused?.localName === 'h2');

    for (const [name, text] of Object.entries({ name: 'Ines Okafor', birthDay: '14', birthMonth: '9' })) {
      await tabTo(page, named(name));
      await sendKeys({ type: text });
    }
    await sendKeys({ press: 'Enter' });
    await until(() => page.focused?.matches('.error-summary') === true);
    await tabTo(page, says('Date of birth must have a year, like 1957'));
    await sendKeys({ press: 'Enter' });
    expect(page.focused?.getAttribute('name'), 'the link leads to the box that is wrong').to.equal('birthYear');
    await sendKeys({ type: '1958' });
    await tabTo(page, named('phone'));
    await sendKeys({ type: '555 0187' });
    await tabTo(page, named('referralFrom'));
    await sendKeys({ type: 'Dr Lee' });
    await tabTo(page, says('Tell us what you need, or why you come (optional)'));
    await sendKeys({ press: ' ' });
    await tabTo(page, named('reason'));
    await sendKeys({ type: 'It skips' });
    await tabTo(page, named('access'));
    await sendKeys({ press: ' ' });
    await tabTo(page, says('Continue'));
    await sendKeys({ press: 'Enter' });

    await page.asks('Is this right?');
    await until(() => page.focused?.localName === 'h2');
    expect(page.all('.told').map(textOf)).to.deep.equal([
      'Ines Okafor',
      '14 September 1958',
      '555 0187',
      'Dr Lee',
      'A way in without steps',
      'It skips',
    ]);
    await tabTo(page, says('Book this visit'));
    await sendKeys({ press: 'Enter' });
    await page.asks('Your visit is booked');
    await until(() => page.focused?.localName === 'h2');
  });

  it('a "Change" link leads back, and the focus with it', async () => {
    const page = await widget({ service: 'eye-exam' });
    await page.press('Any place');
    await page.asks('When would you like to come?');
    await until(() => page.focused?.localName === 'h2');
    await page.press('Back');
    await page.asks('Where would you like to come?');
    await until(() => page.focused?.localName === 'h2');
  });
});

interface Spoken {
  readonly role: string;
  readonly name?: string;
  readonly children?: readonly Spoken[];
}

const flat = (node: Spoken): readonly string[] => [
  ...(node.role === 'StaticText' || node.role === 'InlineTextBox' ? [] : [`${node.role}: ${node.name ?? ''}`.trim()]),
  ...(node.children ?? []).flatMap(flat),
];

describe('as it is spoken', () => {
  useHospital();

  const spoken = async (page: BookingPage) => {
    await page.element.updateComplete;
    return flat((await a11ySnapshot({})) as unknown as Spoken);
  };

  it('the list of times has a heading a day, and each time its full date', async () => {
    const page = await widget();
    await page.whole();
    const lines = await spoken(page);
    expect(lines).to.include('heading: When would you like to come?');
    expect(
      lines.some((line) => /^heading: \w+day \d+ November Soonest$/u.test(line)),
      lines.join('\n'),
    ).to.equal(true);
    expect(lines.some((line) => /^button: \w+day \d+ November, \d+:\d\d\u00a0am$/u.test(line))).to.equal(true);
    expect(lines).to.include('radio: Morning');
  });

  it('the details have their labels, groups and hints', async () => {
    const page = await widget();
    await page.pickSlot();
    await page.asks('Who is the visit for?');
    const lines = await spoken(page);
    for (const line of [
      'radio: Me',
      'radio: Someone I care for',
      'textbox: Full name',
      'textbox: Day',
      'textbox: Month',
      'textbox: Year',
      'textbox: Phone',
      'textbox: Email',
      'textbox: Who sent you to us?',
      'button: Continue',
    ])
      expect(lines).to.include(line);
  });
});

describe('right to left', () => {
  useHospital();

  it('the first time stands at the right, Back too, and the arrow points the other way', async () => {
    await setViewport({ width: 800, height: 900 });
    const page = await widget({ lang: 'ar' });
    await page.times();
    const [first, second] = page.slots.map((slot) => slot.getBoundingClientRect());
    expect(first?.left ?? 0).to.be.greaterThan(second?.left ?? 0);
    await page.pickSlot();
    await page.asks('لمن هذا الموعد؟');
    const back = page.root.querySelector('.back');
    const panel = page.root.querySelector('.panel')?.getBoundingClientRect();
    expect((panel?.right ?? 0) - (back?.getBoundingClientRect().right ?? 0)).to.be.lessThan(100);
    const arrow = back?.querySelector('svg');
    expect(arrow && getComputedStyle(arrow).scale).to.equal('-1 1');
    expect(page.control('phone').dir).to.equal('ltr');
  });
});
