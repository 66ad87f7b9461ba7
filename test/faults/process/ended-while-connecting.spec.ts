import { once } from 'node:events';
import { connect, createServer, type AddressInfo } from 'node:net';
import { runningApi } from '../../harness/index.js';
import { realProcesses } from './real-processes.js';
import { within } from './within.js';

/** ReadyForQuery, outside a transaction: the last bytes of a connection that has just been made. */
const readyForQuery = Buffer.from([0x5a, 0, 0, 0, 5, 0x49]);
const ended = fatal('57P01');

function fatal(code: string): Buffer {
  const fields = Buffer.from(`SFATAL\0VFATAL\0C${code}\0Mterminating connection due to administrator command\0\0`);
  const head = Buffer.alloc(5);
  head.write('E');
  head.writeInt32BE(fields.length + 4, 1);
  return Buffer.concat([head, fields]);
}

/** A way to the database on which the next connections are ended by the server in the breath in which they are ready. */
async function endingLine(databaseUrl: string) {
  const { hostname, port } = new URL(databaseUrl);
  const line = { url: '', toEnd: 0, done: 0, close: () => void server.close() };
  const server = createServer((near) => {
    const far = connect(Number(port), hostname);
    let isNew = true;
    near.on('error', () => far.destroy()).pipe(far);
    far.on('error', () => near.destroy());
    far.on('close', () => near.destroy());
    far.on('data', (data) => {
      const isReady = isNew && data.subarray(-6).equals(readyForQuery);
      if (isReady) isNew = false;
      if (!isReady || line.toEnd === 0) return void near.write(data);
      line.toEnd -= 1;
      line.done += 1;
      near.end(Buffer.concat([data, ended]));
      far.destroy();
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const url = new URL(databaseUrl);
  url.port = String((server.address() as AddressInfo).port);
  line.url = url.href;
  return line;
}

it('a connection that the server ends in the breath in which it is ready costs one answer, and not the process', async () => {
  const house = await runningApi();
  const line = await endingLine(house.database.urls.api);
  const processes = await realProcesses({ ...house, database: { ...house.database, urls: { ...house.database.urls, api: line.url } } });
  try {
    const api = await processes.api();
    const token = await house.tokenOf('freja-police-officer');
    const ask = () => fetch(`${api.url}/cases`, { headers: { authorization: `Bearer ${token}` } }).then(async (answer) => (await answer.text(), answer.status));
    expect(await ask()).toBe(200);
    for (let round = 0; round < 3; round++) {
      line.toEnd = 4;
      // More at once than there are connections yet.
      const statuses = await Promise.all(Array.from({ length: 10 + 2 * round }, ask));
      expect(statuses.every((status) => status === 200 || status === 503)).toBe(true);
      line.toEnd = 0;
      await house.database.asSuperuser(`select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and usename = 'api' and application_name = 'naervaern'`);
    }
    expect(line.done).toBeGreaterThan(3);
    expect(api.isAlive()).toBe(true);
    await within(10_000, 'it answers again', async () => (await ask()) === 200);
  } finally {
    await processes[Symbol.asyncDispose]();
    line.close();
    await house.stop();
  }
}, 60_000);
