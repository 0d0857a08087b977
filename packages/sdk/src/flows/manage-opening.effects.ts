import { getDiscovery } from '../asking.ts';
import { isProblem } from '../errors/guards.ts';
import { getWaitlistEntry, openVisit } from '../resources/opening.ts';
import type { Transport } from '../transport.ts';
import type { ManageDesk, ManageEffects } from './manage-desk.ts';
import type { ManageOutcome, ManageState, VisitLink } from './manage.state.ts';
import { wanted } from './running.effects.ts';
import { codeOf } from './code-of.effects.ts';

/** What is read by itself, before the first page stands, and again in another language. */
export const openingEffects: ManageEffects = (state) => {
  const { step, language } = state;
  const isRelabelled = state.hospital !== undefined && state.wordsIn !== language;
  return wanted((step === 'loading' || isRelabelled) && { id: `open ${language}`, run: (desk, signal) => open(desk, state, signal) });
};

async function open({ transport }: ManageDesk, { link, language }: ManageState, signal: AbortSignal): Promise<ManageOutcome> {
  try {
    const [hospital, opened] = await Promise.all([
      getDiscovery(transport, { signal }),
      // A link that is no good must not take the hospital's phone number away.
      link && openLink(transport, link, signal).catch((error: unknown) => ({ error })),
    ]);
    if (!opened) return { type: 'opened', language, hospital, visit: undefined, etag: undefined };
    if (!('error' in opened)) return { type: 'opened', language, hospital, ...opened };
    const { error } = opened;
    if (isProblem(error, 'link-expired')) return { type: 'link-refused', language, hospital, why: 'expired' };
    if (isProblem(error) && error.status < 500 && error.status !== 429)
      return { type: 'link-refused', language, hospital, why: 'not-found' };
    return { type: 'load-failed', code: codeOf(error) };
  } catch (error) {
    return { type: 'load-failed', code: codeOf(error) };
  }
}

async function openLink(transport: Transport, { id, token, of }: VisitLink, signal: AbortSignal) {
  const options = { signal, manage: token };
  if (of === 'waitlist') return { visit: undefined, etag: undefined, entry: await getWaitlistEntry(transport, id, options) };
  const { appointment, etag } = await openVisit(transport, id, options);
  return { visit: appointment, etag };
}
