import type { CallTask, CallTaskDetail, ReferralDetail } from '@foyer/sdk/contract/staff-aftercare';
import { html } from 'lit';
import type { Answer } from '../api.ts';
import { callBody, callFaults, giveBody, giveFaults, referBody, referFaults, stopBody, stopFaults } from './forms.flow.ts';
import { callView } from './views/call.view.ts';
import { listView } from './views/list.view.ts';
import { callRow } from './views/rows.view.ts';
import { instantOf } from './wall-time.ts';
import { WorkElement, type Form } from './work.element.ts';
import { oneOf } from './work.flow.ts';
import { callStatuses } from './words.ts';

/** Calls after a visit: whoever is to be called first, and one at a time. */
export class CallsElement extends WorkElement<CallTask, CallTaskDetail> {
  protected override readonly path = '/staff/v1/calls';
  protected override readonly counted = ['call', 'calls'] as const;

  protected override readonly forms: Readonly<Record<string, Form>> = {
    take: { faults: () => [], body: () => ({}), path: 'assign', done: 'You have it now.' },
    give: { faults: giveFaults, body: giveBody, path: 'assign', done: 'Given to a colleague.' },
    attempt: {
      faults: callFaults,
      body: (typed) => callBody(typed, (day, time) => instantOf(day, time, oneOf(this.state)?.timeZone ?? this.around.timeZone)),
      path: 'attempts',
      done: 'Call noted.',
    },
    stop: { faults: stopFaults, body: stopBody, path: 'stop', done: 'It is off the list.' },
    refer: {
      faults: referFaults,
      body: (typed) => referBody(typed, oneOf(this.state)?.visit.id ?? ''),
      path: 'referrals',
      done: 'You follow this referral now.',
    },
  };

  /** A referral is a thing of its own; the call is read again, as it names it. */
  protected override async post(one: CallTaskDetail, form: Form, body: object, key: string): Promise<Answer<CallTaskDetail>> {
    if (form !== this.forms['refer']) return super.post(one, form, body, key);
    const made = await this.around.api.post<ReferralDetail>('/staff/v1/referrals', body, key);
    return made.ok ? this.around.api.get<CallTaskDetail>(`${this.path}/${encodeURIComponent(one.id)}`) : made;
  }

  override render() {
    const { state, colleagues, typed, leave, open } = this;
    const now = this.around.now();
    const again = () => void this.read();
    if (state.id !== undefined) {
      const submit = (form: string) => void this.submit(form);
      return callView(state, {
        now,
        colleagues,
        typed,
        submit,
        leave,
        again: () => void this.readOne(),
        openReferral: (id) => this.around.goTo?.('referrals', id),
      });
    }
    return html`<div class="stack">
      <p class="muted">
        After a visit somebody calls: a person, never a message. Ask how they feel, answer questions, say what comes next, and how to reach
        you.
      </p>
      ${listView(
        state,
        (one) => callRow(one, { now, open }),
        {
          counted: this.counted,
          label: 'Calls to make',
          empty: 'Nobody waits for a call now.',
          ticks: [
            ['mine', 'Mine'],
            ['overdue', 'Late'],
          ],
          statuses: { reached: callStatuses.reached, unreached: callStatuses.unreached, stopped: callStatuses.stopped },
          open: 'Calls to make',
        },
        { again, more: () => void this.more(), narrow: this.narrow },
      )}
    </div>`;
  }
}
