import { databaseRules } from './database-rules.js';
import { packageRules } from './package-rules.js';
import { pageRules } from './page-rules.js';
import { purityRules } from './purity-rules.js';
import { roomRules } from './room-rules.js';
import type { Rule } from './rule.js';
import { sinkRules } from './sink-rules.js';
import { sqlRules } from './sql-rules.js';

/** Every rule of the house. test/architecture plants a violation of each. */
export const rules: readonly Rule[] = [...roomRules, ...purityRules, ...databaseRules, ...sqlRules, ...packageRules, ...pageRules, ...sinkRules];
