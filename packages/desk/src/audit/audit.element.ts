import type { AuditEntry, Colleague } from '@foyer/sdk/contract/staff';
import type { CSSResultGroup } from 'lit';
import { AreaElement } from '../area.element.ts';
import { nothingAsked, transition, type AuditEvent, type AuditState } from './audit.flow.ts';
import { auditStyles } from './audit.styles.ts';
import { auditView } from './audit.view.ts';

interface Page {
  readonly items: readonly AuditEntry[];
  readonly nextCursor?: string;
}

/** Who read and changed what. */
export class AuditElement extends AreaElement {
  static override styles: CSSResultGroup = [AreaElement.styles, auditStyles];

  private state: AuditState = nothingAsked;
  /** Counts the lists that were asked for: an answer to one before the last is not shown. */
  private asked = 0;

  override opened(): void {
    if (this.state.people.length === 0) void this.findPeople();
    void this.read();
  }

  private readonly send = (event: AuditEvent): void => {
    this.state = transition(this.state, event);
    this.requestUpdate();
  };

  private async findPeople(): Promise<void> {
    const answer = await this.around.api.get<{ items: Colleague[] }>('/staff/v1/colleagues');
    // Without it those of the rows are choices, and as good.
    if (answer.ok) this.send({ type: 'people', people: answer.value.items });
  }

  private page(cursor?: string) {
    const { staff, day, subject } = this.state.wanted;
    return this.around.api.get<Page>('/staff/v1/audit', { staff, day, subject: subject.trim(), cursor });
  }

  private async read(): Promise<void> {
    this.send({ type: 'asked' });
    const mine = (this.asked += 1);
    const answer = await this.page();
    if (mine !== this.asked) return;
    if (!answer.ok) {
      this.send({ type: 'not-listed', trouble: answer.trouble });
      if (this.state.wrong.length > 0) return this.focusOn('.error-summary');
      return this.around.say(`The audit cannot be shown now. ${answer.trouble.detail}`);
    }
    const { items, nextCursor } = answer.value;
    this.send({ type: 'listed', items, nextCursor });
    this.around.say(
      items.length === 0 ? 'Nothing was read or changed.' : `${items.length}${nextCursor === undefined ? '' : ' or more'} entries`,
    );
  }

  private async more(): Promise<void> {
    const { list } = this.state;
    if (list.kind !== 'ready' || list.nextCursor === undefined) return;
    const before = list.items.at(-1)?.seq ?? '';
    this.send({ type: 'more-asked' });
    const mine = this.asked;
    const answer = await this.page(list.nextCursor);
    if (mine !== this.asked) return;
    if (!answer.ok) return this.send({ type: 'no-more', trouble: answer.trouble });
    this.send({ type: 'more', items: answer.value.items, nextCursor: answer.value.nextCursor });
    this.around.say(`${answer.value.items.length} more entries`);
    // The button may be gone: the last row that was there is where the new ones begin.
    await this.focusOn(`#${CSS.escape(`entry-${before}`)}`);
  }

  override render() {
    return auditView(this.state, {
      timeZone: this.around.timeZone,
      typed: (name, value) => this.send({ type: 'typed', name, value }),
      ask: () => void this.read(),
      clear: () => {
        this.send({ type: 'cleared' });
        void this.read();
      },
      more: () => void this.more(),
    });
  }
}
