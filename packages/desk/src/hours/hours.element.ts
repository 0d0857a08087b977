import { html, nothing, type CSSResultGroup } from 'lit';
import { AreaElement } from '../area.element.ts';
import { HoursDirectoryElement } from './hours-directory.element.ts';
import { departmentOf, draftOf, fresh, type Known } from './hours.flow.ts';
import { hoursStyles } from './hours.styles.ts';
import { dayFormView } from './views/day-form.view.ts';
import { daysView } from './views/days.view.ts';
import { departmentView } from './views/department.view.ts';
import { departmentsView } from './views/departments.view.ts';
import { detailsView } from './views/details.view.ts';
import { newDepartmentView } from './views/new-department.view.ts';
import { doneView } from './views/pieces.ts';
import { weekView } from './views/week.view.ts';

/** When departments are open, what is said of them, and the days that differ. */
export class HoursElement extends HoursDirectoryElement {
  static override styles: CSSResultGroup = [AreaElement.styles, hoursStyles];

  private form() {
    const { state, send } = this;
    const draft = draftOf(state);
    const drop = () => {
      send({ type: 'dropped' });
      void this.focusOn('#department');
    };
    switch (draft?.kind) {
      case undefined:
        return undefined;
      case 'details':
        return detailsView(draft, state, {
          typed: (name, value) => send({ type: 'typed', name, value }),
          addNote: () => send({ type: 'note-added' }),
          save: () => void this.saveDetails(),
          drop,
        });
      case 'hours':
        return weekView(draft, state, {
          now: this.around.now(),
          change: (change) => {
            send({ type: 'week', change });
            // The button that was pressed is gone, or something new stands before it.
            if (change.do === 'remove') void this.focusOn(`#add-${change.cell}`);
            if (change.do === 'add') void this.focusOn(`#field-${change.cell}-${(draft.typed[change.cell] ?? []).length}-start`);
          },
          preview: () => void this.previewWeek(),
          save: () => void this.saveWeek(),
          drop,
        });
    }
  }

  private dayForm(known: Known) {
    const { state, send } = this;
    if (!state.adding) return undefined;
    const before = state.adding.draft.times.length;
    return dayFormView(state.adding, state, known, {
      now: this.around.now(),
      typed: (name, value) => send({ type: 'day-typed', name, value }),
      times: (times) => {
        send({ type: 'day-times', times });
        if (times.length > before) void this.focusOn(`#field-times-${before}-start`);
        if (times.length < before) void this.focusOn('#add-times');
      },
      preview: () => void this.previewDay(),
      save: () => void this.saveDay(),
      drop: () => {
        send({ type: 'day-dropped' });
        void this.focusOn('#add-day');
      },
    });
  }

  private days(known: Known) {
    const { state, send, writes } = this;
    return daysView(
      known,
      state,
      {
        now: this.around.now(),
        writes,
        begin: () => {
          send({ type: 'day-begun', ...(state.opened !== undefined && { department: state.opened }) });
          void this.focusOn('#adding');
        },
        ask: (id) => {
          const asked = state.removing;
          send({ type: 'removing', id });
          void this.focusOn(id === undefined ? `#${CSS.escape(`day-${asked ?? ''}`)}` : '#removing');
        },
        remove: (id) => void this.removeDay(id),
      },
      this.dayForm(known),
    );
  }

  private readonly edit = (kind: 'details' | 'hours'): void => {
    this.send({ type: 'edit-asked', kind });
    void this.focusOn('#editing');
  };

  private newForm() {
    const { state, send } = this;
    const back = () => this.around.go(undefined);
    return newDepartmentView(state, {
      typed: (name, value) => send({ type: 'new-typed', name, value }),
      save: () => void this.saveNew(),
      drop: () => {
        send({ type: 'new-dropped' });
        back();
      },
      back,
    });
  }

  private readonly askToRetire = (asks: boolean): void => {
    this.send({ type: 'retiring', asks });
    void this.focusOn(asks ? '#retiring' : '#stop-showing');
  };

  override render() {
    const { state, writes } = this;
    const { list } = state;
    if (list.kind === 'loading') return html`<p>Loading…</p>`;
    if (list.kind === 'failed')
      return html`<div class="sheet stack">
        <h2>Hours cannot be shown now</h2>
        <p>${list.trouble.detail}</p>
        <div class="acts"><button class="btn primary" @click=${() => void this.read()}>Try again</button></div>
      </div>`;
    if (state.opened === fresh) return this.newForm();
    const department = departmentOf(state, state.opened);
    if (department)
      return html`<div class="stack">
        ${departmentView(
          department,
          state,
          {
            now: this.around.now(),
            writes,
            back: () => this.around.go(undefined),
            edit: this.edit,
            channel: (kind, pause) => void this.channel(kind, pause),
            ask: this.askToRetire,
            show: (shown) => void this.showToPatients(department.id, shown),
          },
          this.form(),
        )}
        ${draftOf(state) ? nothing : this.days(list)}
      </div>`;
    return html`<div class="stack">
      ${writes ? nothing : html`<p class="muted">An editor or a manager changes hours. You may pause messages and callbacks.</p>`}
      ${doneView(state)}${departmentsView(state, list, {
        writes,
        open: (id) => this.around.go(id),
        show: (id) => void this.showToPatients(id, true),
      })}
      ${this.days(list)}
    </div>`;
  }
}
