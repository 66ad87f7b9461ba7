/** Whoever may be an adult of the incident: the victim, the other party (udøver), and others by number. */
export type AdultKey = 'victim' | 'other' | `adult-${number}`;
export type ChildKey = `child-${number}`;
export type PersonKey = AdultKey | ChildKey;
export type StatementKey = `statement-${number}`;
export type CallKey = `call-${number}`;

const momentParts = ['day', 'month', 'year', 'clock', 'which'] as const;
type Moment<Name extends string> = `${Name}-${(typeof momentParts)[number]}`;
type Day<Name extends string> = `${Name}-${'day' | 'month' | 'year'}`;

const moments = (name: string): string[] => momentParts.map((part) => `${name}-${part}`);
const days = (name: string): string[] => momentParts.slice(0, 3).map((part) => `${name}-${part}`);

type Single =
  | 'municipality' | Moment<'occurred'> | 'urgency' | 'violence' | 'danger' | 'violence-in' | 'danger-in'
  | 'no-children' | 'had-child' | 'child-not-necessary'
  /** The numbers of those that are on the page, in their order. */
  | 'child' | 'adult' | 'statement' | 'call';

type AdultFact =
  | 'cpr' | 'unknown' | 'name' | Day<'born'> | 'municipality' | 'relation'
  | 'protected' | 'phones' | 'address' | 'whereabouts' | 'own-details' | 'child-details' | 'safe' | 'forbidden' | 'interpreter' | 'contact-in'
  | 'consent' | ConsentFact;

type ConsentFact = 'mode' | 'language' | 'has-interpreter' | 'alone' | 'scope' | 'items' | 'months' | 'leaflet' | 'feedback' | Moment<'asked'>;

type ChildFact =
  | 'cpr' | 'without' | 'name' | Day<'born'> | 'lives' | 'municipality' | 'whereabouts' | 'informed'
  /** What the child lived through, row by row, and where it is known from. */
  | 'row' | `exposure-${number}` | `source-${number}`
  /** Whether that adult holds custody, and was told. */
  | `holder-${AdultKey}`;

type StatementFact = 'text' | 'label' | 'teller' | 'in';
type CallFact = 'to' | 'number' | 'result' | Moment<'at'>;

/** The name of a field that the pages of a referral have. */
export type FieldName =
  | Single
  | `${AdultKey}-${AdultFact}`
  | `${ChildKey}-${ChildFact}`
  | `${StatementKey}-${StatementFact}`
  | `${CallKey}-${CallFact}`
  | `receiver-${PersonKey}`
  /** What the part holds and on which bases, as it was shown. */
  | `items-${PersonKey}`;

const number = '[1-9]\\d?';
const adult = `(?:victim|other|adult-${number})`;
const consentFacts = ['mode', 'language', 'has-interpreter', 'alone', 'scope', 'items', 'months', 'leaflet', 'feedback', ...moments('asked')];
const either = (words: readonly string[]): string => `(?:${words.join('|')})`;

const singles = either([
  'municipality', ...moments('occurred'), 'urgency', 'violence', 'danger', 'violence-in', 'danger-in', 'no-children', 'had-child', 'child-not-necessary',
  'child', 'adult', 'statement', 'call',
]);
const adultFacts = either([
  'cpr', 'unknown', 'name', ...days('born'), 'municipality', 'relation', 'protected', 'phones', 'address', 'whereabouts', 'own-details', 'child-details',
  'safe', 'forbidden', 'interpreter', 'contact-in', 'consent', ...consentFacts,
]);
const childFacts = either([
  'cpr', 'without', 'name', ...days('born'), 'lives', 'municipality', 'whereabouts', 'informed', 'row', `exposure-${number}`, `source-${number}`, `holder-${adult}`,
]);
const names = new RegExp(`^(?:${[
  singles,
  `${adult}-${adultFacts}`,
  `child-${number}-${childFacts}`,
  `statement-${number}-${either(['text', 'label', 'teller', 'in'])}`,
  `call-${number}-${either(['to', 'number', 'result', ...moments('at')])}`,
  `(?:receiver|items)-(?:${adult}|child-${number})`,
].join('|')})$`);

/** Whether a name is one of ours; what else a form holds is not kept. */
export const isFieldName = (name: string): name is FieldName => names.test(name);

const consentFact = new RegExp(`^${adult}-${either(consentFacts)}$`);

/** The page of the referral on which a field stands. */
export type FormPage = 'facts' | 'basis' | 'check';

export function pageOf(name: FieldName): FormPage {
  if (name === 'call' || /^(?:call|receiver|items)-/.test(name)) return 'check';
  return consentFact.test(name) ? 'basis' : 'facts';
}
