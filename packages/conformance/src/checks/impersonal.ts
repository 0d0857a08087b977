import { getAvailability, listLocations, listPractitioners, listServices, listSlots } from '../contract.ts';
import type { Check } from '../check.ts';
import { dayIn } from '../days.ts';
import { fitting, same, that } from '../expecting.ts';
import { patient, visits } from '../people.ts';

/** Names of members that would be about a patient. */
const about =
  /^(patient|bookedBy|booked_by|person|subject|attendee|birth_?date|dob|email|e-mail|mrn|nhs|ssn|insurance|reason|answers|needs|referral|appointment|appointmentId|hold|holdId|secret|token|manage|participant)(?![a-z])|^patient/iu;

/** The pointers of members that are about a patient, with lists as `*`. */
function pointers(value: unknown, at = ''): string[] {
  if (Array.isArray(value)) return value.flatMap((item) => pointers(item, `${at}/*`));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, v]) => (about.test(name) ? [`${at}/${name}`] : pointers(v, `${at}/${name}`)));
}

/** What everybody may read tells nothing about anybody. */
export const impersonal: readonly Check[] = [
  {
    id: 'impersonal.slots',
    level: 1,
    force: 'must',
    title: 'Nothing in free times is about a person who comes',
    run: async (kit) => {
      const { service, from, to } = await kit.listed();
      for (const operation of [listSlots, getAvailability]) {
        const answer = await kit.ask(operation, { query: { service: service.id, from, to } });
        const { included: _, ...own } = fitting(operation.answers[200].schema, answer) as Record<string, unknown>;
        same(`members of ${operation.route.id} that are about a person`, [...new Set(pointers(own))], []);
      }
    },
  },
  {
    id: 'impersonal.after-booking',
    level: 2,
    force: 'must',
    writes: true,
    title: 'What is public tells nothing of a visit once it is booked',
    run: async (kit) => {
      const [{ slot, body }] = await visits(kit);
      const day = dayIn(Date.parse(slot.start), slot.timeZone);
      const own = [patient.name, kit.config.patient?.email ?? patient.email, body.appointment.id, body.appointment.reference];
      const answers = await Promise.all([
        ...[listServices, listLocations, listPractitioners].map((operation) => kit.ask(operation)),
        ...[listSlots, getAvailability].map((operation) => kit.ask(operation, { query: { service: slot.serviceId, from: day, to: day } })),
      ]);
      for (const { text, exchange } of answers)
        that(
          !own.some((word) => text.includes(word)),
          `what ${exchange.operation ?? ''} answers`,
          'nothing of the visit',
          'a name, an id or a reference of it',
        );
    },
  },
];
