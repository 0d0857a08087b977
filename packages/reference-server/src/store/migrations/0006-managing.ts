/** Visits that are moved, cancelled, confirmed, reminded of and found again. */
export const managing = {
  name: '0006-managing',
  sql: `
-- { secondFact?, pageUrl?, reminderHours?, quiet?: { from, to } }
ALTER TABLE site ADD COLUMN managing jsonb NOT NULL DEFAULT '{}' CHECK (jsonb_typeof(managing) = 'object');

-- when the visit got the time it has, if not when it was made
ALTER TABLE appointment ADD COLUMN moved_at timestamptz;
-- reminders are looked for by time
CREATE INDEX appointment_in_time ON appointment (site_id, starts_at) WHERE status = 'booked';

-- a visit is found again by who can be written to; a number by its last digits, as people leave out the first ones
CREATE FUNCTION contact_emails(about jsonb) RETURNS text[] LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN array_remove(ARRAY[lower(about->'patient'->>'email'), lower(about->'bookedBy'->>'email')], NULL);
CREATE FUNCTION contact_phones(about jsonb) RETURNS text[] LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN array_remove(ARRAY[right(regexp_replace(about->'patient'->>'phone', '[^0-9]', '', 'g'), 9),
    right(regexp_replace(about->'bookedBy'->>'phone', '[^0-9]', '', 'g'), 9)], NULL);
CREATE INDEX appointment_emails ON appointment USING gin (contact_emails(about));
CREATE INDEX appointment_phones ON appointment USING gin (contact_phones(about));

-- shows the visit whole: a code was verified
ALTER TABLE manage_token ADD COLUMN verified boolean NOT NULL DEFAULT false;

-- The code that was sent last for a visit; it is made of the nonce, and kept nowhere.
CREATE TABLE visit_code (
  appointment_id text PRIMARY KEY REFERENCES appointment,
  site_id text NOT NULL REFERENCES site,
  nonce bytea NOT NULL,
  -- SHA-256 of the authority that asked: the code is good with it alone
  asked_by bytea NOT NULL,
  expires_at timestamptz NOT NULL,
  tries integer NOT NULL DEFAULT 0,
  -- of the day that began then: tries over all codes, and messages
  day_from timestamptz NOT NULL,
  day_tries integer NOT NULL DEFAULT 0,
  day_sent integer NOT NULL DEFAULT 1
);

-- Someone asked for the links of their visits. The contact goes as soon as it is answered.
CREATE TABLE lookup (
  id text PRIMARY KEY,
  site_id text NOT NULL REFERENCES site,
  contact text,
  -- HMAC of the contact with the server's secret: counts messages
  contact_mac bytea NOT NULL,
  reference text,
  locale text NOT NULL,
  created_at timestamptz NOT NULL,
  -- when a message was made for it
  answered_at timestamptz
);
CREATE INDEX lookup_contact ON lookup (site_id, contact_mac, answered_at);
CREATE INDEX lookup_age ON lookup (created_at);
`,
} as const;
