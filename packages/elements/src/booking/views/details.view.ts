import { html, nothing } from 'lit';
import { telLink } from '../../controls/person.ts';
import { time } from '../../i18n/intl.ts';
import { unbroken } from '../../i18n/intl-visit.ts';
import { errorsOf, faultsOf, stepForm, type LateView } from './late-view.ts';
import { needsFields } from './needs.fields.ts';
import { contactFields, personFields, referralFields } from './people.fields.ts';
import { goneNote, note } from '../../controls/pieces.ts';
import { frame } from '../../controls/page.ts';
import { chosenCard } from '../../controls/visit-lines.ts';

/** "Who is the visit for?": one page, with needs and reason folded behind a native disclosure. */
export function detailsView(view: LateView<'details'>, canHold: boolean) {
  const { v, send } = view;
  const asking = { ...view, faults: faultsOf(view) };
  return frame(
    view,
    { heading: v.whoIsItFor, lead: v.whoLead, aside: kept(view, canHold), errors: errorsOf(view) },
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

function notice({ state, t, v }: LateView<'details'>) {
  if (state.gone) return goneNote(v, state.gone);
  const { text, newPatients = true } = state.service?.requirements ?? {};
  const call = state.hospital && t.call(telLink(state.hospital.contact.phone));
  const known = newPatients ? nothing : html`${v.knownOnly} ${call}${call ? '.' : ''} `;
  return text || !newPatients ? note(html`${known}<span dir="auto">${text}</span>`) : nothing;
}

/** The time that is being kept, and until when. */
function kept(view: LateView<'details'>, canHold: boolean) {
  const { state, t, v, visit, ownZone } = view;
  const { hold, path } = state;
  if (!visit || path !== 'book') return undefined;
  const words = () => {
    if (hold?.status === 'held') return v.keptUntil(unbroken(time(t.formats, new Date(hold.expiresAt).toISOString(), ownZone)));
    return hold && canHold ? v.keepingTime : v.notKept;
  };
  return html`${chosenCard(view)}
    <p class="s muted">${words()}</p>`;
}
