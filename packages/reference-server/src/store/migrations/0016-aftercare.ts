/** Aftercare: calls that people make after a visit, and referrals that people follow. Nothing here is ever sent. */
export const aftercare = {
  name: '0016-aftercare',
  sql: `
-- whether somebody calls after a visit of this kind
ALTER TABLE service ADD COLUMN aftercare boolean NOT NULL DEFAULT true;

CREATE TABLE call_task (
  id text PRIMARY KEY,
  site_id text NOT NULL REFERENCES site,
  appointment_id text NOT NULL UNIQUE REFERENCES appointment,
  version integer NOT NULL DEFAULT 1,
  status text NOT NULL CHECK (status IN ('open', 'reached', 'unreached', 'stopped')),
  -- by when it is to be made, or when they asked to be called
  call_by timestamptz NOT NULL,
  time_zone text NOT NULL,
  owner_subject text,
  owner_name text,
  -- calls in vain since somebody last asked to be called
  misses smallint NOT NULL DEFAULT 0,
  attempts smallint NOT NULL DEFAULT 0,
  -- what was talked about
  record jsonb,
  created_at timestamptz NOT NULL,
  ended_at timestamptz,
  CHECK ((status = 'open') = (ended_at IS NULL)),
  CHECK ((status = 'reached') = (record IS NOT NULL))
);
CREATE INDEX call_task_open ON call_task (site_id, call_by, id) WHERE status = 'open';

CREATE TABLE referral (
  id text PRIMARY KEY,
  site_id text NOT NULL REFERENCES site,
  appointment_id text NOT NULL REFERENCES appointment,
  version integer NOT NULL DEFAULT 1,
  status text NOT NULL CHECK (status IN ('ordered', 'sent', 'returned', 'accepted', 'contacted', 'booked', 'no-show', 'attended', 'reported', 'told', 'closed', 'declined', 'expired')),
  sent_to text NOT NULL,
  phone text,
  reason text,
  -- there is always somebody
  owner_subject text NOT NULL,
  owner_name text NOT NULL,
  since timestamptz NOT NULL,
  -- by when the next step is to come; null once it ended
  next_by timestamptz,
  -- the alarm was given
  stalled_at timestamptz,
  visit_on date,
  time_zone text NOT NULL,
  created_at timestamptz NOT NULL,
  CHECK ((next_by IS NULL) = (status IN ('closed', 'declined', 'expired')))
);
CREATE INDEX referral_open ON referral (site_id, next_by, id) WHERE next_by IS NOT NULL;
CREATE INDEX referral_visit ON referral (appointment_id);

-- What was done to a call (task_id) or a referral.
CREATE TABLE aftercare_step (
  nr bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  site_id text NOT NULL REFERENCES site,
  task_id text REFERENCES call_task ON DELETE CASCADE,
  referral_id text REFERENCES referral ON DELETE CASCADE,
  step text NOT NULL,
  at timestamptz NOT NULL,
  by_subject text,
  by_name text,
  outcome text,
  note text,
  CHECK ((task_id IS NULL) <> (referral_id IS NULL))
);
CREATE INDEX aftercare_step_task ON aftercare_step (task_id, nr) WHERE task_id IS NOT NULL;
CREATE INDEX aftercare_step_referral ON aftercare_step (referral_id, nr) WHERE referral_id IS NOT NULL;
`,
} as const;
