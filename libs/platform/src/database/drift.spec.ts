import { setTimeout as pause } from 'node:timers/promises';
import { openPlatform, startCluster, testDatabase, type RunningCluster, type TestDatabase } from '../../../../test/harness/index.js';
import { UnsafeConfiguration } from '../configuration/unsafe-configuration.js';
import { driftSettings, findingsOf, warningsOf } from './drift.js';
import { type DriftFacts, readDriftFacts } from './drift-facts.js';

const sound: DriftFacts = {
  isSuperuser: false, bypassesRowSecurity: false,
  memberships: [{ role: 'api_case', plain: true }, { role: 'auditor_case', plain: true }],
  unforcedTables: [], openTables: [], auditTriggers: 2, areGuardsAsMigrated: true, looseRoles: [], strangeMembers: [], isSessionPreset: false, fsync: 'on', fullPageWrites: 'on', synchronousCommit: 'on',
  dataChecksums: 'on', serverEncoding: 'UTF8', serverVersion: 180_004, environment: 'production', clockOff: 0,
};
const expected = { environment: 'production', login: 'api' } as const;

describe('what the facts mean', () => {
  it('finds nothing wrong with a sound database', () => {
    expect(findingsOf(sound, expected)).toEqual([]);
  });

  const wrong: [string, Partial<DriftFacts>][] = [
    ['environment-differs', { environment: 'development' }],
    ['environment-differs', { environment: null }],
    ['role-is-superuser', { isSuperuser: true }],
    ['role-bypasses-row-security', { bypassesRowSecurity: true }],
    ['role-memberships-differ', { memberships: [{ role: 'api_case', plain: true }] }],
    ['role-memberships-differ', { memberships: [...sound.memberships, { role: 'migrator', plain: true }] }],
    ['role-memberships-differ', { memberships: [{ role: 'api_case', plain: false }, { role: 'auditor_case', plain: true }] }],
    ['role-memberships-differ', { memberships: [{ role: 'api_case', plain: true }, { role: 'worker_case', plain: true }] }],
    ['role-has-table-rights', { openTables: ['cases.person'] }],
    ['row-security-not-forced', { unforcedTables: ['cases.person'] }],
    ['audit-triggers-off', { auditTriggers: 1 }],
    ['guards-differ', { areGuardsAsMigrated: false }],
    ['roles-differ', { looseRoles: ['api_case'] }],
    ['strangers-hold-case-roles', { strangeMembers: ['reporting'] }],
    ['session-preset', { isSessionPreset: true }],
    ['fsync-off', { fsync: 'off' }],
    ['full-page-writes-off', { fullPageWrites: 'off' }],
    ['synchronous-commit-off', { synchronousCommit: 'off' }],
    ['synchronous-commit-off', { synchronousCommit: 'local' }],
    ['data-checksums-off', { dataChecksums: 'off' }],
    ['encoding-not-utf8', { serverEncoding: 'SQL_ASCII' }],
    ['server-too-old', { serverVersion: 170_009 }],
    ['clock-off', { clockOff: 60_001 }],
  ];
  it.each(wrong)('says %s of %j, and nothing else', (finding, change) => {
    expect(findingsOf({ ...sound, ...change }, expected)).toEqual([finding]);
  });

  it.each([
    [2_000, [], []],
    [2_001, ['clock-skewed'], []],
    [60_000, ['clock-skewed'], []],
    [60_001, ['clock-skewed'], ['clock-off']],
  ])('warns of clocks that are %i ms apart: %j, and finds %j', (clockOff, warnings, findings) => {
    expect([warningsOf({ ...sound, clockOff }), findingsOf({ ...sound, clockOff }, expected)]).toEqual([warnings, findings]);
  });

  it('expects the worker to have its own case role and no other', () => {
    expect(findingsOf(sound, { ...expected, login: 'worker' })).toEqual(['role-memberships-differ']);
    const worker = { ...sound, memberships: [{ role: 'worker_case', plain: true }] };
    expect(findingsOf(worker, { ...expected, login: 'worker' })).toEqual([]);
  });
});

describe('drift that is planted in a database', () => {
  // Roles and server settings belong to a whole cluster, so this spec has its own.
  let cluster: RunningCluster;
  let spec: TestDatabase;
  beforeAll(async () => {
    cluster = await startCluster();
    spec = await testDatabase({ cluster: cluster.cluster });
  }, 60_000);
  afterAll(async () => {
    await spec.drop();
    await cluster.forget();
  });

  async function found(login: 'api' | 'worker' = 'api'): Promise<readonly string[]> {
    await using platform = await openPlatform(spec, login);
    return findingsOf(await readDriftFacts(platform.database, Date.now), { environment: 'test', login });
  }

  it.each(['api', 'worker'] as const)('finds none in a database as migrated, seen by %s', async (login) => {
    expect(await found(login)).toEqual([]);
  });

  const plants: [string, string, string][] = [
    ['role-is-superuser', 'alter role api superuser', 'alter role api nosuperuser'],
    ['role-bypasses-row-security', 'alter role api bypassrls', 'alter role api nobypassrls'],
    ['role-memberships-differ', 'grant api_case to api with inherit true', 'grant api_case to api with inherit false'],
    ['role-memberships-differ', 'grant worker_case to api with inherit false', 'revoke worker_case from api'],
    ['role-has-table-rights', 'grant select on cases.person to api', 'revoke select on cases.person from api'],
    ['role-has-table-rights', 'grant select (reference) on cases.case_file to public', 'revoke select (reference) on cases.case_file from public'],
    ['role-has-table-rights', 'grant truncate on referrals.part to api', 'revoke truncate on referrals.part from api'],
    ['row-security-not-forced', 'alter table referrals.part no force row level security', 'alter table referrals.part force row level security'],
    ['row-security-not-forced', 'alter table legal_basis.consent disable row level security', 'alter table legal_basis.consent enable row level security'],
    ['row-security-not-forced', 'create table cases.forgotten (id uuid)', 'drop table cases.forgotten'],
    ['audit-triggers-off', 'alter table audit.entry disable trigger entry_only_grows', 'alter table audit.entry enable always trigger entry_only_grows'],
    ['guards-differ', 'create view cases.everybody as select * from cases.person', 'drop view cases.everybody'],
    ['guards-differ', 'alter view audit.in_force reset (security_invoker)', 'alter view audit.in_force set (security_invoker = true)'],
    ['guards-differ', 'create policy open on cases.person to api_case using (true)', 'drop policy open on cases.person'],
    ['guards-differ', 'alter table cases.person owner to postgres', 'alter table cases.person owner to migrator'],
    ['guards-differ', 'grant execute on function audit.close_abandoned() to api', 'revoke execute on function audit.close_abandoned() from api'],
    ['guards-differ', 'alter function audit.enter(uuid) security invoker', 'alter function audit.enter(uuid) security definer'],
    ['guards-differ', 'create rule hide as on insert to audit.entry do instead nothing', 'drop rule hide on audit.entry'],
    ['guards-differ', 'create role reporting login; grant select on cases.person to reporting', 'revoke select on cases.person from reporting; drop role reporting'],
    ['roles-differ', 'alter role api_case login', 'alter role api_case nologin'],
    ['roles-differ', 'alter role migrator bypassrls', 'alter role migrator nobypassrls'],
    ['roles-differ', 'alter role api createrole', 'alter role api nocreaterole'],
    ['roles-differ', 'create role reporting login bypassrls', 'drop role reporting'],
    ['strangers-hold-case-roles', 'create role reporting login; grant api_case to reporting', 'drop role reporting'],
    // Then it cannot even see what is installed.
    ['not-installed', 'alter role api set role = api_case', 'alter role api reset role'],
    ['session-preset', 'alter role api set session_replication_role = replica', 'alter role api reset session_replication_role'],
    ['fsync-off', 'alter system set fsync = off', 'alter system reset fsync'],
    ['full-page-writes-off', 'alter system set full_page_writes = off', 'alter system reset full_page_writes'],
    ['synchronous-commit-off', 'alter role api set synchronous_commit = off', 'alter role api reset synchronous_commit'],
    ['environment-differs', `update platform.installation set environment = 'development'`, `update platform.installation set environment = 'test'`],
    ['not-installed', 'alter schema platform rename to elsewhere', 'alter schema elsewhere rename to platform'],
  ];
  /** Settings of the server are read anew when it is told to, by each of its processes a moment later. */
  async function settle(sql: string): Promise<void> {
    if (!sql.startsWith('alter system')) return;
    const [{ loaded }] = (await spec.asSuperuser<{ loaded: Date }>('select pg_conf_load_time() as loaded')) as [{ loaded: Date }];
    await spec.asSuperuser('select pg_reload_conf()');
    for (;;) {
      const [row] = await spec.asSuperuser<{ loaded: Date }>('select pg_conf_load_time() as loaded');
      if (row!.loaded.getTime() !== loaded.getTime()) return;
      await pause(20);
    }
  }

  it('is at least one of each kind that can be planted, a dozen and more', () => {
    expect(plants.length).toBeGreaterThan(12);
    // A cluster has these from its making: another one would be needed, and so they are tested above as facts alone.
    const notPlanted = ['data-checksums-off', 'encoding-not-utf8', 'server-too-old', 'clock-off'];
    expect([...new Set(plants.map(([finding]) => finding)), ...notPlanted].sort()).toEqual(Object.keys(driftSettings).sort());
  });

  it.each(plants)('finds %s after: %s', async (finding, plant, mend) => {
    await spec.asSuperuser(plant);
    await settle(plant);
    const findings = await found();
    await spec.asSuperuser(mend);
    await settle(mend);
    expect(findings).toContain(finding);
    expect(await found()).toEqual([]);
  });

  it('makes a process of development or test not-ready, and lets none of production start', async () => {
    await spec.asSuperuser(`update platform.installation set environment = 'development'`);
    await using platform = await openPlatform(spec, 'api');
    expect(platform.selfCheck.findings).toEqual(['environment-differs']);
    expect(platform.logged()).toContain('"code":"environment-differs"');
    const start = openPlatform(spec, 'api', { environment: 'production' });
    await expect(start).rejects.toThrow(UnsafeConfiguration);
    await expect(start).rejects.toMatchObject({ setting: 'NAERVAERN_ENVIRONMENT' });
    await spec.asSuperuser(`update platform.installation set environment = 'test'`);
  });
});
