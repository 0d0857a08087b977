import { fixture, html } from '@open-wc/testing';
import { until, type WidgetPage } from '../../stories/widget-page.ts';

/** Signs that a careless hand loses: doubled and outer spaces, marks, both directions, more than 16 bits. */
export const odd = '  Ínes  O’Káfor–Lindqvist 🌷 إيناس ';

/** All that stands in the form in view. */
export function standsIn(page: WidgetPage): readonly (readonly [string, string])[] {
  const form = page.root.querySelector('form');
  if (!form) throw new Error(`There is no form: "${page.heading}".`);
  return [...new FormData(form)].map(([name, value]) => [name, String(value)]);
}

/** What the element has that every widget with forms has. */
type Widget = HTMLElement & { noHistory: boolean; requestUpdate: () => void; readonly updateComplete: Promise<boolean> };

interface Given {
  readonly page: WidgetPage<Widget>;
  readonly form: { readonly heading: string };
}

/** What may happen to any form, and needs nothing of the widget but that it is one. */
export const onAnyForm: readonly (readonly [string, (given: Given) => Promise<void>])[] = [
  [
    'renders',
    async ({ page }) => {
      for (let i = 0; i < 5; i += 1) {
        page.element.noHistory = i % 2 === 0;
        page.element.requestUpdate();
        await page.element.updateComplete;
      }
    },
  ],
  [
    'another language and back',
    async ({ page, form }) => {
      page.element.lang = 'ar';
      await until(() => page.heading !== form.heading);
      await until(() => page.all('form').length > 0);
      page.element.lang = 'en';
      await page.asks(form.heading);
      await until(() => page.all('form').length > 0);
    },
  ],
  [
    'a move in the page',
    async ({ page }) => {
      const elsewhere = await fixture<HTMLElement>(html`<section></section>`);
      elsewhere.append(page.element);
      await page.element.updateComplete;
    },
  ],
];
