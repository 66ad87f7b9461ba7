import { dangerFlagTexts, personRoleTexts, relationKindTexts, statementLabelTexts, urgencyTexts, violenceTypeTexts } from '#kernel';
import type { CaseAnswer, PersonAnswer } from '#api-client';
import { Badge } from '../../fds/badge.js';
import { CitizenText } from '../../fds/citizen-text.js';
import type { Content } from '../../fds/content.js';
import { Details } from '../../fds/details.js';
import { PageHeading } from '../../fds/page-heading.js';
import { SummaryList, type SummaryRow } from '../../fds/summary-list.js';
import type { Page } from '../../page/page.js';
import type { Language } from '../../texts/language.js';
import { momentText } from '../../texts/moment-text.js';
import { municipalityText } from '../../texts/municipalities.js';
import { sentContentTexts } from '../../texts/sent-content.js';
import { sentTexts } from '../../texts/sent.js';
import { sentListAddress, sentReferralAddress } from './addresses.js';
import { dayText } from './day-text.js';
import { WrittenLines } from './written-lines.js';

interface RecordedCaseProps {
  readonly file: CaseAnswer;
  readonly language: Language;
}

/** The incident as the unit recorded it, to be read. What of it was sent to whom stands at each part. */
export function recordedCasePage(file: CaseAnswer, referralId: string, language: Language): Page {
  const [say, sent] = [sentContentTexts.in(language), sentTexts.in(language)];
  const title = say('recordedTitle', { reference: file.reference });
  const props = { file, language };
  return {
    title,
    above: [{ text: sent('listTitle'), href: sentListAddress(language) }, { text: sent('partsHeading'), href: sentReferralAddress(referralId, language) }],
    content: (
      <>
        <PageHeading text={title} />
        <p>{say('recordedIntro', { time: momentText(new Date(file.recordedAt), 'sentence', language) })}</p>
        <SummaryList rows={incidentRows(props)} />
        <h2>{say('statements')}</h2>
        {file.statements.map(({ label, toldById, text }) => (
          <div class="statement">
            <strong>{toldById === undefined ? statementLabelTexts[label][language] : say('teller', { label: statementLabelTexts[label][language], name: nameOf(file, toldById, language) })}</strong>
            <p><CitizenText text={text} /></p>
          </div>
        ))}
        <h2>{say('persons')}</h2>
        {file.persons.map((person) => (
          <>
            <h3>{person.name === undefined ? say('nameUnknown') : <CitizenText text={person.name} />}, {personRoleTexts[person.role][language].toLowerCase()}</h3>
            <SummaryList rows={personRows(person, props)} />
          </>
        ))}
      </>
    ),
  };
}

function incidentRows({ file, language }: RecordedCaseProps): SummaryRow[] {
  const say = sentContentTexts.in(language);
  const { urgency, occurredAt, incidentMunicipalityCode, place, violenceTypes, dangerFlags, relations, households } = file;
  const name = (id: string): string => nameOf(file, id, language);
  return [
    { term: say('urgency'), description: urgencyTexts[urgency][language] },
    { term: say('occurredAt'), description: momentText(new Date(occurredAt), 'long', language) },
    { term: say('municipality'), description: municipalityText(incidentMunicipalityCode, language) },
    ...(place === undefined ? [] : [{ term: say('place'), description: <CitizenText text={place} /> }]),
    { term: say('violence'), description: violenceTypes.map((type) => violenceTypeTexts[type][language]).join(', ') },
    ...(dangerFlags.length === 0 ? [] : [{ term: say('danger'), description: dangerFlags.map((flag) => dangerFlagTexts[flag][language]).join(', ') }]),
    ...(relations.length === 0 ? [] : [{
      term: say('relations'),
      description: relations.map(({ personId, kind, toPersonId }) => <p>{say('relation', { person: name(personId), kind: relationKindTexts[kind][language], other: name(toPersonId) })}</p>),
    }]),
    ...(households.length === 0 ? [] : [{ term: say('households'), description: households.map((ids) => <p>{ids.map(name).join(', ')}</p>) }]),
  ];
}

function personRows(person: PersonAnswer, { file, language }: RecordedCaseProps): SummaryRow[] {
  const say = sentContentTexts.in(language);
  const { cpr, birthDate, expectedBirthOn, residenceMunicipalityCode, isAddressProtected, address, phones, whereabouts, contact } = person;
  const children = file.custody.filter(({ holderId }) => holderId === person.id).map(({ childId }) => nameOf(file, childId, language));
  const row = (term: string, description: Content | undefined): SummaryRow[] => (description === undefined ? [] : [{ term, description }]);
  const lines = (texts: readonly string[]) => (texts.length === 0 ? undefined : <WrittenLines lines={texts} />);
  return [
    ...row(say('cpr'), cpr && <Details summary={say('showCpr')}>{cpr}</Details>),
    ...row(say('born'), birthDate && dayText(birthDate, language)),
    ...row(say('expectedBirth'), expectedBirthOn && dayText(expectedBirthOn, language)),
    ...row(say('residence'), residenceMunicipalityCode && municipalityText(residenceMunicipalityCode, language)),
    ...row(say('address'), isAddressProtected ? <Badge icon="lock" text={say('addressProtected')} /> : address && <CitizenText text={address} />),
    ...row(say('phones'), lines(phones)),
    ...row(say('whereabouts'), whereabouts && <CitizenText text={whereabouts} />),
    ...row(say('safeWays'), lines(contact.safeWays)),
    ...row(say('forbiddenWays'), lines(contact.forbiddenWays)),
    ...row(say('interpreter'), contact.interpreterLanguage && <CitizenText text={contact.interpreterLanguage} />),
    ...row(say('custodyOf'), children.length === 0 ? undefined : children.join(', ')),
  ];
}

/** A person by name; by role where the name is not known. */
export function nameOf({ persons }: Pick<CaseAnswer, 'persons'>, id: string, language: Language): string {
  const person = persons.find((each) => each.id === id);
  return person?.name ?? (person === undefined ? sentContentTexts.in(language)('nameUnknown') : personRoleTexts[person.role][language]);
}
