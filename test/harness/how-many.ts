import { appendFileSync } from 'node:fs';

/**
 * How much the heavy specs do: `npm test` runs them in the short profile, `npm run test:long` in the long one. A spec
 * that asks `howMany` belongs to the long profile too.
 */
const amounts = {
  short: {
    kills: 7, crashes: 10, hostileTokens: 2_000, badBodies: 10_000, spoiltSubmissions: 400, mixedReads: 20_000, droppedStreams: 100, timedNews: 20, timedSends: 60, hostileStrings: 25, hostileTogether: 1, axeWidths: [1280],
    processKills: 50, databaseStops: 10, backendsTerminated: 500, freezes: [5], rollingRestarts: 5,
    networkFaults: 1_000, formsThroughFaults: 8, overloadSeconds: 6, slowSeconds: 13,
    imageInstalls: false, restores: 1, crossesWithoutRoute: false, everyRouteTwice: false, randomEnquiries: 8_000,
  },
  long: {
    kills: 100, crashes: 40, hostileTokens: 200_000, badBodies: 100_000, spoiltSubmissions: 3_000, mixedReads: 200_000, droppedStreams: 2_000, timedNews: 300, timedSends: 600, hostileStrings: 500, hostileTogether: 4, axeWidths: [320, 390, 1280],
    processKills: 300, databaseStops: 100, backendsTerminated: 10_000, freezes: [5, 30, 120], rollingRestarts: 20,
    networkFaults: 10_000, formsThroughFaults: 16, overloadSeconds: 60, slowSeconds: 40,
    imageInstalls: true, restores: 3, crossesWithoutRoute: true, everyRouteTwice: true, randomEnquiries: 200_000,
  },
};

const profile = process.env['NAERVAERN_TEST_PROFILE'] ?? 'short';
if (profile !== 'short' && profile !== 'long') throw new Error('NAERVAERN_TEST_PROFILE must be short or long.');

export const howMany: Readonly<(typeof amounts)['short']> = amounts[profile];

/** Tells what a spec did, in one line, to the check run that shows it; a spec that is run by hand tells nobody. */
export function tellFigures(line: string): void {
  const file = process.env['NAERVAERN_TEST_FIGURES'];
  if (file !== undefined) appendFileSync(file, `${line}\n`);
}
