import type { Appointment, Slot } from '@foyer/sdk/contract';
import { newKey } from '../../reference-server/setup/app.ts';
import { book } from '../../reference-server/setup/server-process.ts';

/** Something the server said yes to, and the message that is due for it. */
export interface Due {
  readonly visitId: string;
  readonly email: string;
  readonly topic: 'visit-booked' | 'visit-moved' | 'visit-cancelled';
}

interface Doings {
  readonly url: string;
  /** Times to take, shared by all patients. */
  readonly free: Slot[];
  readonly due: Due[];
  /** How many mails came for an address. */
  readonly mailsTo: (email: string) => number;
  readonly isOver: () => boolean;
}

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

let patients = 0;

/**
 * Books visits one after the other until it is over or nobody answers. One in three is moved and cancelled, one in three cancelled, each
 * once the mail before it has come: a message that is not true any more is not sent.
 */
export async function bookAndChange({ url, free, due, mailsTo, isOver }: Doings): Promise<void> {
  const change = async (of: { id: string; token: string; version: number }, step: string, body: object) => {
    const response = await fetch(`${url}/v1/appointments/${of.id}/${step}`, {
      method: 'POST',
      headers: {
        'Content-Type': 'application/json',
        'Idempotency-Key': newKey(),
        Authorization: `Manage ${of.token}`,
        'If-Match': `"${of.version}"`,
      },
      body: JSON.stringify(body),
    });
    return response.status === 200 ? ((await response.json()) as Appointment) : undefined;
  };
  const mailed = async (email: string, count: number) => {
    while (mailsTo(email) < count && !isOver()) await pause(5);
    return !isOver();
  };
  try {
    for (let slot = free.shift(); slot && !isOver(); slot = free.shift()) {
      const nth = patients++;
      const email = `patient-${nth}@patients.example`;
      const { status, answer } = await book(url, slot.id, { patient: { email } });
      if (status !== 201) continue;
      const visit = { id: answer.appointment.id, token: answer.manage.token, version: answer.appointment.version };
      const acknowledged = (topic: Due['topic']) => void due.push({ visitId: visit.id, email, topic });
      acknowledged('visit-booked');
      if (nth % 3 === 0 || !(await mailed(email, 1))) continue;
      if (nth % 3 === 1) {
        const to = free.findIndex(({ serviceId }) => serviceId === slot.serviceId);
        const moved = to < 0 ? undefined : await change(visit, 'reschedule', { slotId: free.splice(to, 1)[0]?.id });
        if (!moved) continue;
        acknowledged('visit-moved');
        visit.version = moved.version;
        if (!(await mailed(email, 2))) continue;
      }
      if (await change(visit, 'cancel', {})) acknowledged('visit-cancelled');
    }
  } catch {
    // The server was killed: what it had not said yes to is nobody's.
  }
}
