import { html, nothing } from 'lit';
import { frame } from '../page.ts';
import { callButton } from '../person.ts';
import { disc } from '../pieces.ts';
import { textField } from '../../fields/text-field.ts';
import { elsewhereLink } from './thread.ts';
import { about, faultsOf, form, primary, summaryOf } from './form.ts';
import type { CaseView } from './view.ts';

/** A case by its reference and its code, on any device; or what became of a link. */
export function findView(view: CaseView<'find'>) {
  const { state, t, c, send } = view;
  const { why, draft } = state;
  const faults = faultsOf(view);
  return frame(
    view,
    { heading: c.find[why], lead: c.findLead[why], errors: summaryOf(view), disc: why === 'asked' ? undefined : disc('warning') },
    html`
      ${form(
        view,
        html`
          ${textField({ ...about(view, faults, 'reference'), label: c.reference, hint: c.referenceHint, value: draft.reference, className: 'phone code' })}
          ${textField({ ...about(view, faults, 'code'), label: c.code, hint: c.codeHint, value: draft.code, className: 'phone code' })}
        `,
        html`${primary(c.showCase)} ${why === 'expired' ? callButton(t, state.hospital, false) : nothing}`,
        () => send({ type: 'case-asked' }),
      )}
      ${view.back ? nothing : elsewhereLink(view)}
    `,
  );
}
