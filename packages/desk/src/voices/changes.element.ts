import type { Department } from '@foyer/sdk/contract';
import type { StaffCase } from '@foyer/sdk/contract/staff';
import type { StaffChange } from '@foyer/sdk/contract/staff-feedback';
import type { CSSResultGroup } from 'lit';
import { readLanguages } from '../answers/read.ts';
import { AreaElement } from '../area.element.ts';
import { feedbackStyles } from '../feedback/feedback.styles.ts';
import {
  changeFaults,
  changeInput,
  changeTransition,
  faultsAt,
  noChange,
  type ChangeEvent,
  type ChangeState,
} from './change-draft.flow.ts';
import { joined, withOne, type Listing, type PageOf } from './listing.flow.ts';
import { changesView } from './views/changes.view.ts';

/** "You said, we did": what patients see of it, and a form for one more. */
export class ChangesElement extends AreaElement {
  static override styles: CSSResultGroup = [AreaElement.styles, feedbackStyles];

  private list: Listing<StaffChange> = { kind: 'loading' };
  private cases: Listing<StaffCase> = { kind: 'loading' };
  private locales: readonly string[] = ['en'];
  private departments: readonly Pick<Department, 'id' | 'name'>[] = [];
  private state: ChangeState = noChange('');
  /** The change that is asked once more before patients see it no more. */
  private retiring: string | undefined;

  override opened(): void {
    if (this.state.key === '') this.state = noChange(this.around.newKey());
    void this.read();
    void this.readCases();
  }

  private readonly send = (event: ChangeEvent): void => {
    this.state = changeTransition(this.state, event);
    this.requestUpdate();
  };

  private async read(cursor?: string): Promise<void> {
    const { api, say } = this.around;
    const [changes, languages, places] = await Promise.all([
      api.get<PageOf<StaffChange>>('/staff/v1/changes', { cursor }),
      readLanguages(api),
      api.get<{ items: Department[] }>('/v1/departments', { limit: '200' }),
    ]);
    if (languages.ok) this.locales = languages.value.all;
    if (places.ok) this.departments = places.value.items;
    if (changes.ok) this.list = joined(cursor === undefined ? { kind: 'loading' } : this.list, changes.value);
    else if (cursor === undefined) this.list = { kind: 'failed', trouble: changes.trouble };
    if (!changes.ok) say(`The list cannot be shown now. ${changes.trouble.detail}`);
    this.requestUpdate();
  }

  private async readCases(cursor?: string): Promise<void> {
    const answer = await this.around.api.get<PageOf<StaffCase>>('/staff/v1/cases', { status: 'closed', cursor });
    if (answer.ok) this.cases = joined(cursor === undefined ? { kind: 'loading' } : this.cases, answer.value);
    else if (cursor === undefined) this.cases = { kind: 'failed', trouble: answer.trouble };
    this.requestUpdate();
  }

  private readonly publish = async (): Promise<void> => {
    const { state, cases } = this;
    if (state.busy) return;
    const faults = changeFaults(state, this.locales[0] ?? 'en', cases.kind === 'ready' && cases.items.length === 0);
    if (faults.length > 0) return this.refuse(faults);
    this.send({ type: 'sent' });
    const answer = await this.around.api.post<StaffChange>('/staff/v1/changes', changeInput(state), state.key);
    if (answer.ok) {
      this.send({ type: 'published', key: this.around.newKey() });
      this.around.say('Published. Patients see it now.');
      await this.read();
      return this.focusOn('#published');
    }
    if (answer.trouble.errors) return this.refuse(faultsAt(answer.trouble.errors));
    this.send({ type: 'failed', trouble: answer.trouble });
    await this.focusOn('#trouble');
  };

  private async refuse(faults: ChangeState['faults']): Promise<void> {
    this.send({ type: 'faulty', faults });
    await this.focusOn('.error-summary');
  }

  private readonly ask = (id: string | undefined): void => {
    const before = this.retiring;
    this.retiring = id;
    this.requestUpdate();
    void this.focusOn(id === undefined ? `#retire-${CSS.escape(before ?? '')}` : '#asking');
  };

  private readonly retire = async (id: string): Promise<void> => {
    const answer = await this.around.api.post<StaffChange>(`/staff/v1/changes/${encodeURIComponent(id)}/retire`);
    this.retiring = undefined;
    if (answer.ok) this.list = withOne(this.list, answer.value);
    this.around.say(answer.ok ? 'Patients do not see it any more.' : answer.trouble.detail);
    this.requestUpdate();
    await this.focusOn('#published');
  };

  override render() {
    const { list, cases, locales, departments, state, retiring } = this;
    return changesView(list, state, {
      cases,
      locales,
      departments,
      retiring,
      typed: (name, text) => this.send({ type: 'typed', name, text, key: this.around.newKey() }),
      tick: (id, on) => this.send({ type: 'ticked', id, on, key: this.around.newKey() }),
      moreCases: () => cases.kind === 'ready' && void this.readCases(cases.nextCursor),
      publish: () => void this.publish(),
      more: () => list.kind === 'ready' && void this.read(list.nextCursor),
      again: () => void this.read(),
      ask: this.ask,
      retire: (id) => void this.retire(id),
    });
  }
}
