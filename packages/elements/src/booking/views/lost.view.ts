import { html, nothing } from 'lit';
import { otherTimes } from '../../controls/other-times.ts';
import { dateTime } from '../../i18n/intl-visit.ts';
import type { LateView } from './late-view.ts';
import { note } from '../../controls/pieces.ts';
import { button, frame } from '../../controls/page.ts';

/** "That time was just taken": what happened, what was kept, and the nearest free times. */
export function lostView(view: LateView<'slot'>) {
  const { state, t, v, send } = view;
  const { slot, alternatives = [], why } = state.lost ?? {};
  const { name, phone, email } = state.draft;
  const typed = name || phone || email;
  const when = slot && dateTime(t.formats, slot.start, slot.timeZone);
  return frame(
    view,
    { heading: why ? v.needsMoreTime : v.justTaken },
    html`
      ${note(html`${why ? v.noRoom(when) : v.someoneTook(when)} ${typed ? html`<strong>${v.keptTyped}</strong>` : nothing} ${v.pickNew}`, 'changed')}
      ${otherTimes({ t, v, slot, alternatives, busy: state.holding?.id, pick: (other) => send({ type: 'slot-chosen', slot: other }) })}
      <div class="acts">${button(v.seeAll, () => send({ type: 'all-times-asked' }))}</div>
    `,
  );
}
