import { personRoleTexts } from '#kernel';
import type { PartContentAnswer } from '#api-client';
import { Badge } from '../../fds/badge.js';
import { CitizenText } from '../../fds/citizen-text.js';
import { SummaryList, type SummaryRow } from '../../fds/summary-list.js';
import type { Language } from '../../texts/language.js';
import { sentContentTexts } from '../../texts/sent-content.js';
import { contentFacts } from '../case-part/content-facts.js';
import { dayText } from './day-text.js';
import { HiddenCpr } from './hidden-cpr.js';

interface ShownContentProps {
  readonly content: PartContentAnswer;
  readonly language: Language;
}

/** What a part says: the receiver reads this and nothing else. */
export function ShownContent({ content, language }: ShownContentProps) {
  const facts = contentFacts(content, language).filter(({ lines }) => lines.length > 0);
  return (
    <SummaryList rows={[
      ...personRows(content, language),
      ...facts.map(({ term, lines, isWritten }) => ({ term, description: lines.map((line) => <p>{isWritten ? <CitizenText text={line} /> : line}</p>) })),
    ]} />
  );
}

function personRows({ person }: PartContentAnswer, language: Language): SummaryRow[] {
  const say = sentContentTexts.in(language);
  const { name, role, cpr, birthDate, expectedBirthOn, isAddressProtected } = person;
  return [
    { term: say('person'), description: <><strong>{name === undefined ? say('nameUnknown') : <CitizenText text={name} />}</strong>, {personRoleTexts[role][language].toLowerCase()}</> },
    ...(cpr === undefined ? [] : [{ term: say('cpr'), description: <HiddenCpr cpr={cpr} language={language} /> }]),
    ...(birthDate === undefined ? [] : [{ term: say('born'), description: dayText(birthDate, language) }]),
    ...(expectedBirthOn === undefined ? [] : [{ term: say('expectedBirth'), description: dayText(expectedBirthOn, language) }]),
    ...(isAddressProtected ? [{ term: say('address'), description: <Badge icon="lock" text={say('addressProtected')} /> }] : []),
  ];
}
