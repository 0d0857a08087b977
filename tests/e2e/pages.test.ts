import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Desk } from './setup/desk.ts';

const desk = new Desk();
beforeAll(() => desk.open(), 180_000);
afterAll(() => desk.close());

/** What stands in the boxes of the page in view, by name. */
const standsIn = (page: Page) =>
  page.locator('foyer-booking').evaluate((element) => {
    const form = element.shadowRoot?.querySelector('form');
    return form ? [...new FormData(form)].map(([name, value]) => `${name}: ${String(value)}`) : [];
  });

test('the browser’s Back and Forward through all pages keep everything that was typed', async () => {
  const arrival = await desk.arrives();
  const { page } = arrival;
  const patient = await arrival.opensHost('');
  const address = page.url();
  await patient.choosesService('Blood test');
  await patient.choosesAnyPlace();
  await patient.choosesTime(2);
  await page.getByText('Tell us what you need, or why you come').click();
  await page.locator('foyer-booking').locator('[name=reason]').fill('It skips,\n\n  at night. 🌷');
  await patient.tellsDetails({ name: '  Ínes  O’Káfor–Lindqvist إيناس ' });
  await patient.heading('Is this right?').waitFor();

  await page.goBack();
  await patient.heading('Who is the visit for?').waitFor();
  const typed = await standsIn(page);
  expect(typed).toEqual(expect.arrayContaining(['name:   Ínes  O’Káfor–Lindqvist إيناس ', 'birthYear: 1958', 'phone: 555 0187']));
  expect(typed.join()).toContain('It skips,');
  // To the check leads only "Continue", which looks at the answers: Forward stays where the patient is.
  await page.goForward();
  await patient.heading('Who is the visit for?').waitFor();
  expect(await standsIn(page)).toEqual(typed);

  await page.goBack();
  await patient.times().first().waitFor();
  await page.goBack();
  await patient.heading('Where would you like to come?').waitFor();
  await page.goBack();
  await patient.heading('What do you need?').waitFor();
  expect(page.url()).toBe(address);

  await patient.choosesService('Blood test');
  await patient.choosesAnyPlace();
  await patient.choosesTime(2);
  expect(await standsIn(page)).toEqual(typed);
  await patient.button('Continue').click();
  await patient.books();
  await arrival.leaves();
}, 120_000);

/** What is on the paper. */
const printed = (page: Page) =>
  page.locator('foyer-booking').evaluate((element) => {
    const all = [...(element.shadowRoot?.querySelectorAll<HTMLElement>('*') ?? [])].filter((part) => part.checkVisibility());
    // Of `rgb(r, g, b)` and `oklch(l c h)`: 0 is black, 1 is white.
    const ink = (part: HTMLElement) => {
      const { color } = getComputedStyle(part);
      const [first = 0, second = 0, third = 0] = (color.match(/\d+(\.\d+)?/gu) ?? []).map(Number);
      return color.startsWith('oklch') ? first : Math.max(first, second, third) / 255;
    };
    return {
      pressable: all.filter((part) => part.matches('button, .btn, summary, input')).map((part) => part.textContent.trim()),
      text: (element.shadowRoot?.querySelector<HTMLElement>('.panel')?.innerText ?? '').replace(/\s+/gu, ' '),
      palest: Math.max(
        ...all.filter((part) => [...part.childNodes].some((node) => node.nodeType === 3 && node.textContent?.trim())).map(ink),
      ),
      height: element.getBoundingClientRect().height,
    };
  });

test('on paper the visit has its reference, time and place, and nothing to press', async () => {
  const arrival = await desk.arrives({ viewport: { width: 800, height: 1000 }, colorScheme: 'dark' });
  const { page } = arrival;
  const patient = await arrival.opensHost('service="blood-test"');
  await patient.choosesAnyPlace();
  const time = await patient.choosesTime(7);
  await patient.tellsDetails();
  const reference = await patient.books();
  expect((await printed(page)).pressable, 'on the screen there is something to press').not.toEqual([]);

  await page.emulateMedia({ media: 'print' });
  const { pressable, text, palest, height } = await printed(page);
  expect(pressable).toEqual([]);
  const [clock = ''] = /\d{1,2}:\d\d\s?[ap]m/iu.exec(time.replace(/\s+/gu, ' ')) ?? [];
  for (const words of [reference, clock, 'Blood test', 'What happens next', 'Riverside']) expect(text).toContain(words);
  expect(text).not.toMatch(/Clear and leave|Add to calendar|Do others use this device/u);
  // Dark ink, whatever the screen's colours are; and one sheet of A4 at 96 dpi.
  expect(palest).toBeLessThanOrEqual(0.6);
  expect(height).toBeLessThanOrEqual(1000);
  const picture = process.env['FOYER_PICTURES'];
  if (picture) await page.screenshot({ path: `${picture}/printed.png`, fullPage: true });
  expect((await page.pdf({ format: 'A4' })).byteLength).toBeGreaterThan(1000);
  await arrival.leaves();
}, 120_000);
