/**
 * NSIS levels of assurance that may do anything here. "Lav" is not in the list:
 * whoever signs in at that level, or at a level we do not know, never becomes an actor.
 */
export const assuranceLevels = ['substantial', 'high'] as const;
export type AssuranceLevel = (typeof assuranceLevels)[number];

// Ordered by table, never by comparing the words.
const rank: Readonly<Record<AssuranceLevel, number>> = { substantial: 1, high: 2 };

/** Whether someone who signed in at `actual` may do what asks for `needed`. */
export function isAssuredAtLeast(actual: AssuranceLevel, needed: AssuranceLevel): boolean {
  return rank[actual] >= rank[needed];
}
