import type { StaffCase, StaffCaseDetail } from '@foyer/sdk/contract/staff';
import { CaseWorkElement } from './case-work.element.ts';
import {
  countsOf,
  emptyQueue,
  everything,
  newIn,
  queryOf,
  transition,
  type Filters,
  type QueueEvent,
  type QueueState,
} from './queue.flow.ts';
import { countWords, newWords } from './words.ts';

export interface Page {
  readonly items: readonly StaffCase[];
  readonly nextCursor?: string;
}

/** How often the queue is read anew while somebody can see it, in milliseconds. */
const refreshEvery = 60_000;
const pageSize = 50;
/** The server gives no more at once. */
const longestPage = 200;

/** The queue: read when it is opened, and by itself while somebody can see it. Whoever extends it shows it. */
export abstract class QueueElement extends CaseWorkElement {
  protected queue: QueueState = { ...emptyQueue, filters: this.always };
  /** Counts the lists that were asked for: an answer to one before the last is not shown. */
  private asked = 0;
  private looking: ReturnType<typeof setInterval> | undefined;

  /** What the queue is narrowed to whatever is chosen. */
  protected get always(): Filters {
    return everything;
  }

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

  protected readonly send = (event: QueueEvent): void => {
    this.queue = transition(this.queue, event);
    this.requestUpdate();
  };

  protected async read(): Promise<void> {
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

  protected readonly more = async (): Promise<void> => {
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

  protected readonly narrow = (change: Partial<Filters>): void => {
    this.send({ type: 'filtered', filters: { ...this.queue.filters, ...change } });
    void this.read();
  };

  protected override changed(found: StaffCaseDetail): void {
    // The list stays masked: of whom it is about, it keeps what it had.
    const search = this.queue.search.kind === 'found' ? this.queue.search.cases : [];
    const listed = [...(this.queue.list.kind === 'ready' ? this.queue.list.items : []), ...search].find(({ id }) => id === found.id);
    if (listed) this.send({ type: 'changed', one: { ...found, patient: listed.patient } });
  }
}
