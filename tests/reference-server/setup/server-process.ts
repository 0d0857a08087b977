import { inject } from 'vitest';
import type { Appointment, BookingAnswer, Slot } from '@foyer/sdk/contract';
import { copyDemo } from '../../setup/demo.ts';
import { newKey } from './app.ts';
import { foyer, temporaryFolder, type Program } from './programs.ts';

/** A real server and where it listens. */
export interface Server extends Program {
  readonly port: number;
  readonly url: string;
}

/** Starts `foyer serve` on a free port and waits until it says that it is ready. */
export async function startServer(env: Readonly<Record<string, string>>): Promise<Server> {
  const program = foyer(['serve'], { PORT: '0', ...env });
  const line = await program.printed(/"port":\d+.*"event":"started"/u);
  const port = Number(/"port":(\d+)/u.exec(line)?.[1]);
  return Object.assign(program, { port, url: `http://127.0.0.1:${port}` });
}

/** A data folder that has the demo hospital already: a copy of `demoTemplate()`. */
export function seededFolder(template: string): string {
  const folder = temporaryFolder();
  copyDemo(template, folder);
  return folder;
}

export const postgresUrl = (): string => inject('postgres').url;

const json = async <T>(answer: Promise<Response>): Promise<T> => (await (await answer).json()) as T;
const day = (ahead: number) => new Date(Date.now() + ahead * 86_400_000).toISOString().slice(0, 10);

/** Times anyone may book, soonest first, of services that ask for nothing special. */
export async function freeTimes(url: string, limit = 200): Promise<Slot[]> {
  const { items: services } = await json<{
    items: {
      id: string;
      requirements: Record<string, unknown>;
      bookingPolicy: { requiresApproval: boolean };
      capabilities: { book: boolean };
    }[];
  }>(fetch(`${url}/v1/services`));
  const plain = services.filter(
    ({ requirements, bookingPolicy, capabilities }) =>
      requirements['referral'] !== 'required' &&
      requirements['minAge'] === undefined &&
      requirements['maxAge'] === undefined &&
      !bookingPolicy.requiresApproval &&
      capabilities.book,
  );
  const found: Slot[] = [];
  for (const service of plain) {
    for (let cursor: string | undefined = ''; cursor !== undefined && found.length < limit;) {
      const page: { items: Slot[]; nextCursor?: string } = await json(
        fetch(`${url}/v1/slots?service=${service.id}&from=${day(2)}&to=${day(30)}&limit=200${cursor && `&cursor=${cursor}`}`),
      );
      found.push(...page.items.filter((slot) => slot.deepLink === undefined && slot.remaining === undefined && slot.mode === 'in-person'));
      cursor = page.nextCursor;
    }
  }
  return found.slice(0, limit);
}

export interface Booked {
  readonly status: number;
  readonly answer: BookingAnswer;
}

/** Books a time for an invented patient. */
export async function book(
  url: string,
  slotId: string,
  more: { patient?: object; headers?: Record<string, string> } = {},
): Promise<Booked> {
  const response = await fetch(`${url}/v1/appointments`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', 'Idempotency-Key': newKey(), ...more.headers },
    body: JSON.stringify({
      slotId,
      patient: { name: 'Grace Hopper', birthDate: '1990-12-09', email: 'grace@patients.example', ...more.patient },
      consent: { accepted: true, version: '1' },
    }),
  });
  return { status: response.status, answer: (await response.json()) as BookingAnswer };
}

/** What the server says of a visit to whoever has its token. */
export async function look(url: string, { appointment, manage }: BookingAnswer): Promise<{ status: number; visit: Appointment }> {
  const response = await fetch(`${url}/v1/appointments/${appointment.id}`, { headers: { Authorization: `Manage ${manage.token}` } });
  return { status: response.status, visit: (await response.json()) as Appointment };
}
