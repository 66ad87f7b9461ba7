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

/**
 * The three levels of NSIS (Danish national standard for identity assurance, v2.0.2a) as identity providers
 * write them. The service itself must block levels below its minimum. One character off is an unknown level.
 */
export const nsisLevelUris = {
  low: 'https://data.gov.dk/concept/core/nsis/loa/Low',
  substantial: 'https://data.gov.dk/concept/core/nsis/loa/Substantial',
  high: 'https://data.gov.dk/concept/core/nsis/loa/High',
} as const;

export type NsisLevel = keyof typeof nsisLevelUris;

/** Low is not in the table: below the minimum and unknown are refused alike. */
const sufficient: ReadonlyMap<unknown, AssuranceLevel> = new Map<unknown, AssuranceLevel>([
  [nsisLevelUris.substantial, 'substantial'],
  [nsisLevelUris.high, 'high'],
]);

/** The level that a token's `acr` claim proves; undefined when it is missing, unknown or too low to act at all. */
export function assuranceLevelOf(acr: unknown): AssuranceLevel | undefined {
  return sufficient.get(acr);
}
