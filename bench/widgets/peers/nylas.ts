import { join } from 'node:path';
import { filesUnder } from '../files.ts';
import { pageOf, type Subject } from '../page.ts';
import { freeTimes, halfHourAfter, jsonAnswers } from './answers.ts';
import { install } from './install.ts';

const version = '2.6.0';

/** The scheduling element from its file for pages, one request, as its documentation loads it from a CDN. */
export async function nylas(origin: string): Promise<Subject> {
  const folder = await install({
    name: 'nylas',
    dependencies: { '@nylas/web-elements': version },
    // It asks for newer ones than were published; the file for pages has its own inside.
    overrides: { '@nylas/core': '1.3.0', '@nylas/identity': '3.1.0' },
  });
  const files = filesUnder('/peers/nylas', join(folder, 'node_modules/@nylas/web-elements/dist/cdn/nylas-scheduling'));
  const seconds = (time: Date) => Math.floor(time.getTime() / 1000);
  const asked = (url: URL, name: string) => new Date(Number(url.searchParams.get(name)) * 1000);
  const answers = jsonAnswers({
    '/v3/scheduling/ui-settings': () => ({
      request_id: '5967ca40-a2d8-4ee0-a0e0-6f18ace39a90',
      data: {
        configuration_id: 'bench',
        organizer: { name: 'Dr. Ines Okafor', email: 'ines@example.org' },
        name: 'Heart rhythm test',
        event_booking: { title: 'Heart rhythm test', timezone: 'America/New_York' },
        availability: { duration_minutes: 30, interval_minutes: 30, availability_rules: { availability_method: 'collective' } },
        scheduler: { available_days_in_future: 30, min_booking_notice: 60, min_cancellation_notice: 0 },
        appearance: {},
      },
    }),
    '/v3/scheduling/availability': (url) => ({
      request_id: '5967ca40-a2d8-4ee0-a0e0-6f18ace39a91',
      data: {
        order: [],
        time_slots: freeTimes(asked(url, 'start_time'), asked(url, 'end_time')).map((start) => ({
          emails: ['ines@example.org'],
          start_time: seconds(start),
          end_time: seconds(halfHourAfter(start)),
        })),
      },
    }),
  });
  return {
    page: {
      id: 'nylas',
      name: `Nylas scheduling ${version}`,
      html: pageOf(
        '',
        `<nylas-scheduling></nylas-scheduling>
<script type="module">
import { defineCustomElement } from '/peers/nylas/nylas-scheduling.es.js';
defineCustomElement();
const element = document.querySelector('nylas-scheduling');
element.enableUserFeedback = false;
element.schedulerApiUrl = ${JSON.stringify(origin)};
element.configurationId = 'bench';
</script>`,
      ),
      slot: 'button.time',
      remark: 'its feedback form, which would load Sentry’s, is turned off.',
    },
    answers: async (request) => (await files(request)) ?? answers(request),
  };
}
