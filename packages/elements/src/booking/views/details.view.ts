import { canHold, chosenVisit } from '@foyer/sdk/flows';
import { html, nothing } from 'lit';
import { visitCard } from '../../controls/visit-card.ts';
import { time } from '../../i18n/intl.ts';
import { errorsOf, faultsOf, stepForm, type LateView } from './late-view.ts';
import { needsFields } from './needs.fields.ts';
import { contactFields, personFields, referralFields } from './people.fields.ts';
import { note, placed, frame } from './view.ts';
import { chosenCard } from './visit-lines.ts';

/** "Who is the visit for?": one page, with needs and reason folded behind a native disclosure. */
export function detailsView(view: LateView<'details'>) {
  const { state, t, v, send } = view;
  const asking = { ...view, faults: faultsOf(view) };
  return frame(
    t,
    { heading: v.whoIsItFor, lead: v.whoLead, ...placed(view), aside: kept(view), errors: errorsOf(view) },
    html`
      ${notice(view)}
      ${stepForm(
        view,
        html`${personFields(asking)}${contactFields(asking)}${referralFields(asking)}${needsFields(asking)}`,
        v.continue,
        () => send({ type: 'continued' }),
      )}
    `,
  );
}

function notice({ state, v }: LateView<'details'>) {
  if (state.gone) return note(v.goneMeanwhile, 'changed');
  const { text } = state.service?.requirements ?? {};
  return text ? note(html`<span dir="auto">${text}</span>`) : nothing;
}

/** The time that is being kept, and until when. */
function kept(view: LateView<'details'>) {
  const { state, t, v, ownZone } = view;
  const { hold, path } = state;
  if (!chosenVisit(state) || path !== 'book') return undefined;
  const words =
    hold?.status === 'held'
      ? v.keptUntil(time(t.formats, new Date(hold.expiresAt).toISOString(), ownZone))
      : hold?.status === 'asking' || (canHold(state) && hold)
        ? t.keepingTime
        : v.notKept;
  return html`${chosenCard(view)}
    <p class="s muted">${words}</p>`;
}
