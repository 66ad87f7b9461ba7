import type { PlainLogLineAnswer } from '#api-client';
import { auditVerbs, auditVerbTexts, isOneOf, purposeCodes, purposeCodeTexts, refusalCodes, refusalTexts } from '#kernel';
import type { Tone } from '../../fds/alert.js';
import { fieldWords } from '../../texts/field-names.js';
import type { Language } from '../../texts/language.js';
import { logTexts } from '../../texts/log.js';
import { operationText } from '../../texts/operations.js';
import { workplaceText } from '../../texts/workplace.js';

/** What somebody did; of an act that did not come to its end, what they tried: nobody shall read that it was done. */
export function titleText({ operation, outcome }: Pick<PlainLogLineAnswer, 'operation' | 'outcome'>, language: Language): string {
  const done = operationText(operation, language);
  if (outcome === 'answered' || outcome === null) return done;
  return logTexts.in(language)('attempt', { operation: `${done.charAt(0).toLocaleLowerCase(language)}${done.slice(1)}` });
}

/** As much of a line as says who somebody is. */
export type Who = Pick<PlainLogLineAnswer, 'actor' | 'organisation' | 'unit'>;

/** `P-7KQ2, Børnemodtagelsen, Køge Kommune`; a job of the system has no name and no place. */
export function whoText({ actor, organisation, unit }: Who, language: Language): string {
  const place = unit === null || organisation === null ? organisation?.[language] : workplaceText(unit[language], organisation[language]);
  return [actor ?? logTexts.in(language)('system'), place].filter((each) => each !== undefined).join(', ');
}

const abouts: ReadonlyMap<string, 'aboutCase' | 'aboutPart' | 'aboutReferral'> = new Map([['case', 'aboutCase'], ['part', 'aboutPart'], ['referral', 'aboutReferral']]);

/** `Del NV-7KQ2-M9XD`; undefined for an act that is about no case. */
export function aboutText({ aboutKind, reference }: Pick<PlainLogLineAnswer, 'aboutKind' | 'reference'>, language: Language): string | undefined {
  if (reference === null) return undefined;
  return logTexts.in(language)(abouts.get(aboutKind) ?? 'aboutOther', { reference });
}

// Codes that no longer exist stay in the log: they are shown as they are.
export const purposeText = (purpose: string, language: Language): string => (isOneOf(purposeCodes, purpose) ? purposeCodeTexts[purpose][language] : purpose);
export const verbText = (verb: string, language: Language): string => (isOneOf(auditVerbs, verb) ? auditVerbTexts[verb][language] : verb);

export const outcomes = ['answered', 'refused', 'failed', 'abandoned'] as const;
const tones = { answered: 'success', refused: 'warning', failed: 'error', abandoned: 'error' } as const;

/** How an act ended, and how much that stands out. */
export function outcomeOf(outcome: string | null, language: Language): { text: string; tone: Tone } {
  const say = logTexts.in(language);
  if (outcome === null) return { text: say('goingOn'), tone: 'info' };
  return isOneOf(outcomes, outcome) ? { text: say(outcome), tone: tones[outcome] } : { text: outcome, tone: 'warning' };
}

/** What the member of staff read on the screen when the act was refused. */
export const toldText = (code: string, language: Language): string => (isOneOf(refusalCodes, code) ? refusalTexts[code][language] : code);

export const recipientsText = ({ recipients }: Pick<PlainLogLineAnswer, 'recipients'>, language: Language): string =>
  logTexts.in(language)('recipients', { recipients: recipients.map((each) => each[language]).join(', ') });

/** What the answer to an act showed, about people in words. Where nobody was shown, names of fields say nothing about people. */
export function shownText({ fields, subjectCount }: Pick<PlainLogLineAnswer, 'fields' | 'subjectCount'>, language: Language): { aboutPeople?: string; others?: string } {
  // The log keeps 64 names and says by this mark that there were more.
  const named = fields.filter((field) => field !== '…');
  const { aboutPeople, others } = subjectCount === 0 ? { aboutPeople: [], others: named } : fieldWords(named, language);
  const rest = named.length < fields.length ? [...others, logTexts.in(language)('cut')] : others;
  return {
    ...(aboutPeople.length === 0 ? {} : { aboutPeople: aboutPeople.join(', ') }),
    ...(rest.length === 0 ? {} : { others: rest.join(', ') }),
  };
}
