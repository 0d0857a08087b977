/**
 * How it was: surveys and answers that are nobody's, thanks, and what the hospital changed. Whatever belongs to an answer has days alone, or is sealed: rows tell
 * neither when nor by whom (docs/decisions/0014).
 */
export const feedback = {
  name: '0014-feedback',
  sql: `
-- Ids are a site's own. Those that come with the server are in no table, unless a hospital has changed them.
CREATE TABLE survey (
  site_id text NOT NULL REFERENCES site,
  id text NOT NULL,
  -- by locale
  about jsonb NOT NULL,
  note jsonb,
  -- FHIR R4 Questionnaires by locale
  questionnaire jsonb NOT NULL,
  -- { linkId, poor }
  rating jsonb,
  department_id text REFERENCES department,
  status text NOT NULL CHECK (status IN ('live', 'retired')),
  version integer NOT NULL DEFAULT 1,
  PRIMARY KEY (site_id, id)
);

-- Links that work once. Whom one was given to is not known here.
CREATE TABLE invitation (
  -- of 128 random bits
  hash bytea PRIMARY KEY,
  site_id text NOT NULL REFERENCES site,
  survey_id text NOT NULL,
  used_on date
);
CREATE INDEX invitation_of_survey ON invitation (site_id, survey_id);

-- Answers that may be changed still, or wait for others. Nothing here is kept once they are written down.
CREATE TABLE feedback_spool (
  id text PRIMARY KEY,
  site_id text NOT NULL REFERENCES site,
  survey_id text NOT NULL,
  -- of the secret that changes them; null where none was sent
  response_hash bytea UNIQUE,
  -- with a key that is made of the server's secret; padded
  sealed bytea NOT NULL,
  given_on date NOT NULL,
  -- from a full hour on they are changed no more
  ripe_at timestamptz NOT NULL
);
CREATE INDEX feedback_spool_ripe ON feedback_spool (site_id, survey_id, ripe_at);

-- A month's rows are written anew, in a random order and with new ids, whenever some are added.
CREATE TABLE feedback_answer (
  id text PRIMARY KEY,
  site_id text NOT NULL REFERENCES site,
  survey_id text NOT NULL,
  -- its first day
  month date NOT NULL,
  answers jsonb NOT NULL
);
CREATE INDEX feedback_answer_month ON feedback_answer (site_id, survey_id, month);

-- That an anonymous request was received: all that is kept of its key.
CREATE TABLE anonymous_key (
  hash bytea PRIMARY KEY,
  status smallint NOT NULL,
  day date NOT NULL
);
CREATE INDEX anonymous_key_age ON anonymous_key (day);

CREATE TABLE praise (
  id text PRIMARY KEY,
  site_id text NOT NULL REFERENCES site,
  -- whose it is; null where the hospital has no departments
  department_id text REFERENCES department,
  body text NOT NULL,
  person text,
  from_name text,
  share boolean NOT NULL,
  received_on date NOT NULL,
  passed_on date,
  passed_by text,
  CHECK ((passed_on IS NULL) = (passed_by IS NULL))
);
CREATE INDEX praise_recent ON praise (site_id, received_on);

-- "You said, we did": how many cases said so, not which.
CREATE TABLE change (
  id text PRIMARY KEY,
  site_id text NOT NULL REFERENCES site,
  -- by locale
  said jsonb NOT NULL,
  did jsonb NOT NULL,
  said_by integer NOT NULL CHECK (said_by > 0),
  department_id text REFERENCES department,
  published_on date NOT NULL,
  published_by text NOT NULL,
  status text NOT NULL CHECK (status IN ('shown', 'retired'))
);
CREATE INDEX change_recent ON change (site_id, published_on);
`,
} as const;
