import { Details } from '../../fds/details.js';
import { PageHeading } from '../../fds/page-heading.js';
import type { Page } from '../../page/page.js';
import type { Language } from '../../texts/language.js';
import { licencesTexts } from '../../texts/licences.js';
import type { Notice } from '../../third-party/notices.js';

/** The works of others that a browser gets from us, each with its terms in full. */
export function licencesPage(notices: readonly Notice[], language: Language): Page {
  const say = licencesTexts.in(language);
  return {
    title: say('title'),
    content: (
      <>
        <PageHeading text={say('title')} />
        <p>{say('own')}</p>
        <p>{say('intro')}</p>
        {notices.map(({ work, copyright, licence, text }) => (
          <section>
            <h2>{work}</h2>
            <p lang="en">{copyright}</p>
            <Details summary={say('terms', { licence })}><div lang="en">{paragraphsOf(text).map((paragraph) => <p>{paragraph}</p>)}</div></Details>
          </section>
        ))}
      </>
    ),
  };
}

const paragraphsOf = (text: string): string[] => text.split(/\n\s*\n/).map((paragraph) => paragraph.trim()).filter((paragraph) => paragraph !== '');
