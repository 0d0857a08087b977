import type { FeedbackAnswer, Survey } from '@foyer/sdk/contract';
import type { NewInvitations, SurveyInput } from '@foyer/sdk/contract/staff-feedback';
import { writeFeedback } from '../../../packages/reference-server/src/jobs/feedback.ts';
import type { DB, Kysely } from '../../../packages/reference-server/src/store/db.ts';
import { keepingLog, newKey, type TestApp, type TestLog } from './app.ts';
import type { Hospital } from './hospital.ts';
import { told, type Told } from './visits.ts';

type Headers = Record<string, string>;

export const fft = 'friends-and-family';
export const editor: Headers = { Authorization: 'Bearer editor:ed' };
export const manager: Headers = { Authorization: 'Bearer manager:mo' };

/** One press, and words if there are any. */
export const answersOf = (code = 'good', more: { why?: string; better?: string } = {}) => [
  { linkId: 'overall', answer: [{ valueCoding: { code } }] },
  ...Object.entries(more).map(([linkId, valueString]) => ({ linkId, answer: [{ valueString }] })),
];

export const give = (server: TestApp, more: object = {}, headers: Headers = {}): Promise<Told<FeedbackAnswer>> =>
  told(server.post('/v1/feedback', { surveyId: fft, answers: answersOf(), ...more }, headers));

export const survey = (server: TestApp, id = fft, headers: Headers = {}): Promise<Told<Survey>> =>
  told(server.call(`/v1/surveys/${id}`, { headers }));

export const askStaff = <T>(server: TestApp, path: string, headers: Headers = editor): Promise<Told<T>> =>
  told(server.call(`/staff/v1/${path}`, { headers }));

export const post = <T>(server: TestApp, path: string, body: object = {}, headers: Headers = editor): Promise<Told<T>> =>
  told(server.post(`/staff/v1/${path}`, body, headers));

export const put = <T>(server: TestApp, path: string, body: object, headers: Headers = {}): Promise<Told<T>> =>
  told(
    server.call(`/staff/v1/${path}`, {
      method: 'PUT',
      headers: { 'Content-Type': 'application/json', ...editor, ...headers },
      body: JSON.stringify(body),
    }),
  );

/** Secrets of new invitations. */
export async function invite(server: TestApp, count: number, id = fft): Promise<string[]> {
  const { status, body } = await post<NewInvitations>(server, `surveys/${id}/invitations`, { count });
  if (status !== 201) throw new Error(`no invitations: ${status}`);
  return body.items.map(({ url }) => url.slice(url.lastIndexOf('.') + 1));
}

/** A secret as a client makes it. */
export const secretOf = (): string => newKey();

/** One round of the job that writes answers down, at the hospital's clock. @returns how many */
export const emptied = (
  db: Kysely<DB>,
  hospital: Hospital,
  { secret }: Pick<TestApp, 'secret'>,
  log: TestLog = keepingLog(),
): Promise<number> => writeFeedback({ ...hospital.context(), db, secret }, log);

/** A survey that staff may send. */
export const ownSurvey = (more: Partial<SurveyInput> = {}): SurveyInput => ({
  about: { en: 'The heart clinic', ar: 'عيادة القلب' },
  questionnaire: Object.fromEntries(
    (['en', 'ar'] as const).map((language) => [
      language,
      {
        resourceType: 'Questionnaire',
        status: 'active',
        language,
        title: language === 'en' ? 'Your visit' : 'زيارتك',
        item: [
          {
            linkId: 'kind',
            type: 'choice',
            text: language === 'en' ? 'Were we kind?' : 'هل كنا لطفاء؟',
            answerOption: ['yes', 'no'].map((code) => ({ valueCoding: { code, display: code === 'yes' ? 'Yes' : 'No' } })),
          },
          { linkId: 'waited', type: 'integer', text: 'How many minutes did you wait?' },
          {
            linkId: 'why',
            type: 'text',
            text: 'Why?',
            maxLength: 500,
            enableWhen: [{ question: 'kind', operator: '=', answerCoding: { code: 'no' } }],
          },
        ],
      },
    ]),
  ),
  rating: { linkId: 'kind', poor: ['no'] },
  ...more,
});
