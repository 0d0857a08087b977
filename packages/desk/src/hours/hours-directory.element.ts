import type { StaffDepartment } from '@foyer/sdk/contract/staff-departments';
import { HoursSavingElement } from './hours-saving.element.ts';
import { departmentOf, fresh } from './hours.flow.ts';
import { newDepartment, newDepartmentFaults, newDepartmentInput, newDepartmentWrong } from './new-department.flow.ts';
import { nameOf } from './words.ts';

/** Adds departments, and says which of them patients see. */
export abstract class HoursDirectoryElement extends HoursSavingElement {
  /** Of the department that is being added: the same for each try of the same words. */
  private addKey: string | undefined;
  private addKeyed = '';

  private async newWrong(wrong: ReturnType<typeof newDepartmentWrong>): Promise<void> {
    this.send({ type: 'new-wrong', wrong });
    await this.focusOn('.error-summary');
  }

  protected readonly saveNew = async (): Promise<void> => {
    const { locales, busy, added: draft = newDepartment } = this.state;
    if (busy) return;
    const wrong = newDepartmentWrong(draft, locales);
    if (wrong.length > 0) return this.newWrong(wrong);
    const input = newDepartmentInput(draft, locales);
    if (this.addKeyed !== JSON.stringify(input)) [this.addKeyed, this.addKey] = [JSON.stringify(input), this.around.newKey()];
    this.send({ type: 'sent' });
    const answer = await this.around.api.post<StaffDepartment>('/staff/v1/departments', input, this.addKey);
    if (!answer.ok) {
      const faults = newDepartmentFaults(answer.trouble.errors ?? [], draft, locales);
      return answer.trouble.status === 422 && faults.length > 0
        ? this.newWrong(faults)
        : this.send({ type: 'failed', at: 'new', trouble: answer.trouble });
    }
    this.addKeyed = '';
    const isHere = this.state.opened === fresh;
    this.send({ type: 'new-saved', department: answer.value });
    this.around.say('Added. Say when it is open. Patients do not see it until you show it to them.');
    // Whoever has gone on to another one is left alone.
    if (!isHere) return;
    this.around.go(answer.value.id, true);
    await this.focusOn('#editing');
  };

  /** Patients see it from the next answer on, or find it nowhere. What it has already stays. */
  protected readonly showToPatients = async (id: string, shown: boolean): Promise<void> => {
    const department = departmentOf(this.state, id);
    if (!department || this.state.busy) return;
    this.send({ type: 'sent' });
    const answer = await this.around.api.post<StaffDepartment>(`${this.pathOf(id)}/${shown ? 'restore' : 'retire'}`);
    if (!answer.ok) return this.send({ type: 'failed', at: `shown-${id}`, trouble: answer.trouble });
    this.send({ type: 'replaced', department: answer.value });
    const known = await this.readKnown();
    if (this.state.opened === id) await this.readOpened(id);
    const told = known?.told[id];
    await this.finished(
      told
        ? ['Patients see it now:', told.name, told.hours]
        : [`Patients do not see ${nameOf(department, this.state.locales)} any more. What they sent before is still answered.`],
    );
  };
}
