/** How much a database holds. */
export interface Size {
  referrals: number;
  /** In all: acts on referrals, and looks at lists for the rest. */
  entries: number;
}

/**
 * Six entries for each referral: about five acts on it and one look at a list. The 10,000, 100,000 and 1,000,000
 * entries are therefore reached and passed: more entries make it harder, never easier.
 */
export const entriesPerReferral = 6;

export const sizeOf = (referrals: number): Size => ({ referrals, entries: referrals * entriesPerReferral });

export const sizes = {
  full: [2_000, 20_000, 200_000].map(sizeOf),
  /** For a quick look at whether it runs; says nothing about growth. */
  small: [500, 1_000, 2_000].map(sizeOf),
} as const;

/**
 * One district at different ages, and never more at once: forty referrals a day, which domain.md section 7 expects of a peak
 * night only. So what is open stays as much, what has ended grows, and the largest size is some fourteen years.
 */
export const referralsPerDay = 40;

export const seed = 'naervaern growth 1';

/** "Køge" in the stories becomes one of these, by shares that are as unlike as the kommuner. In the order of their size. */
export const shareOfMunicipality: readonly (readonly [key: string, share: number])[] = [
  ['roskilde', 30], ['koege', 16], ['holbaek', 13], ['greve', 11], ['kalundborg', 9], ['odsherred', 7], ['ringsted', 6], ['solroed', 4], ['lejre', 3], ['stevns', 1],
];

/** Who sends, and how many officers work there. */
export const sendingUnits: readonly { key: string; share: number; officers: number }[] = [
  { key: 'police-specialised-unit', share: 60, officers: 60 },
  { key: 'police-local-police', share: 25, officers: 120 },
  { key: 'police-control-room', share: 15, officers: 20 },
];

/** How many more work at each contact point than the seed has. */
export const caseworkersPerContactPoint = 8;
