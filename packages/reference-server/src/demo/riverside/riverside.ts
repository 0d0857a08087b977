import type { DemoHospital } from '../shapes.ts';
import { clinicians } from './clinicians.ts';
import { directory } from './directory.ts';
import { faqs } from './faq/faqs.ts';
import { hours, rooms } from './hours.ts';
import { diabetes, questionnaireId } from './questionnaire.ts';
import { clinics } from './services-clinics.ts';
import { tests } from './services-tests.ts';
import { locations, site } from './site.ts';
import { stay } from './survey.ts';

export const riverside: DemoHospital = {
  site,
  locations,
  questionnaires: [{ id: questionnaireId, body: diabetes }],
  services: [...clinics, ...tests],
  clinicians,
  rooms,
  hours,
  departments: directory,
  links: [
    {
      serviceId: 'dental-care',
      locationId: 'riverside-eastgate',
      who: 'dental-partner',
      weekdays: [1, 2, 3, 4, 5],
      starts: ['09:00', '10:20', '14:00'],
      url: 'https://millpond-dental.example/book',
    },
  ],
  faqs,
  surveys: [stay],
};
