import type { CaseAnswer, ConsentRecordAnswer, ConsentsAnswer, PersonAnswer } from '#api-client';
import { isChildRole, personRoleTexts, purposeCodeTexts } from '#kernel';
import { LinkButton } from '../../fds/button.js';
import { ButtonRow } from '../../fds/button-row.js';
import { CitizenText } from '../../fds/citizen-text.js';
import { Moment } from '../../fds/moment.js';
import { PageHeading } from '../../fds/page-heading.js';
import { SummaryList, type SummaryRow } from '../../fds/summary-list.js';
import type { Page } from '../../page/page.js';
import { agreedItemTexts } from '../../texts/agreed-items.js';
import { consentsTexts, newEventTexts } from '../../texts/consents.js';
import { endCauseTexts } from '../../texts/ended-consents.js';
import type { Language } from '../../texts/language.js';
import { referralBasisTexts } from '../../texts/referral-basis.js';
import { askAgainAddress, consentAddress, consentsAddress } from './addresses.js';

interface CaseConsentsProps {
  readonly file: CaseAnswer;
  readonly consents: ConsentsAnswer;
  readonly language: Language;
}

/** Person by person what was answered, a no like a yes. A child is not here: nobody asks a child. */
export function caseConsentsPage({ file, consents: { consents }, language }: CaseConsentsProps): Page {
  const say = consentsTexts.in(language);
  const title = say('caseTitle', { reference: file.reference });
  return {
    title,
    above: [{ text: say('title'), href: consentsAddress(language) }],
    content: (
      <>
        <PageHeading text={title} />
        <p>{say('caseIntro')}</p>
        {file.persons.filter(({ role }) => !isChildRole(role)).map((person) => (
          <PersonConsents person={person} caseId={file.id} consents={consents.filter(({ personId }) => personId === person.id)} language={language} />
        ))}
      </>
    ),
  };
}

interface PersonConsentsProps {
  readonly person: PersonAnswer;
  readonly caseId: string;
  readonly consents: readonly ConsentRecordAnswer[];
  readonly language: Language;
}

function PersonConsents({ person, caseId, consents, language }: PersonConsentsProps) {
  const say = consentsTexts.in(language);
  const role = personRoleTexts[person.role][language];
  return (
    <section aria-labelledby={`person-${person.id}`}>
      <h2 id={`person-${person.id}`}>{person.name === undefined ? role : <><CitizenText text={person.name} />, {role.toLowerCase()}</>}</h2>
      {consents.length === 0 && <p>{say('notAsked')}</p>}
      {consents.map((consent) => (
        <>
          <h3>{headingOf(consent, language)}</h3>
          <SummaryList rows={recordRows(consent, language)} />
          {consent.answer === 'given' && (
            <ButtonRow><LinkButton href={consentAddress(caseId, consent.id, language)} text={say(consent.endedAt === undefined ? 'endOrSee' : 'seeAnswers')} about={role} /></ButtonRow>
          )}
        </>
      ))}
      {person.role !== 'other' && (
        <>
          <h3>{say(consents.length === 0 ? 'ask' : 'askAgain')}</h3>
          {consents.length > 0 && <p>{say('askAgainIntro')}</p>}
          <ButtonRow>
            <LinkButton href={askAgainAddress(caseId, person.id, 'ja', language)} text={say('saidYes')} about={role} />
            <LinkButton href={askAgainAddress(caseId, person.id, 'nej', language)} text={say('saidNo')} about={role} />
          </ButtonRow>
        </>
      )}
    </section>
  );
}

/** "Ja, gælder til ...", "Nej", "Ja, men trukket tilbage". */
function headingOf({ answer, cause }: ConsentRecordAnswer, language: Language): string {
  const say = consentsTexts.in(language);
  if (answer === 'refused') return say('no');
  return cause === undefined ? say('yes') : say('yesEnded', { cause: endCauseTexts.in(language)(cause).toLowerCase() });
}

/** All that was asked and said; for the person without the name of the officer and why they asked again. */
export function recordRows(consent: ConsentRecordAnswer, language: Language, reader: 'unit' | 'person' = 'unit'): SummaryRow[] {
  const [say, basis] = [consentsTexts.in(language), referralBasisTexts.in(language)];
  const row = (term: string, description: SummaryRow['description'] | undefined): SummaryRow[] => (description === undefined ? [] : [{ term, description }]);
  const yesNo = (is: boolean): string => basis(is ? 'yes' : 'no');
  return [
    ...row(say('items'), consent.items?.map((item) => agreedItemTexts.in(language)(item)).join(', ')),
    ...row(say('recipients'), consent.recipients?.map(({ nameDa, nameEn }) => (language === 'da' ? nameDa : nameEn)).join(', ')),
    ...row(say('purpose'), consent.purpose === undefined ? undefined : purposeCodeTexts[consent.purpose][language]),
    ...row(say('scope'), <CitizenText text={consent.scope} />),
    ...row(say('how'), say('howText', { mode: basis(consent.mode).toLowerCase(), language: consent.language })),
    ...row(say('interpreter'), yesNo(consent.hasInterpreter)),
    ...row(say('alone'), yesNo(consent.isSpokenAlone)),
    ...row(say('leaflet'), consent.leafletVersion ?? say('noLeaflet')),
    ...row(say('takenBy'), reader === 'unit' ? consent.takenBy : undefined),
    ...row(say('answeredAt'), <Moment at={new Date(consent.answeredAt)} form="long" />),
    ...row(say('newEvent'), consent.newEvent === undefined || reader === 'person' ? undefined : newEventTexts.in(language)(consent.newEvent)),
    ...row(say('expiresAt'), consent.expiresAt === undefined ? undefined : <Moment at={new Date(consent.expiresAt)} form="long" />),
    ...row(say('endedAt'), consent.endedAt === undefined ? undefined : <Moment at={new Date(consent.endedAt)} form="long" />),
  ];
}
