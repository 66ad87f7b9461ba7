import type { Environment } from '../configuration/configuration.js';
import type { DriftFacts } from './drift-facts.js';

/** Which process looks, and what it was configured to be. */
export interface DriftExpectations {
  environment: Environment;
  login: 'api' | 'worker' | 'web_session';
}

const caseRolesOf: Readonly<Record<DriftExpectations['login'], readonly string[]>> = {
  api: ['api_case', 'auditor_case'],
  worker: ['worker_case'],
  // The web has no way to case data but through the api.
  web_session: [],
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
  'guards-differ': 'policies, views, triggers, rights and functions',
  'roles-differ': 'db/roles.sql',
  'strangers-hold-case-roles': 'db/roles.sql',
  'session-preset': 'alter role … set',
  'fsync-off': 'fsync',
  'full-page-writes-off': 'full_page_writes',
  'synchronous-commit-off': 'synchronous_commit',
  'data-checksums-off': 'data_checksums',
  'encoding-not-utf8': 'server_encoding',
  'server-too-old': 'server_version',
  'clock-off': 'system clock',
} as const;
export type DriftFinding = keyof typeof driftSettings;

/** What somebody must mend soon, and the process goes on working meanwhile; the setting to look at. */
export const warningSettings = { 'clock-skewed': 'system clock' } as const;
export type DriftWarning = keyof typeof warningSettings;

/**
 * How far a process's clock may stand from the database's, in milliseconds (design 3). The database's clock decides
 * every deadline, so those go on; beyond the first this is an alarm, beyond the second people would be shown wrong times.
 */
const clockAlarmMilliseconds = 2_000;
const clockLimitMilliseconds = 60_000;

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
    'guards-differ': !facts.areGuardsAsMigrated,
    'roles-differ': facts.looseRoles.length > 0,
    'strangers-hold-case-roles': facts.strangeMembers.length > 0,
    'session-preset': facts.isSessionPreset,
    'fsync-off': facts.fsync !== 'on',
    'full-page-writes-off': facts.fullPageWrites !== 'on',
    // remote_apply waits for a standby as well; everything else can answer before the flush or lose it there.
    'synchronous-commit-off': !['on', 'remote_apply'].includes(facts.synchronousCommit),
    'data-checksums-off': facts.dataChecksums !== 'on',
    'encoding-not-utf8': facts.serverEncoding !== 'UTF8',
    'server-too-old': facts.serverVersion < 180_000,
    'clock-off': facts.clockOff > clockLimitMilliseconds,
  };
  return (Object.keys(wrong) as (keyof typeof wrong)[]).filter((finding) => wrong[finding]);
}

/** What to warn of; a clock that is too far off to work with is warned of as well. Pure. */
export function warningsOf(facts: DriftFacts | null): DriftWarning[] {
  return facts !== null && facts.clockOff > clockAlarmMilliseconds ? ['clock-skewed'] : [];
}

function areExactly(memberships: DriftFacts['memberships'], expected: readonly string[]): boolean {
  const all = memberships.length === expected.length && memberships.every(({ plain }) => plain);
  return all && expected.every((role) => memberships.some((membership) => membership.role === role));
}
