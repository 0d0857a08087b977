import type { InvitationCounts, StaffSurvey } from '@foyer/sdk/contract/staff-feedback';
import { html, nothing } from 'lit';
import { note } from '../../../../elements/src/controls/pieces.ts';
import { textField } from '../../../../elements/src/fields/text-field.ts';
import { fact } from '../../visits/views/detail.view.ts';
import { saves } from '../../hours/views/pieces.ts';
import type { Read } from '../results.flow.ts';

export interface InvitationsOptions {
  readonly survey: StaffSurvey;
  readonly typed: string;
  readonly error: string | undefined;
  readonly trouble: string | undefined;
  readonly busy: boolean;
  /** Those that were just made: the server cannot tell them again. */
  readonly links: readonly string[];
  readonly type: (text: string) => void;
  readonly make: () => void;
  readonly copy: () => void;
  readonly print: () => void;
}

function madeView({ links, copy, print }: InvitationsOptions) {
  if (links.length === 0) return nothing;
  return html`<section class="sheet stack" aria-labelledby="links">
    <h3 id="links" tabindex="-1">${links.length === 1 ? '1 new link' : `${links.length} new links`}</h3>
    <p>Keep them now: they are shown this once. Each works one time. Nobody can tell later who got which.</p>
    <div class="acts no-print">
      <button class="btn primary" @click=${copy}>Copy all</button>
      <button class="btn" @click=${print}>Print</button>
    </div>
    <ol class="links" role="list">
      ${links.map((url) => html`<li><bdi dir="ltr">${url}</bdi></li>`)}
    </ol>
  </section>`;
}

/** Links to hand out, and how many of them were used. */
export function invitationsView(counts: Read<InvitationCounts>, options: InvitationsOptions) {
  const { survey, typed, error, trouble, busy, type, make } = options;
  return html`${madeView(options)}
    <section class="sheet stack no-print" aria-labelledby="invite">
      <h3 id="invite">Invite patients</h3>
      ${trouble === undefined ? nothing : html`<div id="trouble" tabindex="-1" role="alert">${note(trouble, 'changed')}</div>`}
      <dl class="facts">
        ${
          counts.kind === 'ready'
            ? html`${fact('Links made', counts.value.made.toLocaleString('en-US'))}${fact('Used', counts.value.used.toLocaleString('en-US'))}`
            : fact('Links made', counts.kind === 'loading' ? 'Loading…' : 'Not known now')
        }
        ${fact('For everybody', html`<a href=${survey.url}><bdi dir="ltr">${survey.url}</bdi></a>`)}
      </dl>
      <p class="s muted">
        Everybody may answer by the link for everybody. Those that you make here are to hand out. Each link works once, and nobody is asked
        who they are.
      </p>
      <form
        class="bar"
        novalidate
        @submit=${saves({ save: make })}
        @input=${(event: Event) => type((event.target as HTMLInputElement).value)}
      >
        ${textField({
          name: 'count',
          label: 'How many links',
          hint: '1 to 1,000',
          value: typed,
          error,
          errorPrefix: 'Error: ',
          inputMode: 'numeric',
          className: 'count',
        })}
        <button class="btn" ?disabled=${busy || survey.status === 'retired'}>${busy ? 'Making…' : 'Make links'}</button>
      </form>
      ${survey.status === 'retired' ? html`<p>Nobody is asked by this survey any more, so no links are made.</p>` : nothing}
    </section>`;
}
