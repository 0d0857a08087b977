import type { StaffSurvey } from '@foyer/sdk/contract/staff-feedback';
import { type CSSResultGroup } from 'lit';
import { AreaElement } from '../area.element.ts';
import { feedbackStyles } from './feedback.styles.ts';
import {
  beginSurvey,
  draftFaults,
  serverFaults,
  surveyInput,
  surveyTransition,
  type SurveyEvent,
  type SurveyState,
} from './survey-draft.flow.ts';
import { surveyFormView } from './views/survey-form.view.ts';

/** More than a questionnaire has, in bytes: such a file was chosen by mistake. */
const largestFile = 1_000_000;

/** The questions of one survey, or of a new one. */
export class SurveyFormElement extends AreaElement {
  static override styles: CSSResultGroup = [AreaElement.styles, feedbackStyles];

  /** The hospital's default one first. */
  locales: readonly string[] = [];
  departments: readonly { readonly id: string; readonly name: string }[] = [];
  /** Called with what was saved. */
  saved: (survey: StaffSurvey) => void = () => undefined;
  private state: SurveyState = beginSurvey(undefined, []);

  /** Begins with a survey, or with none. */
  begin(survey: StaffSurvey | undefined): void {
    this.state = beginSurvey(survey, this.locales);
  }

  override opened(): void {
    this.requestUpdate();
  }

  private readonly send = (event: SurveyEvent): void => {
    this.state = surveyTransition(this.state, event);
    this.requestUpdate();
  };

  private get main(): string {
    return this.locales[0] ?? 'en';
  }

  private pathOf(id: string): string {
    return `/staff/v1/surveys/${encodeURIComponent(id)}`;
  }

  private readonly openFile = async (name: string, file: File): Promise<void> => {
    if (file.size > largestFile)
      return this.send({ type: 'faulty', faults: [{ name, text: 'This file is too long to be a questionnaire. What stood here stays.' }] });
    this.send({ type: 'typed', name, text: await file.text() });
    this.around.say('The file is opened. Nothing is saved yet.');
    await this.focusOn(`#${CSS.escape(`field-${name}`)}`);
  };

  private readonly save = async (): Promise<void> => {
    const { state, main, locales } = this;
    if (state.busy) return;
    const faults = draftFaults(state, main);
    if (faults.length > 0) return this.refuse(faults);
    const { api, say } = this.around;
    const id = state.survey?.id ?? state.draft['id'] ?? '';
    this.send({ type: 'sent' });
    // One that came with the server has no version yet: the hospital's own begins with this.
    const version = state.survey?.version;
    const answer = await api.put<StaffSurvey>(this.pathOf(id), surveyInput(state.draft), version === 0 ? undefined : version);
    if (answer.ok) {
      this.send({ type: 'saved', survey: answer.value, locales });
      this.saved(answer.value);
      say('Saved. Patients are asked these questions now.');
      return this.focusOn('#questions');
    }
    const { trouble } = answer;
    if (trouble.errors) return this.refuse(serverFaults(trouble.errors, main));
    if (trouble.status === 412 || trouble.status === 428) return this.meet(id);
    this.send({ type: 'failed', trouble });
    await this.focusOn('#trouble');
  };

  private async refuse(faults: SurveyState['faults']): Promise<void> {
    this.send({ type: 'faulty', faults });
    await this.focusOn('.error-summary');
  }

  /** Somebody else was quicker: what was typed stays, over what they saved. */
  private async meet(id: string): Promise<void> {
    const answer = await this.around.api.get<StaffSurvey>(this.pathOf(id));
    this.send(answer.ok ? { type: 'theirs', survey: answer.value, locales: this.locales } : { type: 'failed', trouble: answer.trouble });
    await this.focusOn(answer.ok ? '#theirs' : '#trouble');
  }

  private readonly retire = async (): Promise<void> => {
    const { survey } = this.state;
    if (!survey || this.state.busy) return;
    const answer = await this.around.api.post<StaffSurvey>(`${this.pathOf(survey.id)}/retire`);
    if (!answer.ok) {
      this.send({ type: 'failed', trouble: answer.trouble });
      return this.focusOn('#trouble');
    }
    // What is typed stays: it may be saved, and the survey asked again.
    this.send({ type: 'retired', survey: answer.value, locales: this.locales });
    this.saved(answer.value);
    this.around.say('Nobody is asked any more. What was answered stays.');
  };

  override render() {
    return surveyFormView(this.state, {
      locales: this.locales,
      departments: this.departments,
      typed: (name, text) => this.send({ type: 'typed', name, text }),
      openFile: (name, file) => void this.openFile(name, file),
      save: () => void this.save(),
      retire: () => void this.retire(),
    });
  }
}
