import type { AppOptions } from '../app.ts';
import { casePages } from '../demo/pages/case.ts';
import { contactPages } from '../demo/pages/contact.ts';
import { feedbackPages } from '../demo/pages/feedback.ts';
import { faqPages } from '../demo/pages/faq.ts';
import { fileRoutes } from '../demo/pages/files.ts';
import { deskPages } from '../demo/pages/desk.ts';
import { homePages } from '../demo/pages/home.ts';
import { mailboxOf } from '../demo/mailbox.ts';
import { mailboxPages } from '../demo/pages/mailbox.ts';
import { missingPages } from '../demo/pages/missing.ts';
import type { PageDeps } from '../demo/pages/page.ts';
import { privacyPages } from '../demo/pages/privacy.ts';
import { startPages } from '../demo/pages/start.ts';
import { textPages } from '../demo/pages/texts.ts';
import { videoPages } from '../demo/pages/video.ts';
import { visitPages } from '../demo/pages/visit.ts';
import { DomainError } from '../problem.ts';
import type { Deps, Site } from '../services/context.ts';
import { answersOf } from '../services/site-answers.ts';
import { listDepartments } from '../services/departments.ts';
import { createSites } from '../services/sites.ts';
import { allLocations } from '../store/catalogue.ts';
import type { Config } from './config.ts';
import { deskFiles, folderFiles, pageFiles, widgetFolder } from './files.ts';

/** Whether what would be sent is kept for a page instead. */
export const hasMailbox = ({ environment, smtpUrl }: Pick<Config, 'environment' | 'smtpUrl'>): boolean =>
  environment === 'demo' && smtpUrl === undefined;

/** The pages of this origin beside the API; in production only what patients and widgets need. */
export function pagesOf(config: Config, deps: Deps): NonNullable<AppOptions['pages']> {
  const sites = createSites(deps);
  const pageDeps: PageDeps = {
    publicUrl: deps.publicUrl,
    findSite: (slug) => sites.find(slug).catch((error: unknown) => (error instanceof DomainError ? undefined : Promise.reject(error))),
    locationsOf: (siteId) => allLocations(deps.db, siteId),
    departmentsOf: async (site, locale) => {
      const ctx = { ...deps, site, locale, now: deps.clock.now(), baseUrl: deps.publicUrl, caller: {} };
      return (await listDepartments(ctx, { limit: 200 })).items;
    },
  };
  const answersIn = (site: Site, locale: string) =>
    answersOf({ ...deps, site, locale, now: deps.clock.now(), baseUrl: deps.publicUrl, caller: {} });
  const widgets = widgetFolder();
  const demo = config.environment === 'demo';
  const mailbox = hasMailbox(config);
  return [
    fileRoutes('/pages', pageFiles(), { open: false }),
    ...(widgets === undefined ? [] : [fileRoutes('/foyer', folderFiles(widgets), { open: true })]),
    fileRoutes('/desk/app', deskFiles(), { open: false }),
    deskPages(pageDeps, { provider: config.staff?.client !== undefined, codes: demo || config.staffToken !== undefined }),
    visitPages(pageDeps, demo ? { bookingPage: '/' } : {}),
    casePages(pageDeps),
    feedbackPages(pageDeps),
    ...(demo
      ? [
          homePages(pageDeps, { mailbox }),
          faqPages({ ...pageDeps, answersOf: answersIn }, { mailbox }),
          contactPages(pageDeps, { mailbox }),
          privacyPages(pageDeps),
          videoPages(pageDeps),
        ]
      : [startPages(pageDeps)]),
    ...(mailbox ? [mailboxPages(pageDeps, mailboxOf(deps)), textPages(deps)] : []),
    missingPages(pageDeps),
  ];
}
