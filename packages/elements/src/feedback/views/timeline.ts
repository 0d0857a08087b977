import type { Case } from '@foyer/sdk/contract';
import { html, nothing } from 'lit';
import { lateIcon } from '../../core/late/icons.ts';
import type { NowWord, StepWord } from '../../i18n/feedback-terms.ts';
import { date } from '../../i18n/intl.ts';
import type { TellingView } from './case.ts';
import { untilOf } from './until.ts';

type Told = Pick<TellingView, 't' | 'f' | 'now'>;

/** Nothing comes after these. */
const ends: ReadonlySet<string> = new Set(['answered', 'closed', 'withdrawn', 'transferred']);

/** What was done and when, what is done now, and by when what follows: each with its day. */
export function timeline(view: Told, thread: Case) {
  const { t, f, now } = view;
  const toCome = (at: string | undefined) => (at !== undefined && Date.parse(at) > now ? at : undefined);
  const { status, timeZone, complaint, replyBy, late } = thread;
  const { steps = [], respondBy } = complaint ?? {};
  const day = (at: string) => date(t.formats, at, timeZone);
  const isOver = ends.has(status);
  // What goes on is told of as now, and not as done.
  const done = status === 'investigating' && steps.at(-1)?.step === 'investigating' ? steps.slice(0, -1) : steps;
  const first = complaint?.acknowledgedAt === undefined ? (complaint?.acknowledgeBy ?? replyBy) : (replyBy ?? respondBy);
  // A date that was not kept has another in its place, once the server has noticed; none is told that is over.
  const hear = toCome(late ? replyBy : first);
  const answer = toCome(respondBy) ?? hear;
  return html`
    <div class="stack">
      <h3>${f.howItStands}</h3>
      <ol class="timeline" role="list">
        ${done.map(({ step, at }) => item('', f.steps[step as StepWord] ?? f.stepUnknown, f.stepDone(day(at))))}
        ${
          isOver
            ? nothing
            : html`${item(
                'now',
                f.now[status as NowWord] ?? f.now.investigating,
                html`<strong>${f.stepNow}</strong> ${hear ? f.youHearBy(untilOf(view, hear, timeZone)) : nothing}`,
              )}
              ${answer && status !== 'signed-off' ? item('next', f.answerInWriting, f.byDay(day(answer))) : nothing}`
        }
      </ol>
    </div>
  `;
}

const item = (kind: '' | 'now' | 'next', words: string, when: unknown) => html`
  <li class=${kind} aria-current=${kind === 'now' ? 'step' : nothing}>
    <span class="dot" aria-hidden="true">${kind === '' ? lateIcon('tick') : kind === 'now' ? html`<i></i>` : nothing}</span>
    <p><strong>${words}</strong></p>
    <p class="s ${kind === 'now' ? '' : 'muted'}">${when}</p>
  </li>
`;
