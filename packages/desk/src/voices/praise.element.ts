import type { Department } from '@foyer/sdk/contract';
import type { StaffPraise } from '@foyer/sdk/contract/staff-feedback';
import type { CSSResultGroup } from 'lit';
import { AreaElement } from '../area.element.ts';
import { feedbackStyles } from '../feedback/feedback.styles.ts';
import { joined, withOne, type Listing, type PageOf } from './listing.flow.ts';
import { praiseView } from './views/praise.view.ts';

/** Thanks for somebody at the hospital, for their team to pass on. */
export class PraiseElement extends AreaElement {
  static override styles: CSSResultGroup = [AreaElement.styles, feedbackStyles];

  private list: Listing<StaffPraise> = { kind: 'loading' };
  private departments: readonly Pick<Department, 'id' | 'name'>[] = [];
  private team = '';
  private trouble: { readonly id: string; readonly detail: string } | undefined;
  private busy: string | undefined;
  private asked = 0;

  override opened(): void {
    void this.read();
    if (this.departments.length === 0) void this.findPlaces();
  }

  private async findPlaces(): Promise<void> {
    const answer = await this.around.api.get<{ items: Department[] }>('/v1/departments', { limit: '200' });
    // Without them the list is of every team, and as good.
    if (answer.ok) this.departments = answer.value.items;
    this.requestUpdate();
  }

  private async read(cursor?: string): Promise<void> {
    const mine = (this.asked += 1);
    const answer = await this.around.api.get<PageOf<StaffPraise>>('/staff/v1/praise', { department: this.team, cursor });
    if (mine !== this.asked) return;
    if (answer.ok) this.list = joined(cursor === undefined ? { kind: 'loading' } : this.list, answer.value);
    else if (cursor === undefined) this.list = { kind: 'failed', trouble: answer.trouble };
    if (!answer.ok) this.around.say(`The list cannot be shown now. ${answer.trouble.detail}`);
    this.requestUpdate();
    if (answer.ok && cursor !== undefined) await this.focusOn(`#praise-${CSS.escape(answer.value.items[0]?.id ?? '')}`);
  }

  private readonly passOn = async (id: string): Promise<void> => {
    if (this.busy !== undefined) return;
    this.busy = id;
    this.requestUpdate();
    const answer = await this.around.api.post<StaffPraise>(`/staff/v1/praise/${encodeURIComponent(id)}/passed-on`);
    this.busy = undefined;
    this.trouble = answer.ok ? undefined : { id, detail: answer.trouble.detail };
    if (answer.ok) {
      this.list = withOne(this.list, answer.value);
      this.around.say('Noted: they have heard it.');
    } else this.around.say(answer.trouble.detail);
    this.requestUpdate();
    await this.focusOn(`#praise-${CSS.escape(id)}`);
  };

  override render() {
    const { list, departments, team, trouble, busy } = this;
    return praiseView(list, {
      departments,
      team,
      trouble,
      busy,
      narrow: (chosen) => {
        this.team = chosen;
        this.list = { kind: 'loading' };
        this.requestUpdate();
        void this.read();
      },
      again: () => void this.read(),
      more: () => list.kind === 'ready' && void this.read(list.nextCursor),
      passOn: (id) => void this.passOn(id),
    });
  }
}
