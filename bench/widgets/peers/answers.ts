import type { Answers } from '../page.ts';

const json = (body: unknown): Response => Response.json(body);

/** Answers JSON by path, as another vendor's API would; the request's own query or body decides nothing unless asked. */
export function jsonAnswers(answers: Readonly<Record<string, (url: URL) => unknown>>): Answers {
  return async (request) => {
    const url = new URL(request.url);
    const answer = answers[url.pathname];
    return answer && json(answer(url));
  };
}

const halfHour = 1_800_000;

/** A clinic's free half hours: weekdays from nine to five New York time (told as UTC-5), tomorrow and the 20 days after it. */
export function freeTimes(from: Date, until: Date): readonly Date[] {
  const midnight = Math.floor(Date.now() / 86_400_000) * 86_400_000;
  const days = Array.from({ length: 21 }, (_, day) => midnight + (day + 1) * 86_400_000);
  return days
    .filter((day) => ![0, 6].includes(new Date(day).getUTCDay()))
    .flatMap((day) => Array.from({ length: 16 }, (_, half) => new Date(day + 14 * 3_600_000 + half * halfHour)))
    .filter((time) => time >= from && time < until);
}

export const halfHourAfter = (time: Date): Date => new Date(time.getTime() + halfHour);
