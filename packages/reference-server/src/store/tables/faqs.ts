import type { Generated } from 'kysely';
import type { Big, Json, Localised, Time } from './columns.ts';

/** A question and its answer in one language. */
export interface FaqWords {
  readonly question: string;
  /** In restricted Markdown. */
  readonly answer: string;
  /** Other ways to ask the same. */
  readonly aliases: readonly string[];
}

/** A term of the hospital's in one language. */
export interface TermWords {
  readonly term: string;
  /** Other ways to write it. */
  readonly aliases: readonly string[];
  readonly meaning: string;
}

export type ByLocale<T> = Readonly<Record<string, T>>;

export interface FaqTopicTable {
  site_id: string;
  id: string;
  name: Json<Localised>;
  position: number;
}

export interface FaqTable {
  site_id: string;
  id: string;
  topic: string;
  words: Json<ByLocale<FaqWords>>;
  owner: string;
  /** `YYYY-MM-DD`. */
  reviewed_at: string;
  review_by: string;
  status: 'draft' | 'live' | 'retired';
  position: number;
  version: Generated<number>;
  changed_at: Time;
  changed_by: string | null;
}

export interface FaqVoteTable {
  site_id: string;
  faq_id: string;
  day: string;
  helped: number;
  not_helped: number;
}

export interface FaqSynonymTable {
  site_id: string;
  position: number;
  words: string[];
}

export interface GlossaryTable {
  site_id: string;
  position: number;
  words: Json<ByLocale<TermWords>>;
}

export interface FaqMissTable {
  site_id: string;
  word_mac: Uint8Array;
  sightings: number;
  /** From the third sighting on. */
  word: string | null;
  /** `YYYY-MM-DD`: the last day. */
  seen_on: string;
  dismissed: Generated<boolean>;
}

export interface FaqVersionTable {
  site_id: string;
  version: Big;
}

/** All of them, for `DB`. */
export interface FaqTables {
  faq_topic: FaqTopicTable;
  faq: FaqTable;
  faq_vote: FaqVoteTable;
  faq_synonym: FaqSynonymTable;
  glossary: GlossaryTable;
  faq_miss: FaqMissTable;
  faq_version: FaqVersionTable;
}
