import { getDiscovery } from '../asking.ts';
import type { Department } from '../contract/departments.ts';
import { isProblem } from '../errors/guards.ts';
import type { CallOptions } from '../options.ts';
import { getCase } from '../resources/case-opening.ts';
import { listDepartments } from '../resources/departments.ts';
import type { Transport } from '../transport.ts';
import { codeOf } from './code-of.effects.ts';
import type { ContactDesk, ContactEffects } from './contact-desk.ts';
import type { ContactOutcome, ContactPreset, ContactState } from './contact.state.ts';
import { wanted } from './running.effects.ts';

/** What is read by itself, before the first page stands, and again in another language. */
export const contactOpeningEffects: ContactEffects = (state) => {
  const { step, language } = state;
  const isRelabelled = state.hospital !== undefined && state.wordsIn !== language && step !== 'unavailable';
  return wanted((step === 'loading' || isRelabelled) && { id: `open ${language}`, run: (desk, signal) => open(desk, state, signal) });
};

async function open({ transport }: ContactDesk, state: ContactState, signal: AbortSignal): Promise<ContactOutcome> {
  const { language, link, preset, aim } = state;
  // Whoever wants a case need not wait for the departments: they are asked for when they are wanted.
  const wantsList = state.departments !== undefined || aim === 'departments';
  const failed = (error: unknown) => ({ error });
  try {
    const [hospital, departments, thread] = await Promise.all([
      getDiscovery(transport, { signal }),
      // What fails must not take the hospital's phone number away.
      wantsList ? readDepartments(transport, preset, { signal }).catch(failed) : undefined,
      link && getCase(transport, link.reference, { signal, manage: link.token }).catch(failed),
    ]);
    const refused = thread && 'error' in thread ? thread.error : undefined;
    if (isProblem(refused, 'link-expired')) return { type: 'link-refused', language, hospital, why: 'expired' };
    if (isProblem(refused) && refused.status < 500 && refused.status !== 429)
      return { type: 'link-refused', language, hospital, why: 'not-found' };
    const error = refused ?? (departments && 'error' in departments ? departments.error : undefined);
    if (error !== undefined) return { type: 'load-failed', code: codeOf(error), hospital };
    return {
      type: 'opened',
      language,
      hospital,
      departments: departments as readonly Department[] | undefined,
      thread: thread as Exclude<typeof thread, { error: unknown }>,
    };
  } catch (error) {
    return { type: 'load-failed', code: codeOf(error) };
  }
}

/** All of them: a directory that leaves some out is none. */
export async function readDepartments(
  transport: Transport,
  { topic }: ContactPreset,
  options: CallOptions,
): Promise<readonly Department[]> {
  const found: Department[] = [];
  for (let cursor: string | undefined, pages = 0; pages === 0 || (cursor !== undefined && pages < mostPages); pages += 1) {
    const page = await listDepartments(transport, { limit: 200, ...(topic && { topic }), ...(cursor && { cursor }) }, options);
    found.push(...page.items);
    cursor = page.nextCursor;
  }
  return found;
}

/** A server that always has another page must not keep anybody waiting for ever. */
const mostPages = 20;
