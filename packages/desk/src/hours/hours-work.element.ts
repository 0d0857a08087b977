import type { Department } from '@foyer/sdk/contract';
import type { HoursPreview, StaffDepartment, StaffHoursException } from '@foyer/sdk/contract/staff-departments';
import type { Answer, Trouble } from '../api.ts';
import { AreaElement } from '../area.element.ts';
import { departmentOf, fresh, nothingKnown, transition, type HoursEvent, type HoursState, type Known } from './hours.flow.ts';

interface Discovery {
  readonly locales: readonly string[];
  readonly defaultLocale: string;
}

/** Reads departments, hours and days that differ, as staff and as patients read them. */
export abstract class HoursWorkElement extends AreaElement {
  protected state: HoursState = nothingKnown;
  private asked = 0;

  /** Editors and managers change; the desk reads, and pauses. */
  protected get writes(): boolean {
    return this.around.roles.some((role) => role !== 'desk');
  }

  protected readonly send = (event: HoursEvent): void => {
    this.state = transition(this.state, event);
    this.requestUpdate();
  };

  override opened(): void {
    void this.read();
  }

  protected readonly read = async (): Promise<void> => {
    this.send({ type: 'asked' });
    const known = await this.readKnown();
    if (known && this.state.opened !== undefined) await this.readOpened(this.state.opened);
  };

  /** What staff know, and beside it what patients read at the same time. */
  protected async readKnown(): Promise<Known | undefined> {
    const mine = (this.asked += 1);
    const { api } = this.around;
    const [all, told, days, site] = await Promise.all([
      api.get<{ items: StaffDepartment[] }>('/staff/v1/departments'),
      api.get<{ items: Department[] }>('/v1/departments', { limit: '200' }),
      api.get<{ items: StaffHoursException[] }>('/staff/v1/hours-exceptions'),
      api.get<Discovery>('/.well-known/foyer'),
    ]);
    if (mine !== this.asked) return undefined;
    const failed = [all, told, days, site].find((answer): answer is Extract<Answer<never>, { ok: false }> => !answer.ok);
    if (failed || !all.ok || !told.ok || !days.ok || !site.ok) {
      if (failed) this.notRead(failed.trouble);
      return undefined;
    }
    const known: Known = {
      items: all.value.items,
      told: Object.fromEntries(told.value.items.map((one) => [one.id, one])),
      days: days.value.items,
    };
    const { defaultLocale, locales } = site.value;
    this.send({ type: 'listed', known, locales: [defaultLocale, ...locales.filter((locale) => locale !== defaultLocale)] });
    return known;
  }

  private notRead(trouble: Trouble): void {
    this.around.say(`Hours cannot be shown now. ${trouble.detail}`);
    // What is typed stays in view; only an empty page says so in place of the list.
    if (this.state.list.kind !== 'ready') this.send({ type: 'not-listed', trouble });
  }

  /** The opened department as patients read it now, paused or hidden or not. */
  protected async readOpened(id: string): Promise<void> {
    const answer = await this.preview(id, {});
    if (answer.ok) this.send({ type: 'told', id, preview: answer.value });
    else this.send({ type: 'failed', at: 'channel', trouble: answer.trouble });
  }

  protected readonly pathOf = (id: string): string => `/staff/v1/departments/${encodeURIComponent(id)}`;

  protected readonly preview = (id: string, body: object): Promise<Answer<HoursPreview>> =>
    this.around.api.post<HoursPreview>(`${this.pathOf(id)}/preview`, body);

  protected async finished(words: readonly string[]): Promise<void> {
    this.send({ type: 'done', words });
    this.around.say(words.join(' '));
    await this.focusOn('#done');
  }

  override show(id: string | undefined): void {
    const before = this.state.opened;
    this.send({ type: 'opened', id });
    if (id === undefined) {
      const row = before === undefined ? '' : before === fresh ? '#add-department' : `#${CSS.escape(`department-${before}`)}`;
      void this.focusOn(row === '' ? '#departments' : row);
      void this.readKnown();
      return;
    }
    void this.focusOn('#department');
    if (departmentOf(this.state, id)) void this.readOpened(id);
  }
}
