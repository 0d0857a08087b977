import type { Department } from '@foyer/sdk/contract';
import type { Colleague, StaffCaseDetail } from '@foyer/sdk/contract/staff';
import { AreaElement } from '../area.element.ts';
import { draftOf, noCase, one, transition, type CaseEvent, type CaseState } from './case.flow.ts';
import { faultsIn, isComplaintDeed, serverFaults, type Wrong } from '../complaints/complaint-deeds.flow.ts';
import { stepWords } from '../complaints/step-words.ts';
import { bodyOf, faultOf, needsYes, pathOf, typedIn, type Deed } from './deeds.flow.ts';
import { doneWords, faultWords } from './words.ts';

const addressOf = (id: string) => `/staff/v1/cases/${encodeURIComponent(id)}`;
/** Somebody was there first: what was read is no longer so. */
const isOvertaken = (code: string) => code === 'version-mismatch' || code === 'invalid-transition';

const saidOf = (deed: Deed) => (isComplaintDeed(deed) ? stepWords[deed].done : doneWords[deed]);
/** What is worked on further keeps the focus near. */
const landing: Readonly<Partial<Record<Deed, string>>> = { note: '#text-note', outcome: '#outcome' };

/** Work on one case. Whoever extends it shows the case, and the queue it comes from. */
export abstract class CaseWorkElement extends AreaElement {
  protected work: CaseState = noCase;
  protected colleagues: readonly Colleague[] = [];
  protected departments: readonly Pick<Department, 'id' | 'name' | 'channels'>[] = [];

  /** What was asked for and has no answer yet, with its key: a second try is the same request. */
  private readonly keys = new Map<string, string>();

  /** A case as it is now, for the queue. */
  protected abstract changed(found: StaffCaseDetail): void;

  protected readonly tell = (event: CaseEvent): void => {
    this.work = transition(this.work, event);
    this.requestUpdate();
    if (event.type === 'asks') void this.focusOn('#asking');
  };

  private async find(id: string): Promise<StaffCaseDetail | undefined> {
    const answer = await this.around.api.get<StaffCaseDetail>(addressOf(id));
    if (answer.ok) {
      this.changed(answer.value);
      return answer.value;
    }
    if (one(this.work) === undefined) this.tell({ type: 'not-shown', id, trouble: answer.trouble });
    else this.around.say(answer.trouble.detail);
    return undefined;
  }

  protected async openCase(id: string): Promise<void> {
    this.tell({ type: 'opened', id });
    void this.findOthers();
    await this.focusOn('#case');
    await this.readCase();
  }

  protected readonly readCase = async (): Promise<void> => {
    const { id } = this.work;
    const found = id === undefined ? undefined : await this.find(id);
    if (found) this.tell({ type: 'came', one: found });
    if (id !== undefined) await this.focusIn(id, '#case');
  };

  /** Whom and where to a case can be given. Without them only that cannot be done. */
  protected async findOthers(): Promise<void> {
    const { api } = this.around;
    const [people, places] = [
      await api.get<{ items: Colleague[] }>('/staff/v1/colleagues'),
      this.departments.length > 0 ? undefined : await api.get<{ items: Department[] }>('/v1/departments', { limit: '200' }),
    ];
    if (people.ok) this.colleagues = people.value.items;
    if (places?.ok) this.departments = places.value.items;
    this.requestUpdate();
  }

  /** Begins a deed: with a word where something is missing, or a question where it cannot be taken back. */
  protected readonly begin = (deed: Deed): void => {
    const read = one(this.work);
    if (!read || this.work.busy) return;
    const draft = draftOf(this.work, deed);
    const [first, ...more] = this.wrongIn(deed, read);
    if (first) {
      this.tell({ type: 'refused', deed, wrong: [first, ...more] });
      void this.focusOn(this.controlOf(first));
    } else if (needsYes(deed, draft, read)) this.tell({ type: 'asks', deed });
    else void this.act(deed);
  };

  private wrongIn(deed: Deed, read: StaffCaseDetail): readonly Wrong[] {
    const draft = draftOf(this.work, deed);
    if (isComplaintDeed(deed)) return faultsIn(deed, typedIn(read, deed, draft));
    const fault = faultOf(deed, draft);
    return fault ? [{ name: `${fault === 'choice' ? 'choice' : 'text'}-${deed}`, text: faultWords(deed, fault) }] : [];
  }

  private readonly controlOf = ({ name }: Wrong): string => `#${CSS.escape(name)}, #${CSS.escape(`field-${name}`)}`;

  protected readonly act = async (deed: Deed): Promise<void> => {
    const read = one(this.work);
    if (!read || this.work.busy) return;
    const { id, version } = read;
    const body = bodyOf(deed, draftOf(this.work, deed), read);
    this.tell({ type: 'sent', deed });
    const asked = JSON.stringify([id, deed, version, body]);
    const key = this.keys.get(asked) ?? this.around.newKey();
    this.keys.set(asked, key);
    // A note takes nothing from anybody, whatever happened meanwhile.
    const seen = deed === 'note' ? undefined : version;
    const address = `${addressOf(id)}/${pathOf(deed)}`;
    const { api, say, go } = this.around;
    const answer =
      deed === 'outcome'
        ? await api.put<StaffCaseDetail>(address, body, version)
        : await api.post<StaffCaseDetail>(address, body, key, seen);
    if (answer.ok) {
      this.keys.delete(asked);
      say(saidOf(deed));
      // Whoever said that it is about them sees it no more.
      if ((answer.value as StaffCaseDetail | undefined) === undefined) {
        this.tell({ type: 'gone', id });
        return go(undefined);
      }
      this.changed(answer.value);
      this.tell({ type: 'done', deed, one: answer.value });
      return this.focusIn(id, landing[deed] ?? '#case');
    }
    if (isOvertaken(answer.trouble.code)) {
      const found = await this.find(id);
      if (found && found.version > version) {
        this.tell({ type: 'overtaken', deed, one: found });
        return this.focusIn(id, '#meanwhile');
      }
    }
    const wrong = isComplaintDeed(deed) ? serverFaults(deed, answer.trouble.errors) : [];
    this.tell({ type: 'failed', id, deed, trouble: answer.trouble, wrong });
    await this.focusIn(id, wrong[0] ? this.controlOf(wrong[0]) : `#trouble-${deed}`);
  };

  /** Whoever has gone on to another case is left alone. */
  private async focusIn(id: string, selector: string): Promise<void> {
    if (this.work.id === id) await this.focusOn(selector);
  }
}
