import { sql } from 'kysely';
import type { Store } from './db.ts';

/**
 * Services that fit the words, best first. A word may be misspelt or only begun (trigrams, pg_trgm); accents and case do not
 * count. A word that few services have weighs more; one that stands somewhere as it is written is not taken for another one.
 */
export async function fittingServices(db: Store, siteId: string, words: readonly string[]): Promise<{ id: string; score: number }[]> {
  const { rows } = await sql<{ id: string; score: number }>`
    WITH text AS (
      SELECT id,
        (SELECT string_agg(value, ' ') FROM jsonb_each_text(name)) AS names,
        keywords,
        (SELECT string_agg(value, ' ') FROM jsonb_each_text(description)) || ' '
          || coalesce((SELECT string_agg(value, ' ') FROM jsonb_each_text(category)), '') AS rest
      FROM service WHERE site_id = ${siteId}
    ), plain AS (
      SELECT id,
        ' ' || regexp_replace(lower(unaccent(names)), '[[:punct:]،؛؟\\s]+', ' ', 'g') || ' ' AS names,
        ' ' || regexp_replace(lower(unaccent(keywords)), '[[:punct:]،؛؟\\s]+', ' ', 'g') || ' ' AS keywords,
        ' ' || regexp_replace(lower(unaccent(rest)), '[[:punct:]،؛؟\\s]+', ' ', 'g') || ' ' AS rest
      FROM text
    ), word AS (
      SELECT DISTINCT lower(unaccent(w)) AS w FROM unnest(${words}::text[]) AS w
    ), hit AS (
      SELECT plain.id, w, max(fit) AS fit FROM plain CROSS JOIN word CROSS JOIN LATERAL (
        VALUES (names, 1.0), (keywords, 0.95), (rest, 0.6)
      ) AS part (body, weight) CROSS JOIN LATERAL (
        SELECT weight * CASE
          WHEN position(' ' || w || ' ' IN body) > 0 THEN 1.0
          WHEN length(w) > 3 AND position(' ' || w IN body) > 0 THEN 0.9
          ELSE greatest(strict_word_similarity(w, body), 0.85 * word_similarity(w, body))
        END AS fit
      ) AS found
      GROUP BY plain.id, w
    ), good AS (
      SELECT id, w, fit, max(fit) OVER (PARTITION BY w) AS best FROM hit WHERE fit >= 0.36
    ), weighed AS (
      SELECT id, fit * ln(1 + (SELECT count(*) FROM plain)::float / count(*) OVER (PARTITION BY w)) AS score
      FROM good WHERE fit >= 0.7 * best
    ), total AS (
      SELECT id, sum(score) AS score FROM weighed GROUP BY id
    )
    SELECT id, score::float8 AS score FROM total WHERE score >= 0.35 * (SELECT max(score) FROM total) ORDER BY score DESC, id
  `.execute(db);
  return rows;
}
