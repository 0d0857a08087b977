const week = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday'];

/** Monday evening; Thursday is a holiday. */
const department = {
  id: 'billing',
  name: 'Billing Office',
  description: 'Questions about your bill, and ways to pay it.',
  telecom: [
    { system: 'phone', value: '+1 555 0104' },
    { system: 'text-relay', value: '711' },
  ],
  locationId: 'main',
  address: { line: ['1 River Road'], city: 'Springfield', state: 'NY', postalCode: '10001', country: 'US' },
  timeZone: 'America/New_York',
  directions: 'Room 112, on the first floor.',
  access: ['Step-free from the car park.'],
  languages: ['en', 'es'],
  availableTime: [{ daysOfWeek: ['mon', 'tue', 'wed', 'thu', 'fri'], availableStartTime: '08:00', availableEndTime: '17:00' }],
  exceptions: [{ date: '2026-11-26', closed: true, times: [], description: 'Thanksgiving' }],
  hours: 'Monday to Friday, 8 am to 5 pm',
  openNow: false,
  nextOpening: '2026-11-24T08:00:00-05:00',
  changesAt: '2026-11-24T00:00:00-05:00',
  channels: [
    { kind: 'phone', state: 'closed', nextOpening: '2026-11-24T08:00:00-05:00', hours: 'Monday to Friday, 8 am to 5 pm' },
    {
      kind: 'message',
      state: 'open',
      replyBy: '2026-11-25T17:00:00-05:00',
      responseTime: { medianMinutes: 190, p90Minutes: 1440, count: 412, from: '2026-10-25', to: '2026-11-23' },
    },
    { kind: 'callback', state: 'open', hours: 'Monday to Friday, 9 am to 4 pm' },
  ],
  callbackWindows: [
    { id: 'evxkgc.billing', start: '2026-11-24T09:00:00-05:00', end: '2026-11-24T10:00:00-05:00', timeZone: 'America/New_York' },
  ],
  contact: { name: 'Marcus Oyelaran', role: 'Billing manager' },
  topics: ['billing'],
};

/** Of whom to turn to. */
export const departmentExamples = {
  listDepartments: { answer: { items: [department] } },
  getStructuredData: {
    answer: {
      '@context': 'https://schema.org',
      '@graph': [
        {
          '@type': 'Hospital',
          name: 'Riverside General Hospital',
          telephone: '+1 555 0100',
          department: [
            {
              '@type': 'LocalBusiness',
              name: department.name,
              openingHoursSpecification: [{ '@type': 'OpeningHoursSpecification', dayOfWeek: week, opens: '08:00', closes: '17:00' }],
              specialOpeningHoursSpecification: [
                {
                  '@type': 'OpeningHoursSpecification',
                  opens: '00:00',
                  closes: '00:00',
                  validFrom: '2026-11-26',
                  validThrough: '2026-11-26',
                },
              ],
            },
          ],
        },
      ],
    },
  },
};
