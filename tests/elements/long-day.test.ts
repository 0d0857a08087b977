import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { textOf, until } from '../../stories/booking-page.ts';
import { useHospital, widget } from './widget.ts';

describe('a long day of the list', () => {
  useHospital();

  it('is folded; unfolded, the focus is on the first time that is new, and the number is said', async () => {
    const page = await widget({ service: 'blood-test' });
    await page.press('Any place');
    await page.times();
    await until(() => page.all('.day .acts button').length > 0);
    const button = page.all('.day .acts button')[0]!;
    const day = button.closest('.day')!;
    const times = () => [...day.querySelectorAll('.slot')];
    const [before, count] = [times(), Number(/\d+/u.exec(textOf(button))?.[0])];
    expect(textOf(button)).to.match(/^Show all \d+ times on \w+day \d+ \w+$/u);
    expect([before.length, count > 15]).to.deep.equal([12, true]);
    button.focus();
    await sendKeys({ press: 'Enter' });
    await until(() => page.focused?.matches('.slot') === true);
    expect(times().length).to.equal(count);
    expect(page.focused).to.equal(times().find((time) => !before.includes(time)));
    expect(page.said).to.match(new RegExp(`, ${count} free times$`, 'u'));
    expect(day.querySelector('.acts')).to.equal(null);
    await sendKeys({ down: 'Shift' });
    await sendKeys({ press: 'Tab' });
    await sendKeys({ up: 'Shift' });
    expect(page.focused, 'the time before it is the last of those that stood').to.equal(before.at(-1));
  });
});
