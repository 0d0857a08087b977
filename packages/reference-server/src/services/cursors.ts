import { fromBase64url, fromUtf8, toBase64url, utf8 } from './bytes.ts';
import { invalid } from './invalid.ts';

/** The last item of a page in the list's order: when (null for never), and which. */
export interface Place {
  readonly startsAt: Date | null;
  readonly id: string;
}

export const writeCursor = ({ startsAt, id }: Place): string => toBase64url(utf8(JSON.stringify([startsAt?.getTime() ?? null, id])));

function read(cursor: string): unknown {
  try {
    return JSON.parse(fromUtf8(fromBase64url(cursor) ?? utf8('')));
  } catch {
    return undefined;
  }
}

/** No list goes beyond; a moment out here would be one that the database cannot hold. */
const farthest = Date.UTC(9999, 0);
const isMoment = (value: unknown): value is number =>
  typeof value === 'number' && Number.isInteger(value) && value >= 0 && value < farthest;
const isId = (value: unknown): value is string =>
  typeof value === 'string' && value.length > 0 && value.length <= 128 && !/[\p{Cc}\p{Cs}]/u.test(value);

export const invalidCursor = () =>
  invalid('/query/cursor', 'not-a-cursor', 'Send nextCursor of the page before, unchanged, with the same query.');

/** @throws DomainError `validation-failed` for anything that no list of ours gave out */
export function readCursor(cursor: string): Place {
  const place = read(cursor);
  if (Array.isArray(place) && place.length === 2) {
    const [at, id] = place as unknown[];
    if (isId(id) && (at === null || isMoment(at))) return { startsAt: at === null ? null : new Date(at), id };
  }
  throw invalidCursor();
}
