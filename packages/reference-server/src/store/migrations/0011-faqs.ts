/** Answers to what patients ask, the hospital's own words, and what was asked in vain. */
export const faqs = {
  name: '0011-faqs',
  sql: `
CREATE TABLE faq_topic (
  site_id text NOT NULL REFERENCES site,
  id text NOT NULL,
  name jsonb NOT NULL,
  position integer NOT NULL,
  PRIMARY KEY (site_id, id)
);

-- Ids are a site's own: two hospitals may both have "parking".
CREATE TABLE faq (
  site_id text NOT NULL REFERENCES site,
  id text NOT NULL,
  topic text NOT NULL,
  -- by locale: the question, the answer in restricted Markdown, and other ways to ask
  words jsonb NOT NULL,
  owner text NOT NULL,
  reviewed_at date NOT NULL,
  review_by date NOT NULL,
  status text NOT NULL CHECK (status IN ('draft', 'live', 'retired')),
  position integer NOT NULL,
  -- counts changes, so that two writers do not undo each other
  version integer NOT NULL DEFAULT 1,
  changed_at timestamptz NOT NULL,
  -- whoever changed it last; null for the demo's own
  changed_by text,
  PRIMARY KEY (site_id, id),
  FOREIGN KEY (site_id, topic) REFERENCES faq_topic
);
CREATE INDEX faq_in_topic ON faq (site_id, topic);

-- Whether answers helped. Counts by day and no more.
CREATE TABLE faq_vote (
  site_id text NOT NULL,
  faq_id text NOT NULL,
  day date NOT NULL,
  helped integer NOT NULL,
  not_helped integer NOT NULL,
  PRIMARY KEY (site_id, faq_id, day),
  FOREIGN KEY (site_id, faq_id) REFERENCES faq ON DELETE CASCADE
);

-- Groups of words that mean the same here.
CREATE TABLE faq_synonym (
  site_id text NOT NULL REFERENCES site,
  position integer NOT NULL,
  words text[] NOT NULL,
  PRIMARY KEY (site_id, position)
);

CREATE TABLE glossary (
  site_id text NOT NULL REFERENCES site,
  position integer NOT NULL,
  -- by locale: the term, other ways to write it, and what it means
  words jsonb NOT NULL,
  PRIMARY KEY (site_id, position)
);

-- Single words that found nothing. Until the third time only a keyed hash stands here.
CREATE TABLE faq_miss (
  site_id text NOT NULL REFERENCES site,
  word_mac bytea NOT NULL,
  sightings integer NOT NULL,
  word text,
  seen_on date NOT NULL,
  -- staff do not want to see it
  dismissed boolean NOT NULL DEFAULT false,
  PRIMARY KEY (site_id, word_mac),
  CHECK (word IS NULL OR (sightings >= 3 AND NOT dismissed))
);
CREATE INDEX faq_miss_age ON faq_miss (seen_on);

-- Counts all changes of the four tables that search reads: who has an older count makes the index anew.
CREATE TABLE faq_version (
  site_id text PRIMARY KEY REFERENCES site,
  version bigint NOT NULL
);
`,
} as const;
