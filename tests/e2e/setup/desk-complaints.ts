import type { CaseAnswer, FeedbackAnswer } from '@foyer/sdk/contract';
import type { Locator, Page } from 'playwright-core';
import { CaseDesk, opener, type Sent } from './desk-cases.ts';

const relations = ['relations'];

/** A desk at which patient relations work: Dora, and four colleagues. */
export class ComplaintDesk extends CaseDesk {
  constructor() {
    super({
      roles: relations,
      others: [
        { sub: 'amy', name: 'Amy Brandt', roles: relations },
        { sub: 'bo', name: 'Bo Larsen', roles: relations },
        { sub: 'ned', name: 'Ned Okafor', roles: relations },
        { sub: 'mia', name: 'Mia Torres', roles: relations },
      ],
    });
  }

  /** One press on "Poor", and the wish that somebody puts it right. */
  async feelsPoorly(name: string, text: string): Promise<Sent> {
    const answer = await this.desk.ask<FeedbackAnswer>('/v1/feedback', {
      surveyId: 'friends-and-family',
      answers: [{ linkId: 'overall', answer: [{ valueCoding: { code: 'poor' } }] }],
      followUp: { consent: true, patient: { name, email: 'patient@patients.example' }, reply: { by: 'email' }, text },
    });
    if (!answer.case || !answer.manage) throw new Error('no case was made');
    return { reference: answer.case.reference, code: answer.manage.code };
  }

  async complains(name: string, text: string, more: object = {}): Promise<Sent> {
    const { case: made, manage } = await this.desk.ask<CaseAnswer>('/v1/complaints', {
      category: 'care',
      patient: { name, email: 'patient@patients.example' },
      reply: { by: 'email' },
      text,
      ...more,
    });
    return { reference: made.reference, code: manage.code };
  }

  async reopens({ reference, code }: Sent, text: string): Promise<void> {
    await this.desk.ask(`/v1/cases/${reference}/reopen`, { text }, { Authorization: `Manage ${code}` });
  }

  /** In a browser of their own. */
  async works(name = 'Dora Klein', options: object = {}): Promise<Reviewer> {
    const { page, seen } = await this.desk.comes(options);
    await this.desk.signsIn(page, name, 'Complaints');
    await page.locator('#count').waitFor();
    return new Reviewer(page, seen);
  }
}

/** Somebody of patient relations, by what they see. */
export class Reviewer {
  readonly page: Page;
  readonly seen: { readonly violations: string[]; readonly errors: string[] };
  constructor(page: Page, seen: Reviewer['seen']) {
    this.page = page;
    this.seen = seen;
  }

  button(name: string | RegExp): Locator {
    return this.page.getByRole('button', { name, ...(typeof name === 'string' && { exact: true }) });
  }

  /** Of a step: its fields' names are the contract's. */
  field(step: string, name: string): Locator {
    return this.page.locator(`#field-${step}-${name}`);
  }

  async opens(one: Pick<Sent, 'reference'>): Promise<void> {
    await this.button('Read again').click();
    await opener(this.page, one).click();
    await this.page.locator('#said').waitFor();
  }

  /** Opens a step that is folded. */
  async unfolds(step: string): Promise<void> {
    const summary = this.page.locator(`summary#step-${step}`);
    if (!(await summary.evaluate((one) => (one.parentElement as HTMLDetailsElement).open))) await summary.click();
  }

  /** Presses what sends word to the patient, and says yes to it. */
  async says(press: string, yes = 'Yes, send it'): Promise<void> {
    await this.button(press).click();
    await this.button(yes).click();
  }

  async done(words: string): Promise<void> {
    await this.page.locator('.timeline').getByText(words).first().waitFor();
  }

  async gives(owner: string, deputy: string): Promise<void> {
    await this.field('owners', 'owner').selectOption({ label: owner });
    await this.field('owners', 'deputy').selectOption({ label: deputy });
    await this.button('Give it to them').click();
    await this.page.getByText(`${owner}, ${deputy}`).waitFor();
  }

  async leaves(): Promise<readonly unknown[]> {
    const { violations, errors } = this.seen;
    await this.page.context().close();
    return [...violations, ...errors];
  }
}
