import { bookAppointment } from '../contract.ts';
import { notApplicable, type Check } from '../check.ts';
import { hasStatus, isProblem, pointsAt, that } from '../expecting.ts';
import { book, isStillFree, patient, people } from '../people.ts';

/** What a booking says of people, and what it must say. */
export const input: readonly Check[] = [
  {
    id: 'input.contact',
    level: 2,
    force: 'must',
    writes: true,
    title: 'Somebody must be reachable: an e-mail address or a phone number, the patient’s or the booker’s',
    run: async (kit) => {
      const slot = await kit.takeOne();
      const { name, birthDate } = patient;
      pointsAt(isProblem(await book(kit, slot, { body: { patient: { name, birthDate } } }), 'validation-failed'), '/patient/email');
      await isStillFree(kit, slot);
      const bookedBy = { name: 'Conformance Test', relationship: 'parent', email: kit.config.patient?.email ?? patient.email };
      hasStatus(await book(kit, slot, { body: { patient: { name, birthDate }, bookedBy } }), 201);
    },
  },
  {
    id: 'input.consent',
    level: 2,
    force: 'must',
    writes: true,
    title: 'Nothing is booked without consent, nor with consent to another text than the present one',
    run: async (kit) => {
      const slot = await kit.takeOne();
      const { version } = kit.discovery.consent;
      isProblem(
        await book(kit, slot, { body: { consent: { accepted: true, version: `not-${version}`.slice(0, 40) } } }),
        'consent-outdated',
      );
      pointsAt(
        isProblem(await book(kit, slot, { body: { consent: { accepted: false, version } } }), 'validation-failed'),
        '/consent/accepted',
      );
      isProblem(await book(kit, slot, { body: { consent: undefined } }), 'validation-failed');
      await isStillFree(kit, slot);
    },
  },
  {
    id: 'input.strict',
    level: 2,
    force: 'must',
    writes: true,
    title: 'A booking with a field that is unknown or wrong is refused whole, and the fault is told with its place',
    run: async (kit) => {
      const slot = await kit.takeOne();
      const right = { ...patient, ...kit.config.patient };
      for (const [pointer, body] of [
        ['/colour', { colour: 'blue' }],
        ['/patient/colour', { patient: { ...right, colour: 'blue' } }],
        ['/patient/birthDate', { patient: { ...right, birthDate: '1990-02-30' } }],
        ['/patient/email', { patient: { ...right, email: 'nobody' } }],
      ] as const)
        pointsAt(isProblem(await book(kit, slot, { body }), 'validation-failed'), pointer);
      await isStillFree(kit, slot);
    },
  },
  {
    id: 'input.every-fault',
    level: 2,
    force: 'should',
    writes: true,
    title: 'All faults of a booking are told at once',
    run: async (kit) => {
      const slot = await kit.takeOne();
      const wrong = { patient: { name: '', birthDate: '1990-02-30', email: 'nobody' }, colour: 'blue' };
      const problem = isProblem(await book(kit, slot, { body: wrong }), 'validation-failed');
      for (const pointer of ['/colour', '/patient/name', '/patient/birthDate', '/patient/email']) pointsAt(problem, pointer);
    },
  },
  {
    id: 'input.names',
    level: 2,
    force: 'must',
    writes: true,
    title: 'Names in any script and of 200 characters are taken',
    run: async (kit) => {
      const slot = await kit.takeOne();
      const named = (name: string) => ({ body: { patient: { ...patient, ...kit.config.patient, name } } });
      pointsAt(isProblem(await book(kit, slot, named('a'.repeat(201))), 'validation-failed'), '/patient/name');
      pointsAt(isProblem(await book(kit, slot, named('a\u0000b')), 'validation-failed'), '/patient/name');
      hasStatus(await book(kit, slot, named(`اختبار المطابقة 適合 Ωλ 🩺 ${'n'.repeat(170)}`)), 201);
    },
  },
  {
    id: 'input.requirements',
    level: 2,
    force: 'must',
    writes: true,
    title: 'A service that needs a referral or an age is not booked without',
    run: async (kit) => {
      const services = (await kit.services()).filter(({ capabilities: { book: can, find } }) => can && find);
      const referral = services.find(({ requirements }) => requirements.referral === 'required');
      const aged = services.find(({ requirements }) => requirements.maxAge !== undefined && requirements.maxAge < 90);
      if (!referral && !aged) throw notApplicable('no service needs a referral or an age');
      if (referral) {
        const slot = await kit.takeOne({ service: referral });
        isProblem(await kit.ask(bookAppointment, { body: { slotId: slot.id, ...people(kit) } }), 'not-eligible');
        await isStillFree(kit, slot);
      }
      if (aged) {
        const slot = await kit.takeOne({ service: aged });
        const old = { ...patient, ...kit.config.patient, birthDate: '1920-01-01' };
        const { errors = [] } = isProblem(await book(kit, slot, { body: { patient: old } }), 'not-eligible');
        that(
          errors.some(({ pointer }) => pointer === '/patient/birthDate'),
          'what errors point at',
          ['/patient/birthDate'],
          errors.map(({ pointer }) => pointer),
        );
        await isStillFree(kit, slot);
      }
    },
  },
];
