import { getDiscovery } from '../asking.ts';
import { listFaqs } from '../resources/faq-listing.ts';
import type { Transport } from '../transport.ts';
import { codeOf } from './code-of.effects.ts';
import type { FaqDesk, FaqEffects } from './faq-desk.ts';
import type { FaqOutcome, FaqState } from './faq.state.ts';
import { wanted } from './running.effects.ts';

/** How many of the answers that are asked for most stand on the first page. */
const atFirst = 8;
/** How many answers a topic may have: the longest page that the contract knows. */
export const ofTopic = 200;

/** What is read by itself, before the first page stands, and again in another language. */
export const openingEffects: FaqEffects = (state) => {
  const { step, language, hospital, wordsIn } = state;
  const isRelabelled = hospital !== undefined && wordsIn !== language;
  return wanted((step === 'loading' || isRelabelled) && { id: `open ${language}`, run: (desk, signal) => open(desk, state, signal) });
};

async function open({ transport }: FaqDesk, { language, preset }: FaqState, signal: AbortSignal): Promise<FaqOutcome> {
  const known = getDiscovery(transport, { signal });
  try {
    const [hospital, list] = await Promise.all([known, readFirst(transport, preset, signal)]);
    return { type: 'opened', language, hospital, ...list };
  } catch (error) {
    // Without answers, there is the phone.
    return { type: 'load-failed', code: codeOf(error), hospital: await known.catch(() => undefined) };
  }
}

async function readFirst(transport: Transport, topic: string | undefined, signal: AbortSignal) {
  const asked = topic === undefined ? undefined : await listFaqs(transport, { topic, limit: ofTopic }, { signal });
  // A topic that has no answer is not a dead end for whoever comes to the page.
  const isPresetUnknown = asked?.items.length === 0;
  const { items, included } = asked && !isPresetUnknown ? asked : await listFaqs(transport, { limit: atFirst }, { signal });
  return { items, topics: included?.topics ?? [], isPresetUnknown };
}
