import { architecture } from './architecture.js';
import type { Generator } from './generated.js';
import { openapi } from './openapi.js';
import { schemaPicture } from './schema-picture.js';

/**
 * Every generated file that is committed, one generator each, in the order in which they run. A new one is a file
 * beside this and a line below.
 */
export const generators: readonly Generator[] = [
  architecture, // docs/architecture.mmd
  openapi, // docs/openapi.json
  schemaPicture, // db/schema.sql
];
