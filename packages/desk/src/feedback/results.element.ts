import type { MonthlyCounts, StaffSurvey, SurveyResults } from '@foyer/sdk/contract/staff-feedback';
import { html, type CSSResultGroup } from 'lit';
import { AreaElement } from '../area.element.ts';
import { dayIn } from '../visits/words.ts';
import { feedbackStyles } from './feedback.styles.ts';
import { asksFriendsAndFamily, monthsBefore, type Read } from './results.flow.ts';
import { saveFile } from './save-file.ts';
import { resultsView, type Table } from './views/results.view.ts';

const fileNames: Readonly<Record<Table, string>> = { results: 'counts', texts: 'texts', monthly: 'monthly' };

/** What came of one survey. */
export class ResultsElement extends AreaElement {
  static override styles: CSSResultGroup = [AreaElement.styles, feedbackStyles];

  survey!: StaffSurvey;
  private span = 12;
  private results: Read<SurveyResults> = { kind: 'loading' };
  private monthly: Read<MonthlyCounts> | undefined;
  private trouble: string | undefined;
  private asked = 0;

  override opened(): void {
    void this.read();
  }

  private get address(): string {
    return `/staff/v1/surveys/${encodeURIComponent(this.survey.id)}`;
  }

  private get months(): { readonly from: string; readonly to: string } {
    const today = dayIn(this.around.now(), this.around.timeZone);
    return { from: monthsBefore(today, this.span), to: today.slice(0, 7) };
  }

  private async read(): Promise<void> {
    const { api, roles, say } = this.around;
    const mine = (this.asked += 1);
    this.trouble = undefined;
    const seesExact = roles.includes('manager') && asksFriendsAndFamily(this.survey);
    const [results, monthly] = await Promise.all([
      api.get<SurveyResults>(`${this.address}/results`, this.months),
      seesExact ? api.get<MonthlyCounts>(`${this.address}/monthly`, this.months) : undefined,
    ]);
    if (mine !== this.asked) return;
    this.results = results.ok ? { kind: 'ready', value: results.value } : { kind: 'failed', trouble: results.trouble };
    this.monthly = monthly?.ok ? { kind: 'ready', value: monthly.value } : undefined;
    this.requestUpdate();
    if (!results.ok) say(`The results cannot be shown now. ${results.trouble.detail}`);
  }

  private readonly choose = (months: number): void => {
    this.span = months;
    this.results = { kind: 'loading' };
    this.requestUpdate();
    void this.read();
  };

  private readonly save = async (table: Table): Promise<void> => {
    const answer = await this.around.api.file(`${this.address}/${table}.csv`, this.months);
    this.trouble = answer.ok ? undefined : answer.trouble.detail;
    this.requestUpdate();
    if (!answer.ok) return;
    // The file's name has the survey and the months, and nobody's.
    const { from, to } = this.months;
    saveFile(this.ownerDocument, answer.value, `${this.survey.id.replace(/[^\w-]/gu, '_')}-${fileNames[table]}-${from}-${to}.csv`);
    this.around.say('The file is saved.');
  };

  override render() {
    const { survey, span, monthly, trouble, choose } = this;
    return html`<div class="stack">
      ${resultsView(this.results, { survey, span, monthly, trouble, choose, again: () => void this.read(), save: (table) => void this.save(table) })}
    </div>`;
  }
}
