import type { StaffVisit, StaffVisitDetail, VisitStep } from '@foyer/sdk/contract/staff';
import type { CSSResultGroup } from 'lit';
import { AreaElement } from '../area.element.ts';
import { listView } from './views/list.view.ts';
import { visitsStyles } from './visits.styles.ts';
import { noVisits, transition, type VisitsEvent, type VisitsState } from './visits.flow.ts';
import { nameOf, stepWords } from './words.ts';

interface Page {
  readonly items: readonly StaffVisit[];
  readonly nextCursor?: string;
}

/** A list of visits with what may be done with each. Whoever extends it says which list. */
export abstract class VisitsElement extends AreaElement {
  static override styles: CSSResultGroup = [AreaElement.styles, visitsStyles];

  protected state: VisitsState = noVisits;

  /** Where the list is read, and what it asks for. */
  protected abstract readonly source: { readonly path: string; readonly query: Readonly<Record<string, string | undefined>> };
  protected abstract readonly words: { readonly empty: string; readonly label: string; readonly withDay?: boolean };

  /** Counts the lists that were asked for: an answer to one before the last is not shown. */
  private asked = 0;

  override opened(): void {
    void this.read();
  }

  protected readonly send = (event: VisitsEvent): void => {
    this.state = transition(this.state, event);
    this.requestUpdate();
    if (event.type === 'confirm-asked') void this.focusOn(`#${CSS.escape(`asking-${event.id}`)}`);
  };

  protected async read(anew = false): Promise<void> {
    // A reason that is typed for a visit waits until its list is back.
    if (anew) this.state = { ...noVisits, asking: this.state.asking };
    this.send({ type: 'asked' });
    const mine = (this.asked += 1);
    const { path, query } = this.source;
    const answer = await this.around.api.get<Page>(path, query);
    if (mine !== this.asked) return;
    if (!answer.ok) {
      this.send({ type: 'not-listed', trouble: answer.trouble });
      this.around.say(`The list cannot be shown now. ${answer.trouble.detail}`);
      return;
    }
    const { items, nextCursor } = answer.value;
    this.send({ type: 'listed', items, nextCursor });
    this.around.say(items.length === 0 ? this.words.empty : `${items.length}${nextCursor === undefined ? '' : ' or more'} visits`);
  }

  private readonly more = async (): Promise<void> => {
    const { list } = this.state;
    if (list.kind !== 'ready' || list.nextCursor === undefined) return;
    this.send({ type: 'more-asked' });
    const mine = this.asked;
    const { path, query } = this.source;
    const answer = await this.around.api.get<Page>(path, { ...query, cursor: list.nextCursor });
    if (mine !== this.asked) return;
    if (!answer.ok) return this.send({ type: 'not-listed', trouble: answer.trouble });
    this.send({ type: 'more', items: answer.value.items, nextCursor: answer.value.nextCursor });
    this.around.say(`${answer.value.items.length} more visits`);
  };

  private readonly open = async (id: string): Promise<void> => {
    this.send({ type: 'open-asked', id });
    const answer = await this.around.api.get<StaffVisitDetail>(`/staff/v1/appointments/${encodeURIComponent(id)}`);
    this.send(answer.ok ? { type: 'detailed', visit: answer.value } : { type: 'failed', id, trouble: answer.trouble });
  };

  private readonly step = async (visit: StaffVisit, step: VisitStep): Promise<void> => {
    if (this.state.busy) return;
    const { id } = visit;
    const reason = this.state.asking?.id === id ? this.state.asking.reason.trim() : '';
    this.send({ type: 'sent', id, step });
    const path = `/staff/v1/appointments/${encodeURIComponent(id)}/${step}`;
    const answer = await this.around.api.post<StaffVisit>(path, step === 'decline' && reason !== '' ? { reason } : undefined);
    if (!answer.ok) return this.send({ type: 'failed', id, trouble: answer.trouble });
    this.send({ type: 'stepped', visit: answer.value });
    this.around.say(`${nameOf(visit)}: ${stepWords[step].done}`);
    // The button that was pressed is gone.
    await this.focusOn(`#${CSS.escape(`visit-${id}`)}`);
  };

  protected readonly again = (): void => void this.read();

  protected list() {
    const { send, open, step, more, again } = this;
    return listView(this.state, {
      ...this.words,
      send,
      again,
      open: (id) => void open(id),
      step: (visit, name) => void step(visit, name),
      more: () => void more(),
    });
  }
}
