import type { StaffRole } from '@foyer/sdk/contract/staff';
import { LitElement, type CSSResultGroup } from 'lit';
import { base } from '../../elements/src/styles/base.styles.ts';
import { late } from '../../elements/src/styles/late.styles.ts';
import { tokens } from '../../elements/src/styles/tokens.styles.ts';
import { fieldStyles } from '../../elements/src/fields/field.styles.ts';
import { formStyles } from '../../elements/src/fields/form.styles.ts';
import type { Api } from './api.ts';
import { areaStyles } from './area.styles.ts';

/** What an area is given by the desk around it. */
export interface Surroundings {
  readonly api: Api;
  /** What whoever is signed in may do; the server decides, this only hides what it would refuse. */
  readonly roles: readonly StaffRole[];
  /** IANA: the hospital's own. */
  readonly timeZone: string;
  readonly now: () => Date;
  /** An Idempotency-Key. */
  readonly newKey: () => string;
  /**
   * Opens one thing of the area, or its list again where there is none: a step that the browser's Back undoes. The area is then told to `show` it.
   *
   * @param instead the thing takes the place of the one that is open: Back leads to what was before both.
   */
  readonly go: (thing: string | undefined, instead?: boolean) => void;
  /** The same in another part of the same area, where it has parts. */
  readonly goTo?: (part: string, thing: string) => void;
  /** A polite word for those who do not see what changed (WCAG 2.2, 4.1.3). */
  readonly say: (words: string) => void;
}

/**
 * A part of the desk. It is made when it is first opened, and stays in the page while somebody is signed in: what was typed in it is there when
 * they come back. The heading above it is the desk's.
 */
export abstract class AreaElement extends LitElement {
  static override styles: CSSResultGroup = [tokens, base, late, fieldStyles, formStyles, areaStyles];

  around!: Surroundings;

  /** Called each time the area is opened: what it shows may be old. */
  abstract opened(): void;

  /**
   * Shows a thing of the area, or its list where there is none: it was opened here, or the browser's Back or Forward came to it. What is typed in
   * the one before stays there.
   */
  show(_thing: string | undefined): void {
    // An area that is only a list has nothing to do.
  }

  /** Puts the focus on something of the area once it is drawn. */
  protected async focusOn(selector: string): Promise<void> {
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>(selector)?.focus();
  }
}
