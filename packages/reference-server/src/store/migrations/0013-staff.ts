/** Who works at the hospital: the desk's sessions, and what staff read and changed. */
export const staff = {
  name: '0013-staff',
  sql: `
CREATE TABLE staff_session (
  -- of 256 random bits that only the browser has
  hash bytea PRIMARY KEY,
  site_id text NOT NULL REFERENCES site,
  subject text NOT NULL,
  name text NOT NULL,
  roles text[] NOT NULL,
  created_at timestamptz NOT NULL,
  seen_at timestamptz NOT NULL,
  expires_at timestamptz NOT NULL
);
CREATE INDEX staff_session_expiry ON staff_session (expires_at);

-- What staff read and changed of people. Ids alone, never a word of anybody's.
CREATE TABLE staff_audit (
  seq bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  at timestamptz NOT NULL,
  site_id text NOT NULL REFERENCES site,
  staff_subject text NOT NULL,
  staff_name text NOT NULL,
  action text NOT NULL,
  kind text NOT NULL,
  -- null where it is about many: a list
  subject_id text,
  request_id text NOT NULL
);
CREATE INDEX staff_audit_of_site ON staff_audit (site_id, seq);
CREATE INDEX staff_audit_subject ON staff_audit (subject_id, seq) WHERE subject_id IS NOT NULL;

-- Nobody changes what was written, by whatever statement. Each statement is one line: a migration is split where lines end.
CREATE FUNCTION staff_audit_stands() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'staff_audit is append-only' USING ERRCODE = 'insufficient_privilege'; END $$;
CREATE TRIGGER staff_audit_stands BEFORE UPDATE OR DELETE OR TRUNCATE ON staff_audit FOR EACH STATEMENT EXECUTE FUNCTION staff_audit_stands();
-- also in a session that says it is a replica
ALTER TABLE staff_audit ENABLE ALWAYS TRIGGER staff_audit_stands;

CREATE INDEX appointment_day ON appointment (site_id, starts_at);
CREATE INDEX appointment_waiting ON appointment (site_id, created_at) WHERE status IN ('proposed', 'pending');
`,
} as const;
