import type { WantedContent } from './part-content.js';
import type { Source } from './source.js';

type Statement = Source['statements'][number];

/**
 * What an officer had put into a part: the choices, and every statement in the words that it was given for this part. The
 * sender keeps it, so that a correction and a new sending start from it (decision 0020).
 */
export interface Choice {
  wanted: WantedContent;
  /** Only those that were mended or added for this part. */
  mended: Statement[];
}

/** Keeps what was chosen and nothing else: no receiver, no call, no consent. */
export function choiceOf(wanted: WantedContent, mended: Statement[]): Choice {
  const { personId, statementIds, violenceTypes, dangerFlags, details, exposure, informed } = wanted;
  return { wanted: { personId, statementIds, violenceTypes, dangerFlags, details, exposure, informed }, mended };
}

/** Statements by id; the later ones stand in place of the earlier ones. */
export function withMended(earlier: readonly Statement[], later: readonly Statement[]): Statement[] {
  return [...new Map([...earlier, ...later].map((statement) => [statement.id, statement])).values()];
}

/**
 * Whether a correction leaves the part with no more than it says already: statements by the same ids, in whatever words,
 * and none of the choices that were not made before. All that a part may still be when what it rested on carries no more.
 */
export function addsNothing(earlier: WantedContent, later: WantedContent, mended: readonly Statement[]): boolean {
  const detailsIn = ({ details }: WantedContent) => details.flatMap(({ personId, fields }) => fields.map((field) => `${personId} ${field}`));
  const isAmong = (one: readonly string[], of: readonly string[]): boolean => one.every((each) => of.includes(each));
  return isAmong([...later.statementIds, ...mended.map(({ id }) => id)], earlier.statementIds)
    && isAmong(later.violenceTypes, earlier.violenceTypes)
    && isAmong(later.dangerFlags, earlier.dangerFlags)
    && isAmong(detailsIn(later), detailsIn(earlier));
}
