import { toolStep } from './program-step.mjs';

/**
 * What lockfile-lint is asked: every entry has a checksum, and none comes from elsewhere than the public registry. That none
 * has an address at all is the house's own rule (tools/supply-chain).
 */
export const lockFileWords = (path) => ['--path', path, '--type', 'npm', '--validate-integrity', '--validate-https', '--allowed-hosts', 'npm'];

export const lockFileStep = toolStep('lock file', ['lockfile-lint', 'bin', 'lockfile-lint.js'], ...lockFileWords('package-lock.json'));
