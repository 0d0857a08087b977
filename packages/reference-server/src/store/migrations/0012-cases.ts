/** Messages and callbacks: a question or a wish that a team answers for. */
export const cases = {
  name: '0012-cases',
  sql: `
CREATE TABLE patient_case (
  id text PRIMARY KEY,
  site_id text NOT NULL REFERENCES site,
  reference text NOT NULL,
  kind text NOT NULL CHECK (kind IN ('message', 'callback', 'complaint')),
  status text NOT NULL CHECK (status IN ('received', 'assigned', 'answered', 'reached', 'unreachable', 'closed', 'withdrawn')),
  version integer NOT NULL DEFAULT 1,
  topic text NOT NULL,
  -- who answers; null where the hospital has no departments
  department_id text REFERENCES department,
  -- { patient, sentBy? }, as told
  about jsonb NOT NULL,
  -- { by, voicemail?, safeTime? }
  reply jsonb NOT NULL,
  locale text NOT NULL,
  -- the words tell of danger
  urgent boolean NOT NULL DEFAULT false,
  -- the promise; null once it was kept, or nothing is waited for
  reply_by timestamptz,
  -- since when a promise is broken
  late_since timestamptz,
  owner_subject text,
  owner_name text,
  -- of a callback: the window as it was promised; the place in it is in callback_place
  window_id text,
  window_start timestamptz,
  window_end timestamptz,
  time_zone text NOT NULL,
  -- the bearer it was sent by
  subject text,
  -- HMAC of the code with the server's secret
  code_mac bytea NOT NULL,
  created_at timestamptz NOT NULL,
  updated_at timestamptz NOT NULL,
  closed_at timestamptz,
  CHECK ((window_id IS NULL) = (window_start IS NULL) AND (window_id IS NULL) = (window_end IS NULL)),
  CHECK (reply_by IS NULL OR status IN ('received', 'assigned')),
  CHECK (late_since IS NULL OR reply_by IS NOT NULL),
  CHECK ((owner_subject IS NULL) = (owner_name IS NULL)),
  CHECK (status <> 'assigned' OR owner_subject IS NOT NULL),
  CHECK ((closed_at IS NULL) = (status NOT IN ('closed', 'withdrawn'))),
  UNIQUE (site_id, reference)
);
-- what is waited for, the oldest promise first
CREATE INDEX patient_case_due ON patient_case (site_id, reply_by) WHERE reply_by IS NOT NULL;
CREATE INDEX patient_case_recent ON patient_case (site_id, updated_at);
-- how many wait for a department
CREATE INDEX patient_case_open ON patient_case (department_id, kind) WHERE status IN ('received', 'assigned');

CREATE TABLE case_message (
  id text PRIMARY KEY,
  case_id text NOT NULL REFERENCES patient_case,
  site_id text NOT NULL REFERENCES site,
  -- a note is of staff, for staff alone
  author text NOT NULL CHECK (author IN ('patient', 'staff', 'note')),
  staff_name text,
  body text NOT NULL,
  sent_at timestamptz NOT NULL,
  -- in the order they were written, whatever the clock says
  nr bigint GENERATED ALWAYS AS IDENTITY,
  CHECK ((author = 'patient') = (staff_name IS NULL))
);
CREATE INDEX case_message_case ON case_message (case_id, nr);

-- What was done, when, by whom: only ever added to.
CREATE TABLE case_step (
  nr bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  case_id text NOT NULL REFERENCES patient_case,
  site_id text NOT NULL REFERENCES site,
  step text NOT NULL,
  -- the case's, after it
  version integer NOT NULL,
  status text NOT NULL,
  at timestamptz NOT NULL,
  by_kind text NOT NULL CHECK (by_kind IN ('patient', 'staff', 'hospital')),
  by_subject text,
  by_name text,
  reason text,
  -- of an attempt to call
  outcome text CHECK (outcome IN ('reached', 'no-answer', 'voicemail', 'wrong-number')),
  CHECK ((step = 'attempt') = (outcome IS NOT NULL))
);
CREATE INDEX case_step_case ON case_step (case_id, nr);
-- how long answers took
CREATE INDEX case_step_answers ON case_step (site_id, at) WHERE step IN ('answer', 'attempt');
CREATE FUNCTION case_step_stays() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'case_step is only ever added to'; END $$;
CREATE TRIGGER case_step_stays BEFORE UPDATE OR DELETE ON case_step FOR EACH ROW EXECUTE FUNCTION case_step_stays();
`,
} as const;
