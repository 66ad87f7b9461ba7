import { Client } from 'pg';
import { uuidv7 } from '#kernel';
import type { StaffRow } from '../builders/staff.js';
import type { TestDatabase } from '../harness/index.js';

export type Login = 'api' | 'worker' | 'migrator' | 'admin';
export type CaseRole = 'api_case' | 'worker_case' | 'auditor_case' | 'audit_owner';

/** What an act wants to see. An id may be of a case or, with its kind, of a part or referral. */
export type Scope = { scope: 'case'; id: string; kind?: 'case' | 'part' } | { scope: 'list' | 'log' | 'none' };

/** One connection of a log-in role, held by somebody who speaks SQL past the app: no guard of ours is in the way. */
export interface Backend extends AsyncDisposable {
  client: Client;
  query(sql: string, values?: unknown[]): Promise<Record<string, unknown>[]>;
  /** SQLSTATE of the refusal, or `done` with the number of rows when there was none. Leaves no failed transaction. */
  outcomeOf(sql: string, values?: unknown[]): Promise<string>;
  /** Opens an entry and commits it. */
  open(who: Pick<StaffRow, 'id' | 'organisation' | 'unit'>, scope: Scope, id?: string): Promise<string>;
  close(entryId: string, outcome?: string): Promise<string>;
  /** Begins, takes the role, enters the entry if one is given, does the work, and rolls back. */
  inside<Result>(role: CaseRole, entryId: string | null, work: () => Promise<Result>): Promise<Result>;
}

export const openingStatement = 'select audit.open($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)';

export function openingOf(id: string, who: Pick<StaffRow, 'id' | 'organisation' | 'unit'>, scope: Scope): unknown[] {
  const [kind, about] = scope.scope === 'case' ? [scope.kind ?? 'case', scope.id] : [scope.scope, null];
  return [id, who.id, who.organisation, who.unit, 'test.look', 'consultation', 'case_handling', scope.scope, kind, about];
}

export async function backend(database: TestDatabase, login: Login): Promise<Backend> {
  const client = new Client(database.urls[login]);
  // The database may be dropped under it when the spec is over.
  client.on('error', () => undefined);
  await client.connect();
  const query = async (sql: string, values?: unknown[]) => (await client.query(sql, values)).rows as Record<string, unknown>[];
  const outcomeOf = async (sql: string, values?: unknown[]) => {
    const inTransaction = (await client.query(`select now() <> statement_timestamp() as "in"`)).rows[0].in as boolean;
    if (inTransaction) await client.query('savepoint before_trying');
    try {
      const { rowCount } = await client.query(sql, values);
      return `done ${rowCount ?? 0}`;
    } catch (error) {
      if (inTransaction) await client.query('rollback to savepoint before_trying');
      return (error as { code: string }).code;
    }
  };
  return {
    client,
    query,
    outcomeOf,
    async open(who, scope, id = uuidv7()) {
      await client.query(openingStatement, openingOf(id, who, scope));
      return id;
    },
    close: (entryId, outcome = 'answered') => outcomeOf(`select audit.close($1, $2, null, '{}', '{}', '{}', null)`, [entryId, outcome]),
    async inside(role, entryId, work) {
      await client.query('begin');
      try {
        await client.query(`set local role ${role}`);
        if (entryId !== null) await client.query('select audit.enter($1)', [entryId]);
        return await work();
      } finally {
        await client.query('rollback');
      }
    },
    [Symbol.asyncDispose]: () => client.end(),
  };
}
