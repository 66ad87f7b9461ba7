import type { Environment } from '../configuration/configuration.js';
import type { Database } from './database.js';
import { type DriftFacts, readDriftFacts } from './drift-facts.js';

/** Which process looks, and what it was configured to be. */
export interface DriftExpectations {
  environment: Environment;
  login: 'api' | 'worker';
}

const caseRolesOf: Readonly<Record<DriftExpectations['login'], readonly string[]>> = {
  api: ['api_case', 'auditor_case'],
  worker: ['worker_case'],
};

/** Every way in which a database can have slid from what the locks and promises need, and the setting to look at. */
export const driftSettings = {
  'not-installed': 'DATABASE_URL',
  'environment-differs': 'NAERVAERN_ENVIRONMENT',
  'role-is-superuser': 'DATABASE_URL',
  'role-bypasses-row-security': 'DATABASE_URL',
  'role-memberships-differ': 'DATABASE_URL',
  'role-has-table-rights': 'DATABASE_URL',
  'row-security-not-forced': 'row security',
  'audit-triggers-off': 'audit triggers',
  'fsync-off': 'fsync',
  'full-page-writes-off': 'full_page_writes',
  'synchronous-commit-off': 'synchronous_commit',
  'data-checksums-off': 'data_checksums',
  'encoding-not-utf8': 'server_encoding',
  'server-too-old': 'server_version',
  'clock-off': 'system clock',
} as const;
export type DriftFinding = keyof typeof driftSettings;

/** What is wrong, in a fixed order; empty when all is well. Pure. */
export function findingsOf(facts: DriftFacts | null, { environment, login }: DriftExpectations): DriftFinding[] {
  if (facts === null) return ['not-installed'];
  const wrong: Record<Exclude<DriftFinding, 'not-installed'>, boolean> = {
    'environment-differs': facts.environment !== environment,
    'role-is-superuser': facts.isSuperuser,
    'role-bypasses-row-security': facts.bypassesRowSecurity,
    'role-memberships-differ': !areExactly(facts.memberships, caseRolesOf[login]),
    'role-has-table-rights': facts.openTables.length > 0,
    'row-security-not-forced': facts.unforcedTables.length > 0,
    'audit-triggers-off': facts.auditTriggers !== 2,
    'fsync-off': facts.fsync !== 'on',
    'full-page-writes-off': facts.fullPageWrites !== 'on',
    // remote_apply waits for a standby as well; everything else can answer before the flush or lose it there.
    'synchronous-commit-off': !['on', 'remote_apply'].includes(facts.synchronousCommit),
    'data-checksums-off': facts.dataChecksums !== 'on',
    'encoding-not-utf8': facts.serverEncoding !== 'UTF8',
    'server-too-old': facts.serverVersion < 180_000,
    // The database's clock decides every deadline; a process this far off would show people wrong times.
    'clock-off': facts.clockOff > 60_000,
  };
  return (Object.keys(wrong) as (keyof typeof wrong)[]).filter((finding) => wrong[finding]);
}

function areExactly(memberships: DriftFacts['memberships'], expected: readonly string[]): boolean {
  const all = memberships.length === expected.length && memberships.every(({ plain }) => plain);
  return all && expected.every((role) => memberships.some((membership) => membership.role === role));
}

/** Looks at the database as the running process sees it. @throws DatabaseAway and what else a lost server raises */
export async function driftFindings(database: Database, expected: DriftExpectations): Promise<DriftFinding[]> {
  return findingsOf(await readDriftFacts(database), expected);
}
