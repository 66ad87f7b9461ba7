import { type BasisTable, cellsOf, fingerprintOf } from '#legal-basis';
import type { QueryRunner } from 'typeorm';

/**
 * Puts a version of the basis table into the database, whole and in single cells. It is in force for nobody by that: two
 * administrators activate it. Called by the migration that comes with the version's folder in libs/legal-basis/src/table.
 */
export async function insertBasisVersion(runner: Pick<QueryRunner, 'query'>, table: BasisTable): Promise<void> {
  const { version } = table;
  // FORCE binds the owner too, silently: without this the rows would not be there and nothing would say so.
  await forceRowSecurity(runner, 'no force');
  await runner.query('insert into legal_basis.basis_version (version, content, fingerprint) values ($1, $2, $3)', [version, JSON.stringify(table), fingerprintOf(table)]);
  await runner.query(
    `insert into legal_basis.basis (version, code, statute, valid_from, valid_to)
     select $1, b.code, b.statute, b."validFrom", b."validTo"
       from jsonb_to_recordset($2::jsonb) as b (code text, statute text, "validFrom" date, "validTo" date)`,
    [version, JSON.stringify(table.bases)],
  );
  await runner.query(
    `insert into legal_basis.basis_cell (version, code, direction, recipient_kind, item_class, standing)
     select $1, c.basis, c.direction, c.recipient, c.item, c.standing
       from jsonb_to_recordset($2::jsonb) as c (basis text, direction text, recipient text, item text, standing text)`,
    [version, JSON.stringify(cellsOf(table))],
  );
  await forceRowSecurity(runner, 'force');
}

async function forceRowSecurity(runner: Pick<QueryRunner, 'query'>, how: 'force' | 'no force'): Promise<void> {
  for (const table of ['basis_version', 'basis', 'basis_cell']) await runner.query(`alter table legal_basis.${table} ${how} row level security -- fixed text: three names and two words`);
}
