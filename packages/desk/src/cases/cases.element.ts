import type { StaffVisit } from '@foyer/sdk/contract/staff';
import { html, nothing, type CSSResultGroup } from 'lit';
import type { Answer } from '../api.ts';
import { AreaElement } from '../area.element.ts';
import { complaintsStyles } from '../complaints/complaints.styles.ts';
import { caseStyles } from './case.styles.ts';
import { casesStyles } from './cases.styles.ts';
import { FoundVisitsElement } from './found-visits.element.ts';
import { QueueElement, type Page } from './queue.element.ts';
import { signsOf } from './queue.flow.ts';
import { caseView } from './views/case.view.ts';
import { filtersView } from './views/filters.view.ts';
import { queueView, type QueueWords } from './views/queue.view.ts';
import { searchView } from './views/search.view.ts';

const questionWords: QueueWords = {
  label: 'Messages and calls',
  none: 'Nobody waits for an answer now.',
  search: {
    hint: 'Of a message, a call or a visit. Like K7P-4QX.',
    none: 'No message, call or visit here has this reference.',
    back: 'All messages and calls',
  },
};

/** Messages and callbacks: what is late first, and one at a time to work on. */
export class CasesElement extends QueueElement {
  static override styles: CSSResultGroup = [AreaElement.styles, casesStyles, caseStyles, complaintsStyles];

  private visits: FoundVisitsElement | undefined;

  protected get words(): QueueWords {
    return questionWords;
  }

  override opened(): void {
    void this.read();
    void this.findOthers();
  }

  private readonly search = async (): Promise<void> => {
    const reference = signsOf(this.queue.typed);
    if (reference === undefined) {
      this.send({ type: 'search-refused' });
      return this.focusOn('#f-reference');
    }
    this.send({ type: 'search-asked' });
    const { api } = this.around;
    const [cases, visits] = await Promise.all([
      api.get<Page>('/staff/v1/cases', { reference, kind: this.always.kind }),
      this.findVisits(reference),
    ]);
    const failed = !cases.ok ? cases : !visits.ok ? visits : undefined;
    if (failed) this.send({ type: 'search-failed', trouble: failed.trouble });
    if (!cases.ok || !visits.ok) return this.focusOn('#found');
    this.send({ type: 'found', reference, cases: cases.value.items, visits: visits.value.items });
    if (visits.value.items.length > 0) {
      this.visits = new FoundVisitsElement();
      this.visits.around = this.around;
      this.visits.find(reference);
    } else this.visits = undefined;
    await this.focusOn('#found');
  };

  /** Whoever works on this queue may ask for visits too. */
  protected findVisits(reference: string): Promise<Answer<{ readonly items: readonly StaffVisit[] }>> {
    return this.around.api.get('/staff/v1/appointments', { reference });
  }

  private readonly leaveSearch = (): void => {
    this.send({ type: 'search-left' });
    void this.focusOn('#f-reference');
  };

  private readonly open = (id: string): void => this.around.go(id);

  override show(id: string | undefined): void {
    if (id === undefined) return void this.leave();
    this.send({ type: 'looked-at', id });
    void this.openCase(id);
  }

  private readonly leave = async (): Promise<void> => {
    const { id } = this.work;
    this.tell({ type: 'left' });
    await this.updateComplete;
    const row = `#${CSS.escape(`open-${id}`)}`;
    // What was open may have gone from a list that is narrowed.
    await this.focusOn(this.renderRoot.querySelector(row) ? row : '#count, #found');
    void this.read();
  };

  override render() {
    const { queue, work, open } = this;
    const now = this.around.now();
    if (work.id !== undefined) {
      const { colleagues, departments, tell, begin, act, readCase } = this;
      const again = () => void readCase();
      const does = { tell, begin, act: (deed: Parameters<typeof act>[0]) => void act(deed), leave: () => this.around.go(undefined), again };
      return caseView(work, { now, colleagues, departments, ...does });
    }
    const { words, always } = this;
    const search = searchView(queue, {
      now,
      words,
      open,
      visits: this.visits,
      typed: (text) => this.send({ type: 'typed', text }),
      submit: () => void this.search(),
      leave: this.leaveSearch,
    });
    const isSearch = queue.search.kind === 'found' || queue.search.kind === 'failed' || queue.search.kind === 'searching';
    return html`<div class="stack">
      ${search}
      ${
        isSearch
          ? nothing
          : html`${filtersView(queue.filters, this.departments, this.narrow)}
            ${queueView(queue, { now, words, always, open, again: () => void this.read(), more: () => void this.more(), clear: () => this.narrow(always) })}`
      }
    </div>`;
  }
}
