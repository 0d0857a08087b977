import type { Department } from '@foyer/sdk/contract';
import type { Meta } from '@storybook/web-components-vite';
import { contactMeta, story, toDirectory, toTeam, type Args } from './contact-story.ts';
import { asks, changed, down, faulty, silent } from './faulty-fetch.ts';
import { until } from './widget-page.ts';

export default { title: 'Contact/Departments', ...contactMeta } satisfies Meta<Args>;

const listed = asks('GET', '/v1/departments');
/** The departments as another hospital would tell of them. */
const told = (change: (items: Department[]) => Department[]) =>
  changed(listed, (body: { items: Department[] }) => ({ ...body, items: change(body.items) }));

export const Loading = story({ network: faulty(listed, silent) }, async (page, { c }) => page.asks(c.whoToReach));
export const Unavailable = story({ network: faulty(listed, down) }, async (page, { c }) => page.asks(c.cannotShow.departments));
export const NothingKnown = story({ network: down }, async (page, { c }) => page.asks(c.cannotShow.departments));
export const All = story({}, toDirectory);
export const NoDepartments = story({ network: told(() => []) }, async (page, { c }) => page.asks(c.nothingHere));
export const Searched = story({}, async (page, words, args) => {
  await toDirectory(page, words, args);
  const search = page.root.querySelector<HTMLInputElement>('[type=search]');
  if (!search) throw new Error('There is no search.');
  search.value = args.lang === 'ar' ? 'القلب' : 'heart';
  search.dispatchEvent(new InputEvent('input', { bubbles: true }));
  await until(() => page.all('.row').length === 1 && page.said !== '');
});
export const NoneFits = story({}, async (page, words, args) => {
  await toDirectory(page, words, args);
  const search = page.root.querySelector<HTMLInputElement>('[type=search]');
  if (!search) throw new Error('There is no search.');
  search.value = 'xyzzy';
  search.dispatchEvent(new InputEvent('input', { bubbles: true }));
  await until(() => page.said === words.c.noneFits);
});
export const OpenNow = story({}, async (page, words, args) => {
  await toDirectory(page, words, args);
  const before = page.all('.row').length;
  page.root.querySelector<HTMLElement>('.check input')?.click();
  await until(() => page.all('.row').length < before && page.said !== '');
});

export const ATeam = story({}, toTeam('story-billing'));
/** Its phone is closed, and calls back are full: what works comes first. */
export const ClosedTeam = story({}, toTeam('story-heart'));
/** More waits already than can be answered in time. */
export const FullTeam = story(
  {
    network: told((items) =>
      items.map((item) => ({
        ...item,
        channels: item.channels.map((channel) =>
          channel.kind === 'message'
            ? { ...channel, state: 'full', nextOpening: '2026-11-24T08:30:00-05:00' }
            : channel.kind === 'callback'
              ? { ...channel, state: 'full' }
              : channel,
        ),
      })),
    ),
  },
  toTeam('story-billing'),
);
export const Paused = story({}, toTeam('story-records'));
export const DayAndNight = story({}, toTeam('story-pharmacy'));
export const Measured = story(
  {
    network: told((items) =>
      items.map((item) => ({
        ...item,
        exceptions: [
          { date: '2026-11-26', closed: true, times: [], description: 'Thanksgiving' },
          { date: '2026-12-24', closed: false, times: [{ start: '08:00', end: '12:00' }] },
        ],
        channels: item.channels.map((channel) => ({
          ...channel,
          responseTime: { medianMinutes: 230, p90Minutes: 1400, count: 40, from: '2026-08-25', to: '2026-11-22' },
        })),
      })),
    ),
  },
  async (page, words, args) => {
    await toTeam('story-billing')(page, words, args);
    await page.press(words.c.allHours);
  },
);
