import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { forgetPostgres, freePort, isFree, startPostgres } from './index.js';

const folder = await mkdtemp(join(tmpdir(), 'naervaern æ '));

afterAll(async () => {
  await forgetPostgres(folder);
  await rm(folder, { recursive: true, force: true });
});

async function ask(url: string, sql: string): Promise<unknown[]> {
  const client = new Client(url);
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}

describe('the bundled PostgreSQL', () => {
  it('holds what was committed through a crash and a stop, at the same port', async () => {
    const first = await startPostgres({ folder });
    await ask(first.adminUrl, 'create table kept (word text); ');
    await ask(first.adminUrl, `insert into kept values ('før')`);
    await first.kill();
    const second = await startPostgres({ folder });
    await ask(second.adminUrl, `insert into kept values ('efter')`);
    await second.stop();
    const third = await startPostgres({ folder });
    expect(await ask(third.adminUrl, 'select word from kept')).toEqual([{ word: 'før' }, { word: 'efter' }]);
    expect([second.port, third.port]).toEqual([first.port, first.port]);
    await third.stop();
    expect(await isFree(first.port)).toBe(true);
  }, 30_000);

  it('is durable, checked by sums and in UTF8, whatever LANG says', async () => {
    const server = await startPostgres({ folder });
    const settings = `select string_agg(name || '=' || setting, ' ' order by name) as all from pg_settings
      where name in ('fsync', 'full_page_writes', 'synchronous_commit', 'data_checksums', 'server_encoding', 'listen_addresses', 'unix_socket_directories')`;
    expect(await ask(server.adminUrl, settings)).toEqual([
      { all: 'data_checksums=on fsync=on full_page_writes=on listen_addresses=127.0.0.1 server_encoding=UTF8 synchronous_commit=on unix_socket_directories=' },
    ]);
    expect(await ask(server.adminUrl, `select upper('æøå') as upper`)).toEqual([{ upper: 'ÆØÅ' }]);
    await expect(ask(server.adminUrl.replace(/:[0-9a-f]+@/, ':guessed@'), 'select 1')).rejects.toThrow('password authentication failed');
    await server.stop();
  }, 30_000);

  it('stops a server that was left behind, and starts beside a process that only has its number', async () => {
    const left = await startPostgres({ folder });
    const next = await startPostgres({ folder });
    await left.ended;
    await next.kill();
    const stranger = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], { stdio: 'ignore' });
    const pidFile = join(next.dataFolder, 'postmaster.pid');
    await writeFile(pidFile, (await readFile(pidFile, 'utf8')).replace(/^\d+/, String(stranger.pid)));
    const last = await startPostgres({ folder });
    expect(await ask(last.adminUrl, 'select 1 as one')).toEqual([{ one: 1 }]);
    await last.stop();
    expect(stranger.exitCode).toBeNull();
    stranger.kill();
    await once(stranger, 'exit');
  }, 30_000);

  it('takes another port when somebody has its own', async () => {
    const before = await startPostgres({ folder });
    const wanted = before.port;
    expect(await freePort(wanted)).not.toBe(wanted);
    await before.stop();
    expect(await freePort(wanted)).toBe(wanted);
  }, 30_000);
});
