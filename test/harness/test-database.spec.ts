import { Client } from 'pg';
import { testDatabase } from './index.js';

const database = await testDatabase();

async function whoAmI(url: string): Promise<string> {
  const client = new Client(url);
  await client.connect();
  try {
    return (await client.query<{ who: string }>('select current_user as who')).rows[0]!.who;
  } finally {
    await client.end();
  }
}

describe("a spec's database", () => {
  it.each(['migrator', 'api', 'worker'] as const)('is open to %s', async (role) => {
    expect(await whoAmI(database.urls[role])).toBe(role);
  });

  it('is a copy of the migrated template, in UTF8 with durability on', async () => {
    const [row] = await database.asSuperuser(`select current_setting('server_encoding') as encoding, current_setting('fsync') as fsync,
      current_setting('synchronous_commit') as commits, environment from platform.installation`);
    expect(row).toEqual({ encoding: 'UTF8', fsync: 'on', commits: 'on', environment: 'test' });
  });

  it('is separate from every other one', async () => {
    const other = await testDatabase({ isEmpty: true });
    expect(await other.asSuperuser(`select to_regclass('platform.installation') as found`)).toEqual([{ found: null }]);
    await other.drop();
    await expect(whoAmI(other.urls.admin)).rejects.toThrow('does not exist');
  });
});
