import type { FaqInput } from '@foyer/sdk/contract/staff-faqs';
import { saveFaqs } from '../../../packages/reference-server/src/demo/save-faqs.ts';
import type { DB, Kysely } from '../../../packages/reference-server/src/store/db.ts';
import { testApp, type TestApp } from './app.ts';
import type { Hospital } from './hospital.ts';

export const staffToken = 'staff-token-of-thirty-two-characters-or-more';
export const asStaff = { Authorization: `Bearer ${staffToken}` };

/** A server that staff may call, with the topics `parking` and `billing`. */
export async function faqApp(db: Kysely<DB>, hospital: Hospital, secret?: Uint8Array<ArrayBuffer>): Promise<TestApp> {
  const server = testApp(db, hospital, { limits: 'off', staffToken, ...(secret && { secret }) });
  const answer = await put(server, '/staff/v1/faq-topics', {
    items: [
      { id: 'parking', name: { en: 'Parking', ar: 'المواقف' } },
      { id: 'billing', name: { en: 'Bills' } },
      { id: 'empty', name: { en: 'Nothing yet' } },
    ],
    version: await versionAt(server, '/staff/v1/faq-topics'),
  });
  if (answer.status !== 200) throw new Error(`no topics: ${await answer.text()}`);
  return server;
}

export const versionAt = async (server: TestApp, path: string): Promise<string> =>
  ((await (await server.call(path, { headers: asStaff })).json()) as { version: string }).version;

/** By staff. */
export const put = (server: TestApp, path: string, body: unknown, headers: Record<string, string> = {}): Promise<Response> =>
  server.call(path, {
    method: 'PUT',
    headers: { 'Content-Type': 'application/json', ...asStaff, ...headers },
    body: JSON.stringify(body),
  });

type Words = FaqInput['words'];

/** An entry that is right but for what is told. */
export const entry = (id: string, more: Partial<Omit<FaqInput, 'words'>> & { question?: string; answer?: string; words?: Words } = {}) => {
  const { question = `What about ${id}?`, answer = `All about ${id}.`, words = { en: { question, answer } }, ...rest } = more;
  return { id, topic: 'parking', owner: 'Guest Services', status: 'live' as const, words, ...rest };
};

/** Has staff write an entry. */
export async function write(server: TestApp, ...input: Parameters<typeof entry>): Promise<{ id: string; version: number }> {
  const answer = await server.post('/staff/v1/faqs', entry(...input), asStaff);
  if (answer.status !== 201) throw new Error(`not written: ${await answer.text()}`);
  return (await answer.json()) as { id: string; version: number };
}

/** Live entries of the topic `parking`, without a server. */
export async function writeFaqs(db: Kysely<DB>, siteId: string, ids: readonly string[]): Promise<void> {
  await saveFaqs({ db, clock: { now: () => new Date('2026-11-23T14:00:00.000Z') } }, siteId, {
    topics: [{ id: 'parking', name: { en: 'Parking', ar: 'المواقف' } }],
    entries: ids.map((id) => ({
      id,
      topic: 'parking',
      question: `What about ${id}?`,
      answer: `All about ${id}.`,
      owner: 'Guest Services',
      reviewedAt: '2026-11-01',
      reviewBy: '2027-11-01',
    })),
    glossary: [
      { en: { term: 'garage', aliases: [], meaning: 'A house for cars.' }, ar: { term: 'مرآب', aliases: [], meaning: 'بيت للسيارات.' } },
    ],
    synonyms: [],
  });
}
