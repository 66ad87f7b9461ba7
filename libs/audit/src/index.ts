export type { Closing, Opening, Outcome, ScopeKind } from './entry.js';
export { closeAbandonedEntries, closeEntry, closingValues, enterEntry, openEntry, openingValues } from './statements.js';
export { belongsToCase } from './belongs-to-case.js';
