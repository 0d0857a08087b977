import type { Channel, Department } from '@foyer/sdk/contract';
import type { StaffDepartment, StaffHoursException } from '@foyer/sdk/contract/staff-departments';
import { dates, time } from '../../../elements/src/i18n/intl.ts';
import { timesWords } from './clock-words.flow.ts';
import type { Locales } from './details.flow.ts';

/** American words, and a clock with am and pm. */
const formats = { tag: 'en-US', hourCycle: 'h12' } as const;

/** The words for somebody who reads English; else the hospital's own. */
export const said = (words: Readonly<Record<string, string>> | undefined, [own = 'en']: Locales): string =>
  words === undefined ? '' : (words['en'] ?? words[own] ?? Object.values(words)[0] ?? '');

export const nameOf = (department: Pick<StaffDepartment, 'name'>, locales: Locales) => said(department.name, locales);

/** "Monday, December 7", of a day; with the year when that is not `now`'s. */
export function dayWords(day: string, now: Date): string {
  const year = day.slice(0, 4) === String(now.getUTCFullYear()) ? {} : ({ year: 'numeric' } as const);
  return dates('en-US', { weekday: 'long', month: 'long', day: 'numeric', timeZone: 'UTC', ...year }).format(new Date(`${day}T12:00:00Z`));
}
/** As the hospital's hours write it, with a small am and pm. */
const timeOn = (iso: string, timeZone: string) => time(formats, iso, timeZone).toLowerCase();
/** "Monday, December 7, 8:00 am", by a zone's clock. */
export const stampWords = (iso: string, timeZone: string) =>
  `${dates('en-US', { weekday: 'long', month: 'long', day: 'numeric', timeZone }).format(new Date(iso))}, ${timeOn(iso, timeZone)}`;
export const windowWords = ({ start, end, timeZone }: { start: string; end: string; timeZone: string }) =>
  `${stampWords(start, timeZone)} to ${timeOn(end, timeZone)}`;

const languages = new Intl.DisplayNames('en-US', { type: 'language' });
/** "Spanish", of a BCP 47 tag; the tag itself where nobody has a name for it. */
export function languageName(tag: string): string {
  try {
    return languages.of(tag) ?? tag;
  } catch {
    return tag;
  }
}

/** Whether it is open, and until or from when. */
export function openWords(told: Department | undefined): { readonly words: string; readonly kind: 'done' | '' | 'waits' } {
  if (!told) return { words: 'Not shown to patients', kind: 'waits' };
  const { openNow, closesAt, nextOpening, timeZone } = told;
  if (openNow)
    return { words: closesAt === undefined ? 'Open at all hours' : `Open now, until ${stampWords(closesAt, timeZone)}`, kind: 'done' };
  return { words: nextOpening === undefined ? 'Closed' : `Closed, opens ${stampWords(nextOpening, timeZone)}`, kind: '' };
}

export const pausedWords = ({ paused, messages, callbacks }: StaffDepartment): string[] => [
  ...(paused.message && messages ? ['Messages are paused'] : []),
  ...(paused.callback && callbacks ? ['Callbacks are paused'] : []),
];

const channelNames: Readonly<Record<string, string>> = { phone: 'Phone', message: 'Messages', callback: 'Callbacks' };

/** What patients see of a way to reach a department. */
export function channelWords({ kind, state, hours, replyBy, nextOpening }: Channel, timeZone: string): string {
  const name = channelNames[kind] ?? kind;
  const open = state === 'open';
  if (kind === 'message')
    return open
      ? `${name}: patients may write. Sent now, they are promised an answer by ${replyBy === undefined ? 'no day yet' : stampWords(replyBy, timeZone)}.`
      : state === 'full'
        ? `${name}: full. Patients read that too much waits, and see the phone number.`
        : `${name}: closed. Patients cannot write here, and see the phone number.`;
  if (kind === 'callback')
    return open
      ? `${name}: patients may choose a time. Calls are made ${hours ?? ''}.`
      : state === 'full'
        ? `${name}: no time is free. Patients see the phone number.`
        : `${name}: closed. Patients cannot ask to be called, and see the phone number.`;
  return `${name}: ${hours ?? ''}. ${open ? 'Somebody answers now.' : nextOpening === undefined ? 'Nobody answers.' : `Somebody answers again ${stampWords(nextOpening, timeZone)}.`}`;
}

/** "Closed", or the hours of the day; and which hours, where not all. */
export function exceptionWords({ times, uses }: Pick<StaffHoursException, 'times' | 'uses'>): string {
  const words = times.length === 0 ? 'Closed' : `Open ${timesWords(times)}`;
  return uses
    ? `${words} (${uses.map((use) => ({ open: 'open hours', phone: 'phone', callback: 'callbacks' })[use]).join(', ')} only)`
    : words;
}

export const zoneWords = (timeZone: string, now: Date): string =>
  dates('en-US', { timeZone, timeZoneName: 'longGeneric' })
    .formatToParts(now)
    .find(({ type }) => type === 'timeZoneName')?.value ?? timeZone;
