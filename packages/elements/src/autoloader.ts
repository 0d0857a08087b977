/** Loads the chunk of each Foyer tag when it is first seen: `<script type="module" src=".../foyer.js">` is all a page needs. */
const tags: Readonly<Record<string, () => Promise<unknown>>> = {
  'foyer-booking': () => import('./define/booking.ts'),
  'foyer-faq': () => import('./define/faq.ts'),
  'foyer-contact': () => import('./define/contact.ts'),
  'foyer-feedback': () => import('./define/feedback.ts'),
  'foyer-reschedule': () => import('./define/reschedule.ts'),
  'foyer-site': () => import('./define/site.ts'),
};

const load = (element: Element) => {
  tags[element.localName]?.().catch(() => {
    console.error(
      `<${element.localName}> could not be loaded. Its own content is shown instead. Check that the page may load scripts from ${import.meta.url}.`,
    );
  });
};

function discover(root: ParentNode): void {
  for (const element of root.querySelectorAll(`:is(${Object.keys(tags)}):not(:defined)`)) load(element);
}

discover(document);
new MutationObserver((changes) => {
  for (const { addedNodes } of changes)
    for (const node of addedNodes)
      if (node instanceof Element) {
        load(node);
        discover(node);
      }
}).observe(document, { childList: true, subtree: true });
