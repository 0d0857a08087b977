import { expect, fixture, html } from '@open-wc/testing';
import type { BookingAction } from '@foyer/sdk/flows';
import { typing } from '../../packages/elements/src/booking/typing.ts';
import { choices, selectField } from '../../packages/elements/src/fields/choice.ts';
import { dateParts } from '../../packages/elements/src/fields/date-parts.ts';
import { errorSummary } from '../../packages/elements/src/fields/error-summary.ts';
import { textArea, textField } from '../../packages/elements/src/fields/text-field.ts';

const errorPrefix = 'Error: ';
const part = (root: ParentNode, selector: string) => {
  const found = root.querySelector<HTMLElement>(selector);
  if (!found) throw new Error(`There is no ${selector}.`);
  return found;
};
const boxes = {
  day: { name: 'birthDay', value: '14' },
  month: { name: 'birthMonth', value: '9' },
  year: { name: 'birthYear', value: '' },
};
const labels = { day: 'Day', month: 'Month', year: 'Year' };

describe('a text field', () => {
  it('has a label, and a hint that describes it', async () => {
    const root = await fixture(
      html`<div>
        ${textField({ name: 'phone', label: 'Phone', hint: 'Any format', value: '555', type: 'tel', autocomplete: 'tel', errorPrefix })}
      </div>`,
    );
    const input = part(root, 'input') as HTMLInputElement;
    expect(input.labels?.[0]?.textContent).to.equal('Phone');
    expect(part(root, `#${input.getAttribute('aria-describedby')}`).textContent).to.equal('Any format');
    expect(input.value).to.equal('555');
    expect(input.autocomplete).to.equal('tel');
    expect(input.hasAttribute('aria-invalid')).to.equal(false);
    await expect(root).to.be.accessible();
  });

  it('says its error before the control, and marks it', async () => {
    const root = await fixture(
      html`<div>${textArea({ name: 'reason', label: 'Why?', error: 'Write less', value: '', errorPrefix })}</div>`,
    );
    const area = part(root, 'textarea');
    expect(area.getAttribute('aria-invalid')).to.equal('true');
    const error = part(root, `#${area.getAttribute('aria-describedby')}`);
    expect(error.textContent.trim()).to.equal('Error: Write less');
    expect(error.compareDocumentPosition(area)).to.equal(Node.DOCUMENT_POSITION_FOLLOWING);
    await expect(root).to.be.accessible();
  });
});

describe('a date of three parts', () => {
  it('marks and leads to the part that is wrong, and only that', async () => {
    const date = { name: 'birthDate', label: 'Date of birth', error: 'Add the year', bad: ['year'], boxes, labels, errorPrefix } as const;
    const root = await fixture(html`<div>${dateParts({ ...date, order: ['day', 'month', 'year'], autocomplete: true })}</div>`);
    const inputs = [...root.querySelectorAll('input')];
    expect(inputs.map((input) => input.getAttribute('aria-invalid'))).to.deep.equal([null, null, 'true']);
    expect(inputs.map((input) => input.autocomplete)).to.deep.equal(['bday-day', 'bday-month', 'bday-year']);
    expect(part(root, '#field-birthDate')).to.equal(inputs[2]);
    await expect(root).to.be.accessible();
  });

  it('stands in the order that the language writes', async () => {
    const root = await fixture(
      html`<div>
        ${dateParts({ name: 'birthDate', label: 'Date of birth', order: ['month', 'day', 'year'], boxes, labels, errorPrefix })}
      </div>`,
    );
    expect([...root.querySelectorAll('input')].map(({ name }) => name)).to.deep.equal(['birthMonth', 'birthDay', 'birthYear']);
    expect(part(root, '#field-birthDate').getAttribute('name')).to.equal('birthMonth');
  });
});

describe('choices', () => {
  it('are native, with the one that is chosen', async () => {
    const options = [
      { value: 'a', label: 'A' },
      { value: 'b', label: 'B' },
    ];
    const root = await fixture(html`
      <div>
        ${choices({ name: 'who', label: 'Who?', type: 'radio', choices: options, chosen: ['b'], errorPrefix })}
        ${selectField({ name: 'what', label: 'What?', choices: options, value: 'b', errorPrefix })}
      </div>
    `);
    expect([...root.querySelectorAll<HTMLInputElement>('[type=radio]')].map(({ checked }) => checked)).to.deep.equal([false, true]);
    expect((part(root, 'select') as HTMLSelectElement).value).to.equal('b');
    await expect(root).to.be.accessible();
  });
});

describe('the error summary', () => {
  it('is nothing while all is well', async () => {
    const root = await fixture(html`<div>${errorSummary('Please check 0 answers', [])}</div>`);
    expect(root.children.length).to.equal(0);
  });

  it('leads to a field, even into a closed disclosure, and leaves the address alone', async () => {
    const host = await fixture(html`<div></div>`);
    const root = host.attachShadow({ mode: 'open' });
    const { render } = await import('lit');
    render(
      html`
        ${errorSummary('Please check 1 answer', [{ name: 'reason', text: 'Write less' }])}
        <details>
          <summary>More</summary>
          ${textArea({ name: 'reason', label: 'Why?', value: '', errorPrefix })}
        </details>
      `,
      root,
    );
    const address = location.href;
    part(root, 'a').click();
    expect(root.activeElement).to.equal(part(root, 'textarea'));
    expect((part(root, 'details') as HTMLDetailsElement).open).to.equal(true);
    expect(location.href).to.equal(address);
  });

  it('has no link for what no answer mends', async () => {
    const root = await fixture(html`<div>${errorSummary('Your visit is not booked', [{ text: 'Call us first' }])}</div>`);
    expect(part(root, 'li').textContent.trim()).to.equal('Call us first');
    expect(root.querySelector('a')).to.equal(null);
  });
});

describe('typing', () => {
  it('tells the flow each field as it is typed, and lists as a whole', async () => {
    const told: BookingAction[] = [];
    const root = await fixture(html`
      <form @input=${typing((action) => told.push(action))}>
        ${textField({ name: 'name', label: 'Name', value: '', errorPrefix })}
        ${choices({
          name: 'access',
          label: 'Help',
          type: 'checkbox',
          choices: [
            { value: 'hoist', label: 'Hoist' },
            { value: 'companion', label: 'Companion' },
          ],
          chosen: ['hoist'],
          errorPrefix,
        })}
        ${textField({ name: 'answer:q.1', label: 'Question', value: '', errorPrefix })}
      </form>
    `);
    const put = (selector: string, value: string) => {
      const input = part(root, selector) as HTMLInputElement;
      input.value = value;
      input.dispatchEvent(new InputEvent('input', { bubbles: true }));
    };
    put('[name=name]', ' Ines ');
    part(root, '[value=companion]').click();
    put('[name="answer:q.1"]', 'yes');
    expect(told).to.deep.equal([
      { type: 'typed', field: 'name', value: ' Ines ' },
      { type: 'typed', field: 'access', value: ['hoist', 'companion'] },
      { type: 'answered', linkId: 'q.1', values: ['yes'] },
    ]);
  });
});
