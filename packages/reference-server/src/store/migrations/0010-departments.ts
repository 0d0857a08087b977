/** Departments as patients reach them, their hours, and the days that differ. */
export const departments = {
  name: '0010-departments',
  sql: `
CREATE TABLE department (
  -- short, so that ids of its callback windows are ids too
  id text PRIMARY KEY CHECK (length(id) <= 100),
  site_id text NOT NULL REFERENCES site,
  -- counts changes of the department and of its weekly hours, from 1
  version integer NOT NULL DEFAULT 1,
  -- what search engines are told it is
  kind text NOT NULL DEFAULT 'office' CHECK (kind IN ('clinic', 'emergency', 'pharmacy', 'office')),
  -- hidden: for staff alone
  status text NOT NULL DEFAULT 'shown' CHECK (status IN ('shown', 'hidden')),
  name jsonb NOT NULL,
  description jsonb,
  -- whose clock its hours are told by; the site's without one
  location_id text REFERENCES location,
  telecom jsonb NOT NULL DEFAULT '[]',
  languages text[] NOT NULL DEFAULT '{}',
  topics text[] NOT NULL DEFAULT '{}',
  -- a person of weight: name, and role by locale
  contact jsonb,
  access jsonb NOT NULL DEFAULT '[]',
  directions jsonb,
  -- whether days that differ for the whole site differ here too: not where somebody is always there
  keeps_site_days boolean NOT NULL DEFAULT true,
  -- working days within which a message is answered; null where none are taken
  reply_days smallint CHECK (reply_days BETWEEN 1 AND 30),
  -- calls an hour; null where nobody calls back
  callback_capacity smallint CHECK (callback_capacity BETWEEN 1 AND 100),
  callback_minutes smallint NOT NULL DEFAULT 60 CHECK (callback_minutes BETWEEN 15 AND 240),
  -- minutes between asking and the beginning of a window
  callback_lead smallint NOT NULL DEFAULT 30 CHECK (callback_lead BETWEEN 0 AND 10080),
  -- staff take none for now
  message_paused boolean NOT NULL DEFAULT false,
  callback_paused boolean NOT NULL DEFAULT false,
  -- with so many open ones it is full; null for no limit
  message_limit integer CHECK (message_limit > 0),
  callback_limit integer CHECK (callback_limit > 0)
);
CREATE INDEX department_site ON department (site_id);

-- What comes back every week, by the department's clock. An end before its start is on the next day.
CREATE TABLE department_hours (
  department_id text NOT NULL REFERENCES department ON DELETE CASCADE,
  -- phone and callback take the hours of open where they have none of their own
  use text NOT NULL CHECK (use IN ('open', 'phone', 'callback')),
  -- 1 Monday to 7 Sunday
  weekday smallint NOT NULL CHECK (weekday BETWEEN 1 AND 7),
  start_time time NOT NULL CHECK (start_time < '24:00'),
  end_time time NOT NULL,
  CHECK (start_time <> end_time),
  PRIMARY KEY (department_id, use, weekday, start_time)
);

-- A day that differs: what begins on it is its times alone.
CREATE TABLE hours_exception (
  id text PRIMARY KEY,
  site_id text NOT NULL REFERENCES site,
  -- null for the whole site
  department_id text REFERENCES department ON DELETE CASCADE,
  day date NOT NULL,
  -- which hours differ; none named means all
  uses text[] NOT NULL DEFAULT '{}',
  -- none means closed
  times jsonb NOT NULL DEFAULT '[]',
  -- why, by locale
  description jsonb,
  created_at timestamptz NOT NULL
);
CREATE INDEX hours_exception_day ON hours_exception (site_id, day);

-- Who is called in which window: as many rows as calls are promised.
CREATE TABLE callback_place (
  department_id text NOT NULL REFERENCES department ON DELETE CASCADE,
  starts_at timestamptz NOT NULL,
  place smallint NOT NULL CHECK (place > 0),
  site_id text NOT NULL REFERENCES site,
  -- the case that has it
  ref text NOT NULL UNIQUE,
  PRIMARY KEY (department_id, starts_at, place)
);
CREATE INDEX callback_place_start ON callback_place (site_id, starts_at);

-- the department whose hours are the location's own
ALTER TABLE location ADD COLUMN department_id text REFERENCES department ON DELETE SET NULL;
`,
} as const;
