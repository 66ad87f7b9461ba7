import { apiClient } from './api-client.js';
import { architecture } from './architecture.js';
import type { Generator } from './generated.js';
import { openapi } from './openapi.js';
import { schemaPicture } from './schema-picture.js';
import { thirdPartyNotices } from './third-party-notices.js';

/**
 * Every generated file that is committed, one generator each, in the order in which they run. A new one is a file
 * beside this and a line below.
 */
export const generators: readonly Generator[] = [
  architecture, // docs/architecture.mmd
  openapi, // docs/openapi.json
  apiClient, // libs/api-client/src/contract.ts, from the same contract
  schemaPicture, // db/schema.sql
  thirdPartyNotices, // THIRD-PARTY-NOTICES
];
