import type { Database } from './database.js';
import { guardsFingerprint } from './guards.js';
import { statement } from './tx.js';

/** What this process takes for the time, in milliseconds since 1970. */
export type ProcessClock = () => number;

/** What the database says about itself and about the role that is logged in. */
export interface DriftFacts {
  isSuperuser: boolean;
  bypassesRowSecurity: boolean;
  /** Roles that the log-in role was granted; `plain` is `INHERIT FALSE, SET TRUE` without the right to hand it on. */
  memberships: { role: string; plain: boolean }[];
  /** Tables of case data or of the log whose row security is not both on and forced. */
  unforcedTables: string[];
  /** Tables of case data or of the log on which the log-in role has any right of its own. */
  openTables: string[];
  /** Of the two triggers that keep entries and closings from being changed, how many fire always. */
  auditTriggers: number;
  /** Whether policies, views, triggers, rights and the log's functions are those that the migrations left. */
  areGuardsAsMigrated: boolean;
  /** Roles that hold case rights, or own tables, and can log in or pass row security by; and log-in roles that may do more than log in. */
  looseRoles: string[];
  /** Roles to which somebody has granted a role that holds case rights, beside our own. */
  strangeMembers: string[];
  /** Whether this session began under another role than its own, or with triggers switched off. */
  isSessionPreset: boolean;
  fsync: string;
  fullPageWrites: string;
  synchronousCommit: string;
  dataChecksums: string;
  serverEncoding: string;
  /** For example 180004. */
  serverVersion: number;
  /** What the database is marked as; null when it holds no installation. */
  environment: string | null;
  /** How far this process's clock stands from the database's, either way, in milliseconds. */
  clockOff: number;
}

/** The database's own time at the moment of the look, in milliseconds since 1970. */
interface DatabaseTime {
  databaseTime: number;
}

const selectFacts = statement<Omit<DriftFacts, 'clockOff'> & DatabaseTime>(
  'platform.drift-facts',
  /* sql */ `-- fixed text: what the guards are, said once
    with guarded as (
      select c.oid, c.oid::regclass::text as name, c.relowner, c.relrowsecurity and c.relforcerowsecurity as forced
        from pg_class c join pg_namespace n on n.oid = c.relnamespace
       where n.nspname in ('cases', 'drafts', 'legal_basis', 'referrals', 'audit') and c.relkind in ('r', 'p')
    )
    select r.rolsuper as "isSuperuser", r.rolbypassrls as "bypassesRowSecurity",
           coalesce((select json_agg(json_build_object('role', g.rolname, 'plain', m.set_option and not m.inherit_option and not m.admin_option
                                                                 and not g.rolsuper and not g.rolbypassrls) order by g.rolname)
              from pg_auth_members m join pg_roles g on g.oid = m.roleid where m.member = r.oid), '[]') as memberships,
           coalesce((select json_agg(name order by name) from guarded where not forced), '[]') as "unforcedTables",
           coalesce((select json_agg(name order by name) from guarded
              where relowner = r.oid or has_any_column_privilege(r.oid, oid, 'SELECT, INSERT, UPDATE, REFERENCES')
                 or has_table_privilege(r.oid, oid, 'DELETE, TRUNCATE, TRIGGER')), '[]') as "openTables",
           (select count(*)::integer from pg_trigger t join guarded g on g.oid = t.tgrelid
             where t.tgname in ('entry_only_grows', 'closing_only_grows') and t.tgenabled = 'A') as "auditTriggers",
           (select guards from platform.installation) is not distinct from ${guardsFingerprint} as "areGuardsAsMigrated",
           coalesce((select json_agg(g.rolname order by g.rolname) from pg_roles g
              where (g.rolname in ('api_case', 'worker_case', 'auditor_case', 'audit_owner')
                       and (g.rolcanlogin or g.rolsuper or g.rolbypassrls or g.rolcreaterole or g.rolcreatedb or g.rolreplication or g.rolinherit))
                 or (g.rolname in ('migrator', 'api', 'worker', 'web_session') and g.rolname <> session_user
                       and (g.rolsuper or g.rolbypassrls or g.rolcreaterole or g.rolcreatedb or g.rolreplication))
                 or (g.rolname = session_user and (g.rolcreaterole or g.rolcreatedb or g.rolreplication))
                 or (g.rolbypassrls and not g.rolsuper and g.rolcanlogin and g.rolname <> session_user)), '[]') as "looseRoles",
           -- Whoever made a role by CREATEROLE is its member without the right to take it; that opens nothing.
           coalesce((select json_agg(distinct b.rolname) from pg_auth_members m join pg_roles g on g.oid = m.roleid join pg_roles b on b.oid = m.member
              where g.rolname in ('api_case', 'worker_case', 'auditor_case', 'audit_owner') and (m.set_option or m.inherit_option) and not b.rolsuper
                and (g.rolname, b.rolname) not in (('api_case', 'api'), ('auditor_case', 'api'), ('worker_case', 'worker'), ('audit_owner', 'migrator'))), '[]') as "strangeMembers",
           current_user <> session_user or current_setting('session_replication_role') <> 'origin' as "isSessionPreset",
           current_setting('fsync') as fsync, current_setting('full_page_writes') as "fullPageWrites",
           current_setting('synchronous_commit') as "synchronousCommit", current_setting('data_checksums') as "dataChecksums",
           current_setting('server_encoding') as "serverEncoding", current_setting('server_version_num')::integer as "serverVersion",
           (select environment from platform.installation) as environment,
           (extract(epoch from clock_timestamp()) * 1000)::float8 as "databaseTime"
      from pg_roles r where r.rolname = session_user`,
);

/**
 * Reads the facts with the very connection that the process works with, in one round trip.
 * @returns null when the product is not installed in this database
 */
export async function readDriftFacts(database: Database, processClock: ProcessClock): Promise<DriftFacts | null> {
  try {
    const asked = processClock();
    const [found] = await database.readWithoutEntry(selectFacts);
    if (found === undefined) return null;
    const { databaseTime, ...facts } = found;
    // The answer was made between asking and now; only what lies outside that span is a difference of clocks.
    return { ...facts, clockOff: Math.max(0, asked - databaseTime, databaseTime - processClock()) };
  } catch (error) {
    // No such schema, no such table, or no right on it.
    if (['3F000', '42P01', '42501'].includes((error as { code?: string }).code ?? '')) return null;
    throw error;
  }
}
