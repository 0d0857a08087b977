import type { StaffVisit } from '@foyer/sdk/contract/staff';
import type { Answer } from '../api.ts';
import { CasesElement } from '../cases/cases.element.ts';
import { everything, type Filters } from '../cases/queue.flow.ts';
import type { QueueWords } from '../cases/views/queue.view.ts';

const only: Filters = { ...everything, kind: 'complaint' };
const words: QueueWords = {
  label: 'Complaints',
  none: 'No complaint waits for anything now.',
  search: {
    hint: 'Of a complaint. Like K7P-4QX.',
    none: 'No complaint that you may see has this reference.',
    back: 'All complaints',
  },
};

/** Complaints: the queue of cases, of their kind alone. What is opened has steps, clocks and people of its own. */
export class ComplaintsElement extends CasesElement {
  protected override get always(): Filters {
    return only;
  }

  protected override get words(): QueueWords {
    return words;
  }

  /** Visits are the front desk's. */
  protected override findVisits(): Promise<Answer<{ readonly items: readonly StaffVisit[] }>> {
    return Promise.resolve({ ok: true, value: { items: [] } });
  }
}
