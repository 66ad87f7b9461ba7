import { Badge } from '../../fds/badge.js';
import { PageHeading } from '../../fds/page-heading.js';
import type { Page } from '../../page/page.js';
import { componentsPageTexts } from '../../texts/components-page.js';
import type { Language } from '../../texts/language.js';
import { shownErrors, ShownFields } from './shown-fields.js';
import { ShownLists } from './shown-lists.js';
import { ShownMessages } from './shown-messages.js';

/** Every component once, with fictional people: for those who build pages, in development only. */
export function componentsPage(language: Language): Page {
  const say = componentsPageTexts.in(language);
  return {
    title: say('title'),
    above: [{ text: say('administration'), href: `/${language}/administration` }, { text: say('forDevelopers'), href: `/${language}/komponenter` }],
    errors: shownErrors(language),
    content: (
      <>
        <PageHeading text={say('title')}><Badge text={say('forDevelopers')} /></PageHeading>
        <p class="lead">{say('lead')}</p>
        <ShownMessages language={language} />
        <ShownFields language={language} />
        <ShownLists language={language} />
      </>
    ),
  };
}
