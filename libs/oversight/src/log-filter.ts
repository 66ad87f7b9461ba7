import type { AuditVerb } from '#kernel';

/** How an act can have ended. */
export const logOutcomes = ['answered', 'refused', 'failed', 'abandoned'] as const;
export type LogOutcome = (typeof logOutcomes)[number];

/** What an auditor is looking for. What is left out is not asked about. */
export interface LogFilter {
  /** Of a case: all acts on it. Of a part: the acts on that part, and those on its case as a whole, such as the sending. */
  reference?: string;
  actorPseudonym?: string;
  /** RFC 3339. */
  from?: string;
  to?: string;
  operation?: string;
  verb?: AuditVerb;
  outcome?: LogOutcome;
  /** Only acts that showed or changed data about citizens. */
  namesCitizens?: boolean;
  /** With a reference: looks at lists as well in which a person of that case or part stood by name. */
  withLists?: boolean;
}

/** Where a page of the log ended. */
export interface LogPosition {
  openedAt: string;
  entryId: string;
}

/** How far lines are counted, and how many an export holds. A search of years would count all night. */
export const mostCounted = 10_000;

/** How many lines a filter lets through, counted up to `mostCounted`. */
export interface Counted {
  total: number;
  /** Whether there are more than were counted. */
  isTotalCut: boolean;
}

/** @param counted up to one more than `mostCounted` */
export const countedOf = (counted: number): Counted => ({ total: Math.min(counted, mostCounted), isTotalCut: counted > mostCounted });
