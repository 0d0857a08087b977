import type { SlotDay } from '@foyer/sdk/flows';
import type { ReactiveControllerHost } from 'lit';
import { dayName } from '../i18n/intl-visit.ts';
import type { Terms } from '../i18n/terms.ts';
import type { VisitTerms } from '../i18n/visit-terms.ts';

interface Widget extends ReactiveControllerHost {
  readonly renderRoot: ParentNode;
}

interface Hands {
  readonly language: { readonly terms: Terms | undefined };
  readonly words: { readonly value: VisitTerms | undefined };
  readonly say: (words: string) => void;
}

/** Owns which long days of the list the patient unfolded. */
export class Folds {
  private readonly unfolded = new Set<string>();

  constructor(
    private readonly widget: Widget,
    private readonly hands: Hands,
  ) {}

  isUnfolded({ date }: SlotDay): boolean {
    return this.unfolded.has(date);
  }

  /** The button goes, so the focus goes to the first time that stands there anew. */
  async unfold({ date, options }: SlotDay): Promise<void> {
    const { widget, hands } = this;
    const times = () => [
      ...(widget.renderRoot.querySelector(`#day-${date}`)?.closest('.day')?.querySelectorAll<HTMLElement>('.slot') ?? []),
    ];
    const before = new Set(times());
    this.unfolded.add(date);
    widget.requestUpdate();
    await widget.updateComplete;
    const first = times().find((time) => !before.has(time));
    first?.focus();
    const { terms } = hands.language;
    const { value: v } = hands.words;
    if (terms && v) hands.say(`${dayName(terms.formats, date)}${terms.listComma}${v.freeTimes(options.length)}`);
  }
}
