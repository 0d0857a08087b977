import { getDiscovery } from '../asking.ts';
import { isProblem } from '../errors/guards.ts';
import { getCase } from '../resources/cases.ts';
import { codeOf } from './code-of.effects.ts';
import type { ContactDesk } from './contact-desk.ts';
import type { CaseLink, ContactOutcome } from './contact.state.ts';

/** Reads the case that a link leads to. The hospital is asked for once, whoever asks. */
export async function openLink(
  { transport }: ContactDesk,
  { reference, token: manage }: CaseLink,
  language: string,
  signal: AbortSignal,
): Promise<ContactOutcome> {
  const known = getDiscovery(transport, { signal });
  try {
    const [hospital, thread] = await Promise.all([known, getCase(transport, reference, { signal, manage })]);
    return { type: 'link-opened', language, hospital, thread };
  } catch (error) {
    // What fails must not take the hospital's phone number away.
    const hospital = await known.catch(() => undefined);
    const isRefused = isProblem(error) && error.status < 500 && error.status !== 429;
    if (hospital && isRefused)
      return { type: 'link-refused', language, hospital, why: error.code === 'link-expired' ? 'expired' : 'not-found' };
    return { type: 'load-failed', code: codeOf(error), hospital };
  }
}
