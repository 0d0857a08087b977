import type { StaffDepartment, StaffHoursException } from '@foyer/sdk/contract/staff-departments';
import type { Answer, Trouble } from '../api.ts';
import { dayChanges, dayFaults, dayInput, dayWrong } from './days.flow.ts';
import { detailsInput, detailsWrong, withoutEmpty } from './details.flow.ts';
import type { Wrong } from './drafts.flow.ts';
import { HoursWorkElement } from './hours-work.element.ts';
import { departmentOf, draftOf } from './hours.flow.ts';
import { weekFaults, weekInput, weekWrong } from './weekly.flow.ts';
import { channelWords, dayWords, exceptionWords, nameOf } from './words.ts';

/** Days that differ are told so far ahead, in milliseconds. */
const seenAhead = 62 * 86_400_000;

/** Tries, saves and removes. Whatever fails leaves what was typed where it is. */
export abstract class HoursSavingElement extends HoursWorkElement {
  /** Of the day that is being added: the same for each try of the same words. */
  private key: string | undefined;
  private keyed = '';

  private async refused(at: 'draft' | 'adding', trouble: Trouble, faults: readonly Wrong[]): Promise<void> {
    if (trouble.status !== 422 || faults.length === 0) return this.send({ type: 'failed', at, trouble });
    await this.tellWrong(at, faults);
  }

  private async tellWrong(at: 'draft' | 'adding', wrong: readonly Wrong[]): Promise<void> {
    this.send(at === 'draft' ? { type: 'wrong', wrong } : { type: 'day-wrong', wrong });
    await this.focusOn('.error-summary');
  }

  /** Somebody else was quicker: theirs is read, and what was typed goes on top of it. */
  private async conflict(id: string): Promise<void> {
    const answer = await this.around.api.get<StaffDepartment>(this.pathOf(id));
    if (!answer.ok) return this.send({ type: 'failed', at: 'draft', trouble: answer.trouble });
    this.send({ type: 'conflict', department: answer.value });
    await this.focusOn('#conflict');
  }

  private async settle(
    answer: Answer<StaffDepartment>,
    id: string,
    faults: (errors: NonNullable<Trouble['errors']>) => Wrong[],
  ): Promise<void> {
    if (!answer.ok) {
      const { trouble } = answer;
      if (trouble.status === 412) return this.conflict(id);
      return this.refused('draft', trouble, faults(trouble.errors ?? []));
    }
    this.send({ type: 'saved', department: answer.value });
    const known = await this.readKnown();
    await this.readOpened(id);
    const told = known?.told[id];
    await this.finished(told ? ['Saved. Patients now read:', told.name, told.hours] : ['Saved. Patients do not see this department.']);
  }

  protected readonly saveDetails = async (): Promise<void> => {
    const [draft, department] = [draftOf(this.state), departmentOf(this.state, this.state.opened)];
    if (draft?.kind !== 'details' || !department || this.state.busy) return;
    const { locales } = this.state;
    const typed = withoutEmpty(draft.typed, locales);
    this.send({ type: 'sent' });
    const answer = await this.around.api.put<StaffDepartment>(
      this.pathOf(department.id),
      detailsInput(typed, department, locales),
      draft.version,
    );
    await this.settle(answer, department.id, (errors) => detailsWrong(errors, typed, department, locales));
  };

  protected readonly previewWeek = async (): Promise<void> => {
    const [draft, id] = [draftOf(this.state), this.state.opened];
    if (draft?.kind !== 'hours' || id === undefined || this.state.busy) return;
    const wrong = weekWrong(draft.typed);
    if (wrong.length > 0) return this.tellWrong('draft', wrong);
    this.send({ type: 'sent' });
    const answer = await this.preview(id, { hours: weekInput(draft.typed) });
    if (!answer.ok) return this.refused('draft', answer.trouble, weekFaults(answer.trouble.errors ?? [], draft.typed));
    this.send({ type: 'week-previewed', preview: answer.value });
    await this.focusOn('#seen');
  };

  protected readonly saveWeek = async (): Promise<void> => {
    const [draft, id] = [draftOf(this.state), this.state.opened];
    if (draft?.kind !== 'hours' || id === undefined || this.state.busy) return;
    this.send({ type: 'sent' });
    const body = { hours: weekInput(draft.typed) };
    const answer = await this.around.api.put<StaffDepartment>(`${this.pathOf(id)}/hours`, body, draft.version);
    await this.settle(answer, id, (errors) => weekFaults(errors, draft.typed));
  };

  protected readonly channel = async (kind: 'message' | 'callback', pause: boolean): Promise<void> => {
    const id = this.state.opened;
    if (id === undefined || this.state.busy) return;
    this.send({ type: 'sent' });
    const path = `${this.pathOf(id)}/channels/${kind}/${pause ? 'pause' : 'resume'}`;
    const answer = await this.around.api.post<StaffDepartment>(path);
    if (!answer.ok) return this.send({ type: 'failed', at: 'channel', trouble: answer.trouble });
    await this.readKnown();
    await this.readOpened(id);
    const seen = this.state.preview?.department;
    const now = seen?.channels.find((channel) => channel.kind === kind);
    await this.finished([pause ? 'Paused.' : 'Taken again.', ...(seen && now ? [channelWords(now, seen.timeZone)] : [])]);
  };

  protected readonly previewDay = async (): Promise<void> => {
    const { adding, list, locales, busy } = this.state;
    if (!adding || list.kind !== 'ready' || busy) return;
    const wrong = dayWrong(adding.draft);
    if (wrong.length > 0) return this.tellWrong('adding', wrong);
    this.send({ type: 'sent' });
    const input = dayInput(adding.draft, locales);
    const { departmentId, ...day } = input;
    // The whole hospital's day is tried on any department that goes by it: the server looks at what was typed.
    const tried = departmentId ?? list.items.find(({ keepsSiteDays }) => keepsSiteDays)?.id;
    const answer = tried === undefined ? undefined : await this.preview(tried, { exceptions: [day] });
    if (answer && !answer.ok) return this.refused('adding', answer.trouble, dayFaults(answer.trouble.errors ?? [], locales));
    const changes = dayChanges(input, list.items, list.told, list.days, (one) => nameOf(one, locales));
    const department = departmentId === undefined ? undefined : answer?.value.department;
    this.send({ type: 'day-previewed', preview: { ...changes, ...(department && { department }) } });
    await this.focusOn('#seen');
  };

  protected readonly saveDay = async (): Promise<void> => {
    const { adding, locales, busy } = this.state;
    if (!adding || busy) return;
    const input = dayInput(adding.draft, locales);
    if (this.keyed !== JSON.stringify(input)) [this.keyed, this.key] = [JSON.stringify(input), this.around.newKey()];
    this.send({ type: 'sent' });
    const answer = await this.around.api.post<StaffHoursException>('/staff/v1/hours-exceptions', input, this.key);
    if (!answer.ok) return this.refused('adding', answer.trouble, dayFaults(answer.trouble.errors ?? [], locales));
    this.keyed = '';
    this.send({ type: 'day-dropped' });
    await this.tellDay(input.day);
  };

  protected readonly removeDay = async (id: string): Promise<void> => {
    const { list, busy } = this.state;
    if (list.kind !== 'ready' || busy) return;
    const day = list.days.find((one) => one.id === id)?.day;
    this.send({ type: 'sent' });
    const answer = await this.around.api.delete(`/staff/v1/hours-exceptions/${encodeURIComponent(id)}`);
    // Somebody else took it away already: what was wanted is so.
    if (!answer.ok && answer.trouble.status !== 404) return this.send({ type: 'failed', at: 'removing', trouble: answer.trouble });
    if (day !== undefined) await this.tellDay(day);
  };

  /** What patients read of a day now, from what they are answered. */
  private async tellDay(day: string): Promise<void> {
    const known = await this.readKnown();
    if (this.state.opened !== undefined) await this.readOpened(this.state.opened);
    const name = dayWords(day, this.around.now());
    const all = Object.values(known?.told ?? {});
    const differ = all.flatMap((one) => one.exceptions.filter(({ date }) => date === day).map((e) => ({ one, e })));
    await this.finished(
      differ.length === 0
        ? [
            Date.parse(day) - this.around.now().getTime() > seenAhead
              ? `Saved. Patients see ${name} from 62 days before.`
              : `Saved. Patients now read the hours of every week for ${name}.`,
          ]
        : [
            `Saved. Patients now read for ${name}:`,
            ...differ.map(
              ({ one, e }) =>
                `${one.name}: ${exceptionWords({ times: e.times })}${e.description === undefined ? '' : ` (${e.description})`}`,
            ),
          ],
    );
  }
}
