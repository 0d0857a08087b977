import { addToCase, reopenCase, sendComplaint, withdrawCase } from '@foyer/sdk/contract';
import { asked, isOf, object, remade, spoils, type Json, type Mutant } from './mutant.ts';

const spoilsComplaint = (edit: (told: Json, made: Json) => Json): Mutant['wrap'] =>
  spoils(sendComplaint, (body) => {
    const made = object(body['case']);
    return { ...body, case: { ...made, ...edit(object(made['complaint']), made) } };
  });

/** Bugs of complaints. */
export const complaintMutants: readonly Mutant[] = [
  {
    id: 'complaint-without-a-date',
    bug: 'Nobody says by when a complaint is answered.',
    killedBy: ['complaints.answer'],
    wrap: spoilsComplaint(({ respondBy: _, ...told }) => ({ complaint: told })),
  },
  {
    id: 'complaint-answered-before-it-is-acknowledged',
    bug: 'The date of the outcome lies before that of the acknowledgement.',
    killedBy: ['complaints.answer'],
    wrap: spoilsComplaint((told, made) => ({ complaint: { ...told, respondBy: made['createdAt'] } })),
  },
  {
    id: 'complaint-without-assurance',
    bug: 'Nobody says that complaining changes nothing about the care.',
    killedBy: ['complaints.answer'],
    wrap: spoilsComplaint((told) => ({ complaint: { ...told, assurance: ' ' } })),
  },
  {
    id: 'complaint-tells-whom-it-is-about',
    bug: 'The names that the patient gave are shown to whoever has the link.',
    killedBy: ['complaints.answer'],
    wrap: (fetch) => async (url, init) => {
      const response = await fetch(url, init);
      if (!isOf(sendComplaint, asked(url, init)) || response.status !== 201) return response;
      const { people } = JSON.parse(String(init.body)) as { people?: string };
      return remade(response, { json: { ...((await response.json()) as Json), people } });
    },
  },
  {
    id: 'complaint-of-harm-waits',
    bug: 'Somebody in danger waits as long as everybody else.',
    killedBy: ['complaints.harm'],
    wrap: spoilsComplaint((told) => ({ complaint: { ...told, acknowledgeBy: told['respondBy'] } })),
  },
  {
    id: 'complaint-loses-its-category',
    bug: 'All complaints are about something else.',
    killedBy: ['complaints.input'],
    wrap: spoilsComplaint((told) => ({ complaint: { ...told, category: 'other' } })),
  },
  {
    id: 'complaint-opens-while-open',
    bug: 'What is open can be opened again.',
    killedBy: ['complaints.steps'],
    wrap: (fetch) => async (url, init) => {
      const response = await fetch(url, init);
      return isOf(reopenCase, asked(url, init)) && response.status === 409 ? remade(response, { status: 200, json: {} }) : response;
    },
  },
  {
    id: 'complaint-put-off-by-words',
    bug: 'Whoever adds words waits longer for the acknowledgement.',
    killedBy: ['complaints.steps'],
    wrap: spoils(addToCase, (body) => ({ ...body, complaint: { ...object(body['complaint']), acknowledgeBy: '2099-01-01T00:00:00Z' } })),
  },
  {
    id: 'complaint-promised-after-it-was-taken-back',
    bug: 'What was taken back is still promised.',
    killedBy: ['complaints.steps'],
    wrap: spoils(withdrawCase, (body) => ({ ...body, replyBy: body['createdAt'] })),
  },
];
