import type { InvitationCounts, NewInvitations, StaffSurvey } from '@foyer/sdk/contract/staff-feedback';
import { html, type CSSResultGroup } from 'lit';
import { AreaElement } from '../area.element.ts';
import { feedbackStyles } from './feedback.styles.ts';
import type { Read } from './results.flow.ts';
import { invitationsView } from './views/invitations.view.ts';

const mostAtOnce = 1000;

/** Links to a survey that work once each. */
export class InvitationsElement extends AreaElement {
  static override styles: CSSResultGroup = [AreaElement.styles, feedbackStyles];

  survey!: StaffSurvey;
  private counts: Read<InvitationCounts> = { kind: 'loading' };
  private typed = '20';
  private error: string | undefined;
  private trouble: string | undefined;
  private busy = false;
  private links: readonly string[] = [];

  override opened(): void {
    void this.read();
  }

  private get address(): string {
    return `/staff/v1/surveys/${encodeURIComponent(this.survey.id)}/invitations`;
  }

  private async read(): Promise<void> {
    const answer = await this.around.api.get<InvitationCounts>(this.address);
    this.counts = answer.ok ? { kind: 'ready', value: answer.value } : { kind: 'failed', trouble: answer.trouble };
    this.requestUpdate();
  }

  private readonly make = async (): Promise<void> => {
    if (this.busy) return;
    const count = Number(this.typed.replaceAll(/[\s,]/gu, ''));
    this.trouble = undefined;
    this.error = Number.isInteger(count) && count >= 1 && count <= mostAtOnce ? undefined : 'Write a number from 1 to 1,000.';
    this.requestUpdate();
    if (this.error !== undefined) return this.focusOn('#field-count');
    this.busy = true;
    const answer = await this.around.api.post<NewInvitations>(this.address, { count });
    this.busy = false;
    if (!answer.ok) {
      this.trouble = answer.trouble.detail;
      this.requestUpdate();
      return this.focusOn('#trouble');
    }
    // Those that were made before and not kept are gone from here: nobody could tell which were handed out.
    this.links = answer.value.items.map(({ url }) => url);
    this.requestUpdate();
    await this.focusOn('#links');
    await this.read();
  };

  private readonly copy = async (): Promise<void> => {
    const copied = await navigator.clipboard.writeText(this.links.join('\n')).then(
      () => true,
      () => false,
    );
    this.around.say(copied ? 'Copied.' : 'They could not be copied. Choose the text and copy it by hand, or print it.');
  };

  override render() {
    const { survey, typed, error, trouble, busy, links } = this;
    return html`<div class="stack">
      ${invitationsView(this.counts, {
        survey,
        typed,
        error,
        trouble,
        busy,
        links,
        type: (text) => (this.typed = text),
        make: () => void this.make(),
        copy: () => void this.copy(),
        print: () => print(),
      })}
    </div>`;
  }
}
