import type { OwnLogEntryAnswer, OwnSignInAnswer } from '#api-client';
import { roleTexts } from '#kernel';
import { LinkButton } from '../../fds/button.js';
import { PageHeading } from '../../fds/page-heading.js';
import { SummaryList } from '../../fds/summary-list.js';
import { addressIn } from '../../page/address.js';
import type { Page } from '../../page/page.js';
import type { OwnSession, Session } from '../../session/session.js';
import { languageNames, otherLanguage, type Language } from '../../texts/language.js';
import { profileTexts } from '../../texts/profile.js';
import { OwnLog } from './own-log.js';
import { OwnSessions } from './own-sessions.js';
import { OwnSignIns } from './own-sign-ins.js';

interface Own {
  readonly sessions: readonly OwnSession[];
  readonly signIns: readonly OwnSignInAnswer[];
  readonly entries: readonly OwnLogEntryAnswer[];
}

/** Who one is here, where one is signed in, and what the log says of oneself. */
export function profilePage({ sessions, signIns, entries }: Own, session: Session, language: Language): Page {
  const say = profileTexts.in(language);
  const { name, role, unit, organisation, provider } = session.person;
  const other = otherLanguage(language);
  return {
    title: say('title'),
    content: (
      <>
        <PageHeading text={say('title')} />
        <SummaryList rows={[
          { term: say('name'), description: name },
          { term: say('role'), description: roleTexts[role][language] },
          { term: say('unit'), description: unit.name[language] },
          { term: say('organisation'), description: organisation.name[language] },
          {
            term: say('language'),
            description: <span>{languageNames[language]}. <a href={addressIn(other, '/profil')} lang={other} hreflang={other}>{languageNames[other]}</a></span>,
          },
        ]} />
        <h2>{say('changeRole')}</h2>
        <p>{say('changeRoleText')}</p>
        <p><LinkButton href={`/sign-in/start/${provider}?language=${language}&next=${addressIn(language, '/')}`} text={say('changeRoleButton')} /></p>
        <h2>{say('legalBases')}</h2>
        <p>{say('legalBasesText')} <a href={addressIn(language, '/retsgrundlag')}>{say('legalBasesLink')}</a></p>
        <OwnSessions sessions={sessions} current={session} language={language} />
        <OwnSignIns signIns={signIns} language={language} />
        <OwnLog entries={entries} language={language} />
      </>
    ),
  };
}
