import type { FaqStatus } from '@foyer/sdk/contract/staff-faqs';
import type { CSSResultGroup } from 'lit';
import { AreaElement } from '../area.element.ts';
import { answersStyles } from './answers.styles.ts';
import { entriesTransition, fresh, noEntries, shownEntries, type EntriesEvent, type EntriesState } from './entries.flow.ts';
import { faultsOf, inputOf, type Entry, type Topic } from './entry-draft.flow.ts';
import { beginEntry, isTyped, type EntryEvent, type EntryState, type Preview } from './entry.flow.ts';
import { entryPath, readEntries, readLanguages, type Whole } from './read.ts';
import { entriesView } from './views/entries.view.ts';
import { entryView } from './views/entry.view.ts';
import { times } from './words.ts';

/** How long nothing is typed before an answer is shown as patients would see it, in milliseconds. */
const pause = 700;

const doneWords: Readonly<Record<FaqStatus, string>> = {
  draft: 'Saved as a draft. Patients do not see it.',
  live: 'Saved. Patients see it now.',
  retired: 'Saved. Patients do not see it.',
};

/** The hospital's answers: a list, and a form for each. */
export class EntriesElement extends AreaElement {
  static override styles: CSSResultGroup = [AreaElement.styles, answersStyles];

  private state: EntriesState = noEntries;
  private asked = 0;
  private readonly waiting = new Map<string, ReturnType<typeof setTimeout>>();

  override opened(): void {
    void this.read();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    for (const timer of this.waiting.values()) clearTimeout(timer);
  }

  private readonly send = (event: EntriesEvent): void => {
    this.state = entriesTransition(this.state, event);
    this.requestUpdate();
  };

  private async read(): Promise<void> {
    this.send({ type: 'asked' });
    const mine = (this.asked += 1);
    const { api, say } = this.around;
    const [entries, topics, languages] = await Promise.all([
      readEntries(api),
      api.get<Whole<Topic>>('/staff/v1/faq-topics'),
      readLanguages(api),
    ]);
    if (mine !== this.asked) return;
    if (entries.ok && topics.ok && languages.ok)
      return this.send({ type: 'listed', items: entries.value, topics: topics.value.items, languages: languages.value });
    const failed = [entries, topics, languages].find((answer) => !answer.ok);
    if (!failed || failed.ok) return;
    this.send({ type: 'not-listed', trouble: failed.trouble });
    say(`The answers cannot be shown now. ${failed.trouble.detail}`);
  }

  override show(id: string | undefined): void {
    if (id === this.state.open) return;
    void (id === undefined ? this.shut() : this.open(id));
  }

  /** An entry that is opened is read anew, unless something is typed in it. */
  private readonly open = async (id: string): Promise<void> => {
    const { list, drafts } = this.state;
    if (list.kind !== 'ready') return;
    const { languages } = list;
    const known = list.items.find((entry) => entry.id === id);
    this.send({ type: 'opened', id, state: beginEntry(known, languages, this.around.newKey()) });
    await this.focusOn('#entry');
    for (const locale of languages.all) if (known?.words[locale]) void this.preview(id, locale);
    const kept = drafts[id];
    if (id === fresh || (kept && isTyped(kept))) return;
    const answer = await this.around.api.get<Entry>(entryPath(id));
    if (answer.ok && this.state.open === id) this.send({ type: 'opened', id, state: this.anew(answer.value) });
  };

  private anew(entry: Entry): EntryState {
    const { drafts } = this.state;
    const before = drafts[entry.id];
    const state = beginEntry(entry, before?.languages ?? { all: [], main: '' }, this.around.newKey());
    return { ...state, previews: before?.previews ?? {} };
  }

  private readonly shut = async (): Promise<void> => {
    const { open: id } = this.state;
    this.send({ type: 'shut' });
    await this.focusOn(id === undefined || id === fresh ? '#answers' : `#${CSS.escape(`entry-${id}`)}`);
  };

  private on(id: string, event: EntryEvent): void {
    this.send({ type: 'entry', id, event });
  }

  private typed(id: string, name: string, text: string): void {
    this.on(id, { type: 'typed', name, text });
    const locale = /^answer-(.+)$/u.exec(name)?.[1];
    if (locale === undefined) return;
    const key = `${id} ${locale}`;
    clearTimeout(this.waiting.get(key));
    this.waiting.set(
      key,
      setTimeout(() => void this.preview(id, locale), pause),
    );
  }

  private async preview(id: string, locale: string, isPressed = false): Promise<void> {
    clearTimeout(this.waiting.get(`${id} ${locale}`));
    const answer = this.state.drafts[id]?.draft[`answer-${locale}`] ?? '';
    this.on(id, { type: 'preview-asked', locale });
    const seen = await this.around.api.post<Preview>('/staff/v1/faqs/preview', { answer, locale });
    // More was typed meanwhile: what it says now is asked for already.
    if ((this.state.drafts[id]?.draft[`answer-${locale}`] ?? '') !== answer) return;
    if (!seen.ok) return this.on(id, { type: 'not-previewed', locale, trouble: seen.trouble });
    this.on(id, { type: 'previewed', locale, preview: seen.value });
    const { length } = seen.value.faults;
    if (isPressed)
      this.around.say(`Preview is new. ${length === 0 ? 'Nothing to mend.' : times(length, 'thing to mend', 'things to mend')}`);
  }

  /** @returns whether it is saved. */
  private async save(id: string, status: FaqStatus): Promise<Entry | undefined> {
    const state = this.state.drafts[id];
    if (!state || state.busy) return undefined;
    const faults = faultsOf(state.draft, state.languages);
    if (faults.length > 0) {
      this.on(id, { type: 'faulty', faults });
      await this.focusOn('.error-summary');
      return undefined;
    }
    const { api, newKey } = this.around;
    const input = inputOf(state.draft, state.languages, status);
    this.on(id, { type: 'sent' });
    const answer = state.entry
      ? await api.put<Entry>(entryPath(id), { ...input, version: state.entry.version })
      : await api.post<Entry>('/staff/v1/faqs', input, state.key);
    if (answer.ok) {
      this.on(id, { type: 'saved', entry: answer.value, key: newKey() });
      // A new one has a name by now: Back and Forward come to what was written.
      if (id === fresh && this.state.open === answer.value.id) this.around.go(answer.value.id, true);
      return answer.value;
    }
    if (answer.trouble.status === 412) await this.meet(id);
    else await this.fail(id, answer.trouble);
    return undefined;
  }

  private async fail(id: string, trouble: Extract<EntryEvent, { type: 'failed' }>['trouble']): Promise<void> {
    this.on(id, { type: 'failed', trouble });
    await this.focusOn(trouble.errors ? '.error-summary' : '#trouble');
  }

  /** Somebody else was quicker: what they wrote is shown beside what was typed. */
  private async meet(id: string): Promise<void> {
    const answer = await this.around.api.get<Entry>(entryPath(id));
    if (!answer.ok) return this.fail(id, answer.trouble);
    this.on(id, { type: 'theirs', entry: answer.value });
    await this.focusOn('#theirs');
  }

  private readonly press = async (id: string, status: FaqStatus): Promise<void> => {
    const entry = await this.save(id, status);
    if (!entry) return;
    this.around.say(doneWords[entry.status]);
    await this.focusOn('#entry');
  };

  /** Its owner has looked at it today. What is typed is saved first. */
  private readonly checked = async (id: string): Promise<void> => {
    const state = this.state.drafts[id];
    if (!state?.entry || state.busy) return;
    const { draft, base } = state;
    const entry = isTyped(state) ? await this.save(id, state.entry.status) : state.entry;
    if (!entry) return;
    this.on(id, { type: 'sent' });
    const reviewBy = draft['reviewBy'] !== base['reviewBy'] && draft['reviewBy'] !== '' ? { reviewBy: draft['reviewBy'] } : {};
    const answer = await this.around.api.post<Entry>(`${entryPath(id)}/reviewed`, { version: entry.version, ...reviewBy });
    if (!answer.ok) return answer.trouble.status === 412 ? this.meet(id) : this.fail(id, answer.trouble);
    this.on(id, { type: 'saved', entry: answer.value, key: this.around.newKey() });
    this.around.say('Noted: checked today.');
    await this.focusOn('#entry');
  };

  override render() {
    const { open: id, list } = this.state;
    const state = id === undefined ? undefined : this.state.drafts[id];
    if (id === undefined || !state || list.kind !== 'ready') {
      const { send } = this;
      return entriesView(this.state, {
        send,
        open: (entry) => this.around.go(entry),
        again: () => void this.read(),
        found: () =>
          list.kind === 'ready' && this.around.say(times(shownEntries(list.items, this.state.filter).length, 'answer', 'answers')),
      });
    }
    return entryView(state, list.topics, {
      timeZone: this.around.timeZone,
      send: (event) => this.on(id, event),
      typed: (name, text) => this.typed(id, name, text),
      preview: (locale) => void this.preview(id, locale, true),
      press: (status) => void this.press(id, status),
      checked: () => void this.checked(id),
      shut: () => this.around.go(undefined),
    });
  }
}
