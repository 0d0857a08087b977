import { Hono } from 'hono';
import { html } from 'hono/html';
import { say } from '../../services/words.ts';
import { frame, localeOf, pathOf, quietPolicy, sendPage, type PageDeps, type PageLocale, type Pages } from './page.ts';

interface PrivacyWords {
  readonly title: string;
  readonly sentences: readonly string[];
  readonly back: string;
}

const words: Readonly<Record<PageLocale, PrivacyWords>> = {
  en: {
    title: 'Privacy',
    sentences: [
      'This hospital is invented and this server is a demonstration. Please do not enter real details.',
      'What you type to book a visit is kept in this server’s own database until whoever runs it deletes it. It is used to show the visit and to write its mails.',
      'The booking form sets no cookie, keeps nothing in your browser, and calls nobody but this server. Nothing you type stands in an address or in a log.',
    ],
    back: 'Back to booking',
  },
  ar: {
    title: 'الخصوصية',
    sentences: [
      'هذا المستشفى غير حقيقي وهذا الخادم للعرض فقط. يرجى عدم إدخال بيانات حقيقية.',
      'يُحفظ ما تكتبه لحجز زيارة في قاعدة بيانات هذا الخادم حتى يحذفه من يشغّله، ويُستخدم لعرض الزيارة وكتابة رسائلها.',
      'لا يضع نموذج الحجز أي ملفات تعريف ارتباط، ولا يحفظ شيئًا في متصفحك، ولا يتصل إلا بهذا الخادم. ولا يظهر ما تكتبه في أي عنوان أو سجل.',
    ],
    back: 'العودة إلى الحجز',
  },
};

/** What the demo does with what is typed into it, at `/privacy`. */
export function privacyPages(deps: PageDeps): Pages {
  const app = new Hono();
  app.get('/privacy', async (c, next) => {
    const site = await deps.findSite(undefined);
    if (!site) return next();
    const locale = localeOf(c);
    const { title, sentences, back } = words[locale];
    const body = html`<main class="wide text">
      <p class="muted">${say({ locale, site }, site.name)}</p>
      <h1>${title}</h1>
      ${sentences.map((sentence) => html`<p>${sentence}</p>`)}
      <p><a href="${pathOf(deps.publicUrl, '/')}${locale === 'en' ? '' : `?lang=${locale}`}">${back}</a></p>
    </main>`;
    return sendPage(c, frame({ locale, title, publicUrl: deps.publicUrl, styles: ['mailbox.css'], body }), quietPolicy);
  });
  return app;
}
