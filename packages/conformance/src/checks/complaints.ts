import { Case, addToCase, complaintCategories, getCase, reopenCase, sendComplaint, withdrawCase } from '../contract.ts';
import type { Answer, Question } from '../asking.ts';
import { notApplicable, type Check } from '../check.ts';
import { message, ofCase, ownCase } from '../engaging.ts';
import { fitting, isProblem, pointsAt, same, that } from '../expecting.ts';
import type { Kit } from '../kit.ts';

const add = ofCase(addToCase);
const look = ofCase(getCase);
const reopen = ofCase(reopenCase);
const withdraw = ofCase(withdrawCase);

/** What a complaint says, right in every part; it is taken back when it was looked at. */
const complaint = (kit: Kit): Record<string, unknown> => {
  const { topic: _, ...said } = message(kit);
  return { ...said, category: 'other' };
};

/** @throws Skip where complaints are not taken */
const complain = (kit: Kit, { body, ...more }: Omit<Question, 'body'> & { readonly body?: object } = {}): Promise<Answer> => {
  if (!kit.discovery.capabilities.complaints) throw notApplicable('no complaints are taken here');
  return kit.ask(sendComplaint, { ...more, body: { ...complaint(kit), ...body } });
};

/** Complaints, and their clocks. */
export const complaining: readonly Check[] = [
  {
    id: 'complaints.answer',
    level: 4,
    force: 'must',
    writes: true,
    title: 'A complaint has its reference and its dates at once: who answers, by when they say so, and by when the outcome comes',
    run: async (kit) => {
      const people = `conformance ${kit.newKey()}`;
      const own = ownCase(await complain(kit, { body: { people } }));
      const { case: made } = own.body;
      same('kind and status', [made.kind, made.status], ['complaint', 'received']);
      const { complaint: told } = made;
      that(told !== undefined, 'complaint', 'there', 'missing');
      const [now, soon, late] = [made.createdAt, told?.acknowledgeBy ?? '', told?.respondBy ?? ''].map((at) => Date.parse(at));
      that(now !== undefined && soon !== undefined && soon > now, 'acknowledgeBy', 'after it was sent', told?.acknowledgeBy ?? 'none');
      that(late !== undefined && soon !== undefined && late >= soon, 'respondBy', 'not before acknowledgeBy', told?.respondBy ?? 'none');
      same('replyBy', made.replyBy, told?.acknowledgeBy);
      that(told?.assurance.trim() !== '', 'assurance', 'words', 'none');
      that(made.team.name !== '' && made.team.phone !== '', 'team', 'a name and a number', 'neither, or one');
      const seen = await look(kit, { ...own, token: own.code });
      same('the case as its code opens it', fitting(Case, seen), made);
      that(!`${own.answer.text}${seen.text}`.includes(people), 'whom it is about', 'never told again', 'told');
      await withdraw(kit, own);
    },
  },
  {
    id: 'complaints.harm',
    level: 4,
    force: 'must',
    writes: true,
    title: 'Where somebody may be in danger, the hospital says within the hour that it has it',
    run: async (kit) => {
      const own = ownCase(await complain(kit, { body: { harm: true } }));
      const { createdAt, complaint: told } = own.body.case;
      const minutes = (Date.parse(told?.acknowledgeBy ?? '') - Date.parse(createdAt)) / 60_000;
      that(minutes <= 60, 'acknowledgeBy', 'within 60 minutes', `after ${Math.round(minutes)} minutes`);
      await withdraw(kit, own);
    },
  },
  {
    id: 'complaints.input',
    level: 4,
    force: 'must',
    writes: true,
    title: 'What a complaint lacks is refused with its place; every category is taken',
    run: async (kit) => {
      const wrong = [
        ['/text', { text: ' ' }],
        ['/category', { category: 'gossip' }],
        ['/category', { category: undefined }],
        ['/patient', { patient: undefined }],
        ['/happenedOn', { happenedOn: '2026-02-30' }],
        ['/departmentId', { departmentId: 'no-such-department' }],
      ] as const;
      for (const [pointer, body] of wrong) pointsAt(isProblem(await complain(kit, { body }), 'validation-failed'), pointer);
      for (const category of complaintCategories) {
        const own = ownCase(await complain(kit, { body: { category } }));
        same('category', own.body.case.complaint?.category, category);
        await withdraw(kit, own);
      }
    },
  },
  {
    id: 'complaints.steps',
    level: 4,
    force: 'must',
    writes: true,
    title: 'A complaint is added to and taken back; what is open is not opened again, and what was taken back is over',
    run: async (kit) => {
      const own = ownCase(await complain(kit));
      same('can', own.body.case.can, { add: true, withdraw: true, reopen: false, move: false });
      isProblem(await reopen(kit, own), 'invalid-transition');
      const more = fitting(Case, await add(kit, own, { body: { text: 'This is a conformance test. Nothing more.' } }));
      same(
        'status, version and words',
        [more.status, more.version, more.messages.length],
        ['received', own.body.case.version + 1, own.body.case.messages.length + 1],
      );
      same('acknowledgeBy', more.complaint?.acknowledgeBy, own.body.case.complaint?.acknowledgeBy);
      same('status', fitting(Case, await withdraw(kit, own)).status, 'withdrawn');
      const over = fitting(Case, await withdraw(kit, own));
      same(
        'what can be done, and what is promised',
        [over.can, over.replyBy],
        [{ add: false, withdraw: false, reopen: false, move: false }, undefined],
      );
      isProblem(await add(kit, own, { body: { text: 'More.' } }), 'invalid-transition');
    },
  },
];
