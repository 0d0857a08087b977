import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { bundle } from '../bundle.ts';
import { filesUnder } from '../files.ts';
import { pageOf, type Subject } from '../page.ts';
import { freeTimes, jsonAnswers } from './answers.ts';
import { install } from './install.ts';

const version = '2.11.0';

/** The package and the peers it asks for, and theirs, as npm would choose them. */
const dependencies = {
  '@calcom/atoms': version,
  '@hookform/error-message': '2.0.1',
  '@hookform/resolvers': '3.10.0',
  '@radix-ui/react-avatar': '1.3.1',
  '@radix-ui/react-checkbox': '1.4.1',
  '@radix-ui/react-dialog': '1.3.1',
  '@radix-ui/react-dropdown-menu': '2.2.1',
  '@radix-ui/react-hover-card': '1.2.1',
  '@radix-ui/react-id': '1.1.4',
  '@radix-ui/react-radio-group': '1.5.1',
  '@radix-ui/react-switch': '1.4.1',
  '@radix-ui/react-toast': '1.3.1',
  '@radix-ui/react-toggle-group': '1.2.1',
  '@radix-ui/react-tooltip': '1.4.1',
  '@stripe/react-stripe-js': '2.9.0',
  '@stripe/stripe-js': '4.10.0',
  '@tanstack/react-query': '5.108.4',
  'date-fns': '4.4.0',
  'framer-motion': '12.43.0',
  i18next: '23.16.8',
  next: '15.5.29',
  react: '18.3.1',
  'react-dom': '18.3.1',
  'react-hook-form': '7.92.0',
  'react-i18next': '15.7.4',
  'react-select': '5.10.2',
  'react-timezone-select': '3.3.3',
  sonner: '2.0.8',
  'use-sync-external-store': '1.6.0',
  zustand: '5.1.0',
};

/** What its README writes, without JSX. */
const entry = `
import { createElement } from 'react';
import { createRoot } from 'react-dom/client';
import { Booker, CalProvider } from '@calcom/atoms';
import '@calcom/atoms/globals.min.css';
createRoot(document.getElementById('root')).render(
  createElement(
    CalProvider,
    { clientId: 'bench', options: { apiUrl: location.origin, refreshUrl: location.origin + '/refresh' } },
    createElement(Booker, { eventSlug: '30min', username: 'ines' }),
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
  // Its package says that no module has side effects; those that extend dayjs have, and it cannot run without them.
  await bundle(join(folder, 'entry.js'), join(folder, 'built'), /atoms[\\/]dist[\\/]vendor[\\/]dayjs/u);
  const files = filesUnder('/peers/atoms', join(folder, 'built'));
  const success = (data: unknown) => ({ status: 'success', data });
  const asked = (url: URL, name: string) => new Date(url.searchParams.get(name) ?? Date.now());
  const answers = jsonAnswers({
    '/provider/bench': () => success({ clientId: 'bench', organizationId: 0, name: 'Riverside' }),
    '/atoms/event-types/30min/public': () => success(event),
    '/slots/available': (url) => {
      const times = freeTimes(asked(url, 'startTime'), asked(url, 'endTime'));
      const days: Record<string, { time: string }[]> = {};
      for (const time of times.map((free) => free.toISOString())) (days[time.slice(0, 10)] ??= []).push({ time });
      return success({ slots: days });
    },
  });
  return {
    page: {
      id: 'atoms',
      name: `Cal Atoms Booker ${version}`,
      html: pageOf(
        '<link rel="stylesheet" href="/peers/atoms/style.css"><script type="module" src="/peers/atoms/entry.js"></script>',
        '<div id="root"></div>',
      ),
      slot: '[data-testid="time"]',
    },
    answers: async (request) => (await files(request)) ?? answers(request),
  };
}
