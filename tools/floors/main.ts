import { inWords, violationsIn } from './check.js';
import { rules } from './rules.js';
import { readTree } from './tree.js';

/** Prints what breaks the floors of the tree in the current folder; exits 1 when anything does. */
const tree = readTree(process.cwd());
const violations = violationsIn(tree);
for (const violation of violations) console.error(inWords(violation));
console.log(`floors: ${rules.length} rules, ${tree.files.length} files, ${violations.length} violations`);
if (violations.length > 0) process.exitCode = 1;
