/** What needs mean for a visit. */
export const needs = {
  name: '0005-needs',
  sql: `
-- [{ need, extraMinutes?, locationIds?, modes?, text? }]: a need that no rule names changes nothing; text is locale to words
ALTER TABLE service ADD COLUMN need_rules jsonb NOT NULL DEFAULT '[]' CHECK (jsonb_typeof(need_rules) = 'array');
`,
} as const;
