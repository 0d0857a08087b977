/** People who wait for a time, and the times that are offered to them. */
export const waitingList = {
  name: '0007-waiting-list',
  sql: `
CREATE TABLE waitlist_entry (
  id text PRIMARY KEY,
  site_id text NOT NULL REFERENCES site,
  reference text NOT NULL,
  -- offered: a time is kept for them now
  status text NOT NULL CHECK (status IN ('waiting', 'offered', 'booked', 'left', 'expired')),
  service_id text NOT NULL REFERENCES service,
  -- whether an accepted offer moves the visit, or makes one
  moves boolean NOT NULL,
  -- the visit that is to be earlier; once booked, the visit it became
  appointment_id text REFERENCES appointment,
  wishes jsonb NOT NULL,
  -- as in appointment; null with a visit that is to be earlier, which knows its people
  about jsonb,
  reminders text[] NOT NULL,
  consent_version text,
  consented_at timestamptz,
  locale text NOT NULL,
  -- the bearer it was joined by
  subject text,
  created_at timestamptz NOT NULL,
  expires_at timestamptz NOT NULL,
  ended_at timestamptz,
  CHECK (moves = (about IS NULL)),
  CHECK (appointment_id IS NOT NULL OR NOT (moves OR status = 'booked')),
  CHECK ((ended_at IS NULL) = (status IN ('waiting', 'offered'))),
  UNIQUE (site_id, reference)
);
-- the longest waiting first
CREATE INDEX waitlist_turn ON waitlist_entry (site_id, service_id, created_at, id) WHERE status = 'waiting';
CREATE UNIQUE INDEX waitlist_visit ON waitlist_entry (appointment_id) WHERE moves AND status IN ('waiting', 'offered');
CREATE INDEX waitlist_end ON waitlist_entry (ended_at);
CREATE INDEX waitlist_emails ON waitlist_entry USING gin (contact_emails(about)) WHERE status IN ('waiting', 'offered');
CREATE INDEX waitlist_phones ON waitlist_entry USING gin (contact_phones(about)) WHERE status IN ('waiting', 'offered');

-- An offer is a hold of the same id, with what must be known of it when hold and slot are gone.
CREATE TABLE waitlist_offer (
  id text PRIMARY KEY,
  entry_id text NOT NULL REFERENCES waitlist_entry ON DELETE CASCADE,
  status text NOT NULL CHECK (status IN ('open', 'accepted', 'declined', 'expired', 'lost')),
  slot_id text NOT NULL,
  location_id text NOT NULL REFERENCES location,
  practitioner_id text REFERENCES practitioner,
  mode text NOT NULL,
  starts_at timestamptz NOT NULL,
  -- of the slot
  ends_at timestamptz NOT NULL,
  -- of the visit: later where needs make it longer
  stays_until timestamptz NOT NULL,
  time_zone text NOT NULL,
  is_window boolean NOT NULL,
  made_at timestamptz NOT NULL,
  expires_at timestamptz NOT NULL,
  ended_at timestamptz
);
-- nobody has two at once
CREATE UNIQUE INDEX waitlist_offer_open ON waitlist_offer (entry_id) WHERE status = 'open';
CREATE INDEX waitlist_offer_entry ON waitlist_offer (entry_id, made_at);
CREATE INDEX waitlist_offer_due ON waitlist_offer (expires_at) WHERE status = 'open';
`,
} as const;
