import type { StaffVisit, VisitStep } from '@foyer/sdk/contract/staff';
import { date, dates, time } from '../../../elements/src/i18n/intl.ts';

/** American words, and a clock with am and pm. */
const formats = { tag: 'en-US', hourCycle: 'h12' } as const;

export const stepWords: Readonly<Record<VisitStep, { readonly press: string; readonly done: string }>> = {
  approve: { press: 'Confirm visit', done: 'confirmed' },
  decline: { press: 'Decline', done: 'declined' },
  arrive: { press: 'Arrived', done: 'marked as arrived' },
  fulfil: { press: 'Seen', done: 'marked as seen' },
  'no-show': { press: 'Did not come', done: 'marked as not come' },
};

const statuses: Readonly<Record<string, readonly [words: string, kind: 'waits' | 'done' | '']>> = {
  proposed: ['Asks for a time', 'waits'],
  pending: ['Waits for a yes', 'waits'],
  booked: ['Expected', ''],
  arrived: ['Arrived', 'done'],
  fulfilled: ['Seen', 'done'],
  cancelled: ['Canceled', ''],
  noshow: ['Did not come', ''],
};
export const statusOf = ({ status }: Pick<StaffVisit, 'status'>) => statuses[status] ?? ([status, ''] as const);

const modes: Readonly<Record<string, string>> = { 'in-person': 'In person', video: 'By video', phone: 'By phone' };
export const modeOf = ({ mode }: Pick<StaffVisit, 'mode'>) => modes[mode] ?? mode;

export const timeOf = ({ start, timeZone }: StaffVisit) => (start === undefined ? undefined : time(formats, start, timeZone));
export const dateOf = (iso: string, timeZone: string) => date(formats, iso, timeZone);
export const stampOf = (iso: string, timeZone: string) => `${date(formats, iso, timeZone)}, ${time(formats, iso, timeZone)}`;

/** `YYYY-MM-DD` of a moment by a zone's clock. */
export const dayIn = (at: Date, timeZone: string): string =>
  dates('en-CA', { year: 'numeric', month: '2-digit', day: '2-digit', timeZone }).format(at);

/** So many days on, or back. */
export const dayAfter = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T12:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);

/** "Tuesday, December 1", of a day. */
export const dayWords = (day: string) => date(formats, `${day}T12:00:00Z`, 'UTC');

/** "Grace Hopper" is masked in lists; this is how one is named aloud. */
export const nameOf = ({ patient, reference }: StaffVisit) => `${patient.name.replaceAll('•', '')}, reference ${reference}`;
