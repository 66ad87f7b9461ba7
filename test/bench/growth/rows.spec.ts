import { runningApi } from '../../harness/index.js';
import { fillAt } from './growth-house.js';
import { sizeOf } from './size.js';
import { storyTables } from './story-tables.js';

const house = await runningApi();
afterAll(() => house.stop());
const { database } = house;
const size = sizeOf(900);
const { asked, stories } = await fillAt(house, size);
const tables = database.asSuperuser;

interface ForeignKey {
  name: string;
  fromTable: string;
  toTable: string;
  fromColumns: string[];
  toColumns: string[];
}

async function foreignKeys(): Promise<ForeignKey[]> {
  return await tables<ForeignKey & Record<string, unknown>>(
    `select c.conname as name, c.conrelid::regclass::text as "fromTable", c.confrelid::regclass::text as "toTable",
            array(select a.attname::text from unnest(c.conkey) with ordinality as k (n, place) join pg_attribute a on a.attrelid = c.conrelid and a.attnum = k.n order by k.place) as "fromColumns",
            array(select a.attname::text from unnest(c.confkey) with ordinality as k (n, place) join pg_attribute a on a.attrelid = c.confrelid and a.attnum = k.n order by k.place) as "toColumns"
       from pg_constraint c where c.contype = 'f' order by 1`,
  );
}

/** Rows that point at nothing. */
async function orphans({ fromTable, toTable, fromColumns, toColumns }: ForeignKey): Promise<number> {
  const [row] = await tables<{ count: number }>(
    `select count(*)::integer as count from ${fromTable} f
      where ${fromColumns.map((column) => `f.${column} is not null`).join(' and ')}
        and not exists (select from ${toTable} t where ${fromColumns.map((column, index) => `t.${toColumns[index]!} = f.${column}`).join(' and ')}) -- fixed text: names of the catalogue`,
  );
  return row!.count;
}

describe('rows that were made', () => {
  it('are as many as were asked for', async () => {
    const [row] = await tables<{ referrals: number; entries: number }>('select (select count(*)::integer from referrals.referral) as referrals, (select count(*)::integer from audit.entry) as entries');
    expect(row!.referrals).toBe(size.referrals + stories.length);
    // The acts of young referrals are fewer, and the choosing of what is asked about adds none.
    expect(row!.entries).toBeGreaterThan(size.referrals * 3);
    expect(row!.entries).toBeLessThanOrEqual(size.entries);
  });

  it('keep every foreign key, in every schema', async () => {
    const keys = await foreignKeys();
    expect(keys.length).toBeGreaterThan(30);
    const broken = [];
    for (const key of keys) if ((await orphans(key)) > 0) broken.push(key.name);
    expect(broken).toEqual([]);
  });

  it('keep every check: none of them was made invalid, and each is asked once more', async () => {
    const checks = await tables<{ name: string; table: string; check: string }>(
      `select conname as name, conrelid::regclass::text as table, substring(pg_get_constraintdef(oid) from '^CHECK (.*?)(?: NOT VALID)?$') as check from pg_constraint
        where contype = 'c' and conrelid::regclass::text = any ($1)`,
      [storyTables.map(([table]) => table)],
    );
    expect(checks.length).toBeGreaterThan(30);
    for (const { name, table, check } of checks) {
      expect([name, await tables(`select 1 from ${table} where not ${check} limit 1 -- fixed text: of the catalogue`)]).toEqual([name, []]);
    }
  });

  it('have a closing and a place in the queue for every entry, as acts have', async () => {
    const [row] = await tables(
      `select count(*) filter (where c.entry_id is null)::integer as unclosed, count(*) filter (where p.entry_id is null)::integer as unqueued
         from audit.entry e left join audit.closing c on c.entry_id = e.id left join audit.pending p on p.entry_id = e.id`,
    );
    expect(row).toEqual({ unclosed: 0, unqueued: 0 });
  });

  it('leave no table empty that a referral fills, nor any row in the future', async () => {
    for (const [table] of storyTables) {
      const [row] = await tables<{ some: boolean }>(`select exists (select from ${table}) as some -- fixed text: a name of a table`);
      expect([table, row!.some]).toEqual([table, true]);
    }
    expect(await tables('select 1 from audit.closing where closed_at > clock_timestamp()')).toEqual([]);
    expect(await tables(`select 1 from referrals.part where assess_before <> delivered_at + interval '24 hours'`)).toEqual([]);
  });
});

describe('the api reads them like real ones', () => {
  it('on both sides, in the words of their story and with their own numbers and ids', async () => {
    const [officer, intake, auditor] = [await house.as('freja-police-officer'), await house.as('lone-roskilde-child-intake'), await house.as('kurt-roskilde-auditor')];
    expect(asked.cases.length).toBeGreaterThan(20);
    for (const { caseId, caseReference, partId, partReference, referralId, cpr } of asked.cases.slice(0, 12)) {
      const file = await officer.get(`/cases/${caseId}`);
      expect([file.status, file.body.reference, file.body.incidentMunicipalityCode]).toEqual([200, caseReference, '0265']);
      expect(file.body.persons.map(({ name }: { name: string }) => name)).toEqual(expect.arrayContaining([expect.stringContaining('Ida Prøve')]));
      expect(file.body.persons.find(({ role }: { role: string }) => role === 'victim').cpr.replace('-', '')).toBe(cpr);
      const part = await intake.get(`/parts/${partId}`);
      expect([part.status, part.body.reference, part.body.content.person.name]).toEqual([200, partReference, expect.stringContaining('Bo0 Prøve')]);
      expect((await officer.get(`/parts/${partId}/sent`)).status).toBe(200);
      expect((await officer.get(`/referrals/${referralId}`)).status).toBe(200);
      const found = await officer.post('/cases/look-up', { cpr, purpose: 'case_handling' });
      expect(found.text).toContain(caseId);
      const accesses = await auditor.post('/log/accesses', { reference: partReference });
      expect(accesses.body.entries.map(({ operation }: { operation: string }) => operation)).toEqual(expect.arrayContaining(['referral.submit', 'part.open', 'part.decide', 'part.close']));
    }
  });

  it('in lists, by name where the contact point has opened the part', async () => {
    const inbox = await (await house.as('lone-roskilde-child-intake')).get('/inbox');
    expect(inbox.status).toBe(200);
    expect(inbox.body.parts.filter(({ name }: { name?: string }) => name?.startsWith('Bo0 Prøve')).length).toBeGreaterThan(20);
  });

  it('and one more act goes on from them', async () => {
    const [row] = await tables<{ id: string; version: number }>(
      `select p.id, p.version from referrals.part p join identity.unit u on u.id = p.contact_point_id where p.state = 'decided' and u.id = $1 limit 1`, [asked.unitId],
    );
    expect(await (await house.as('lone-roskilde-child-intake')).post(`/parts/${row!.id}/close`, { version: row!.version })).toMatchObject({ status: 200, body: { state: 'closed' } });
  });
});

describe('a row that is not as it should be is found out', () => {
  it('when it points at nothing', async () => {
    const [key] = (await foreignKeys()).filter(({ name }) => name === 'part_referral_id_fkey');
    await tables(`begin; set local session_replication_role = replica; update referrals.part set referral_id = gen_random_uuid() where id = (select id from referrals.part limit 1); commit`);
    expect(await orphans(key!)).toBe(1);
  });

  it('when its seal was made for another place', async () => {
    const [one, other] = asked.cases;
    await tables('update referrals.part_content set sealed_content = (select sealed_content from referrals.part_content where part_id = $2 and revision = 1) where part_id = $1', [one!.partId, other!.partId]);
    expect((await (await house.as('lone-roskilde-child-intake')).get(`/parts/${one!.partId}`)).status).toBe(500);
  });
});
