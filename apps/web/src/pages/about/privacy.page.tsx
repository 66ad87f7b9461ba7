import { Alert } from '../../fds/alert.js';
import { PageHeading } from '../../fds/page-heading.js';
import { Table } from '../../fds/table.js';
import type { Page } from '../../page/page.js';
import type { Language } from '../../texts/language.js';
import { privacyTexts } from '../../texts/privacy.js';

/** What is kept about those who work here. What is kept about citizens is told to them elsewhere. */
export function privacyPage(language: Language): Page {
  const say = privacyTexts.in(language);
  const cookies = (['session', 'signIn', 'notice'] as const).map((kind) => ({ name: cookieNames[kind], purpose: say(`${kind}Cookie`), life: say(`${kind}CookieLife`) }));
  return {
    title: say('title'),
    content: (
      <>
        <PageHeading text={say('title')} />
        <Alert tone="info">{say('draft')}</Alert>
        <p>{say('who')}</p>
        <h2>{say('log')}</h2>
        <p>{say('logText')}</p>
        <p>{say('logWho')}</p>
        <p>{say('logOwn')}</p>
        <p>{say('logLife')}</p>
        <h2>{say('sessions')}</h2>
        <p>{say('sessionsText')}</p>
        <p>{say('sessionsLife')}</p>
        <h2>{say('cookies')}</h2>
        <p>{say('cookiesText')}</p>
        <Table
          caption={say('cookies')} isCaptionHidden rows={cookies}
          columns={[
            { heading: say('cookie'), cell: ({ name }) => name },
            { heading: say('purpose'), cell: ({ purpose }) => purpose },
            { heading: say('life'), cell: ({ life }) => life },
          ]}
        />
        <p>{say('device')}</p>
        <h2>{say('rights')}</h2>
        <p>{say('rightsText')}</p>
      </>
    ),
  };
}

const cookieNames = { session: '__Host-naervaern', signIn: '__Host-naervaern-sign-in', notice: '__Host-naervaern-notice' } as const;
