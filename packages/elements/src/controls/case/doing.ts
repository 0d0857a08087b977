import type { Case } from '@foyer/sdk/contract';
import { html, nothing } from 'lit';
import { button, frame } from '../page.ts';
import { callButton } from '../person.ts';
import { textArea } from '../../fields/text-field.ts';
import { dangerFirst, isUnsent } from './danger.ts';
import { about, faultsOf, form, primary } from './form.ts';
import { windowOf, type CaseView } from './view.ts';
import { windowList } from './windows.ts';
import { countLine } from './words.ts';

/** What may be done to it now. */
export function doing(view: CaseView, thread: Case) {
  const { can } = thread;
  const { state, c, v, send } = view;
  const faults = faultsOf(view);
  const words = (label: string) =>
    html`<div class="stack tight">
      ${textArea({ ...about(view, faults, 'addition'), label, value: state.draft.addition, rows: 3 })}
      ${countLine(view, state.draft.addition)} ${isUnsent(state) ? dangerFirst(view) : nothing}
    </div>`;
  return html`
    ${can.add ? form(view, words(c.addWords), primary(c.addNow), () => send({ type: 'added' })) : nothing}
    ${!can.add && can.reopen ? form(view, words(thread.kind === 'complaint' ? c.reopenWords : v.optional(c.reopenWords)), primary(c.reopen), () => send({ type: 'reopened' })) : nothing}
    ${
      can.move || can.withdraw
        ? html`<div class="acts">
            ${can.move ? button(c.moveCall, () => send({ type: 'move-asked' })) : nothing}
            ${can.withdraw ? button(c.withdraw, () => send({ type: 'withdraw-asked' })) : nothing}
          </div>`
        : nothing
    }
  `;
}

/** Asked once: a call in its window, or an answer on its way, goes with it. */
export const withdrawView = (view: CaseView<'withdraw'>) => {
  const { state, c, send } = view;
  const kind = state.thread?.kind ?? 'unknown';
  return frame(
    view,
    { heading: c.withdrawThis[kind], lead: c.withdrawLead },
    html`<div class="acts">
      ${button(c.withdraw, () => send({ type: 'withdraw-confirmed' }), 'btn primary')} ${button(c.keepIt, () => send({ type: 'kept' }))}
    </div>`,
  );
};

/** Another window for a callback: the old one stays until a new one is had. */
export const moveView = (view: CaseView<'move'>) => {
  const { state, c, t, send } = view;
  const { window, callbackWindows = [] } = state.thread ?? {};
  return frame(
    view,
    { heading: c.whenToCall, lead: window && c.moveLead(windowOf(view, window)) },
    html`
      ${
        callbackWindows.length > 0
          ? windowList(view, callbackWindows, '', (windowId) => send({ type: 'moved-to', windowId }))
          : html`<p>${c.noWindows}</p>
              <div class="acts">${callButton(t, state.hospital, false)}</div>`
      }
    `,
  );
};
