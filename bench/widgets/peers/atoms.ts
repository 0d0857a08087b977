import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { bundle } from '../bundle.ts';
import { filesUnder } from '../files.ts';
import { pageOf, type Answers, type Subject } from '../page.ts';
import { freeTimes, jsonAnswers } from './answers.ts';
import { install } from './install.ts';

const version = '2.11.0';

/** The package and the peers that it asks for, at the versions that it is built with; then theirs. With the newest of each it does not run. */
const dependencies = {
  '@calcom/atoms': version,
  '@hookform/error-message': '2.0.0',
  '@hookform/resolvers': '2.9.7',
  '@radix-ui/react-avatar': '1.1.3',
  '@radix-ui/react-checkbox': '1.0.4',
  '@radix-ui/react-dialog': '1.0.4',
  '@radix-ui/react-dropdown-menu': '2.0.5',
  '@radix-ui/react-hover-card': '1.0.7',
  '@radix-ui/react-id': '1.0.1',
  '@radix-ui/react-radio-group': '1.1.3',
  '@radix-ui/react-switch': '1.1.0',
  '@radix-ui/react-toast': '1.1.5',
  '@radix-ui/react-toggle-group': '1.0.4',
  '@radix-ui/react-tooltip': '1.0.6',
  '@stripe/react-stripe-js': '1.10.0',
  '@stripe/stripe-js': '1.35.0',
  '@tanstack/react-query': '5.17.19',
  'date-fns': '4.4.0',
  'framer-motion': '10.12.8',
  i18next: '23.2.3',
  next: '15.5.29',
  react: '18.3.1',
  'react-dom': '18.3.1',
  'react-hook-form': '7.43.3',
  'react-i18next': '12.3.1',
  'react-select': '5.10.0',
  'react-timezone-select': '1.4.0',
  sonner: '1.7.4',
  'use-sync-external-store': '1.6.0',
  zustand: '4.5.2',
};

/**
 * Two mistakes of the version, without which nothing shows: it says that no module has side effects, but those that extend dayjs have; and
 * its Booker gives its calendar no `onChange`, which that calls.
 */
function mended(code: string, id: string): string | undefined {
  if (/atoms[\\/]dist[\\/]vendor[\\/]dayjs/u.test(id)) return code;
  return /calendar-view[\\/]components[\\/]date-picker\.js/u.test(id) ? code.replaceAll('.onChange(', '.onChange?.(') : undefined;
}

/** What its README writes, without JSX; the context is what Next puts around a page, and without it the Booker throws. */
const entry = `
import { createElement } from 'react';
import { createRoot } from 'react-dom/client';
import { Booker, CalProvider } from '@calcom/atoms';
import { SearchParamsContext } from 'next/dist/shared/lib/hooks-client-context.shared-runtime';
import '@calcom/atoms/globals.min.css';
createRoot(document.getElementById('root')).render(
  createElement(
    CalProvider,
    { clientId: 'bench', options: { apiUrl: location.origin, refreshUrl: location.origin + '/refresh' } },
    createElement(SearchParamsContext.Provider, { value: new URLSearchParams() }, createElement(Booker, { eventSlug: '30min', username: 'ines' })),
  ),
);
`;

const event = {
  id: 1,
  title: 'Heart rhythm test',
  slug: '30min',
  description: '',
  length: 30,
  eventName: null,
  schedulingType: null,
  recurringEvent: null,
  locations: [{ type: 'attendeeInPerson' }],
  customInputs: [],
  bookingFields: [],
  metadata: {},
  price: 0,
  currency: 'usd',
  seatsPerTimeSlot: null,
  periodType: 'ROLLING',
  periodDays: 30,
  periodCountCalendarDays: true,
  isDynamic: false,
  profile: {
    username: 'ines',
    name: 'Dr. Ines Okafor',
    weekStart: 'Sunday',
    image: '',
    brandColor: null,
    darkBrandColor: null,
    theme: null,
    bookerLayouts: null,
  },
  subsetOfUsers: [{ name: 'Dr. Ines Okafor', username: 'ines', weekStart: 'Sunday', avatarUrl: null, bookerUrl: 'https://cal.example' }],
  users: [{ name: 'Dr. Ines Okafor', username: 'ines', weekStart: 'Sunday', avatarUrl: null, bookerUrl: 'https://cal.example' }],
  entity: {
    considerUnpublished: false,
    fromRedirectOfNonOrgLink: false,
    orgSlug: null,
    teamSlug: null,
    name: null,
    hideProfileLink: false,
  },
  owner: { id: 1 },
  hosts: [],
};

/** The Booker in React, with the peers that it asks for, bundled as an app of one page. */
export async function atoms(): Promise<Subject> {
  const folder = await install({ name: 'atoms', dependencies });
  writeFileSync(join(folder, 'entry.js'), entry);
  await bundle(join(folder, 'entry.js'), join(folder, 'built'), mended);
  const files = filesUnder('/peers/atoms', join(folder, 'built'));
  const success = (data: unknown) => ({ status: 'success', data });
  const asked = (url: URL, name: string) => new Date(url.searchParams.get(name) ?? Date.now());
  const answers = jsonAnswers({
    '/provider/bench': () => success({ clientId: 'bench', organizationId: 0, name: 'Riverside' }),
    '/timezones': () => success([]),
    '/atoms/event-types/30min/public': () => success(event),
    '/slots/available': (url) => {
      const times = freeTimes(asked(url, 'startTime'), asked(url, 'endTime'));
      const days: Record<string, { time: string }[]> = {};
      for (const time of times.map((free) => free.toISOString())) (days[time.slice(0, 10)] ??= []).push({ time });
      return success({ slots: days });
    },
  });
  const slotReservations: Answers = async ({ method, url }) => {
    if (!url.includes('/slots/selected-slot') && !url.includes('/slots/reserve')) return undefined;
    return Response.json(success(method === 'POST' ? 'reservation' : { uid: 'reservation' }));
  };
  return {
    page: {
      id: 'atoms',
      name: `Cal Atoms Booker ${version}`,
      html: pageOf(
        '<link rel="stylesheet" href="/peers/atoms/style.css"><script type="module" src="/peers/atoms/entry.js"></script>',
        '<div id="root"></div>',
      ),
      slot: '[data-testid="day"]:not(:disabled)',
      remark:
        'as published it throws in its calendar; with that mended it shows days that cannot be pressed, so it is measured to its first free day, and its press is of a day.',
    },
    answers: async (request) => (await files(request)) ?? (await slotReservations(request)) ?? answers(request),
  };
}
