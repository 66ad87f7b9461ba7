import type { BasisTable } from '../domain/basis-table.js';
import { table20240101 } from './2024-01-01/index.js';

/** Every version of the table that this code carries, oldest first. Whether one is in force, and from when, the database says. */
export const knownTables: readonly BasisTable[] = [table20240101];
