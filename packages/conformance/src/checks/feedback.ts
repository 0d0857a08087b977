import {
  FeedbackAnswer,
  PraiseAnswer,
  Survey,
  getCase,
  getSurvey,
  listChanges,
  sendFeedback,
  sendPraise,
  withdrawCase,
  type Change,
  type QuestionnaireItem,
} from '../contract.ts';
import type { Answer } from '../asking.ts';
import { notApplicable, type Check } from '../check.ts';
import { departments, ofCase } from '../engaging.ts';
import { fitting, hasStatus, isProblem, pointsAt, same, that } from '../expecting.ts';
import type { Kit } from '../kit.ts';
import { patient } from '../people.ts';

const id = 'friends-and-family';
const six = ['Very good', 'Good', 'Neither good nor poor', 'Poor', 'Very poor', "Don't know"];
const words = 'This is a conformance test. It was as it was.';
/** Fewer might be known by it. */
const fewest = 5;

/** @throws Skip where nobody is asked */
const asked = (kit: Kit): Promise<Survey> =>
  kit.once('survey', async () => {
    if (!kit.discovery.capabilities.feedback) throw notApplicable('nobody is asked how it was here');
    return fitting(Survey, await kit.ask(getSurvey, { params: { id }, headers: { 'Accept-Language': 'en' } }));
  });

const all = (items: readonly QuestionnaireItem[]): QuestionnaireItem[] => items.flatMap((item) => [item, ...all(item.item ?? [])]);
const optionsOf = (item: QuestionnaireItem | undefined) => item?.answerOption?.map(({ valueCoding }) => valueCoding) ?? [];

interface Rating {
  readonly linkId: string;
  readonly poor: readonly string[];
  readonly codes: readonly string[];
  readonly item: QuestionnaireItem | undefined;
}

async function rating(kit: Kit): Promise<Rating> {
  const { questionnaire, rating: told } = await asked(kit);
  const item = all(questionnaire.item).find(({ linkId }) => linkId === told?.linkId);
  return { linkId: told?.linkId ?? '', poor: told?.poor ?? [], codes: optionsOf(item).map((option) => option?.code ?? ''), item };
}

const press = (linkId: string, code: string | undefined) => ({ linkId, answer: [{ valueCoding: { code } }] });

interface More {
  readonly key?: string | null;
  readonly [member: string]: unknown;
}

const send = (kit: Kit, answers: unknown, { key, ...more }: More = {}): Promise<Answer> =>
  kit.ask(sendFeedback, { body: { surveyId: id, answers, ...more }, ...(key !== undefined && { key }) });

const received = (answer: Answer) => fitting(FeedbackAnswer, answer, 201);

/** How it was, thanks, and what changed. */
export const feedback: readonly Check[] = [
  {
    id: 'feedback.survey',
    level: 4,
    force: 'must',
    title: 'The survey asks the question of the Friends and Family Test with its six answers; an unknown survey is 404',
    run: async (kit) => {
      const { item, poor, codes } = await rating(kit);
      same('the question', item?.text, 'Overall, how was your experience of our service?');
      same(
        'its answers',
        optionsOf(item).map((option) => option?.display),
        six,
      );
      same('the answers after which it is put right', poor, [codes[3], codes[4]]);
      isProblem(await kit.ask(getSurvey, { params: { id: 'no-such-survey' } }), 'not-found');
    },
  },
  {
    id: 'feedback.alike',
    level: 4,
    force: 'must',
    writes: true,
    title: 'A good answer and a poor one are answered alike, and nothing in the answer tells them apart',
    run: async (kit) => {
      const { linkId, codes } = await rating(kit);
      for (const code of codes) same(`what is answered to ${code}`, received(await send(kit, [press(linkId, code)])), { received: true });
    },
  },
  {
    id: 'feedback.key',
    level: 4,
    force: 'must',
    writes: true,
    title: 'An answer needs a key; with the same one it is answered as the first, whatever is sent, since of that nothing is kept',
    run: async (kit) => {
      const { linkId, codes } = await rating(kit);
      isProblem(await send(kit, [press(linkId, codes[0])], { key: null }), 'idempotency-key-required');
      isProblem(await send(kit, [press(linkId, codes[0])], { key: 'short' }), 'idempotency-key-required');
      const key = kit.newKey();
      const first = received(await send(kit, [press(linkId, codes[0])], { key }));
      same('the same again', received(await send(kit, [press(linkId, codes[0])], { key })), first);
      same('another answer with the key', received(await send(kit, [press(linkId, codes[4])], { key })), first);
    },
  },
  {
    id: 'feedback.input',
    level: 4,
    force: 'must',
    writes: true,
    title: 'Answers that fit no question are refused with their pointer, and so is nothing',
    run: async (kit) => {
      const { linkId, codes } = await rating(kit);
      const refused = async (answers: unknown, pointer: string, more: More = {}) =>
        pointsAt(isProblem(await send(kit, answers, more), 'validation-failed'), pointer);
      await refused([press(linkId, 'no-such-answer')], '/answers/0/answer/0');
      await refused([press('no-such-question', codes[0])], '/answers/0/linkId');
      await refused([{ linkId, answer: [] }], '/answers');
      await refused([press(linkId, codes[0])], '/response', { response: 'easily-guessed' });
      isProblem(await send(kit, [press(linkId, codes[0])], { surveyId: 'no-such-survey' }), 'not-found');
      isProblem(await send(kit, [press(linkId, codes[0])], { invitation: kit.newKey() }), 'not-found');
    },
  },
  {
    id: 'feedback.changing',
    level: 4,
    force: 'must',
    writes: true,
    title: 'Whoever has the secret of an answer may send it anew; by any other secret nothing is changed',
    run: async (kit) => {
      const { linkId, codes } = await rating(kit);
      const response = kit.newKey();
      received(await send(kit, [press(linkId, codes[3])], { response }));
      same('the answer sent anew', received(await send(kit, [press(linkId, codes[1])], { replaces: response })), { received: true });
      isProblem(await send(kit, [press(linkId, codes[1])], { replaces: kit.newKey() }), 'link-expired');
    },
  },
  {
    id: 'feedback.follow-up',
    level: 4,
    force: 'must',
    writes: true,
    title: 'The wish that somebody puts it right is a complaint, after any answer, and only with consent',
    run: async (kit) => {
      const { linkId, codes } = await rating(kit);
      if (!kit.discovery.capabilities.complaints) throw notApplicable('complaints are not taken here');
      const followUp = { patient: { ...patient, ...kit.config.patient }, reply: { by: 'online' }, text: words };
      pointsAt(isProblem(await send(kit, [press(linkId, codes[0])], { followUp }), 'validation-failed'), '/followUp/consent');
      for (const code of [codes[0], codes[4]]) {
        const { case: made, manage } = received(await send(kit, [press(linkId, code)], { followUp: { ...followUp, consent: true } }));
        same('kind', made?.kind, 'complaint');
        const own = { reference: made?.reference ?? '', token: manage?.token ?? '' };
        hasStatus(await ofCase(getCase)(kit, own), 200);
        hasStatus(await ofCase(withdrawCase)(kit, own), 200);
      }
    },
  },
  {
    id: 'praise.team',
    level: 4,
    force: 'must',
    writes: true,
    title: 'Thanks are received, and it is said whose team gets them: the one that was chosen',
    run: async (kit) => {
      if (!kit.discovery.capabilities.feedback) throw notApplicable('nobody is asked how it was here');
      const thank = (body: object) => kit.ask(sendPraise, { body: { text: words, ...body } });
      const { team } = fitting(PraiseAnswer, await thank({ from: { name: patient.name } }), 201);
      that(team.name !== '', 'the team', 'one with a name', team.name);
      const [department] = await departments(kit);
      if (department)
        same('the team that was chosen', fitting(PraiseAnswer, await thank({ departmentId: department.id }), 201).team.id, department.id);
      pointsAt(isProblem(await thank({ departmentId: 'no-such-department' }), 'validation-failed'), '/departmentId');
      pointsAt(isProblem(await thank({ text: ' ' }), 'validation-failed'), '/text');
    },
  },
  {
    id: 'changes.counts',
    level: 4,
    force: 'must',
    title: 'What was changed is listed the newest first, with no count of so few that they might be known',
    run: async (kit) => {
      if (!kit.discovery.capabilities.feedback) throw notApplicable('nobody is asked how it was here');
      const changes = await kit.list<Change>(listChanges);
      const days = changes.map(({ publishedOn }) => publishedOn);
      same('days', days, days.toSorted().toReversed());
      for (const { count } of changes) that(count === undefined || count >= fewest, 'count', `none, or ${fewest} or more`, count);
    },
  },
];
