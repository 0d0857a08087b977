import type { SynonymsInput } from '@foyer/sdk/contract/staff-faqs';
import type { CSSResultGroup } from 'lit';
import type { Answer } from '../api.ts';
import { AreaElement } from '../area.element.ts';
import { answersStyles } from './answers.styles.ts';
import { draftOf, inputOf, type Entry } from './entry-draft.flow.ts';
import {
  faultIn,
  missedTransition,
  noMissed,
  withSynonym,
  type MissedEvent,
  type MissedState,
  type MissedWord,
  type Use,
  type Using,
} from './missed.flow.ts';
import { entryPath, readEntries, readLanguages, type Whole } from './read.ts';
import { missedView } from './views/missed.view.ts';

type Group = SynonymsInput['items'][number];
const synonymsPath = '/staff/v1/faq-synonyms';

/** An addition is right whatever somebody else has saved meanwhile: it is tried again on that, so often. */
const tries = 3;

/** Words that people searched for and nobody could make anything of, with what may be done about each. */
export class MissedElement extends AreaElement {
  static override styles: CSSResultGroup = [AreaElement.styles, answersStyles];

  private state: MissedState = noMissed;
  private asked = 0;

  override opened(): void {
    void this.read();
  }

  private readonly send = (event: MissedEvent): void => {
    this.state = missedTransition(this.state, event);
    this.requestUpdate();
  };

  private async read(): Promise<void> {
    this.send({ type: 'asked' });
    const mine = (this.asked += 1);
    const { api, say } = this.around;
    const [words, groups, entries, languages] = await Promise.all([
      api.get<{ items: MissedWord[] }>('/staff/v1/faq-misses'),
      api.get<Whole<Group>>(synonymsPath),
      readEntries(api),
      readLanguages(api),
    ]);
    if (mine !== this.asked) return;
    if (words.ok && groups.ok && entries.ok && languages.ok) {
      const { items } = words.value;
      return this.send({ type: 'listed', items, groups: groups.value.items, entries: entries.value, languages: languages.value });
    }
    const failed = [words, groups, entries, languages].find((answer) => !answer.ok);
    if (!failed || failed.ok) return;
    this.send({ type: 'not-listed', trouble: failed.trouble });
    say(`The words cannot be shown now. ${failed.trouble.detail}`);
  }

  private readonly begin = async (id: string, use: Use): Promise<void> => {
    this.send({ type: 'begun', id, use });
    await this.focusOn(`#${CSS.escape(`using-${id}`)}`);
  };

  private readonly keep = async (id: string): Promise<void> => {
    this.send({ type: 'kept' });
    await this.focusOn(`#${CSS.escape(`word-${id}`)}`);
  };

  private async again<T>(once: () => Promise<Answer<T>>): Promise<Answer<T>> {
    let answer = await once();
    for (let more = 1; more < tries && !answer.ok && answer.trouble.status === 412; more += 1) answer = await once();
    return answer;
  }

  private addSynonym(using: Using, missed: string): Promise<Answer<unknown>> {
    const { api } = this.around;
    return this.again(async () => {
      const list = await api.get<Whole<Group>>(synonymsPath);
      if (!list.ok) return list;
      return api.put(synonymsPath, { items: withSynonym(list.value.items, using, missed), version: list.value.version });
    });
  }

  private addAlias({ target, locale }: Using, missed: string): Promise<Answer<unknown>> {
    const { api } = this.around;
    const { list } = this.state;
    return this.again(async () => {
      const entry = await api.get<Entry>(entryPath(target));
      if (!entry.ok || list.kind !== 'ready') return entry;
      const { languages } = list;
      const { status, version } = entry.value;
      const draft = draftOf(entry.value, languages);
      const name = `aliases-${locale}`;
      const input = inputOf({ ...draft, [name]: `${draft[name] ?? ''}\n${missed}` }, languages, status);
      return api.put(entryPath(target), { ...input, version });
    });
  }

  private readonly use = async (word: MissedWord): Promise<void> => {
    const { using, busy } = this.state;
    if (using?.id !== word.id || busy !== undefined) return;
    const fault = faultIn(using, word.word);
    if (fault !== undefined) {
      this.send({ type: 'faulty', fault });
      return this.focusOn('form [aria-invalid="true"]');
    }
    this.send({ type: 'sent', id: word.id });
    const answer = await (using.use === 'synonym' ? this.addSynonym(using, word.word) : this.addAlias(using, word.word));
    if (!answer.ok) return this.send({ type: 'failed', id: word.id, trouble: answer.trouble });
    await this.forget(word, `“${word.word}” is added. The next search finds it.`);
  };

  private readonly dismiss = async (word: MissedWord): Promise<void> => {
    if (this.state.busy !== undefined) return;
    this.send({ type: 'sent', id: word.id });
    await this.forget(word, `“${word.word}” is off the list.`);
  };

  /** A word that is gone already is as good as forgotten. */
  private async forget({ id }: MissedWord, said: string): Promise<void> {
    const answer = await this.around.api.post(`/staff/v1/faq-misses/${encodeURIComponent(id)}/dismiss`);
    if (!answer.ok && answer.trouble.status !== 404) return this.send({ type: 'failed', id, trouble: answer.trouble });
    this.send({ type: 'gone', id });
    this.around.say(said);
    await this.focusOn('#missed');
    void this.read();
  }

  override render() {
    return missedView(this.state, {
      send: this.send,
      begin: (id, use) => void this.begin(id, use),
      keep: (id) => void this.keep(id),
      use: (word) => void this.use(word),
      dismiss: (word) => void this.dismiss(word),
      again: () => void this.read(),
    });
  }
}
