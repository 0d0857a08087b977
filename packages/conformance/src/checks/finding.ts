import { LookupAnswer, lookUpAppointments } from '../contract.ts';
import type { Question } from '../asking.ts';
import type { Check } from '../check.ts';
import { comparable, fitting, hasStatus, isProblem, pointsAt, same } from '../expecting.ts';
import type { Kit } from '../kit.ts';
import { patient, visits } from '../people.ts';

const lookUp = (kit: Kit, body: { contact: string; reference?: string }, more: Question = {}) =>
  kit.ask(lookUpAppointments, { ...more, body });

/** Whom the visits of this run were booked for. */
const known = ({ config }: Kit) => config.patient?.email ?? patient.email;

/** An address that nobody has: `example.org` belongs to nobody (RFC 2606). */
const unknown = (kit: Kit) => `${kit.newKey()}@example.org`;

/** Finding a visit again whose link is lost. */
export const finding: readonly Check[] = [
  {
    id: 'finding.same',
    level: 3,
    force: 'must',
    writes: true,
    title: 'Whoever asks for links is told the same, whether the contact is known or not, and nothing of any visit',
    run: async (kit) => {
      const [{ id, token, body, slot }] = await visits(kit);
      const { reference } = body.appointment;
      const first = await lookUp(kit, { contact: known(kit) });
      fitting(LookupAnswer, first, 202);
      const told = [id, token, reference, slot.start, known(kit)].filter((word) => first.text.includes(word)).length;
      same('details of the visit in the answer', told, 0);
      const others = [
        { contact: unknown(kit) },
        { contact: '+1 555 0100 0199' },
        { contact: known(kit), reference },
        { contact: known(kit), reference: 'ZZZ-ZZZ' },
        { contact: unknown(kit), reference },
      ];
      for (const asked of others) {
        const answer = await lookUp(kit, asked);
        hasStatus(answer, 202);
        same('the answers for a known contact and another', comparable(answer), comparable(first));
      }
    },
  },
  {
    id: 'finding.often',
    level: 3,
    force: 'must',
    writes: true,
    title: 'Whoever asks for links too often is told the same',
    run: async (kit) => {
      const contact = known(kit);
      const first = comparable(await lookUp(kit, { contact }));
      for (let time = 2; time <= 5; time += 1) {
        const answer = await lookUp(kit, { contact });
        hasStatus(answer, 202);
        same(`the answers for the first time and for time ${time}`, comparable(answer), first);
      }
    },
  },
  {
    id: 'finding.contact',
    level: 3,
    force: 'must',
    writes: true,
    title: 'What is neither an address nor a number is refused with its place',
    run: async (kit) => {
      for (const contact of ['', 'somebody', '12', '@'])
        pointsAt(isProblem(await lookUp(kit, { contact }), 'validation-failed'), '/contact');
    },
  },
  {
    id: 'finding.key',
    level: 3,
    force: 'must',
    writes: true,
    title: 'Asking for links needs an Idempotency-Key, and the same one gives the first answer again',
    run: async (kit) => {
      const contact = unknown(kit);
      for (const key of [null, 'short-enough-to-guess']) isProblem(await lookUp(kit, { contact }, { key }), 'idempotency-key-required');
      const key = kit.newKey();
      const first = await lookUp(kit, { contact }, { key });
      hasStatus(first, 202);
      same('the answer to the same key and body', comparable(await lookUp(kit, { contact }, { key })), comparable(first));
      isProblem(await lookUp(kit, { contact: unknown(kit) }, { key }), 'idempotency-key-reused');
    },
  },
];
