import type { ManageFault } from '@foyer/sdk/flows';
import { html, nothing } from 'lit';
import { button, frame } from '../../controls/page.ts';
import { callButton } from '../../controls/person.ts';
import { disc } from '../../controls/pieces.ts';
import { waitingView } from '../../controls/skeleton.ts';
import { errorSummary } from '../../fields/error-summary.ts';
import { textField } from '../../fields/text-field.ts';
import { form } from './form.ts';
import type { View } from './view.ts';

const faultOf = ({ state, m }: View, field: ManageFault['field']): string | undefined => {
  const found = state.errors.find((fault) => fault.field === field);
  return found && m.fault(field, found.code);
};

const summary = (view: View) =>
  errorSummary(
    view.v.checkAnswers(view.state.errors.length),
    view.state.errors.map(({ field, code }) => ({ name: field === 'form' ? undefined : field, text: view.m.fault(field, code) })),
  );

/** No link, a wrong one, or one that has expired: a new one is sent to whoever the visit was booked with. */
export function findView(view: View<'find'>) {
  const { state, m, v, send } = view;
  const { why, draft } = state;
  return frame(
    view,
    { heading: m.find[why], lead: m.findLead[why], errors: summary(view), disc: why === 'no-link' ? undefined : disc('warning') },
    form(
      view,
      html`
        ${textField({
          name: 'contact',
          label: m.contact,
          hint: m.contactHint,
          error: faultOf(view, 'contact'),
          errorPrefix: v.errorPrefix,
          value: draft.contact,
          autocomplete: 'email',
        })}
        ${textField({
          name: 'reference',
          label: v.optional(m.reference),
          hint: m.referenceHint,
          errorPrefix: v.errorPrefix,
          value: draft.reference,
          className: 'phone',
        })}
      `,
      html`<button class="btn primary" part="primary">${m.sendLink}</button>`,
      () => send({ type: 'lookup-asked' }),
    ),
  );
}

/** The same words for everybody: whether the contact is known is nobody's business. */
export const foundView = (view: View<'found'>) =>
  frame(
    view,
    { heading: view.m.found, lead: view.m.foundLead, disc: disc('ok') },
    html`<p>${view.m.foundHelp}</p>
      <div class="acts">${callButton(view.t, view.state.hospital, false)}</div>`,
  );

/** Six digits, sent to the patient. */
export function codeView(view: View<'code'>) {
  const { state, t, m, v, send } = view;
  const { status, sentTo, triesLeft, draft } = state;
  if (status === 'unavailable')
    return frame(
      view,
      { heading: m.noCode, disc: disc('warning') },
      html`<p>${m.codeFailure(state.code ?? 'network')}</p>
        <div class="acts">${callButton(t, state.hospital)} ${button(t.tryAgain, () => send({ type: 'retried' }))}</div>`,
    );
  if (sentTo === undefined) return waitingView(t);
  const busy = status !== 'ready';
  return frame(
    view,
    { heading: m.typeCode, lead: m.codeLead(sentTo), errors: summary(view), busy },
    html`
      ${form(
        view,
        textField({
          name: 'code',
          label: m.code,
          hint: triesLeft === undefined ? undefined : m.triesLeft(triesLeft),
          error: faultOf(view, 'code'),
          errorPrefix: v.errorPrefix,
          value: draft.code,
          autocomplete: 'one-time-code',
          inputMode: 'numeric',
          className: 'phone',
        }),
        html`<button class="btn primary" part="primary" aria-busy=${busy ? 'true' : nothing}>${m.checkCode}</button>
          ${button(m.anotherCode, () => send({ type: 'code-asked' }), 'link')}`,
        () => send({ type: 'code-entered' }),
      )}
    `,
  );
}
