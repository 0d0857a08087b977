import type { Referral, ReferralDetail } from '@foyer/sdk/contract/staff-aftercare';
import { html } from 'lit';
import { giveBody, giveFaults, noteBody, noteFaults, stepBody, stepFaults } from './forms.flow.ts';
import { listView } from './views/list.view.ts';
import { referralView } from './views/referral.view.ts';
import { referralRow } from './views/rows.view.ts';
import { WorkElement, type Form } from './work.element.ts';
import { referralStatuses } from './words.ts';

/** Patients who were sent on to another clinic: whoever's next step is due first, and one at a time. */
export class ReferralsElement extends WorkElement<Referral, ReferralDetail> {
  protected override readonly path = '/staff/v1/referrals';
  protected override readonly counted = ['referral', 'referrals'] as const;

  protected override readonly forms: Readonly<Record<string, Form>> = {
    take: { faults: () => [], body: () => ({}), path: 'assign', done: 'You follow it now.' },
    give: { faults: giveFaults, body: giveBody, path: 'assign', done: 'Given to a colleague.' },
    step: { faults: stepFaults, body: stepBody, path: 'steps', done: 'Saved.' },
    note: { faults: noteFaults, body: noteBody, path: 'notes', done: 'Note added.' },
  };

  override render() {
    const { state, colleagues, typed, leave, open } = this;
    const now = this.around.now();
    if (state.id !== undefined) {
      const submit = (form: string) => void this.submit(form);
      return referralView(state, { now, colleagues, typed, submit, leave, again: () => void this.readOne() });
    }
    return html`<div class="stack">
      <p class="muted">
        Somebody follows each patient who was sent on, until they were told what came of it. What stands still comes first.
      </p>
      ${listView(
        state,
        (one) => referralRow(one, { now, open }),
        {
          counted: this.counted,
          label: 'Referrals',
          empty: 'No referral is open now. Write one down at the call after a visit.',
          ticks: [
            ['mine', 'Mine'],
            ['stalled', 'Stands still'],
          ],
          statuses: referralStatuses,
          open: 'All that are open',
        },
        { again: () => void this.read(), more: () => void this.more(), narrow: this.narrow },
      )}
    </div>`;
  }
}
