import { childExposureTexts, dangerFlagTexts, exposureSourceTexts, notInformedReasonTexts, type StatementLabel, statementLabels, urgencyTexts, violenceTypeTexts } from '#kernel';
import type { InformedAnswer, PartContentAnswer } from '#api-client';
import { casePartTexts } from '../../texts/case-part.js';
import type { Language } from '../../texts/language.js';
import { momentText } from '../../texts/moment-text.js';
import { holderRelationTexts, tellerTexts } from '../../texts/part-codes.js';
import { phoneText } from '../../texts/phone-text.js';

/** One fact of a part, in words; several lines where it is a list. */
export interface Fact {
  readonly term: string;
  readonly lines: readonly string[];
  /** Whether the lines are somebody's own words, in Danish whatever the page is in. */
  readonly isWritten?: boolean;
}

/** Everything that a part says besides who it is about, in words and in the order of the page. */
export function contentFacts(content: PartContentAnswer, language: Language): Fact[] {
  const say = casePartTexts.in(language);
  const { person } = content;
  const { safeWays, forbiddenWays, interpreterLanguage } = person.contact;
  return [
    { term: say('safeWays'), lines: safeWays, isWritten: true },
    { term: say('forbiddenWays'), lines: forbiddenWays, isWritten: true },
    { term: say('interpreter'), lines: linesOf(interpreterLanguage), isWritten: true },
    { term: say('urgency'), lines: [urgencyTexts[content.urgency][language]] },
    { term: say('occurredAt'), lines: [momentText(new Date(content.occurredAt), 'long', language)] },
    { term: say('violenceTypes'), lines: violenceLines(content, language) },
    { term: say('dangerFlags'), lines: dangerLines(content, language) },
    { term: say('exposure'), lines: exposureLines(content, language) },
    { term: say('custody'), lines: content.custodyHolders.map((holder) => `${holder.name ?? say('nameNotGiven')} (${holderRelationTexts.in(language)(holder.relation).toLowerCase()}): ${informedText(holder, language)}`) },
    { term: say('childInformed'), lines: content.childInformed === undefined ? [] : [informedText(content.childInformed, language)] },
    { term: say('address'), lines: linesOf(person.address), isWritten: true },
    { term: say('phone'), lines: person.phones.map(phoneText) },
    { term: say('whereabouts'), lines: linesOf(person.whereabouts), isWritten: true },
    ...statementLabels.map((label) => ({ term: say(label), lines: statementLines(content, label, language), isWritten: true })),
  ];
}

export const violenceLines = ({ violenceTypes }: PartContentAnswer, language: Language): string[] => violenceTypes.map((type) => violenceTypeTexts[type][language]);

export const dangerLines = ({ dangerFlags }: PartContentAnswer, language: Language): string[] => dangerFlags.map((flag) => dangerFlagTexts[flag][language]);

export const exposureLines = ({ exposure }: Pick<PartContentAnswer, 'exposure'>, language: Language): string[] =>
  exposure.map((each) => `${childExposureTexts[each.exposure][language]} (${exposureSourceTexts[each.source][language].toLowerCase()})`);

/** Whether somebody was told of the notification, and if not, why. */
export function informedText({ wasInformed, notInformedReason }: InformedAnswer, language: Language): string {
  const say = casePartTexts.in(language);
  if (wasInformed) return say('informed');
  return notInformedReason === undefined ? say('notInformedPlain') : say('notInformed', { reason: notInformedReasonTexts[notInformedReason][language].toLowerCase() });
}

type Statement = PartContentAnswer['statements'][number];

/** Who told it, where somebody did. */
export function toldByText({ toldBy }: Statement, language: Language): string | undefined {
  return toldBy === undefined ? undefined : casePartTexts.in(language)('toldBy', { who: tellerTexts.in(language)(toldBy) });
}

function statementLines({ statements }: PartContentAnswer, label: StatementLabel, language: Language): string[] {
  return statements.filter((statement) => statement.label === label).map((statement) => {
    const teller = toldByText(statement, language);
    return teller === undefined ? statement.text : `${teller}: ${statement.text}`;
  });
}

const linesOf = (text: string | undefined): string[] => (text === undefined ? [] : [text]);
