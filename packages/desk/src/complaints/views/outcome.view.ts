import type { StaffCaseDetail } from '@foyer/sdk/contract/staff';
import type { StaffComplaint } from '@foyer/sdk/contract/staff-complaints';
import { html, nothing, type TemplateResult } from 'lit';
import { lateIcon } from '../../../../elements/src/core/late/icons.ts';
import { draftOf, type CaseState } from '../../cases/case.flow.ts';
import type { Does } from '../../cases/views/deed.view.ts';
import { fact, phoneLink } from '../../visits/views/detail.view.ts';
import { birthday } from '../../visits/words.ts';
import { isWritingNext, readsFirst } from '../next.flow.ts';
import { missingWords, remedyWords } from '../words.ts';
import { stepForm } from './step-form.view.ts';

type Written = Pick<NonNullable<StaffComplaint['draft']>, 'contact' | 'steps' | 'results' | 'completedOn' | 'learning'> & {
  readonly remedies: readonly string[];
};

const lines = (text: string | undefined) =>
  text === undefined || text === '' ? undefined : html`<span class="words" dir="auto">${text}</span>`;

/** The outcome as it stands, for whoever signs it; and as it was sent. */
function written({ contact, steps, results, completedOn, remedies, learning }: Written): TemplateResult {
  const person =
    contact && html`<bdi>${contact.name}</bdi>${contact.role ? html`, <bdi>${contact.role}</bdi>` : nothing}, ${phoneLink(contact.phone)}`;
  return html`<dl class="facts">
    ${fact('Whom to ask', person)}${fact('What we did', lines(steps))}${fact('What we found', lines(results))}
    ${fact('It ended on', completedOn && birthday(completedOn))}${fact('We put it right by', remedies.map(remedyWords).join(', '))}
    ${fact('The hospital changes', learning && html`<bdi>${learning.action}</bdi> (<bdi>${learning.owner}</bdi>, by ${birthday(learning.dueOn)})`)}
  </dl>`;
}

/** Whoever is about to sign or send it reads it as it is. */
const changing = (open: boolean, form: TemplateResult) =>
  html`<details class="more fold" ?open=${open}>
    <summary>${lateIcon('down')}Change the outcome</summary>
    <div>${form}</div>
  </details>`;

/** The written outcome: its draft, what it lacks, and what was sent. */
export function outcomeView(one: StaffCaseDetail, complaint: StaffComplaint, state: CaseState, does: Does) {
  const { draft, outcome, next, missing, signed } = complaint;
  const isTyped = draftOf(state, 'outcome').fields !== undefined;
  const writes = next.outcome.can || isTyped;
  if (!draft && !outcome && !writes) return nothing;
  const lacks = missingWords(complaint);
  const [isNext, reads] = [isWritingNext(complaint), readsFirst(complaint)];
  const form = stepForm('outcome', one, state, does, isNext);
  return html`<section class="sheet stack ${isNext ? 'next' : ''}" aria-labelledby="step-outcome">
    ${isNext ? html`<p class="s muted">Next</p>` : nothing}
    <h3 id="step-outcome"><span id="outcome" tabindex="-1">The outcome</span></h3>
    ${
      outcome
        ? html`<p>This was sent to the patient.</p>
            ${written(outcome as Written)}`
        : nothing
    }
    ${
      outcome || (missing.length > 0 && !writes && !draft)
        ? nothing
        : missing.length === 0
          ? html`<p class="ready">
              ${lateIcon('tick')}<span>All four parts are there. ${signed ? 'It is signed.' : 'A second person can sign it.'}</span>
            </p>`
          : html`<p>Still to write before it can be signed: ${lacks.join('; ')}.</p>`
    }
    ${draft && !outcome && (reads || !next.outcome.can) ? written(draft) : nothing}
    ${writes && !outcome ? (reads ? changing(isTyped, form) : form) : nothing}
    ${writes && !outcome ? html`<p class="s muted">The patient sees none of this before it is signed by a second person, and sent.</p>` : nothing}
  </section>`;
}
