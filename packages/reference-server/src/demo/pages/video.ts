import { Hono } from 'hono';
import { html } from 'hono/html';
import { frame, localeOf, pathOf, quietPolicy, sendPage, type PageDeps, type PageLocale, type Pages } from './page.ts';

const words: Readonly<Record<PageLocale, readonly [title: string, text: string, home: string]>> = {
  en: [
    'Your video visit opens here',
    'This hospital is invented, so nobody answers. A real hospital gives Foyer the address of its own video service.',
    'Go to the start page',
  ],
  ar: [
    'تُفتح زيارة الفيديو هنا',
    'هذا المستشفى غير حقيقي، لذلك لن يجيب أحد. يعطي المستشفى الحقيقي عنوان خدمة الفيديو الخاصة به.',
    'انتقل إلى الصفحة الرئيسية',
  ],
};

/** Stands in for a hospital's video service, at `/demo/video/{room}`. Every room looks the same. */
export function videoPages({ publicUrl }: Pick<PageDeps, 'publicUrl'>): Pages {
  const app = new Hono();
  app.get('/demo/video/:room', (c) => {
    const locale = localeOf(c);
    const [title, text, home] = words[locale];
    const body = html`<main class="wide text">
      <h1>${title}</h1>
      <p>${text}</p>
      <p><a class="button" href="${pathOf(publicUrl, '/')}">${home}</a></p>
    </main>`;
    return sendPage(c, frame({ locale, title, publicUrl, styles: ['mailbox.css'], body }), quietPolicy);
  });
  return app;
}
