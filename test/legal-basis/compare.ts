import type { Cell } from './cells.js';
import type { Days, Enquiry, Verdict } from './expected/enquiry.js';
import { expectedVerdict } from './expected/verdict.js';

/** What the product answers for one item, in the words of the document. */
export interface Answer {
  readonly item: string;
  readonly refusal: string | undefined;
  readonly confirmed?: boolean;
  readonly marks?: readonly string[];
  readonly toFollow?: readonly string[];
}

/** The product's judge behind a thin adapter: one answer per item, in the order of the items. */
export type Judge = (enquiry: Enquiry, days: Days, items: readonly string[]) => readonly Answer[];

export interface Compared {
  readonly cells: number;
  readonly allowed: number;
  readonly differing: number;
  /** The first twenty, in words. */
  readonly differences: readonly string[];
}

const shown = 20;

/** Compares all cells; a judge that drops, adds or repeats an answer differs too. */
export function compare(judge: Judge, cells: Iterable<Cell>): Compared {
  let [count, allowed, differing] = [0, 0, 0];
  const differences: string[] = [];
  for (const { enquiry, days, items } of cells) {
    const answers = judge(enquiry, days, items);
    if (answers.length !== items.length) {
      differing += 1;
      differences.push(`${items.length} items were asked about, ${answers.length} answered: ${JSON.stringify({ ...enquiry, days })}`);
    }
    for (const [index, item] of items.entries()) {
      const [expected, answer] = [expectedVerdict(enquiry, days, item), answers[index]];
      count += 1;
      if (expected.refusal === undefined) allowed += 1;
      if (agree(item, expected, answer)) continue;
      differing += 1;
      if (differences.length < shown) differences.push(inWords({ enquiry, days, items }, item, expected, answer));
    }
  }
  return { cells: count, allowed, differing, differences };
}

/** Whether one cell differs: for planted violations, where one is enough. */
export function differs(judge: Judge, cells: Iterable<Cell>): boolean {
  for (const { enquiry, days, items } of cells) {
    const answers = judge(enquiry, days, items);
    if (items.some((item, index) => !agree(item, expectedVerdict(enquiry, days, item), answers[index]))) return true;
  }
  return false;
}

function agree(item: string, expected: Verdict, answer: Answer | undefined): boolean {
  if (answer?.item !== item) return false;
  if (expected.refusal !== undefined) return answer.refusal === expected.refusal;
  return answer.refusal === undefined && answer.confirmed === expected.confirmed &&
    same(answer.marks, expected.marks) && same(answer.toFollow, expected.toFollow);
}

/** Marks and what is to follow are sets: their order says nothing. */
function same(left: readonly string[] | undefined, right: readonly string[]): boolean {
  return left !== undefined && left.length === right.length && right.every((one) => left.includes(one));
}

function inWords({ enquiry, days }: Cell, item: string, { says, ...expected }: Verdict, answer: Answer | undefined): string {
  const { basis, direction, role, recipientKind, consent, moment, ...rest } = enquiry;
  return [
    `${basis} ${direction} ${role} > ${recipientKind}: ${item}, consent ${JSON.stringify(consent)}, ${moment.at} (${moment.day})`,
    `  ${JSON.stringify({ ...rest, days: days ?? 'no version' })}`,
    `  the document: ${JSON.stringify(expected)}, for it says: ${says}`,
    `  the judge: ${JSON.stringify(answer)}`,
  ].join('\n');
}
