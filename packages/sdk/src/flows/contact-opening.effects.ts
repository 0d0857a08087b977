import { getDiscovery } from '../asking.ts';
import type { Department } from '../contract/departments.ts';
import type { CallOptions } from '../options.ts';
import { listDepartments } from '../resources/departments.ts';
import type { Transport } from '../transport.ts';
import { codeOf } from './code-of.effects.ts';
import type { ContactDesk, ContactEffects } from './contact-desk.ts';
import type { ContactOutcome, ContactPreset, ContactState } from './contact.state.ts';
import { wanted } from './running.effects.ts';

/** What is read by itself, before the first page stands, and again in another language. The case of a link is read by the later part. */
export const contactOpeningEffects: ContactEffects = (state) => {
  const { step, language, link, wordsIn } = state;
  const isWanted = (step === 'loading' && !link) || (wordsIn !== language && step !== 'unavailable');
  return wanted(isWanted && { id: `open ${language}`, run: (desk, signal) => open(desk, state, signal) });
};

async function open({ transport }: ContactDesk, state: ContactState, signal: AbortSignal): Promise<ContactOutcome> {
  const { language, preset, aim } = state;
  const known = getDiscovery(transport, { signal });
  // Whoever wants a case need not wait for the departments: they are asked for when they are wanted.
  const wantsList = state.departments !== undefined || aim === 'departments';
  try {
    const [hospital, departments] = await Promise.all([known, wantsList ? readDepartments(transport, preset, { signal }) : undefined]);
    return { type: 'opened', language, hospital, departments };
  } catch (error) {
    // What fails must not take the hospital's phone number away.
    return { type: 'load-failed', code: codeOf(error), hospital: await known.catch(() => undefined) };
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
