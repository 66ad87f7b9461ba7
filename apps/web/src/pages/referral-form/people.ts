import type { AdultKey, ChildKey, FieldName, PersonKey, StatementKey } from './field-name.js';
import type { Typed } from './typed.js';

/** As many persons, statements and rows as the api takes. */
export const most = { persons: 20, adult: 7, child: 19, statement: 40, call: 10, exposures: 9, custody: 40 } as const;

type Listed = 'child' | 'adult' | 'statement' | 'call';

/** The numbers of the cards of one kind, in the order in which they stand. */
export function numbersOf(typed: Typed, kind: Listed): number[] {
  const numbers = typed.all(kind).filter((each) => /^[1-9]\d?$/.test(each)).map(Number);
  return [...new Set(numbers)].slice(0, most[kind]);
}

/** A number that no card has. */
export const nextNumber = (numbers: readonly number[]): number => Math.max(0, ...numbers) + 1;

export const childrenIn = (typed: Typed): ChildKey[] => numbersOf(typed, 'child').map((number) => `child-${number}` as const);

export const statementsIn = (typed: Typed): StatementKey[] => numbersOf(typed, 'statement').map((number) => `statement-${number}` as const);

/** The adults that a child can live with, and that can have told something: the other party too, though nothing is known of them. */
export const possibleAdults = (typed: Typed): AdultKey[] => ['victim', 'other', ...numbersOf(typed, 'adult').map((number) => `adult-${number}` as const)];

/** The adults of the incident. The other party is one as soon as anything is said of them. */
export const adultsIn = (typed: Typed): AdultKey[] => possibleAdults(typed).filter((key) => key !== 'other' || isOtherThere(typed));

export const peopleIn = (typed: Typed): PersonKey[] => [...adultsIn(typed), ...childrenIn(typed)];

export const isChildKey = (key: PersonKey): key is ChildKey => key.startsWith('child-');

/** Whether a card holds anything that somebody typed, beyond that it is there. */
export const isFilled = (typed: Typed, key: PersonKey | StatementKey): boolean =>
  typed.names.some((name) => name.startsWith(`${key}-`) && name !== `${key}-row`);

/** Children that somebody has said anything about: these are not to be lost. */
export const countedChildren = (typed: Typed): number => childrenIn(typed).filter((key) => isFilled(typed, key)).length;

/** Whether a child about whom something was known was taken out: however many are left, somebody has to say why. */
export const isAChildGone = (typed: Typed): boolean => typed.says('had-child', 'yes');

export const exposureRows = (typed: Typed, child: ChildKey): number[] => {
  const rows = typed.all(`${child}-row`).filter((each) => /^[1-9]\d?$/.test(each)).map(Number);
  return rows.length === 0 ? [1] : [...new Set(rows)].slice(0, most.exposures);
};

/** The answers about custody that say that this adult holds it: `holds:` and what they were told. */
export const holdsCustody = (answer: string): boolean => answer.startsWith('holds:');

function isOtherThere(typed: Typed): boolean {
  if (isFilled(typed, 'other')) return true;
  const children = childrenIn(typed);
  return children.some((child) => holdsCustody(typed.text(`${child}-holder-other`)) || ['other', 'both'].includes(typed.text(`${child}-lives`)))
    || statementsIn(typed).some((key) => typed.text(`${key}-teller`) === 'other' && typed.text(`${key}-text`) !== '');
}

/** Takes a person, a statement or a row out, and everywhere that it is referred to. */
export function withoutCard(typed: Typed, kind: Listed, number: number): Typed {
  const key = `${kind}-${number}`;
  const isOfCard = (name: FieldName): boolean => name.startsWith(`${key}-`) || name.endsWith(`-holder-${key}`) || name === `receiver-${key}`;
  const refers = (name: FieldName): boolean => /^statement-\d+-(?:teller|in)$/.test(name);
  return typed
    .without(isOfCard)
    .mapped((name, values) => (name === kind ? values.filter((each) => each !== String(number)) : refers(name) ? values.filter((each) => each !== key) : values));
}
