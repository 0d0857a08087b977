import type { CSSResultGroup } from 'lit';
import type { Trouble } from '../api.ts';
import { AreaElement } from '../area.element.ts';
import { answersStyles } from './answers.styles.ts';
import type { Fault, Languages } from './entry-draft.flow.ts';
import type { ListKind } from './list-fields.flow.ts';
import { readLanguages, type Whole } from './read.ts';
import { itemField, noList, wholeListTransition, type WholeListEvent, type WholeListState } from './whole-list.flow.ts';
import { wholeListView, type ListWords } from './views/whole-list.view.ts';

/** A list that is read, changed and saved as a whole. Whoever extends it says which. */
export abstract class WholeListElement<T> extends AreaElement {
  static override styles: CSSResultGroup = [AreaElement.styles, answersStyles];

  protected abstract readonly path: string;
  protected abstract readonly kind: ListKind<T>;
  protected abstract readonly words: ListWords;

  private state: WholeListState = noList;
  private languages: Languages = { all: ['en'], main: 'en' };
  private asked = 0;

  override opened(): void {
    void this.read();
  }

  private readonly send = (event: WholeListEvent): void => {
    this.state = wholeListTransition(this.state, event);
    this.requestUpdate();
  };

  private shown({ items, version }: Whole<T>) {
    return { items: items.map((item) => this.kind.fields(item, this.languages)), version };
  }

  private async read(): Promise<void> {
    this.send({ type: 'asked' });
    const mine = (this.asked += 1);
    const { api } = this.around;
    const [languages, list] = await Promise.all([readLanguages(api), api.get<Whole<T>>(this.path)]);
    if (mine !== this.asked) return;
    if (languages.ok && list.ok) {
      this.languages = languages.value;
      return this.send({ type: 'read', ...this.shown(list.value) });
    }
    const failed = languages.ok ? list : languages;
    if (failed.ok) return;
    this.send({ type: 'not-read', trouble: failed.trouble });
    this.around.say(`The list cannot be shown now. ${failed.trouble.detail}`);
  }

  /** What the server found wrong, at the fields it is about. */
  private faultsIn({ errors = [] }: Trouble): Fault[] {
    return errors.map(({ pointer, detail }) => {
      const [, , place = '', ...parts] = pointer.split('/');
      const item = this.state.items[Number(place)];
      const isOfItem = pointer.startsWith('/items/') && item !== undefined;
      return { ...(isOfItem && { name: itemField(item.key, this.kind.fieldAt(parts, this.languages)) }), text: detail };
    });
  }

  private readonly save = async (): Promise<void> => {
    const { items, version, busy } = this.state;
    if (busy) return;
    const faults = this.kind.faults(items, this.languages);
    if (faults.length > 0) {
      this.send({ type: 'faulty', faults });
      return this.focusOn('.error-summary');
    }
    this.send({ type: 'sent' });
    const drafts = items.map(({ fields }) => fields);
    const body = { items: this.kind.items(drafts, this.languages), version };
    const answer = await this.around.api.put<Whole<T>>(this.path, body);
    if (answer.ok) {
      this.send({ type: 'saved', ...this.shown(answer.value) });
      this.around.say('Saved. It counts from the next search on.');
      return this.focusOn('#list');
    }
    if (answer.trouble.status === 412) return this.meet();
    await this.fail(answer.trouble);
  };

  private async fail(trouble: Trouble): Promise<void> {
    const faults = this.faultsIn(trouble);
    this.send({ type: 'failed', trouble, faults });
    await this.focusOn(faults.length > 0 ? '.error-summary' : '#trouble');
  }

  /** Somebody else was quicker. */
  private async meet(): Promise<void> {
    const answer = await this.around.api.get<Whole<T>>(this.path);
    if (!answer.ok) return this.fail(answer.trouble);
    this.send({ type: 'theirs', ...this.shown(answer.value) });
    await this.focusOn('#theirs');
  }

  private readonly add = async (): Promise<void> => {
    const { next } = this.state;
    this.send({ type: 'added', fields: this.kind.blank(this.languages) });
    await this.focusOn(`#item-${next}`);
  };

  private readonly takeOut = async (key: number): Promise<void> => {
    this.send({ type: 'removed', key });
    this.around.say('Taken out. Save the list to keep it so.');
    await this.focusOn('#list');
  };

  override render() {
    return wholeListView(this.state, this.languages, this.words, {
      send: this.send,
      save: () => void this.save(),
      add: () => void this.add(),
      remove: (key) => void this.takeOut(key),
      again: () => void this.read(),
    });
  }
}
