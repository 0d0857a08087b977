import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import type { DB, Kysely } from '../../../packages/reference-server/src/store/db.ts';

export type Cell = string | number | boolean | null | object;
export type DumpRow = Readonly<Record<string, Cell>>;
/** All rows of all tables, each table's in the order in which they lie in it: what `pg_dump` writes. */
export type Dump = Readonly<Record<string, readonly DumpRow[]>>;

export async function logicalDump(db: Kysely<DB>): Promise<Dump> {
  const tables = await sql<{ name: string }>`SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public' ORDER BY 1`.execute(db);
  const dump: Record<string, DumpRow[]> = {};
  for (const { name } of tables.rows) {
    const { rows } = await sql<{ row: DumpRow }>`SELECT to_jsonb(t) AS row FROM ${sql.table(name)} t ORDER BY t.ctid`.execute(db);
    dump[name] = rows.map(({ row }) => row);
  }
  return dump;
}

/** Somebody whom the attacker has seen: when they sent something, which link they were given, and what their browser sent. */
export interface Seen {
  readonly survey: string;
  /** Milliseconds. */
  readonly at: number;
  readonly invitation: string;
  readonly key: string;
  readonly response: string;
  /** Of the two lots that were written down. */
  readonly lot: 0 | 1;
  /** What they answered: the attacker does not know it, whoever counts does. */
  readonly canary: string;
}

/** A way to say which row is whose: as many guesses as people. */
interface Attack {
  readonly name: string;
  readonly guess: (people: readonly Seen[], rows: readonly DumpRow[]) => readonly (DumpRow | undefined)[];
}

const text = (cell: Cell | undefined): string => (typeof cell === 'string' ? cell : JSON.stringify(cell ?? null));
const whole = (row: DumpRow): string => JSON.stringify(row);

const sortedBy = <T>(items: readonly T[], of: (item: T) => string | number): T[] =>
  items
    .map((item, i) => ({ item, i, key: of(item) }))
    .toSorted((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : a.i - b.i))
    .map(({ item }) => item);

/** Whatever a table may hold of a secret. */
const traces = (secret: string): string[] => [secret, createHash('sha256').update(secret).digest('hex')];

/** Rows by whatever in them may be a trace of a secret: long words, bytes as PostgreSQL writes them too. */
function rowsByTrace(rows: readonly DumpRow[]): Map<string, DumpRow[]> {
  const found = new Map<string, DumpRow[]>();
  for (const row of rows)
    for (const word of new Set(whole(row).match(/[\w-]{20,}/gu) ?? []))
      for (const trace of [word, word.replace(/^x/u, '')]) found.set(trace, [...(found.get(trace) ?? []), row]);
  return found;
}

const traceable = (index: ReadonlyMap<string, DumpRow[]>, secrets: readonly string[]): DumpRow[] =>
  secrets.flatMap(traces).flatMap((trace) => index.get(trace) ?? []);

/** Puts people and rows in some order each, and takes the first for the first's. */
function orders(dump: Dump, before: Dump): Attack[] {
  const placeOf = new Map((dump['invitation'] ?? []).map((row, i) => [row, i]));
  const invitations = rowsByTrace(dump['invitation'] ?? []);
  const place = (secret: string) => placeOf.get(traceable(invitations, [secret])[0] ?? {}) ?? -1;
  const ofPeople: Record<string, (people: readonly Seen[]) => Seen[]> = {
    'their time': (people) => sortedBy(people, ({ at }) => at),
    'their time, the last first': (people) => sortedBy(people, ({ at }) => -at),
    'where their invitation lies': (people) => sortedBy(people, ({ invitation }) => place(invitation)),
    'how long what waited was': (people) => {
      const spool = (before['feedback_spool'] ?? []).filter(({ survey_id }) => survey_id === people[0]?.survey);
      // What waits lies in the order in which it came.
      const inTime = sortedBy(people, ({ at }) => at);
      return sortedBy(inTime, (one) => text(spool[inTime.indexOf(one)]?.['sealed']).length);
    },
  };
  const columns = Object.keys(dump['feedback_answer']?.[0] ?? {}).filter((name) => !['site_id', 'survey_id', 'month'].includes(name));
  const ofRows: Record<string, (rows: readonly DumpRow[]) => DumpRow[]> = {
    'where they lie': (rows) => [...rows],
    'how long they are': (rows) => sortedBy(rows, (row) => text(row['answers']).length),
    ...Object.fromEntries(columns.map((name) => [name, (rows: readonly DumpRow[]) => sortedBy(rows, (row) => text(row[name]))])),
  };
  return Object.entries(ofPeople).flatMap(([one, people]) =>
    Object.entries(ofRows).map(([other, rows]): Attack => ({
      name: `people by ${one}, rows by ${other}`,
      guess: (seen, found) => {
        const [inOrder, inTheirs] = [people(seen), rows(found)];
        return seen.map((person) => inTheirs[inOrder.indexOf(person)]);
      },
    })),
  );
}

/** Looks for a trace of somebody's secrets in a row, or in any row of another table beside a row's id or words. */
function traced(dump: Dump, before: Dump): Attack[] {
  const index = rowsByTrace([...Object.values(dump), ...Object.values(before)].flat());
  const link = (of: (person: Seen) => readonly string[]) => (people: readonly Seen[], rows: readonly DumpRow[]) =>
    people.map((person) => {
      const found = traceable(index, of(person));
      const beside = found.map(whole);
      return rows.find(
        (row) => found.includes(row) || beside.some((told) => told.includes(text(row['id'])) || told.includes(wordsIn(row))),
      );
    });
  return [
    { name: 'their invitation', guess: link(({ invitation }) => [invitation]) },
    { name: 'their key', guess: link(({ key }) => [key]) },
    { name: 'the secret of their answer', guess: link(({ response }) => [response]) },
    {
      name: 'what waits in clear, in its order',
      guess: (people, rows) => {
        const inTime = sortedBy(people, ({ at }) => at);
        const waits = (before['feedback_spool'] ?? []).filter(({ survey_id }) => survey_id === people[0]?.survey).map(readableCells);
        return people.map((person) => rows.find((row) => waits[inTime.indexOf(person)]?.includes(wordsIn(row))));
      },
    },
  ];
}

/** The words of an answer, by which it can be told from others. */
const wordsIn = (row: DumpRow): string => /canary-[0-9a-z]+/u.exec(whole(row))?.[0] ?? 'none';
/** Bytes as whoever looks at them reads them. */
const readableCells = (row: DumpRow): string =>
  Object.values(row)
    .map((cell) => (typeof cell === 'string' && cell.startsWith('\\x') ? Buffer.from(cell.slice(2), 'hex').toString('latin1') : text(cell)))
    .join(' ');

export interface Linked {
  readonly attack: string;
  /** Of all people, how many answers were found. By chance it is one for each survey. */
  readonly hits: number;
  /** Of all people, for how many it was told in which of the two lots they were. By chance it is half of them. */
  readonly lots: number;
}

/** All attacks on all people. `before`: the dump when the first lot was still waiting. */
export function link(people: readonly Seen[], dump: Dump, before: Dump): Linked[] {
  const surveys = [...new Set(people.map(({ survey }) => survey))];
  const lotOf = new Map(people.map(({ canary, lot }) => [canary, lot]));
  return [...orders(dump, before), ...traced(dump, before)].map(({ name, guess }) => {
    let [hits, lots] = [0, 0];
    for (const survey of surveys) {
      const own = people.filter((person) => person.survey === survey);
      const rows = (dump['feedback_answer'] ?? []).filter(({ survey_id }) => survey_id === survey);
      guess(own, rows).forEach((row, i) => {
        const canary = row && wordsIn(row);
        if (canary === own[i]?.canary) hits += 1;
        if (canary !== undefined && lotOf.get(canary) === own[i]?.lot) lots += 1;
      });
    }
    return { attack: name, hits, lots };
  });
}
