import { canAsk, canWait, waitsForTime, type BookingData, type RequestReason } from '@foyer/sdk/flows';
import { html, nothing } from 'lit';
import { frame } from '../../controls/page.ts';
import { wishFields, type Wishes } from '../../controls/wishes.ts';
import { choices } from '../../fields/choice.ts';
import { textArea } from '../../fields/text-field.ts';
import { errorsOf, faultsOf, stepForm, type LateView } from './late-view.ts';
import { about } from './people.fields.ts';

/** What the patient wishes; how soon they could come counts only for whoever waits. */
export function wishesOf(data: BookingData): Wishes {
  const { wishDays: days, wishParts: parts, wishNotice: notice } = data.draft;
  return { days, parts, ...(waitsForTime(data) && { notice }) };
}

/** "What would suit you?": the way on where there is nothing to book, or nothing that suits. None of it must be answered. */
export function requestView(view: LateView<'request'>, why: RequestReason) {
  const { state, t, v, send } = view;
  const faults = faultsOf(view);
  return frame(
    view,
    { heading: v.whatWouldSuit, lead: leadOf(view, why), errors: errorsOf(view) },
    stepForm(
      view,
      html`
        ${canWait(state) && canAsk(state) ? howToGoOn(view) : nothing}
        ${waitsForTime(state) ? html`<p class="muted">${v.waitingNext}</p>` : nothing} ${wishFields(t, v, wishesOf(state), faults)}
        ${textArea({ ...about({ ...view, faults }, 'wishNote'), label: v.optional(v.wishNote), value: state.draft.wishNote })}
      `,
      v.continue,
      () => send({ type: 'continued' }),
    ),
  );
}

const leadOf = ({ state, t, v }: LateView<'request'>, why: RequestReason) =>
  canWait(state) ? `${why === 'nothing-free' ? `${t.noTimesAtAll} ` : ''}${v.tellWishes}` : v.wishLead[why];

const howToGoOn = ({ state, v }: LateView<'request'>) =>
  choices({
    name: 'wishHow',
    errorPrefix: v.errorPrefix,
    label: v.howToGoOn,
    type: 'radio',
    chosen: [state.draft.wishHow],
    choices: [
      { value: 'wait', label: v.offerMe },
      { value: 'request', label: v.personLooks },
    ],
  });
