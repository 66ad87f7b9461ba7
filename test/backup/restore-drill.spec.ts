import { randomInt } from 'node:crypto';
import { copyFile, mkdtemp, readdir, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { decodeProtectedHeader } from 'jose';
import { Client } from 'pg';
import { writeDevelopmentKeyFile } from '#sealing';
import { createApi } from '../../apps/api/src/create-api.js';
import { chanceFrom } from '../builders/hostile-token.js';
import { callerAt, howMany, keptLog, type KeptLog, type RunningApi, runningApi, tellFigures, testDatabase, type TestDatabase } from '../harness/index.js';
import { onDatabase } from '../harness/template.js';
import { ArchivingCluster } from './archiving-cluster.js';
import { type Kept, sendUntil } from './journal.js';
import { complaintsOfBackup } from './manifest.js';

const seed = randomInt(2 ** 31);
const drawn = chanceFrom(seed);

let site: ArchivingCluster;
let database: TestDatabase;
let api: RunningApi;
let keys: string;
let backup: string;
let disasterAt: number;
let backupEndedAt: number;
const journal: Kept[] = [];

/**
 * One night: referrals come in from three senders, a base backup is taken meanwhile, referrals go on coming in, somebody
 * drops a table, and the server is gone.
 */
beforeAll(async () => {
  site = await ArchivingCluster.start();
  database = await testDatabase({ cluster: site.cluster });
  api = await runningApi({ database });
  keys = await mkdtemp(join(tmpdir(), 'naervaern-escrow-'));
  await copyFile(api.configuration.keyFile, join(keys, 'keys.json'));

  let isOver = false;
  const senders = await Promise.all([1, 2, 3].map(async () => await api.as('freja-police-officer')));
  const sending = Promise.all(senders.map((officer) => sendUntil(officer, () => isOver, journal)));
  await pastAnother(5);
  backup = await site.takeBackup();
  backupEndedAt = Date.now();
  // What archive_timeout does every minute, sooner: so that the moment lies several segments after the backup.
  for (let segment = 0; segment < 4; segment++) {
    await pastAnother(5);
    await database.asSuperuser('select pg_switch_wal()');
  }
  isOver = true;
  await sending;
  // Commits are ordered by the database's clock, which is this machine's.
  await pause(5);
  disasterAt = Date.now();
  await database.asSuperuser('drop table referrals.part cascade');
  const [last] = await database.asSuperuser<{ name: string }>('select pg_walfile_name(pg_switch_wal()) as name');
  while (!(await readdir(site.archive())).includes(last!.name)) await pause(20);
  await site.server.kill();
}, 120_000);

afterAll(async () => {
  await api.stop();
  await site[Symbol.asyncDispose]();
  await rm(keys, { recursive: true, force: true });
});

/** Waits until that many more referrals have been acknowledged. */
async function pastAnother(count: number): Promise<void> {
  const wanted = journal.length + count;
  while (journal.length < wanted) await pause(5);
}

/** A moment between the backup and the disaster, with referrals on both sides of it. */
function aMoment(): Date {
  const [from, to] = [backupEndedAt + 1, disasterAt - 1];
  for (;;) {
    const moment = Math.floor(from + drawn() * (to - from));
    if (before(moment).some(({ acknowledgedAt }) => acknowledgedAt > backupEndedAt) && after(moment).length > 0) return new Date(moment);
  }
}
const before = (moment: number): Kept[] => journal.filter(({ acknowledgedAt }) => acknowledgedAt < moment);
const after = (moment: number): Kept[] => journal.filter(({ askedAt }) => askedAt > moment);
const spelled = (moment: Date): string => `${moment.toISOString().replace('T', ' ').replace('Z', '')}+00`;

/** The api on a restored server, with the keys from where they are kept. */
async function apiOn(serverUrl: string, keyFile: string): Promise<{ url: string; kept: KeptLog; stop(): Promise<void> }> {
  const databaseUrl = new URL(serverUrl);
  [databaseUrl.username, databaseUrl.password, databaseUrl.pathname] = ['api', site.cluster.passwords.api, `/${database.name}`];
  const kept = keptLog();
  const app = await createApi({ ...api.configuration, databaseUrl: databaseUrl.href, keyFile, port: 0 }, { log: kept.log });
  await app.listen(0, '127.0.0.1');
  return { url: await app.getUrl(), kept, stop: () => app.close() };
}

async function onServer<Row extends object>(serverUrl: string, sql: string, values: unknown[]): Promise<Row[]> {
  const client = new Client(onDatabase(serverUrl, database.name));
  await client.connect();
  try {
    return (await client.query<Row>(sql, values)).rows;
  } finally {
    await client.end();
  }
}

describe('after a table was dropped, a restore to a second before', () => {
  it.each(Array.from({ length: howMany.restores }, (_, index) => index + 1))('number %i has every referral that was acknowledged before it, to be read by its receiver, and none of after', async (number) => {
    const moment = aMoment();
    const startedAt = performance.now();
    const { folder, data } = await site.place(`restored-${number}`);
    expect(await site.script('restore.sh', backup, site.archive(), data, spelled(moment), 'promote')).toEqual({ code: 0, said: '' });
    const server = await site.serve(folder);
    const servedAfter = performance.now() - startedAt;
    const restored = await apiOn(server.adminUrl, join(keys, 'keys.json'));
    try {
      const officer = callerAt(restored.url, await api.tokenOf('freja-police-officer'));
      const intake = callerAt(restored.url, await api.tokenOf('karen-koege-child-intake'));
      const found = before(moment.getTime());
      for (const { referralId, childPartId, childName } of found) {
        expect([seed, referralId, (await officer.get(`/referrals/${referralId}`)).status]).toEqual([seed, referralId, 200]);
        // Unsealed with the keys that were kept apart: the sender's copy of every one.
        expect((await officer.get(`/parts/${childPartId}/sent`)).body.content.person.name).toBe(childName);
      }
      for (const { childPartId, childName } of found.slice(-5)) {
        expect((await intake.post(`/parts/${childPartId}/open`, { version: 2 })).status).toBe(200);
        expect((await intake.get(`/parts/${childPartId}`)).body.content.person.name).toBe(childName);
      }
      const lost = after(moment.getTime());
      for (const { referralId } of lost) expect([seed, referralId, (await officer.get(`/referrals/${referralId}`)).status]).toEqual([seed, referralId, 404]);

      // Whole or not at all, and none without its pair in the log; an entry that was open at that moment stays open to be closed as abandoned.
      const [row] = await onServer<Record<string, number>>(server.adminUrl, `select
        (select count(*)::integer from referrals.referral) as referrals,
        (select count(*)::integer from referrals.referral r where not exists (select from audit.entry e join audit.closing c on c.entry_id = e.id and c.outcome = 'answered'
          where e.operation = 'referral.submit' and e.about_id = r.case_id)) as unpaired,
        (select count(*)::integer from referrals.referral r where (select count(*) from referrals.part p join referrals.part_content c on c.part_id = p.id where p.referral_id = r.id) <> 2) as half,
        (select count(*)::integer from audit.closing c where not exists (select from audit.entry e where e.id = c.entry_id)) as orphans,
        (select count(*)::integer from audit.entry e where not exists (select from audit.closing c where c.entry_id = e.id) and e.opened_at < $1) as forgotten`, [new Date(moment.getTime() - 30_000)]);
      expect(row).toMatchObject({ unpaired: 0, half: 0, orphans: 0, forgotten: 0 });
      expect(row!['referrals']).toBeGreaterThanOrEqual(found.length);
      expect(row!['referrals']).toBeLessThanOrEqual(journal.length - lost.length);

      // What was lost is sent again out of what its sender kept, under its own id: and is there once, with a receipt.
      const [again] = lost;
      for (let time = 0; time < 2; time++) expect((await officer.put(`/submissions/${again!.referralId}`, again!.body)).status).toBe(200);
      expect((await officer.get(`/parts/${again!.childPartId}/sent`)).body.content.person.name).toBe(again!.childName);
      tellFigures(`restore drill: to ${moment.toISOString()} (seed ${seed}), ${found.length} of ${found.length} acknowledged before it found and unsealed, ${lost.length} of after not there, server up after ${(servedAfter / 1000).toFixed(1)} s, all looked at after ${((performance.now() - startedAt) / 1000).toFixed(1)} s`);
    } finally {
      await restored.stop();
      await server.stop('immediate');
    }
  }, 120_000);

  it('does not pretend when a segment of the log is missing: the server says that it did not come so far, and ends', async () => {
    const segments = (await readdir(site.archive())).filter((name) => /^[0-9A-F]{24}$/.test(name)).sort();
    expect(segments.length).toBeGreaterThan(3);
    const holed = await site.copyOf(site.archive(), 'holed');
    await rm(join(holed, segments.at(-2)!));
    const { folder, data } = await site.place('with-a-hole');
    expect((await site.script('restore.sh', backup, holed, data, spelled(new Date(disasterAt - 1)), 'promote')).code).toBe(0);
    await expect(site.serve(folder)).rejects.toThrow('recovery ended before configured recovery target was reached');
  }, 60_000);

  it('shows nothing under keys of another installation, and their name tells them apart before anybody looks', async () => {
    const { folder, data } = await site.place('other-keys');
    expect((await site.script('restore.sh', backup, site.archive(), data, spelled(new Date(disasterAt - 1)), 'promote')).code).toBe(0);
    const server = await site.serve(folder);
    const wrong = join(keys, 'wrong.json');
    writeDevelopmentKeyFile(wrong, 'test');
    const restored = await apiOn(server.adminUrl, wrong);
    try {
      const [{ childPartId, childName, receipt }] = journal as [Kept];
      const officer = callerAt(restored.url, await api.tokenOf('freja-police-officer'));
      const answer = await officer.get(`/parts/${childPartId}/sent`);
      expect([answer.status, answer.text.includes(childName)]).toEqual([500, false]);
      expect(await restored.kept.lineLike(({ event }) => event === 'request-failed')).toMatchObject({ errorClass: 'SealBroken' });
      const { keys: published } = (await officer.get('/.well-known/jwks.json')).body as { keys: { kid: string }[] };
      expect(published.map(({ kid }) => kid)).not.toContain(decodeProtectedHeader(receipt).kid);
      const own = (await callerAt(api.url).get('/.well-known/jwks.json')).body as { keys: { kid: string }[] };
      expect(own.keys.map(({ kid }) => kid)).toContain(decodeProtectedHeader(receipt).kid);
    } finally {
      await restored.stop();
      await server.stop('immediate');
    }
  }, 60_000);
});

describe('a base backup', () => {
  it('is file by file what the server read, and one changed byte is found by its list and refused by the restore', async () => {
    const { complaints, files } = complaintsOfBackup(backup);
    expect([complaints, files > 500]).toEqual([[], true]);
    const spoilt = await site.copyOf(backup, 'spoilt');
    await truncate(join(spoilt, 'base.tar'), 5_000_000);
    const { data } = await site.place('from-spoilt');
    const refused = await site.script('restore.sh', spoilt, site.archive(), data, spelled(new Date(disasterAt)), 'promote');
    expect([refused.code, refused.said]).toEqual([1, expect.stringContaining('the backup is not what was written')]);
    expect(await readdir(data)).toEqual([]);
  }, 60_000);

  it.each<[string, (data: string) => string[]]>([
    ['over what is there', () => [backup, site.archive(), join(site.folder, 'server', 'data'), '2026-11-25 20:00:00+00']],
    ['to a moment without a zone', (data) => [backup, site.archive(), data, '2026-11-25 20:00:00']],
    ['to a moment that is a setting', (data) => [backup, site.archive(), data, `2026-11-25 20:00:00+00' x='`]],
    ['from an archive that is not there', (data) => [backup, '/no/such/archive', data, '2026-11-25 20:00:00+00']],
    ['from a folder that is no backup', (data) => [site.archive(), site.archive(), data, '2026-11-25 20:00:00+00']],
  ])('is not restored %s', async (what, words) => {
    const { data } = await site.place(`refused-${what.replaceAll(' ', '-')}`);
    const { code, said } = await site.script('restore.sh', ...words(data));
    expect([code, said]).toEqual([1, expect.stringContaining('restore: ')]);
    expect(await readdir(data)).toEqual([]);
  });
});

describe('the archive', () => {
  it('takes a segment once, is content to be asked again, and never replaces one by another', async () => {
    const [name] = (await readdir(site.archive())).filter((each) => /^[0-9A-F]{24}$/.test(each));
    const archived = join(site.archive(), name!);
    expect(await site.script('archive-wal.sh', archived, site.archive(), name!)).toEqual({ code: 0, said: '' });
    const other = await site.copyOf(site.archive(), 'other-server');
    await truncate(join(other, name!), 1_000);
    const refused = await site.script('archive-wal.sh', join(other, name!), site.archive(), name!);
    expect([refused.code, refused.said]).toEqual([1, expect.stringContaining('is there already and is another')]);
    expect((await site.script('archive-wal.sh', '/no/such/segment', site.archive(), 'FFFFFFFFFFFFFFFFFFFFFFFF')).code).not.toBe(0);
    expect((await readdir(site.archive())).filter((each) => each.startsWith('.') || each.startsWith('FFFF'))).toEqual([]);
  });

  it('forgets what no kept backup needs, and never the newest backup', async () => {
    const backups = await site.copyOf(join(site.folder, 'backups'), 'kept');
    const archive = await site.copyOf(site.archive(), 'kept-archive');
    const [newest] = (await readdir(backups)).sort();
    const old = await site.copyOf(join(backups, newest!), 'kept/20200101T000000Z');
    expect((await readdir(backups)).length).toBe(2);
    await writeFile(join(archive, '000000010000000000000000'), 'of long ago');
    const before = await readdir(archive);
    const label = await site.copyOf(backups, 'for-a-look');
    expect((await site.script('retain.sh', label, archive, '36500')).code).toBe(0);
    expect(await readdir(label)).toContain('20200101T000000Z');

    expect(await site.script('retain.sh', backups, archive, '7')).toEqual({ code: 0, said: '' });
    expect(await readdir(backups)).toEqual([newest]);
    expect(old).toContain('20200101T000000Z');
    const after = await readdir(archive);
    expect(after).not.toContain('000000010000000000000000');
    expect(after.length).toBeGreaterThan(3);
    expect(before.length).toBeGreaterThanOrEqual(after.length);
    const refused = await site.script('retain.sh', archive, archive, '7');
    expect([refused.code, refused.said]).toEqual([1, expect.stringContaining('nothing is forgotten')]);
  });
});
