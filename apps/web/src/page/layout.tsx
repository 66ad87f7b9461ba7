import { Alert } from '../fds/alert.js';
import { ErrorSummary } from '../fds/error-summary.js';
import { Flash } from '../fds/flash.js';
import { SkipLink } from '../fds/skip-link.js';
import { frameTexts } from '../texts/frame.js';
import type { Frame } from './frame.js';
import { LiveNotices } from './live-notices.js';
import type { Page, Site } from './page.js';
import { PageFooter } from './page-footer.js';
import { PageHeader } from './page-header.js';
import { PrintedBy } from './printed-by.js';
import { SessionWarning } from './session-warning.js';
import { WayUp } from './way-up.js';

interface LayoutProps {
  readonly site: Site;
  readonly frame: Frame;
  readonly page: Page;
}

const content = 'content';

/** The body of every page. What scripts need to know about the session stands on it as `data-` attributes. */
export function Layout({ site, frame, page }: LayoutProps) {
  const { language, signedIn, flash } = frame;
  const { above = [], errors = [], live } = page;
  return (
    <body
      data-language={language} data-csrf={signedIn?.csrfToken} data-server-now={signedIn?.serverNow}
      data-idle-ends-at={signedIn?.idleEndsAt} data-absolute-ends-at={signedIn?.absoluteEndsAt}
    >
      <SkipLink to={content} />
      <PageHeader frame={frame} mark={site.assets.mark} />
      <div class="page-container container">
        <WayUp language={language} above={above} here={page.title} />
        <main id={content} tabIndex={-1} data-live={live?.join(' ')}>
          {errors.length > 0 && <ErrorSummary errors={errors} />}
          {flash && <Flash {...flash} />}
          {signedIn && <LiveNotices frame={frame} />}
          {signedIn && <noscript><Alert tone="info">{frameTexts.in(language)('withoutScript')}</Alert></noscript>}
          {page.content}
        </main>
        <PrintedBy frame={frame} />
      </div>
      <PageFooter language={language} operatingDeskPhone={site.operatingDeskPhone} />
      {signedIn && <SessionWarning frame={frame} csrf={signedIn.csrfToken} />}
    </body>
  );
}
