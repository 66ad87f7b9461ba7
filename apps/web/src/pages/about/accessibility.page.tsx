import { Alert } from '../../fds/alert.js';
import { PageHeading } from '../../fds/page-heading.js';
import { PhoneLink } from '../../fds/phone-link.js';
import type { Page } from '../../page/page.js';
import { accessibilityTexts } from '../../texts/accessibility.js';
import type { Language } from '../../texts/language.js';

/** What we aim at, what has been tested and what has not, and where to say that something is in the way. */
export function accessibilityPage(operatingDeskPhone: string, language: Language): Page {
  const say = accessibilityTexts.in(language);
  return {
    title: say('title'),
    content: (
      <>
        <PageHeading text={say('title')} />
        <Alert tone="info">{say('draft')}</Alert>
        <h2>{say('standard')}</h2>
        <p>{say('standardText')}</p>
        <h2>{say('tested')}</h2>
        <ul>
          <li>{say('testedAxe')}</li>
          <li>{say('testedKeyboard')}</li>
          <li>{say('testedScript')}</li>
        </ul>
        <h2>{say('untested')}</h2>
        <ul>
          <li>{say('untestedReaders')}</li>
          <li>{say('untestedPeople')}</li>
          <li>{say('untestedBrowsers')}</li>
        </ul>
        <h2>{say('known')}</h2>
        <p>{say('knownText')}</p>
        <h2>{say('contact')}</h2>
        <p>{say('contactPhone')} <PhoneLink phone={operatingDeskPhone} /></p>
        <p>{say('contactWriting')}</p>
        <p>{say('complain')}</p>
      </>
    ),
  };
}
