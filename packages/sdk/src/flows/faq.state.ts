import type { Discovery } from '../contract/discovery.ts';
import type { Danger, Faq, FaqTopic } from '../contract/faqs.ts';
import type { Safety } from '../contract/safety.ts';

/** How many characters a search may have (`searchFaqs`), as JavaScript counts them. */
export const longestQuery = 200;

/** The answers of one topic. */
export interface TopicAnswers {
  readonly id: string;
  readonly status: 'loading' | 'ready' | 'failed';
  readonly items: readonly Faq[];
  /** The language they were asked for in. */
  readonly wordsIn: string;
}

/** What a person's own words led to. */
export interface FaqSearching {
  /** The words that were sent. */
  readonly asked: string;
  readonly status: 'searching' | 'found' | 'failed';
  /** The best first. */
  readonly items: readonly Faq[];
  /** As the server sees it. */
  readonly danger: Danger | undefined;
  /** The language they were asked for in; another one has them asked for again. */
  readonly wordsIn: string;
  /** Counts searches, so that a late answer of an earlier one changes nothing. */
  readonly nth: number;
  /** Of `failed`: a problem code, or `network`. */
  readonly code?: string | undefined;
}

/** "Did this help?", once for each answer. */
export interface Vote {
  readonly helped: boolean;
  readonly status: 'sending' | 'counted' | 'failed';
  readonly key: string;
}

/** What every step carries along. */
export interface FaqData {
  readonly language: string;
  /** The topic that the host asks for. */
  readonly preset: string | undefined;
  /** There is no answer under it: all are shown. */
  readonly isPresetUnknown: boolean;
  readonly hospital: Discovery | undefined;
  /** The language that the first answers and the hospital's own words are in. */
  readonly wordsIn: string | undefined;
  /** The answers that are asked for most, or all of the host's topic. */
  readonly first: readonly Faq[];
  readonly topics: readonly FaqTopic[];
  readonly topic: TopicAnswers | undefined;
  readonly search: FaqSearching | undefined;
  /** What is typed, raw. Personal: it is sent by a search, and nowhere else. */
  readonly q: string;
  readonly fault: 'required' | 'too-long' | undefined;
  /** The ids of what is opened: of answers, and of words explained in them (`<answer> <term>`). */
  readonly open: readonly string[];
  /** By the id of the answer. */
  readonly votes: Readonly<Record<string, Vote>>;
  /** What tells of danger; missing until it is known. */
  readonly safety: Safety | undefined;
  /** What the typed words tell of. */
  readonly danger: Danger | undefined;
  /** The heading of the danger that the person said is none: "Not an emergency?" */
  readonly passed: string | undefined;
}

/**
 * Where the person is.
 *
 * | Step | Shows | Goes on by |
 * |---|---|---|
 * | `loading` | skeleton, or the host's own answers | `opened`, `load-failed` |
 * | `unavailable` | could not load; phone, the host's own answers, try again | `retried` |
 * | `list` | the search, the answers that are asked for most, the topics | `searched`, `topic-chosen` |
 * | `topic` | the answers of a topic | `searched`, `went-back` |
 * | `results` | answers for the typed words, or none; a person | `searched`, `went-back` |
 *
 * In each of the last three, danger that the typed words tell of stands before all answers.
 */
export type FaqStep =
  { readonly step: 'loading' } | { readonly step: 'unavailable'; readonly code: string } | { readonly step: 'list' | 'topic' | 'results' };

export type FaqState = FaqData & FaqStep;
export type FaqStepName = FaqStep['step'];

/** What the person did. `key` is added by the driver, so that a view never makes one. */
export type FaqPersonEvent =
  | { readonly type: 'query-typed'; readonly q: string }
  | { readonly type: 'searched' }
  /** "Show all topics": the words are gone. */
  | { readonly type: 'search-cleared' }
  | { readonly type: 'topic-chosen'; readonly topic: string }
  /** An answer, or a word in it, is opened or closed. */
  | { readonly type: 'toggled'; readonly id: string }
  /** "Did this help?" */
  | { readonly type: 'voted'; readonly id: string; readonly helped: boolean; readonly key: string }
  /** "Not an emergency? Show the answers for these words" */
  | { readonly type: 'danger-passed' }
  | { readonly type: 'retried' }
  | { readonly type: 'went-back' }
  | { readonly type: 'step-reopened'; readonly step: FaqStepName }
  | { readonly type: 'language-changed'; readonly language: string }
  /** "Clear and leave", or nobody was there for a while. */
  | { readonly type: 'cleared' };

/** What the effects found out. Each names what it answers, so that a late one changes nothing. */
export type FaqOutcome =
  | {
      readonly type: 'opened';
      readonly language: string;
      readonly hospital: Discovery;
      readonly items: readonly Faq[];
      readonly topics: readonly FaqTopic[];
      readonly isPresetUnknown: boolean;
    }
  /** `hospital`: that much could be had. */
  | { readonly type: 'load-failed'; readonly code: string; readonly hospital?: Discovery | undefined }
  /** The page's own program could not be loaded whole (see `createFaqInParts`). */
  | { readonly type: 'part-failed' }
  | { readonly type: 'topic-read'; readonly topic: string; readonly language: string; readonly items: readonly Faq[] }
  | { readonly type: 'topic-failed'; readonly topic: string; readonly language: string }
  | {
      readonly type: 'answers-found';
      readonly nth: number;
      readonly language: string;
      readonly items: readonly Faq[];
      readonly danger: Danger | undefined;
    }
  | { readonly type: 'search-failed'; readonly nth: number; readonly language: string; readonly code: string }
  | { readonly type: 'safety-read'; readonly safety: Safety }
  /** Could not be had: the server looks at what is sent all the same. */
  | { readonly type: 'safety-unread' }
  | { readonly type: 'vote-counted' | 'vote-failed'; readonly id: string; readonly key: string };

export type FaqEvent = FaqPersonEvent | FaqOutcome;

type WithoutKey<E> = E extends unknown ? Omit<E, 'key'> : never;
/** What a view sends. */
export type FaqAction = WithoutKey<FaqPersonEvent>;
