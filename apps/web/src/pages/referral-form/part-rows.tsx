import type { PartDto, PersonDto } from '#api-client';
import { childExposureTexts, dangerFlagTexts, exposureSourceTexts, notInformedReasonTexts, statementLabelTexts, violenceTypeTexts } from '#kernel';
import type { Content } from '../../fds/content.js';
import type { SummaryRow } from '../../fds/summary-list.js';
import { beginningLarge } from '../../texts/beginning-large.js';
import { beginningSmall } from '../../texts/beginning-small.js';
import { dayText } from '../../texts/day-text.js';
import type { Language } from '../../texts/language.js';
import { referralCheckTexts } from '../../texts/referral-check.js';
import { referralAddress } from './addresses.js';
import { Ids } from './ids.js';
import { isChildKey, peopleIn } from './people.js';
import { roleText } from './person-text.js';
import type { Submission } from './submission.js';
import type { Typed } from './typed.js';

interface Read {
  readonly typed: Typed;
  readonly submission: Submission;
  readonly language: Language;
}

/** Everything that goes into one part, out of the very body that is sent, with the way to change each. */
export function partRows(part: PartDto, { typed, submission, language }: Read): SummaryRow[] {
  const say = referralCheckTexts.in(language);
  const { incident, caseId } = submission;
  const ids = new Ids(caseId);
  const key = peopleIn(typed).find((each) => ids.person(each) === part.personId)!;
  const personOf = (id: string): PersonDto => incident.persons.find((each) => each.id === id)!;
  const who = (id: string): string => personOf(id).name ?? roleText(typed, peopleIn(typed).find((each) => ids.person(each) === id)!, language);
  const to = (field: string) => `${referralAddress(caseId, '', language)}#${field}` as const;
  const row = (term: string, lines: readonly string[], field: string): SummaryRow => ({ term, description: linesOf(lines, say('nothing')), changeHref: to(field) });
  const person = personOf(part.personId);
  const details = part.details.flatMap(({ personId, fields }) => fields.flatMap((field) => detailLines(personOf(personId), field, language).map((fact) => (personId === part.personId ? fact : say('of', { who: who(personId), fact })))));
  const own = isChildKey(key) ? details : [...detailLines(person, 'phones', language), ...details];
  const contact = [...own, ...contactLines(person, language)];
  return [
    row(say('person'), [personLine(person, language)], `${key}-cpr`),
    ...(isChildKey(key)
      ? [
        row(say('exposure'), part.exposure.map(({ exposure, source }) => say('exposureFrom', { exposure: childExposureTexts[exposure][language], source: beginningSmall(exposureSourceTexts[source][language]) })), `${key}-exposure-1`),
        row(say('informed'), informedLines(part, who, language), `${key}-holder-victim`),
      ]
      : []),
    ...(contact.length > 0 || !isChildKey(key) ? [row(say('contactLines'), contact, isChildKey(key) ? `${key}-whereabouts` : key === 'other' ? 'other-phones' : 'victim-protected')] : []),
    row(say('violence'), part.violenceTypes.map((type) => violenceTypeTexts[type][language]), 'violence'),
    row(say('danger'), part.dangerFlags.map((flag) => dangerFlagTexts[flag][language]), 'danger'),
    {
      term: say('statements'),
      description: part.statementIds.length === 0 ? say('nothing') : part.statementIds.map((id) => {
        const { label, toldById, text } = incident.statements.find((each) => each.id === id)!;
        return <div>{toldById === undefined ? statementLabelTexts[label][language] : say('toldBy', { who: who(toldById) })}: <span lang="da">{text}</span></div>;
      }),
      changeHref: to('add-statement'),
    },
  ];
}

/** "Ida Prøve, 010170-0000". */
export function personLine({ role, name, cpr, birthDate, expectedBirthOn }: PersonDto, language: Language): string {
  const say = referralCheckTexts.in(language);
  const dates = [
    ...(role === 'unborn_child' ? [say('unborn')] : []),
    ...(birthDate === undefined ? [] : [say('born', { date: dayText(birthDate, language) })]),
    ...(expectedBirthOn === undefined ? [] : [say('due', { date: dayText(expectedBirthOn, language) })]),
  ];
  const number = cpr === undefined ? (role === 'unborn_child' ? [] : [say('cprUnknown')]) : [cpr.replace(/^(\d{6})-?(\d{4})$/, '$1-$2')];
  return beginningLarge([...(name === undefined ? [] : [name]), ...number, ...dates].join(', '));
}

function informedLines(part: PartDto, who: (id: string) => string, language: Language): string[] {
  const say = referralCheckTexts.in(language);
  const lines = part.informed.map(({ personId, wasInformed, reason }) =>
    (wasInformed || reason === undefined ? say('informedYes', { who: who(personId) }) : say('informedNo', { who: who(personId), why: beginningSmall(notInformedReasonTexts[reason][language]) })));
  return part.informed.some(({ personId }) => personId !== part.personId) ? lines : [say('noCustody'), ...lines];
}

function detailLines({ phones, address, whereabouts }: PersonDto, field: 'phones' | 'address' | 'whereabouts', language: Language): string[] {
  const say = referralCheckTexts.in(language);
  if (field === 'phones') return phones.map((phone) => say('phoneLine', { phone }));
  if (field === 'address') return address === undefined ? [] : [say('addressLine', { address })];
  return whereabouts === undefined ? [] : [say('whereaboutsLine', { where: whereabouts })];
}

function contactLines({ isAddressProtected, contact: { safeWays, forbiddenWays, interpreterLanguage } }: PersonDto, language: Language): string[] {
  const say = referralCheckTexts.in(language);
  return [
    ...(isAddressProtected ? [say('protectedLine')] : []),
    ...safeWays.map((way) => say('safeLine', { way })), ...forbiddenWays.map((way) => say('forbiddenLine', { way })),
    ...(interpreterLanguage === undefined ? [] : [say('interpreterLine', { language: interpreterLanguage })]),
  ];
}

export const linesOf = (lines: readonly string[], otherwise: string): Content => (lines.length === 0 ? otherwise : lines.map((line) => <div>{line}</div>));
