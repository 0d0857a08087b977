import type { FeedbackAction } from '@foyer/sdk/flows';
import { html } from 'lit';
import { button, frame } from '../../controls/page.ts';
import { icon } from '../../core/icons.ts';
import { changesList } from './changes.ts';
import type { View } from './view.ts';

/** All that can be told, and what was changed for what others have told. */
export function choiceView(view: View<'choice'>) {
  const { state, f, send } = view;
  const isAsked = state.survey !== undefined || state.preset.survey !== undefined;
  const rows: readonly (readonly [words: string, lead: string, action: FeedbackAction])[] = [
    ...(isAsked ? [[f.howWasIt, f.howWasItLead, { type: 'survey-asked' }] as const] : []),
    [f.sayThanks, f.sayThanksLead, { type: 'praise-asked' }],
    [f.complain, f.complainLead, { type: 'complaint-asked' }],
    [f.readAnswer, f.readAnswerLead, { type: 'case-asked' }],
  ];
  return frame(
    view,
    { heading: f.whatToTell },
    html`
      <ul class="choices" role="list">
        ${rows.map(
          ([words, lead, action]) =>
            html`<li class="choice" part="choice">
              ${button(words, () => send(action), 'link')} <span class="s muted">${lead}</span>${icon('forward')}
            </li>`,
        )}
      </ul>
      ${changesList(view)}
    `,
  );
}
