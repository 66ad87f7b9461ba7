import type { AssuranceLevel } from '#kernel';

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
