import type { Department } from '@foyer/sdk/contract';
import type { StaffSurvey } from '@foyer/sdk/contract/staff-feedback';
import { html, type CSSResultGroup } from 'lit';
import { readLanguages } from '../answers/read.ts';
import { AreaElement } from '../area.element.ts';
import { partsStyles } from '../parts.styles.ts';
import { feedbackStyles } from './feedback.styles.ts';
import { InvitationsElement } from './invitations.element.ts';
import { ResultsElement } from './results.element.ts';
import type { Read } from './results.flow.ts';
import { SurveyFormElement } from './survey-form.element.ts';
import { partTitles, surveyHead, surveysView, type SurveyPart } from './views/surveys.view.ts';

/** Stands for a survey that is not written yet: no id has this sign. */
const fresh = '+';

const isPart = (text: string): text is SurveyPart => Object.hasOwn(partTitles, text);

/** Parts of a survey as tags: the page's registry knows each by one name. */
export const feedbackParts = [
  { tag: 'foyer-desk-results', element: ResultsElement },
  { tag: 'foyer-desk-invitations', element: InvitationsElement },
  { tag: 'foyer-desk-survey', element: SurveyFormElement },
] as const;

/** How it was for patients: surveys, what came of them, and who is invited. */
export class FeedbackElement extends AreaElement {
  static override styles: CSSResultGroup = [AreaElement.styles, feedbackStyles, partsStyles];

  private list: Read<readonly StaffSurvey[]> = { kind: 'loading' };
  private locales: readonly string[] = ['en'];
  private departments: readonly { readonly id: string; readonly name: string }[] = [];
  private chosen: { readonly id: string; readonly part: SurveyPart } | undefined;
  /** By survey and part: each stays once it was opened, with what is typed in it. */
  private readonly shown = new Map<string, AreaElement>();
  /** Counts the lists that were asked for, and what was saved: a list from before that is not shown. */
  private asked = 0;

  override opened(): void {
    void this.read();
  }

  private async read(): Promise<void> {
    const { api, say } = this.around;
    const mine = (this.asked += 1);
    const [surveys, languages, places] = await Promise.all([
      api.get<{ items: StaffSurvey[] }>('/staff/v1/surveys'),
      readLanguages(api),
      api.get<{ items: Department[] }>('/v1/departments', { limit: '200' }),
    ]);
    if (mine !== this.asked) return;
    if (languages.ok) this.locales = languages.value.all;
    if (places.ok) this.departments = places.value.items;
    this.list = surveys.ok ? { kind: 'ready', value: surveys.value.items } : { kind: 'failed', trouble: surveys.trouble };
    if (!surveys.ok) say(`The surveys cannot be shown now. ${surveys.trouble.detail}`);
    this.requestUpdate();
    this.partOf()?.opened();
  }

  /** A survey, or a part of it: `maternity/invitations`. */
  override show(thing: string | undefined): void {
    const before = this.chosen;
    const [id, part = ''] = thing?.split('/') ?? [];
    this.chosen = id === undefined ? undefined : { id, part: id === fresh ? 'questions' : isPart(part) ? part : 'results' };
    this.requestUpdate();
    this.partOf()?.opened();
    void this.focusOn(this.chosen ? '#survey' : before && before.id !== fresh ? `#${CSS.escape(`survey-${before.id}`)}` : '#surveys');
  }

  private get survey(): StaffSurvey | undefined {
    const { list, chosen } = this;
    return list.kind === 'ready' ? list.value.find(({ id }) => id === chosen?.id) : undefined;
  }

  /** The element of the part that is chosen; nothing before the list is read. */
  private partOf(): AreaElement | undefined {
    const { chosen, survey } = this;
    if (!chosen || this.list.kind !== 'ready' || (!survey && chosen.id !== fresh)) return undefined;
    const key = `${chosen.id}/${chosen.part}`;
    const known = this.shown.get(key);
    if (known) return known;
    const made = this.make(chosen.part, survey);
    made.around = this.around;
    this.shown.set(key, made);
    return made;
  }

  private make(part: SurveyPart, survey: StaffSurvey | undefined): AreaElement {
    if (part === 'questions' || !survey) {
      const form = new SurveyFormElement();
      form.locales = this.locales;
      form.departments = this.departments;
      form.saved = (one) => this.saved(one);
      form.begin(survey);
      return form;
    }
    const made = part === 'results' ? new ResultsElement() : new InvitationsElement();
    made.survey = survey;
    return made;
  }

  private saved(one: StaffSurvey): void {
    this.asked += 1;
    if (this.list.kind !== 'ready') return;
    const others = this.list.value.filter(({ id }) => id !== one.id);
    this.list = { kind: 'ready', value: [...others, one].toSorted((a, b) => (a.id < b.id ? -1 : 1)) };
    // Results were of the questions before; links that were just made are told this once, and stay.
    this.shown.delete(`${one.id}/results`);
    const invitations = this.shown.get(`${one.id}/invitations`);
    if (invitations instanceof InvitationsElement) invitations.survey = one;
    if (this.chosen?.id === fresh) {
      this.shown.delete(`${fresh}/questions`);
      this.around.go(`${one.id}/questions`, true);
    }
    this.requestUpdate();
  }

  override render() {
    const options = {
      main: this.locales[0] ?? 'en',
      open: (thing: string | undefined) => this.around.go(thing),
      again: () => void this.read(),
    };
    const { chosen, survey } = this;
    const part = this.partOf();
    if (!chosen || !part) return surveysView(this.list, options, fresh);
    return html`<div class="stack">
      ${surveyHead(survey, chosen.part, options)}
      ${[...this.shown.values()].map((element) => html`<div ?hidden=${element !== part}>${element}</div>`)}
    </div>`;
  }
}
