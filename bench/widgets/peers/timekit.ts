import { join } from 'node:path';
import { filesUnder } from '../files.ts';
import { pageOf, type Subject } from '../page.ts';
import { freeTimes, halfHourAfter, jsonAnswers } from './answers.ts';
import { install } from './install.ts';

const version = '3.3.1';

/** The asked zone's wall time with its offset, which it takes the hour from. */
const inNewYork = (time: Date) => new Date(time.getTime() - 5 * 3_600_000).toISOString().replace('.000Z', '-05:00');

/** booking.js as its examples have it: style sheet, container, script, `init`. */
export async function timekit(origin: string): Promise<Subject> {
  const folder = await install({ name: 'timekit', dependencies: { 'timekit-booking': version } });
  const files = filesUnder('/peers/timekit', join(folder, 'node_modules/timekit-booking/public/build'));
  const config = {
    app_key: 'test_widget_key',
    api_base_url: `${origin}/timekit/`,
    resources: ['cd9169e5-9823-40fd-881c-22d4a366d2a7'],
    availability: { length: '30 minutes' },
  };
  const answers = jsonAnswers({
    '/timekit/v2/availability': () => ({
      data: freeTimes(new Date(), new Date(Date.now() + 21 * 86_400_000)).map((start) => ({
        start: inNewYork(start),
        end: inNewYork(halfHourAfter(start)),
        resources: [{ id: config.resources[0], name: 'Dr. Ines Okafor' }],
      })),
    }),
  });
  return {
    page: {
      id: 'timekit',
      name: `Timekit booking.js ${version}`,
      html: pageOf(
        '<link rel="stylesheet" href="/peers/timekit/booking.min.css">',
        `<div id="bookingjs"></div><script src="/peers/timekit/booking.min.js"></script>
<script>new TimekitBooking().init(${JSON.stringify(config)});</script>`,
      ),
      slot: '.fc-event',
      remark: 'configured in the page, which spares it the request for a project.',
    },
    answers: async (request) => (await files(request)) ?? answers(request),
  };
}
