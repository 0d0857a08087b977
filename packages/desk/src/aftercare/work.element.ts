import type { Colleague } from '@foyer/sdk/contract/staff';
import type { CSSResultGroup } from 'lit';
import { AreaElement } from '../area.element.ts';
import type { Answer, Trouble } from '../api.ts';
import { caseStyles } from '../cases/case.styles.ts';
import { casesStyles } from '../cases/cases.styles.ts';
import type { Typed, Wrong } from '../hours/drafts.flow.ts';
import { countOf } from './words.ts';
import { draftOf, nothingYet, oneOf, transition, type Thing, type WorkEvent, type WorkState } from './work.flow.ts';

interface Page<Item> {
  readonly items: readonly Item[];
  readonly nextCursor?: string;
}

/** How a form is checked, where it goes, and what is said once it went. */
export interface Form {
  readonly faults: (typed: Typed) => readonly Wrong[];
  readonly body: (typed: Typed) => object;
  /** The last part of its address. */
  readonly path: string;
  readonly done: string;
}

/** A list of something that people do after a visit, and one of it to work on. Whoever extends it says what. */
export abstract class WorkElement<Item extends Thing, Detail extends Item> extends AreaElement {
  static override styles: CSSResultGroup = [AreaElement.styles, casesStyles, caseStyles];

  protected state: WorkState<Item, Detail> = nothingYet;
  protected colleagues: readonly Colleague[] = [];

  /** Where the list is. */
  protected abstract readonly path: string;
  protected abstract readonly counted: readonly [one: string, many: string];
  protected abstract readonly forms: Readonly<Record<string, Form>>;

  /** Counts the lists that were asked for: an answer to one before the last is not shown. */
  private asked = 0;
  /** What was asked for and has no answer yet, with its key: a second try is the same request. */
  private readonly keys = new Map<string, string>();

  override opened(): void {
    void this.read();
    void this.findColleagues();
  }

  protected readonly send = (event: WorkEvent<Item, Detail>): void => {
    this.state = transition(this.state, event);
    this.requestUpdate();
  };

  private async findColleagues(): Promise<void> {
    const answer = await this.around.api.get<{ items: Colleague[] }>('/staff/v1/colleagues');
    // Without them only giving away cannot be done.
    if (answer.ok) this.colleagues = answer.value.items;
    this.requestUpdate();
  }

  protected readonly read = async (): Promise<void> => {
    this.send({ type: 'asked' });
    const mine = (this.asked += 1);
    const answer = await this.around.api.get<Page<Item>>(this.path, this.state.filters);
    if (mine !== this.asked) return;
    if (!answer.ok) {
      this.send({ type: 'not-listed', trouble: answer.trouble });
      return this.around.say(`The list cannot be shown now. ${answer.trouble.detail}`);
    }
    const { items, nextCursor } = answer.value;
    this.send({ type: 'listed', items, nextCursor });
    if (this.state.id === undefined) this.around.say(countOf(items.length, nextCursor !== undefined, this.counted));
  };

  protected readonly more = async (): Promise<void> => {
    const { list, filters } = this.state;
    if (list.kind !== 'ready' || list.nextCursor === undefined) return;
    this.send({ type: 'more-asked' });
    const mine = (this.asked += 1);
    const answer = await this.around.api.get<Page<Item>>(this.path, { ...filters, cursor: list.nextCursor });
    if (mine !== this.asked) return;
    if (!answer.ok) return this.send({ type: 'not-listed', trouble: answer.trouble });
    const { items, nextCursor } = answer.value;
    this.send({ type: 'more', items, nextCursor });
    this.around.say(`${items.length} more`);
    await this.focusOn(`#${CSS.escape(`open-${items[0]?.id ?? ''}`)}`);
  };

  protected readonly narrow = (name: string, value: string): void => {
    this.send({ type: 'filtered', filters: { ...this.state.filters, [name]: value } });
    void this.read();
  };

  protected readonly open = (id: string): void => this.around.go(id);
  protected readonly leave = (): void => this.around.go(undefined);

  override show(id: string | undefined): void {
    if (id === undefined) return void this.left();
    this.send({ type: 'opened', id });
    void this.focusOn('#one').then(() => this.readOne());
  }

  private async left(): Promise<void> {
    const { id } = this.state;
    this.send({ type: 'left' });
    await this.updateComplete;
    const row = `#${CSS.escape(`open-${id}`)}`;
    await this.focusOn(this.renderRoot.querySelector(row) ? row : '#count');
    void this.read();
  }

  protected readonly readOne = async (): Promise<void> => {
    const { id } = this.state;
    if (id === undefined) return;
    const answer = await this.around.api.get<Detail>(`${this.path}/${encodeURIComponent(id)}`);
    this.send(answer.ok ? { type: 'came', one: answer.value } : { type: 'not-shown', id, trouble: answer.trouble });
    if (this.state.id === id) await this.focusOn('#one');
  };

  protected readonly typed = (form: string, name: string, value: string): void => this.send({ type: 'typed', form, name, value });

  /** The fields of a form that the server does not take. */
  private static faultsIn({ status, errors = [] }: Trouble): readonly Wrong[] {
    return status === 422 ? errors.map(({ pointer, detail }) => ({ name: pointer.split('/').at(-1), text: detail })) : [];
  }

  private async refuse(form: string, faults: readonly Wrong[]): Promise<void> {
    this.send({ type: 'refused', form, faults });
    await this.focusOn('.error-summary');
  }

  protected readonly submit = async (form: string): Promise<void> => {
    const [one, how] = [oneOf(this.state), this.forms[form]];
    if (!one || !how || this.state.busy !== undefined) return;
    const typed = draftOf(this.state, form);
    const missing = how.faults(typed);
    if (missing.length > 0) return this.refuse(form, missing);
    const body = how.body(typed);
    this.send({ type: 'sent', form });
    const wanted = JSON.stringify([one.id, form, body]);
    const key = this.keys.get(wanted) ?? this.around.newKey();
    this.keys.set(wanted, key);
    await this.settle(form, one.id, wanted, await this.post(one, how, body, key));
  };

  /** A form goes to what is open; whoever extends this may send one elsewhere. */
  protected post({ id }: Detail, { path }: Form, body: object, key: string): Promise<Answer<Detail>> {
    return this.around.api.post<Detail>(`${this.path}/${encodeURIComponent(id)}/${path}`, body, key);
  }

  private async settle(form: string, id: string, wanted: string, answer: Answer<Detail>): Promise<void> {
    if (answer.ok) {
      this.keys.delete(wanted);
      this.send({ type: 'done', form, id, one: answer.value });
      this.around.say(this.forms[form]?.done ?? 'Saved.');
      if (this.state.id === id) await this.focusOn('#one');
      return;
    }
    const faults = WorkElement.faultsIn(answer.trouble);
    if (faults.length > 0 && this.state.id === id) return this.refuse(form, faults);
    this.send({ type: 'failed', form, id, trouble: answer.trouble });
    if (this.state.id === id) await this.focusOn('#trouble');
  }
}
