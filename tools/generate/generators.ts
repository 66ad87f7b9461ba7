import { architecture } from './architecture.js';
import type { Generator } from './generated.js';

/**
 * Every generated file that is committed, one generator each, in the order in which they run. A new one is a file
 * beside this (openapi.ts for docs/openapi.json, schema-picture.ts for db/schema.sql) and a line below.
 */
export const generators: readonly Generator[] = [
  architecture, // docs/architecture.mmd
];
