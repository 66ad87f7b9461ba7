import { uuidv7 } from '#kernel';
import { cellsOf, fingerprintOf, knownTables } from '#legal-basis';
import { aLaterTable, installTable } from '../builders/basis-version.js';
import { runningApi, type TestDatabase, testDatabase } from '../harness/index.js';

// What is written here has been in force somewhere: a version is never edited, the next one is a folder beside it.
const released: Readonly<Record<string, string>> = {
  '2024-01-01': '081edc9318909c8f0368a885688bd5a6e04f49209884812409a4dd728daccef4',
};

/** What the database says otherwise than the files. */
async function differences(database: TestDatabase): Promise<string[]> {
  const found: string[] = [];
  const versions = await database.asSuperuser<{ version: string; fingerprint: Buffer }>('select version, fingerprint from legal_basis.basis_version order by version');
  if (versions.map(({ version }) => version).join() !== knownTables.map(({ version }) => version).join()) found.push('versions');
  for (const table of knownTables) {
    if (versions.find(({ version }) => version === table.version)?.fingerprint.equals(fingerprintOf(table)) !== true) found.push(`fingerprint of ${table.version}`);
    const cells = await database.asSuperuser<{ cell: string }>(
      `select concat_ws(' ', code, direction, recipient_kind, item_class, standing) as cell from legal_basis.basis_cell where version = $1`, [table.version]);
    const bases = await database.asSuperuser<{ basis: string }>(
      `select concat_ws(' ', code, statute, valid_from, coalesce(valid_to::text, 'no end')) as basis from legal_basis.basis where version = $1`, [table.version]);
    const written = cellsOf(table).map(({ basis, direction, recipient, item, standing }) => [basis, direction, recipient, item, standing].join(' '));
    if (cells.map(({ cell }) => cell).toSorted().join() !== written.toSorted().join()) found.push(`cells of ${table.version}`);
    const named = table.bases.map(({ code, statute, validFrom, validTo }) => [code, statute, validFrom, validTo ?? 'no end'].join(' '));
    if (bases.map(({ basis }) => basis).toSorted().join() !== named.toSorted().join()) found.push(`bases of ${table.version}`);
  }
  return found;
}

describe('the table of legal bases', () => {
  it('is in the database what it is in the files', async () => {
    expect(await differences(await testDatabase())).toEqual([]);
  });

  it.each([
    ['a cell is confirmed', `update legal_basis.basis_cell set standing = 'confirmed' where item_class = 'flag-existence' and direction = 'municipality_to_police'`, 'cells of 2024-01-01'],
    ['a cell is added', `insert into legal_basis.basis_cell select version, code, direction, 'private_person', item_class, standing from legal_basis.basis_cell limit 1`, 'cells of 2024-01-01'],
    ['a basis gets a last day', `update legal_basis.basis set valid_to = '2026-01-01' where code = 'SAMTYKKE'`, 'bases of 2024-01-01'],
    ['a fingerprint is another', `update legal_basis.basis_version set fingerprint = sha256('x')`, 'fingerprint of 2024-01-01'],
  ])('is seen to differ when %s', async (_what, planted, found) => {
    const database = await testDatabase();
    await database.asSuperuser(planted);
    expect(await differences(database)).toContain(found);
  });

  it('may be written by no role of the product', async () => {
    const rights = await (await testDatabase()).asSuperuser(
      `select table_name, grantee, privilege_type from information_schema.role_table_grants
        where table_schema = 'legal_basis' and table_name in ('basis', 'basis_cell', 'basis_version') and privilege_type <> 'SELECT' and grantee <> 'migrator'`);
    expect(rights).toEqual([]);
  });

  it('is not edited once it has been in force', () => {
    expect(Object.fromEntries(knownTables.map((table) => [table.version, fingerprintOf(table).toString('hex')]))).toEqual(released);
  });
});

describe('behind the operations', () => {
  it('the database itself wants both sides', async () => {
    const house = await runningApi();
    const activationId = uuidv7();
    await (await house.as('helle-police-administrator')).put(`/basis-activations/${activationId}`, { version: '2024-01-01', effectiveOn: '2199-01-01' });
    const forged = (by: string, side: string | null): Promise<unknown> => house.database.asSuperuser(
      `update legal_basis.basis_activation a set state = 'active', decided_at = now(), decided_side = $2,
              decided_by = case $3 when 'proposer' then proposed_by when 'another' then (select id from identity.staff_member where id <> a.proposed_by limit 1) end
        where id = $1`, [activationId, side, by]);
    await expect(forged('proposer', 'municipality')).rejects.toThrow('both_sides_agree');
    await expect(forged('another', 'police')).rejects.toThrow('both_sides_agree');
    await expect(forged('nobody', null)).rejects.toThrow('decided_by_somebody');
    await forged('another', 'municipality');
    await house.stop();
  });

  it('a version that was changed in the database judges nothing', async () => {
    const house = await runningApi();
    await installTable(house.database, aLaterTable('2028-01-01'));
    const officer = await house.as('freja-police-officer');
    await house.database.asSuperuser(`update legal_basis.basis_version set content = jsonb_set(content, '{bases,0,consent}', '"not_needed"') where version = '2028-01-01'`);
    expect(await officer.get('/legal-bases')).toMatchObject({ status: 500 });
    await house.database.asSuperuser(`update legal_basis.basis_version set content = jsonb_set(content, '{bases,0,consent}', '"never_asked"') where version = '2028-01-01'`);
    expect(await officer.get('/legal-bases')).toMatchObject({ status: 200 });
    await house.stop();
  });
});
