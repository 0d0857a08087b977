/** Complaints: cases with clocks, with more steps, and with people who must not have them. */
export const complaints = {
  name: '0015-complaints',
  sql: `
-- { rules?, departmentId?, elsewhere?, onCall? }
ALTER TABLE site ADD COLUMN complaints jsonb NOT NULL DEFAULT '{}';

ALTER TABLE patient_case DROP CONSTRAINT patient_case_status_check;
ALTER TABLE patient_case DROP CONSTRAINT patient_case_check1;
ALTER TABLE patient_case DROP CONSTRAINT patient_case_check2;
ALTER TABLE patient_case DROP CONSTRAINT patient_case_check4;
ALTER TABLE patient_case DROP CONSTRAINT patient_case_check5;
ALTER TABLE patient_case ADD CONSTRAINT patient_case_status CHECK (status IN ('received', 'assigned', 'closed', 'withdrawn', 'answered') OR (kind <> 'complaint' AND status IN ('reached', 'unreachable')) OR (kind = 'complaint' AND status IN ('acknowledged', 'investigating', 'interim', 'signed-off', 'reopened', 'transferred')));
ALTER TABLE patient_case ADD CONSTRAINT patient_case_promise CHECK (reply_by IS NULL OR status IN ('received', 'assigned', 'acknowledged', 'investigating', 'interim', 'signed-off', 'reopened'));
-- of a complaint whose clock stands still nothing is promised, and what was broken stays so
ALTER TABLE patient_case ADD CONSTRAINT patient_case_late CHECK (late_since IS NULL OR reply_by IS NOT NULL OR kind = 'complaint');
ALTER TABLE patient_case ADD CONSTRAINT patient_case_owned CHECK (status NOT IN ('assigned', 'investigating', 'interim', 'signed-off') OR owner_subject IS NOT NULL);
ALTER TABLE patient_case ADD CONSTRAINT patient_case_ended CHECK ((closed_at IS NULL) = (status NOT IN ('closed', 'withdrawn', 'transferred')));

ALTER TABLE case_message ADD COLUMN kind text CHECK (kind IN ('acknowledgement', 'interim', 'pause', 'outcome'));

CREATE TABLE complaint (
  case_id text PRIMARY KEY REFERENCES patient_case,
  site_id text NOT NULL REFERENCES site,
  category text NOT NULL,
  origin text NOT NULL CHECK (origin IN ('form', 'survey')),
  -- where it happened; who answers is in patient_case
  department_id text REFERENCES department,
  people text,
  happened_on date,
  wish text,
  harm boolean NOT NULL,
  consent text NOT NULL CHECK (consent IN ('own', 'given', 'needed')),
  -- those it was received under, whole: what the hospital changes later is not for this one
  rules jsonb NOT NULL,
  acknowledge_by timestamptz NOT NULL,
  acknowledged_at timestamptz,
  respond_by timestamptz NOT NULL,
  agreed boolean NOT NULL DEFAULT false,
  -- 1, and one more each time it was opened again
  review integer NOT NULL DEFAULT 1,
  deputy_subject text,
  deputy_name text,
  paused_at timestamptz,
  -- what the patient was told of it; why, for staff, is in the step
  paused_words text,
  -- the end of its last day
  paused_until timestamptz,
  -- the outcome as it stands, and who wrote it last
  draft jsonb,
  draft_subject text,
  draft_name text,
  draft_at timestamptz,
  signed_subject text,
  signed_name text,
  signed_at timestamptz,
  -- as it was sent
  outcome jsonb,
  sent_at timestamptz,
  reopen_until timestamptz,
  transferred_to jsonb,
  CHECK ((deputy_subject IS NULL) = (deputy_name IS NULL)),
  CHECK ((paused_at IS NULL) = (paused_words IS NULL)),
  CHECK (paused_until IS NULL OR paused_at IS NOT NULL),
  CHECK (paused_at IS NULL OR acknowledged_at IS NOT NULL),
  CHECK ((draft IS NULL) = (draft_subject IS NULL) AND (draft IS NULL) = (draft_at IS NULL) AND (draft IS NULL) = (draft_name IS NULL)),
  CHECK ((signed_subject IS NULL) = (signed_at IS NULL) AND (signed_subject IS NULL) = (signed_name IS NULL)),
  -- whoever wrote it does not sign it, and no outcome is signed or sent without its four parts
  CHECK (signed_subject IS NULL OR (draft_subject IS NOT NULL AND signed_subject <> draft_subject)),
  CHECK (signed_subject IS NULL OR draft ?& ARRAY['contact', 'steps', 'results', 'completedOn']),
  CHECK ((outcome IS NULL) = (sent_at IS NULL)),
  CHECK (outcome IS NULL OR outcome ?& ARRAY['contact', 'steps', 'results', 'completedOn'])
);
CREATE INDEX complaint_paused ON complaint (site_id, paused_until) WHERE paused_until IS NOT NULL;

-- Who must not have it, and why; who is another person than the one that was named; and who had it, by review.
CREATE TABLE complaint_person (
  case_id text NOT NULL REFERENCES complaint,
  site_id text NOT NULL REFERENCES site,
  subject text NOT NULL,
  part text NOT NULL CHECK (part IN ('concerned', 'cleared', 'owned', 'deputised', 'wrote', 'signed')),
  review integer NOT NULL,
  name text NOT NULL,
  reason text,
  at timestamptz NOT NULL,
  PRIMARY KEY (case_id, subject, part, review)
);
CREATE INDEX complaint_person_concerned ON complaint_person (site_id, subject) WHERE part = 'concerned';
`,
} as const;
