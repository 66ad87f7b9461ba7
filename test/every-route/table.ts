import { administratorRows } from './administrator-rows.js';
import { clientRows } from './client-rows.js';
import { consentRows } from './consent-rows.js';
import { directoryRows } from './directory-rows.js';
import { draftRows } from './draft-rows.js';
import { legalBasisRows } from './legal-basis-rows.js';
import { municipalRows } from './municipal-rows.js';
import { policeRows } from './police-rows.js';
import { sharedRows } from './shared-rows.js';
import type { Row } from './row.js';

/** Routes that nobody signs in for and that leave no entry, each with its reason. */
export const openRoutes: Readonly<Record<string, string>> = {
  'GET /health/live': 'says that the process lives, and nothing about anybody',
  'GET /health/ready': 'says whether requests may come, and nothing about anybody',
  'GET /.well-known/jwks.json': 'a public key is public: receipts are checked with it for years',
  'GET /openapi.json': 'the contract is published; it describes routes and holds no data',
};

/** What is promised of every other route. A new route gets a row here, or every-route.spec.ts fails. */
export const table: readonly Row[] = [...sharedRows, ...directoryRows, ...administratorRows, ...legalBasisRows, ...policeRows, ...consentRows, ...draftRows, ...municipalRows];

/** Every route that something is promised of. */
export const toldRoutes: readonly string[] = [...Object.keys(openRoutes), ...[...table, ...clientRows].map(({ route }) => route)];
