import { testDatabase } from '../../../../test/harness/index.js';
import { checkServer, serverRefusal } from './check-server.js';

const good = { versionNumber: 180_004, version: '18.4', encoding: 'UTF8', canCreate: true };

describe("an administrator's own server", () => {
  it('is taken when it is new enough, in UTF8, and the user may create roles', () => {
    expect(serverRefusal(good)).toBeUndefined();
  });

  it.each([
    ['PostgreSQL 17', { versionNumber: 170_006, version: '17.6' }, 'PostgreSQL 17.6; Nærværn needs 18'],
    ['another encoding', { encoding: 'SQL_ASCII' }, 'encoded in SQL_ASCII'],
    ['an ordinary user', { canCreate: false }, 'may not create roles'],
  ])('is refused with what to do: %s', (_name, difference, words) => {
    const refusal = serverRefusal({ ...good, ...difference });
    expect(refusal?.english).toContain(words);
    expect(refusal?.danish).not.toBe(refusal?.english);
  });

  it('is seen to be refused by connecting as a role without rights', async () => {
    const { urls } = await testDatabase({ isEmpty: true });
    await expect(checkServer(urls.admin)).resolves.toBeUndefined();
    await expect(checkServer(urls.api)).rejects.toThrow('may not create roles');
  });

  it('that cannot be reached is named without its password', async () => {
    const refusal = await checkServer('postgres://somebody:hemmelig@127.0.0.1:1/postgres').then(() => undefined, (problem: Error) => problem);
    expect(refusal).toMatchObject({ name: 'PlainStop', english: expect.stringContaining('127.0.0.1:1/postgres cannot be reached (ECONNREFUSED)') as string });
    expect(JSON.stringify(refusal)).not.toContain('hemmelig');
  });
});
