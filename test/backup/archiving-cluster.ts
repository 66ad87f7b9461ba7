import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chmod, chown, cp, mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';
import { Client } from 'pg';
import { prepareRoles } from '../../db/prepare-roles.js';
import { forgetPostgres, type RunningPostgres, startPostgres } from '../../apps/dev/src/postgres/index.js';
import type { Cluster } from '../harness/index.js';
import { makeTemplate } from '../harness/template.js';
import { copyCluster } from './copy-out.js';

const run = promisify(execFile);
const scripts = fileURLToPath(new URL('../../../docker/backup/', import.meta.url));

/** True while it recovers, or cannot be asked. */
async function isRecovering(url: string): Promise<boolean> {
  const client = new Client(url);
  // It may end while it is asked.
  client.on('error', () => undefined);
  try {
    await client.connect();
    return (await client.query<{ so: boolean }>('select pg_is_in_recovery() as so')).rows[0]!.so;
  } catch {
    return true;
  } finally {
    await client.end().catch(() => undefined);
  }
}

type ServerUser = { uid: number; gid: number } | Record<string, never>;

/** A server that archives its log by the product's own scripts, and what one needs to restore it elsewhere. */
export class ArchivingCluster implements AsyncDisposable {
  private readonly served: RunningPostgres[] = [];

  private constructor(
    readonly folder: string,
    readonly cluster: Cluster,
    readonly server: RunningPostgres,
    private readonly owner: ServerUser,
    private readonly backupUrl: string,
  ) {}

  static async start(): Promise<ArchivingCluster> {
    const folder = await mkdtemp(join(tmpdir(), 'naervaern-backup-'));
    await chmod(folder, 0o711);
    await cp(scripts, join(folder, 'scripts'), { recursive: true });
    for (const name of ['archive', 'backups']) await mkdir(join(folder, name), { mode: 0o700 });
    const settings = {
      wal_level: 'replica', archive_mode: 'on', archive_command: `/bin/sh ${folder}/scripts/archive-wal.sh "%p" ${folder}/archive "%f"`,
      archive_timeout: '60', max_wal_senders: '4',
    };
    const server = await startPostgres({ folder: join(folder, 'server'), settings });
    const { uid, gid } = await stat(server.dataFolder);
    const owner: ServerUser = uid === process.getuid?.() ? {} : { uid, gid };
    for (const name of ['archive', 'backups']) await chown(join(folder, name), uid, gid);
    const word = () => randomBytes(16).toString('hex');
    const cluster: Cluster = { adminUrl: server.adminUrl, passwords: { migrator: word(), api: word(), worker: word(), web_session: word() } };
    await makeTemplate(cluster);
    const backup = new URL(server.adminUrl);
    [backup.username, backup.password] = ['backup', word()];
    await prepareRoles({ adminUrl: server.adminUrl, passwords: { backup: backup.password } });
    const made = new ArchivingCluster(folder, cluster, server, owner, backup.href);
    made.served.push(server);
    return made;
  }

  readonly archive = (): string => join(this.folder, 'archive');

  /** Runs one of the product's scripts as whoever the server runs as. */
  async script(name: string, ...words: string[]): Promise<{ code: number; said: string }> {
    try {
      const { stdout, stderr } = await run('/bin/sh', [join(this.folder, 'scripts', name), ...words], { ...this.owner, cwd: '/' });
      return { code: 0, said: stdout + stderr };
    } catch (problem) {
      const { code, stdout, stderr } = problem as { code: number; stdout: string; stderr: string };
      return { code, said: stdout + stderr };
    }
  }

  /** A base backup by the role `backup`, in the shape that base-backup.sh leaves. @returns its folder */
  async takeBackup(): Promise<string> {
    const backup = join(this.folder, 'backups', new Date().toISOString().replace(/[-:]|\.\d+/g, ''));
    await mkdir(backup, { mode: 0o700 });
    await copyCluster(this.backupUrl, backup);
    await run('/bin/sh', ['-c', 'sha256sum -- base.tar backup_manifest > SHA256SUMS'], { cwd: backup });
    await this.giveAway(backup);
    return backup;
  }

  /** A copy of a folder of ours, to be spoilt. */
  async copyOf(folder: string, name: string): Promise<string> {
    const copy = join(this.folder, name);
    await cp(folder, copy, { recursive: true });
    await this.giveAway(copy);
    return copy;
  }

  /** An empty place to restore into, with the administrator's password of the old one. */
  async place(name: string): Promise<{ folder: string; data: string }> {
    const folder = join(this.folder, name);
    await mkdir(folder, { mode: 0o711 });
    const { password, installation } = JSON.parse(await readFile(join(this.folder, 'server', 'server.json'), 'utf8')) as Record<string, string>;
    await writeFile(join(folder, 'server.json'), JSON.stringify({ password, installation }), { mode: 0o600 });
    const data = join(folder, 'data');
    await mkdir(data, { mode: 0o700 });
    await this.giveAway(data);
    return { folder, data };
  }

  /** Starts a server on what was restored. @throws Error with the server's own words when it cannot come to the moment */
  async serve(folder: string): Promise<RunningPostgres> {
    const server = await startPostgres({ folder });
    this.served.push(server);
    let isOver = false;
    void server.ended.then(() => (isOver = true));
    // It takes readers before it has come to the moment; until then it is a copy that goes on changing.
    while (await isRecovering(server.adminUrl)) {
      if (isOver) throw new Error(await readFile(server.logFile, 'utf8'));
      await pause(20);
    }
    return server;
  }

  private async giveAway(folder: string): Promise<void> {
    const { uid, gid } = this.owner;
    if (uid === undefined || gid === undefined) return;
    await run('chown', ['-R', `${uid}:${gid}`, folder]);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    for (const server of this.served) await server.stop('immediate').catch(() => undefined);
    for (const name of await readdir(this.folder)) await forgetPostgres(join(this.folder, name)).catch(() => undefined);
    await rm(this.folder, { recursive: true, force: true });
  }
}
