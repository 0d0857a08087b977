import type { StaffCase, StaffCaseDetail, StaffVisit } from '@foyer/sdk/contract/staff';
import { html, nothing, type CSSResultGroup } from 'lit';
import { AreaElement } from '../area.element.ts';
import { CaseWorkElement } from './case-work.element.ts';
import { caseStyles } from './case.styles.ts';
import { casesStyles } from './cases.styles.ts';
import { FoundVisitsElement } from './found-visits.element.ts';
import { countsOf, emptyQueue, newIn, queryOf, signsOf, transition, type Filters, type QueueEvent, type QueueState } from './queue.flow.ts';
import { caseView } from './views/case.view.ts';
import { filtersView } from './views/filters.view.ts';
import { queueView } from './views/queue.view.ts';
import { searchView } from './views/search.view.ts';
import { countWords, newWords } from './words.ts';

interface Page {
  readonly items: readonly StaffCase[];
  readonly nextCursor?: string;
}

/** How often the queue is read anew while somebody can see it, in milliseconds. */
const refreshEvery = 60_000;
const pageSize = 50;
/** The server gives no more at once. */
const longestPage = 200;

/** Messages and callbacks: what is late first, and one at a time to work on. */
export class CasesElement extends CaseWorkElement {
  static override styles: CSSResultGroup = [AreaElement.styles, casesStyles, caseStyles];

  private queue: QueueState = emptyQueue;
  private visits: FoundVisitsElement | undefined;
  /** Counts the lists that were asked for: an answer to one before the last is not shown. */
  private asked = 0;
  private looking: ReturnType<typeof setInterval> | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    this.looking = setInterval(this.look, refreshEvery);
    document.addEventListener('visibilitychange', this.look);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearInterval(this.looking);
    document.removeEventListener('visibilitychange', this.look);
  }

  override opened(): void {
    void this.read();
    void this.findOthers();
  }

  private readonly send = (event: QueueEvent): void => {
    this.queue = transition(this.queue, event);
    this.requestUpdate();
  };

  private async read(): Promise<void> {
    this.send({ type: 'asked' });
    const mine = (this.asked += 1);
    const answer = await this.around.api.get<Page>('/staff/v1/cases', { ...queryOf(this.queue.filters), limit: this.size });
    if (mine !== this.asked) return;
    if (!answer.ok) {
      this.send({ type: 'not-listed', trouble: answer.trouble });
      return this.around.say(`The list cannot be shown now. ${answer.trouble.detail}`);
    }
    const { items, nextCursor } = answer.value;
    await this.keepFocus(() => this.send({ type: 'listed', items, nextCursor, at: this.around.now().getTime() }));
    const counts = countsOf(this.queue);
    if (counts && this.work.id === undefined) this.around.say(countWords(counts));
  }

  /** Reads the queue anew by itself: nothing moves the focus, and it does not count as work. */
  private readonly look = async (): Promise<void> => {
    const { list, filters } = this.queue;
    if (document.visibilityState !== 'visible' || this.getClientRects().length === 0) return;
    if (list.kind !== 'ready' || list.more === 'loading' || this.around.now().getTime() - list.readAt < refreshEvery / 2) return;
    const mine = (this.asked += 1);
    const answer = await this.around.api.get<Page>('/staff/v1/cases', { ...queryOf(filters), limit: this.size }, { unattended: true });
    if (mine !== this.asked) return;
    if (!answer.ok) return this.send({ type: 'not-listed', trouble: answer.trouble });
    const { items, nextCursor } = answer.value;
    const [before, { outdated }] = [this.queue, this.work];
    await this.keepFocus(() => this.send({ type: 'refreshed', items, nextCursor, at: this.around.now().getTime() }));
    for (const { id, version } of items) this.tell({ type: 'listed', id, version });
    const count = newIn(before, this.queue);
    const news = [count > 0 ? newWords(count) : '', this.work.outdated && !outdated ? 'This has changed since you opened it.' : ''];
    if (news.join('') !== '') this.around.say(news.join(' ').trim());
  };

  /** As many as are shown, so that nothing that was read on to goes away. */
  private get size(): string {
    const { list } = this.queue;
    return String(list.kind === 'ready' ? Math.min(longestPage, Math.max(pageSize, list.items.length)) : pageSize);
  }

  /** A row that moves loses the focus it had: it gets it back. */
  private async keepFocus(change: () => void): Promise<void> {
    const had = this.focusedId;
    change();
    await this.updateComplete;
    if (had === undefined || this.focusedId !== undefined) return;
    const again = `#${CSS.escape(had)}`;
    await this.focusOn(this.renderRoot.querySelector(again) ? again : '#count');
  }

  private get focusedId(): string | undefined {
    const id = this.shadowRoot?.activeElement?.id;
    return id === undefined || id === '' ? undefined : id;
  }

  private readonly more = async (): Promise<void> => {
    const { list, filters } = this.queue;
    if (list.kind !== 'ready' || list.nextCursor === undefined) return;
    this.send({ type: 'more-asked' });
    const mine = (this.asked += 1);
    const answer = await this.around.api.get<Page>('/staff/v1/cases', {
      ...queryOf(filters),
      limit: String(pageSize),
      cursor: list.nextCursor,
    });
    if (mine !== this.asked) return;
    if (!answer.ok) return this.send({ type: 'not-listed', trouble: answer.trouble });
    const { items, nextCursor } = answer.value;
    this.send({ type: 'more', items, nextCursor });
    this.around.say(`${items.length} more`);
    await this.focusOn(`#${CSS.escape(`open-${items[0]?.id ?? ''}`)}`);
  };

  private readonly narrow = (change: Partial<Filters>): void => {
    this.send({ type: 'filtered', filters: { ...this.queue.filters, ...change } });
    void this.read();
  };

  private readonly search = async (): Promise<void> => {
    const reference = signsOf(this.queue.typed);
    if (reference === undefined) {
      this.send({ type: 'search-refused' });
      return this.focusOn('#f-reference');
    }
    this.send({ type: 'search-asked' });
    const { api } = this.around;
    const [cases, visits] = await Promise.all([
      api.get<Page>('/staff/v1/cases', { reference }),
      api.get<{ items: StaffVisit[] }>('/staff/v1/appointments', { reference }),
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

  private readonly leaveSearch = (): void => {
    this.send({ type: 'search-left' });
    void this.focusOn('#f-reference');
  };

  protected override changed(found: StaffCaseDetail): void {
    // The list stays masked: of whom it is about, it keeps what it had.
    const search = this.queue.search.kind === 'found' ? this.queue.search.cases : [];
    const listed = [...(this.queue.list.kind === 'ready' ? this.queue.list.items : []), ...search].find(({ id }) => id === found.id);
    if (listed) this.send({ type: 'changed', one: { ...found, patient: listed.patient } });
  }

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
    const search = searchView(queue, {
      now,
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
            ${queueView(queue, { now, open, again: () => void this.read(), more: () => void this.more(), clear: () => this.narrow(emptyQueue.filters) })}`
      }
    </div>`;
  }
}
