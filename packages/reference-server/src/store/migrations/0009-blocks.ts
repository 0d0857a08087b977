/** Time that staff block, the visits that cannot take place in it, and visits that belong together. */
export const blocks = {
  name: '0009-blocks',
  sql: `
-- What a block covers. Its time is taken in occupancy, in rows whose ref is its id.
CREATE TABLE block (
  id text PRIMARY KEY,
  site_id text NOT NULL REFERENCES site,
  -- a clinician, wherever they are
  practitioner_id text REFERENCES practitioner,
  resource_id bigint REFERENCES resource,
  -- or a place, with all who see patients there
  location_id text REFERENCES location,
  starts_at timestamptz NOT NULL,
  ends_at timestamptz NOT NULL,
  time_zone text NOT NULL,
  -- for staff alone
  reason text,
  created_at timestamptz NOT NULL,
  -- when staff took it back
  lifted_at timestamptz,
  CHECK (starts_at < ends_at),
  CHECK ((practitioner_id IS NULL) = (resource_id IS NULL)),
  CHECK ((practitioner_id IS NULL) <> (location_id IS NULL))
);
CREATE INDEX block_live ON block (site_id, ends_at) WHERE lifted_at IS NULL;

-- since when its patient cannot be seen at its time
ALTER TABLE appointment ADD COLUMN disrupted_at timestamptz;
-- the hold of another time that is kept for its patient
ALTER TABLE appointment ADD COLUMN kept_hold_id text;

-- A visit that a block leaves without its time, and what became of it.
CREATE TABLE disruption (
  block_id text NOT NULL REFERENCES block ON DELETE CASCADE,
  appointment_id text NOT NULL REFERENCES appointment,
  -- the time it had
  starts_at timestamptz NOT NULL,
  -- the message that tells the patient; null until it was written
  message_id text,
  -- null while the patient has not chosen
  outcome text CHECK (outcome IN ('moved', 'cancelled', 'seen', 'restored')),
  ended_at timestamptz,
  PRIMARY KEY (block_id, appointment_id),
  CHECK ((outcome IS NULL) = (ended_at IS NULL))
);
CREATE INDEX disruption_open ON disruption (appointment_id) WHERE outcome IS NULL;
CREATE INDEX disruption_untold ON disruption (starts_at) WHERE outcome IS NULL AND message_id IS NULL;

-- Two visits of one patient, of which one must come before the other.
CREATE TABLE visit_link (
  earlier_id text NOT NULL REFERENCES appointment,
  later_id text NOT NULL REFERENCES appointment,
  site_id text NOT NULL REFERENCES site,
  created_at timestamptz NOT NULL,
  PRIMARY KEY (earlier_id, later_id),
  CHECK (earlier_id <> later_id)
);
CREATE INDEX visit_link_later ON visit_link (later_id);
`,
} as const;
