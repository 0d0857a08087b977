/** What was made of the weekly hours last, so that a server that starts again has nothing to do. */
export const schedules = {
  name: '0002-schedules',
  sql: `
CREATE TABLE schedule_roll (
  resource_id bigint PRIMARY KEY REFERENCES resource,
  -- MD5 of the hours, the days that differ, and the days looked at
  digest text NOT NULL
);
`,
} as const;
