import { openPlatform, testDatabase } from '../../../../test/harness/index.js';
import { change, endTx, row, rows, statement, unverifiedTx } from './tx.js';

const spec = await testDatabase();
const platform = await openPlatform(spec, 'api');
afterAll(() => platform[Symbol.asyncDispose]());

const one = statement<{ one: number }>('tx-spec.one', /* sql */ `select 1 as one`);
const broken = statement('tx-spec.broken', /* sql */ `select 1 / 0 as broken`);

describe('statements of one transaction', () => {
  it('may be sent together, and what fails because of another is answered with the cause', async () => {
    await using connection = await platform.database.connect();
    await connection.client.query('begin');
    const tx = unverifiedTx(connection.client);
    const results = await Promise.allSettled([row(tx, one), change(tx, broken), rows(tx, one)]);
    await connection.client.query('rollback');
    expect(results[0]).toEqual({ status: 'fulfilled', value: { one: 1 } });
    expect(results.slice(1).map((result) => (result as PromiseRejectedResult).reason.code)).toEqual(['22012', '22012']);
  });

  it('cannot be run with a right that has ended', async () => {
    await using connection = await platform.database.connect();
    const tx = unverifiedTx(connection.client);
    endTx(tx);
    await expect(row(tx, one)).rejects.toThrow('this transaction has ended');
  });

  it('have names of their own', () => {
    expect(() => statement('tx-spec.one', 'select 2')).toThrow('exists already');
  });
});
