import { addDays, monthOf } from '@foyer/sdk/flows';
import { expect } from '@open-wc/testing';
import { emulateMedia, sendKeys, setViewport } from '@web/test-runner-commands';
import fc from 'fast-check';
import {
  addMonths,
  aWeek,
  sameDayIn,
  weekdayOf,
  weeksOf,
  weekStartIn,
  weekStartOf,
} from '../../packages/elements/src/controls/calendar/dates.ts';
import { dayAfterKey } from '../../packages/elements/src/controls/calendar/keys.ts';
import { ines, textOf, until, type BookingPage } from '../../stories/booking-page.ts';
import { useHospital, widget } from './widget.ts';

const days = fc.integer({ min: -20_000, max: 40_000 }).map((count) => addDays('1970-01-01', count));
const months = days.map(monthOf);
const weekStarts = fc.integer({ min: 1, max: 7 });

describe('days and months without a clock', () => {
  it('go to and fro, and meet no zone', () => {
    fc.assert(fc.property(days, fc.integer({ min: -5000, max: 5000 }), (day, count) => addDays(addDays(day, count), -count) === day));
    fc.assert(
      fc.property(months, fc.integer({ min: -500, max: 500 }), (month, count) => addMonths(addMonths(month, count), -count) === month),
    );
    expect(addDays('2026-03-28', 1)).to.equal('2026-03-29');
    expect(addDays('2028-02-28', 1)).to.equal('2028-02-29');
    expect(addMonths('2026-12', 1)).to.equal('2027-01');
  });

  it('keep the day of the month where the other month has it', () => {
    expect(sameDayIn('2026-01-31', '2026-02')).to.equal('2026-02-28');
    expect(sameDayIn('2026-01-31', '2028-02')).to.equal('2028-02-29');
    fc.assert(
      fc.property(days, months, (day, month) => monthOf(sameDayIn(day, month)) === month && sameDayIn(day, month).slice(8) <= day.slice(8)),
    );
  });

  it('fill weeks with each day of the month once, in its column', () => {
    fc.assert(
      fc.property(months, weekStarts, (month, start) => {
        const weeks = weeksOf(month, start);
        const all = weeks.flat().filter((day) => day !== undefined);
        expect(all.length).to.be.within(28, 31);
        expect(all).to.deep.equal([...new Set(all)].sort());
        expect(all[0]).to.equal(`${month}-01`);
        for (const week of weeks) for (const [i, day] of week.entries()) if (day) expect((start - 1 + i) % 7).to.equal(weekdayOf(day) - 1);
      }),
    );
    expect(aWeek(6).map(weekdayOf)).to.deep.equal([6, 7, 1, 2, 3, 4, 5]);
  });

  it('begin the week where the language does', () => {
    expect(['en-GB', 'en-US', 'ar-EG', 'de', 'ar-u-nu-latn'].map(weekStartOf)).to.deep.equal([1, 7, 6, 1, 6]);
    // Where the browser does not tell, a table does: it must say what this browser says.
    const regions = 'US GB DE FR EG SA AE IL JP IN BR MX CA AU IR PK ZA NG KE TR CN KR PL SE IQ JO DZ MA NZ PT KW QA SY'.split(' ');
    const wrong = regions.filter((region) => weekStartOf(`und-${region}`) !== weekStartIn(region));
    expect(wrong, `of ${regions.length} regions`).to.deep.equal([]);
    expect(weekStartIn('')).to.equal(1);
  });
});

/** Runs `during` with a `Date` that throws as soon as the local clock is asked: then no zone, and no hour it skips, can matter. */
function withoutLocalClock(during: () => void): void {
  const { prototype } = Date;
  const local = Object.getOwnPropertyNames(prototype).filter((name) => /^(get|set)(?!UTC|Time$)/u.test(name));
  const kept = local.map((name) => [name, Reflect.get(prototype, name)] as const);
  const refuse = () => {
    throw new Error('The local clock was asked.');
  };
  for (const [name] of kept) Object.assign(prototype, { [name]: refuse });
  try {
    during();
  } finally {
    for (const [name, method] of kept) Object.assign(prototype, { [name]: method });
  }
}

describe('the local clock', () => {
  it('is never asked by days, months and keys, so that summer time cannot shift a day', () => {
    expect(() => withoutLocalClock(() => new Date(0).getDay())).to.throw('The local clock was asked.');
    let tried = 0;
    withoutLocalClock(() =>
      fc.assert(
        fc.property(days, weekStarts, fc.integer({ min: -800, max: 800 }), fc.boolean(), (day, weekStart, count, rtl) => {
          tried += 1;
          const month = monthOf(day);
          expect(addDays(addDays(day, count), -count)).to.equal(day);
          const inMonth = weeksOf(month, weekStart).flat().filter(Boolean);
          const [year, number] = month.split('-').map(Number) as [number, number];
          const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
          expect(inMonth.length).to.equal([31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][number - 1]);
          const bounds = { first: '1900-01-01', last: '2100-12-31', weekStart, rtl };
          const to = (key: string, from = day, mirrored = false) =>
            dayAfterKey(from, { key, shiftKey: false }, { ...bounds, rtl: rtl !== mirrored }) ?? '';
          expect(to('ArrowRight', to('ArrowLeft'))).to.equal(day);
          expect(to('ArrowUp', to('ArrowDown'))).to.equal(day);
          expect(to('ArrowRight', day, true), 'mirrored').to.equal(to('ArrowLeft'));
          expect(weekdayOf(to('Home'))).to.equal(weekStart);
          expect(addDays(to('Home'), 6)).to.equal(to('End'));
        }),
        { numRuns: 500 },
      ),
    );
    console.log(`days without a local clock: 0 wrong of ${tried}`);
  });
});

describe('the keys of the calendar', () => {
  const bounds = { first: '2026-11-26', last: '2027-02-10', weekStart: 1, rtl: false };
  const rows: readonly [string, boolean, string, string][] = [
    ['ArrowRight', false, '2026-12-01', '2026-12-02'],
    ['ArrowLeft', false, '2026-12-01', '2026-11-30'],
    ['ArrowDown', false, '2026-12-01', '2026-12-08'],
    ['ArrowUp', false, '2026-12-08', '2026-12-01'],
    ['Home', false, '2026-12-03', '2026-11-30'],
    ['End', false, '2026-12-03', '2026-12-06'],
    ['PageDown', false, '2026-12-31', '2027-01-31'],
    ['PageUp', false, '2026-12-31', '2026-11-30'],
    ['PageUp', false, '2026-12-01', '2026-11-26'],
    ['PageDown', true, '2026-12-01', '2027-02-10'],
    ['ArrowUp', false, '2026-11-27', '2026-11-26'],
  ];
  for (const [key, shiftKey, from, to] of rows)
    it(`${shiftKey ? 'Shift + ' : ''}${key} leads from ${from} to ${to}`, () => {
      expect(dayAfterKey(from, { key, shiftKey }, bounds)).to.equal(to);
    });

  it('turn round where one reads from right to left', () => {
    expect(dayAfterKey('2026-12-01', { key: 'ArrowLeft', shiftKey: false }, { ...bounds, rtl: true })).to.equal('2026-12-02');
  });

  it('leave all others alone, and no key leads out of what may be booked', () => {
    expect(dayAfterKey('2026-12-01', { key: 'Enter', shiftKey: false }, bounds)).to.equal(undefined);
    const inside = fc.integer({ min: 0, max: 76 }).map((count) => addDays(bounds.first, count));
    fc.assert(
      fc.property(inside, fc.constantFrom(...rows.map(([key]) => key)), fc.boolean(), (day, key, shiftKey) => {
        const to = dayAfterKey(day, { key, shiftKey }, bounds) ?? '';
        return to >= bounds.first && to <= bounds.last;
      }),
    );
  });
});

async function toCalendar(page: BookingPage): Promise<void> {
  await page.whole();
  page.tick('view', 'calendar');
  await until(() => page.root.querySelector('.calendar-times .slot') !== null);
}

const chosen = (page: BookingPage) => page.root.querySelector('[aria-selected="true"] button')?.getAttribute('aria-label') ?? '';

describe('the calendar, a second way to the same times', () => {
  useHospital();
  before(async () => {
    await setViewport({ width: 900, height: 900 });
    await emulateMedia({ reducedMotion: 'reduce' });
  });

  it('has the very times of the list', async () => {
    const page = await widget();
    await page.whole();
    const heading = textOf(page.root.querySelector('.day h3'));
    const listed = [...(page.root.querySelector('.day')?.querySelectorAll('.slot') ?? [])].map(textOf);
    await toCalendar(page);
    expect(textOf(page.root.querySelector('.calendar-times h3'))).to.contain(heading.replace('Soonest', '').trim());
    expect([...page.root.querySelectorAll('.calendar-times .slot')].map(textOf)).to.deep.equal(listed);
    expect(chosen(page)).to.match(new RegExp(`, ${listed.length} free times?$`, 'u'));
    await expect(page.element).to.be.accessible();
  });

  it('is used and booked with the keys alone, and says what it shows', async () => {
    const page = await widget();
    await toCalendar(page);
    const selected = page.root.querySelector<HTMLElement>('[aria-selected="true"] button');
    selected?.focus();
    expect(page.all('.calendar button[tabindex="0"]')).to.have.length(1);
    const before = chosen(page);
    // On to the next free day, as someone would who hears each day's name.
    for (let i = 0; i < 14; i += 1) {
      await sendKeys({ press: 'ArrowRight' });
      await until(() => page.focused?.getAttribute('data-day') !== undefined);
      if (!page.focused?.hasAttribute('aria-disabled')) break;
      expect(page.focused.getAttribute('aria-label')).to.match(/No free times$/u);
    }
    await sendKeys({ press: 'Enter' });
    await until(() => chosen(page) !== before && page.root.querySelector('.calendar-times .slot') !== null);
    await until(() => /free times?$/u.test(page.said));
    expect(page.focused?.getAttribute('aria-label')).to.equal(chosen(page));
    await sendKeys({ press: 'PageDown' });
    await until(() => /^\w+ \d{4}, \d+ days? with free times$/u.test(page.said));
    expect(textOf(page.root.querySelector('#calendar-month'))).not.to.equal('');
    expect(page.focused?.hasAttribute('data-day')).to.equal(true);
    await until(() => page.root.querySelector('.calendar-times .slot') !== null);
    page.root.querySelector<HTMLElement>('.calendar-times .slot')?.focus();
    await sendKeys({ press: 'Enter' });
    await page.asks('Who is the visit for?');
    page.type({ ...ines, referralFrom: 'Dr Lee' });
    await page.press('Continue');
    await page.press('Book this visit');
    await page.asks('Your visit is booked');
  });

  it('is offered on a phone of 320 px too, between the margins of the page', async () => {
    const page = await widget();
    page.element.style.inlineSize = '288px';
    await page.whole();
    expect(page.root.querySelector('.seg')?.getClientRects()).to.have.length(1);
    page.element.style.inlineSize = '270px';
    expect(page.root.querySelector('.seg')?.getClientRects()).to.have.length(0);
  });

  it('stays the patient’s choice when they come back to the times', async () => {
    const page = await widget();
    await toCalendar(page);
    page.root.querySelector<HTMLElement>('.calendar-times .slot')?.click();
    await page.asks('Who is the visit for?');
    await page.press('Back');
    await until(() => page.root.querySelector('.calendar-times .slot') !== null);
    page.tick('view', 'list');
    await until(() => page.root.querySelector('.calendar') === null && page.slots.length > 0);
  });

  it('asks once for a month, and never for a day', async () => {
    const asked: string[] = [];
    const { inPageFetch } = await import('../../stories/setup/in-page-app.ts');
    const page = await widget({ network: (request) => (asked.push(new URL(request.url).pathname), inPageFetch(request)) });
    await page.whole();
    asked.length = 0;
    await toCalendar(page);
    for (const day of page.all('.calendar button:not([aria-disabled])').slice(0, 3)) day.click();
    await page.element.updateComplete;
    expect(asked).to.deep.equal(['/v1/slots']);
  });

  it('says of a chosen day that a filter leaves without times that it has none, not that the month has none', async () => {
    const { inPageFetch } = await import('../../stories/setup/in-page-app.ts');
    let emptied = '';
    const page = await widget({
      service: 'blood-test',
      network: async (request) => {
        const isOfPlace = new URL(request.url).pathname === '/v1/slots' && request.url.includes('location');
        const answer = await inPageFetch(request);
        if (!isOfPlace || !emptied) return answer;
        const body = (await answer.json()) as { items: { start: string }[] };
        return Response.json({ ...body, items: body.items.filter(({ start }) => !start.startsWith(emptied)) }, { headers: answer.headers });
      },
    });
    await page.press('Any place');
    await toCalendar(page);
    const day = page.all('.calendar button:not([aria-disabled])')[1]!;
    emptied = day.dataset['day'] ?? '';
    day.click();
    await until(() => chosen(page) === day.getAttribute('aria-label'));
    const place = page.root.querySelector<HTMLSelectElement>('#pick-place')!;
    place.value = place.options[1]!.value;
    place.dispatchEvent(new Event('change'));
    await until(() => /No free times$/u.test(chosen(page)));
    expect(page.all('.calendar button:not([aria-disabled])').length, 'other free days in the month').to.be.greaterThan(0);
    expect(textOf(page.root.querySelector('.calendar-times'))).to.equal(chosen(page));
  });

  it('runs from right to left in Arabic, with the week of its readers', async () => {
    const page = await widget({ lang: 'ar' });
    await toCalendar(page);
    const [first] = page.all('.calendar th');
    expect(first?.getAttribute('abbr')).to.equal('السبت');
    const day = page.root.querySelector<HTMLElement>('[aria-selected="true"] button');
    day?.focus();
    const from = day?.dataset['day'] ?? '';
    await sendKeys({ press: 'ArrowLeft' });
    await until(() => page.focused?.getAttribute('data-day') === addDays(from, 1));
    await expect(page.element).to.be.accessible();
  });

  it('says so when a month cannot be had, and tries again', async () => {
    const { inPageFetch } = await import('../../stories/setup/in-page-app.ts');
    let isDown = true;
    const page = await widget({
      network: (request) =>
        isDown && request.url.includes('to=2026-11-30') ? Promise.reject(new TypeError('down')) : inPageFetch(request),
    });
    await page.whole();
    page.tick('view', 'calendar');
    await until(() => /We cannot show free times right now/u.test(textOf(page.root.querySelector('.calendar-times'))));
    isDown = false;
    await page.press('Try again');
    await until(() => page.root.querySelector('.calendar-times .slot') !== null);
  });
});
