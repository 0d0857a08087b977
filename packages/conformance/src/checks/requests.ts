import { BookingAnswer, Questionnaire, bookAppointment, createRequest, getAppointment, getQuestionnaire } from '../contract.ts';
import { notApplicable, type Check } from '../check.ts';
import { fitting, hasStatus, isProblem, pointsAt, same } from '../expecting.ts';
import type { Kit } from '../kit.ts';
import { patient, people } from '../people.ts';

/** The id of a service that takes requests. @throws Skip where there is none */
export async function requestable(kit: Kit) {
  const { requirements: _, ...service } = (await kit.services()).find(
    ({ capabilities, requirements, questionnaireId }) =>
      capabilities.request &&
      requirements.referral !== 'required' &&
      requirements.minAge === undefined &&
      requirements.maxAge === undefined &&
      questionnaireId === undefined,
  ) ?? { requirements: 0, id: '' };
  if (!kit.discovery.capabilities.requests || service.id === '') throw notApplicable('no service takes requests');
  return service.id;
}

async function asking(kit: Kit) {
  const service = (await kit.services()).find(({ questionnaireId }) => questionnaireId !== undefined);
  if (service?.questionnaireId === undefined) throw notApplicable('no service has questions');
  return { service, id: service.questionnaireId };
}

/** The way on where there is nothing to book, and the questions of a service. */
export const requests: readonly Check[] = [
  {
    id: 'requests.answer',
    level: 2,
    force: 'must',
    writes: true,
    title: 'A request without a time is a proposed visit with a token of its own',
    run: async (kit) => {
      const serviceId = await requestable(kit);
      const body = { serviceId, wishes: { daysOfWeek: ['mon'], partsOfDay: ['morning'] }, ...people(kit) };
      const { appointment, manage } = fitting(BookingAnswer, await kit.ask(createRequest, { body }), 201);
      same('status, start and end', [appointment.status, appointment.start, appointment.end], ['proposed', undefined, undefined]);
      hasStatus(await kit.ask(getAppointment, { params: { id: appointment.id }, token: manage.token }), 200);
    },
  },
  {
    id: 'requests.refused',
    level: 2,
    force: 'must',
    writes: true,
    title: 'A request with nobody to reach, or for a service that is not there, is refused',
    run: async (kit) => {
      const serviceId = await requestable(kit);
      const nobody = { ...people(kit), patient: { name: patient.name } };
      pointsAt(isProblem(await kit.ask(createRequest, { body: { serviceId, ...nobody } }), 'validation-failed'), '/patient/email');
      isProblem(await kit.ask(createRequest, { body: { serviceId: 'no-such-service', ...people(kit) } }), 'not-found');
    },
  },
  {
    id: 'requests.questionnaire',
    level: 2,
    force: 'must',
    title: 'The questions of a service can be read, in the shape of a FHIR Questionnaire; an unknown id is 404',
    run: async (kit) => {
      const { id } = await asking(kit);
      const found = fitting(Questionnaire, await kit.ask(getQuestionnaire, { params: { id } }));
      same('its id', found.id, id);
      isProblem(await kit.ask(getQuestionnaire, { params: { id: 'no-such-questionnaire' } }), 'not-found');
    },
  },
  {
    id: 'requests.answers',
    level: 2,
    force: 'must',
    writes: true,
    title: 'A visit is not booked with an answer to a question that was not asked',
    run: async (kit) => {
      const { service } = await asking(kit);
      const slot = await kit.takeOne({ service });
      const answers = [{ linkId: 'no-such-question', answer: [{ valueString: 'x' }] }];
      isProblem(await kit.ask(bookAppointment, { body: { slotId: slot.id, ...people(kit, service), answers } }), 'validation-failed');
    },
  },
];
