import {
  childExposureTexts, dangerFlagTexts, exposureSourceTexts, notInformedReasonTexts, personRoleTexts, statementLabelTexts, violenceTypeTexts,
} from '#kernel';
import type { NotInformedReason, PartContentAnswer } from '#api-client';
import { Badge } from '../../fds/badge.js';
import { CitizenText } from '../../fds/citizen-text.js';
import { SummaryList, type SummaryRow } from '../../fds/summary-list.js';
import type { Language } from '../../texts/language.js';
import { momentText } from '../../texts/moment-text.js';
import { holderRelationTexts, tellerTexts } from '../../texts/part-codes.js';
import { sentContentTexts } from '../../texts/sent-content.js';
import { dayText } from './day-text.js';
import { HiddenCpr } from './hidden-cpr.js';
import { WrittenLines } from './written-lines.js';

interface ShownContentProps {
  readonly content: PartContentAnswer;
  readonly language: Language;
}

/** What a part says: the receiver reads this and nothing else. */
export function ShownContent(props: ShownContentProps) {
  return <SummaryList rows={[...personRows(props), ...incidentRows(props), ...childRows(props), statementsRow(props)]} />;
}

function personRows({ content: { person }, language }: ShownContentProps): SummaryRow[] {
  const say = sentContentTexts.in(language);
  const { name, role, cpr, birthDate, expectedBirthOn, isAddressProtected, address, phones, whereabouts, contact } = person;
  const row = (term: string, description: SummaryRow['description'] | undefined): SummaryRow[] => (description === undefined ? [] : [{ term, description }]);
  const lines = (texts: readonly string[]) => (texts.length === 0 ? undefined : <WrittenLines lines={texts} />);
  return [
    { term: say('person'), description: <><strong>{name === undefined ? say('nameUnknown') : <CitizenText text={name} />}</strong>, {personRoleTexts[role][language].toLowerCase()}</> },
    ...row(say('cpr'), cpr && <HiddenCpr cpr={cpr} language={language} />),
    ...row(say('born'), birthDate && dayText(birthDate, language)),
    ...row(say('expectedBirth'), expectedBirthOn && dayText(expectedBirthOn, language)),
    { term: say('address'), description: isAddressProtected ? <Badge icon="lock" text={say('addressProtected')} /> : address === undefined ? say('addressLeftOut') : <CitizenText text={address} /> },
    ...row(say('phones'), lines(phones)),
    ...row(say('whereabouts'), whereabouts && <CitizenText text={whereabouts} />),
    ...row(say('safeWays'), lines(contact.safeWays)),
    ...row(say('forbiddenWays'), lines(contact.forbiddenWays)),
    ...row(say('interpreter'), contact.interpreterLanguage && <CitizenText text={contact.interpreterLanguage} />),
  ];
}

function incidentRows({ content: { occurredAt, violenceTypes, dangerFlags }, language }: ShownContentProps): SummaryRow[] {
  const say = sentContentTexts.in(language);
  return [
    { term: say('occurredAt'), description: momentText(new Date(occurredAt), 'long', language) },
    { term: say('violence'), description: listed(violenceTypes.map((type) => violenceTypeTexts[type][language]), language) },
    { term: say('danger'), description: listed(dangerFlags.map((flag) => dangerFlagTexts[flag][language]), language) },
  ];
}

const listed = (words: readonly string[], language: Language): string => (words.length === 0 ? sentContentTexts.in(language)('none') : words.join(', '));

function childRows({ content: { custodyHolders, childInformed, exposure }, language }: ShownContentProps): SummaryRow[] {
  const say = sentContentTexts.in(language);
  return [
    ...(exposure.length === 0 ? [] : [{
      term: say('exposure'),
      description: exposure.map((each) => (
        <p>{say('exposureLine', { exposure: childExposureTexts[each.exposure][language], source: exposureSourceTexts[each.source][language].toLowerCase() })}</p>
      )),
    }]),
    ...(custodyHolders.length === 0 ? [] : [{
      term: say('custody'),
      description: custodyHolders.map(({ name, relation, address, phones, whereabouts, ...told }) => (
        <>
          <p><strong>{name === undefined ? say('nameUnknown') : <CitizenText text={name} />}</strong>, {holderRelationTexts.in(language)(relation).toLowerCase()}: {toldText(told, language)}</p>
          <WrittenLines lines={[address, ...phones, whereabouts].filter((line) => line !== undefined)} />
        </>
      )),
    }]),
    ...(childInformed === undefined ? [] : [{ term: say('childInformed'), description: capital(toldText(childInformed, language)) }]),
  ];
}

function toldText({ wasInformed, notInformedReason }: { wasInformed: boolean; notInformedReason?: NotInformedReason }, language: Language): string {
  const say = sentContentTexts.in(language);
  if (wasInformed || notInformedReason === undefined) return say('informed');
  return say('notInformed', { reason: notInformedReasonTexts[notInformedReason][language].toLowerCase() });
}

const capital = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}`;

function statementsRow({ content: { statements }, language }: ShownContentProps): SummaryRow {
  const say = sentContentTexts.in(language);
  return {
    term: say('statements'),
    description: statements.length === 0 ? say('none') : statements.map(({ label, toldBy, text }) => (
      <div class="statement">
        <strong>{toldBy === undefined ? statementLabelTexts[label][language] : say('toldBy', { label: statementLabelTexts[label][language], teller: tellerTexts.in(language)(toldBy) })}</strong>
        <p><CitizenText text={text} /></p>
      </div>
    )),
  };
}
