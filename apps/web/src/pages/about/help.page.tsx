import { PageHeading } from '../../fds/page-heading.js';
import { PhoneLink } from '../../fds/phone-link.js';
import type { Page } from '../../page/page.js';
import { helpTexts } from '../../texts/help.js';
import type { Language } from '../../texts/language.js';

/** For somebody who is stuck, perhaps at night: what to do first. */
export function helpPage(operatingDeskPhone: string, language: Language): Page {
  const say = helpTexts.in(language);
  return {
    title: say('title'),
    content: (
      <>
        <PageHeading text={say('title')} />
        <p class="lead">{say('danger')}</p>
        <h2>{say('reach')}</h2>
        <p>{say('reachText')}</p>
        <p>{say('reachDown')}</p>
        <h2>{say('signIn')}</h2>
        <ul>
          <li>{say('signInLevel')}</li>
          <li>{say('signInNew')}</li>
          <li>{say('signInFailed')}</li>
        </ul>
        <h2>{say('screen')}</h2>
        <p>{say('hide')}</p>
        <p>{say('timeOut')}</p>
        <h2>{say('keyboard')}</h2>
        <p>{say('keyboardText')}</p>
        <h2>{say('call')}</h2>
        <p>{say('callText')} <PhoneLink phone={operatingDeskPhone} /></p>
        <p>{say('callReference')}</p>
      </>
    ),
  };
}
