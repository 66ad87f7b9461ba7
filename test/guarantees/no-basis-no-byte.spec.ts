import { Client } from 'pg';
import { uuidv7 } from '#kernel';
import { unitByKey } from '../../db/seed/places.js';
import { staffNamed } from '../builders/staff.js';
import { unfoundedDisclosures, unfoundedDisclosuresAt } from '../harness/disclosures-have-bases.js';
import { runningApi } from '../harness/index.js';
import { backend } from './backend.js';
import { tellWholeStory } from './whole-story.js';

/** The judge is out of the game here: what may leave on which basis is said in SQL, past every rule of the app. */
const house = await runningApi();
afterAll(() => house.stop());
const { database } = house;
const { incident, childPart } = await tellWholeStory(house);
const freja = await staffNamed(database, 'Freja Eksempel');
const intake = unitByKey('koege-child-intake').id;
const [foreignKey, check, denied, missing] = ['23503', '23514', '42501', '23502'];

interface Tried {
  /** Of the disclosure. */
  row?: Record<string, unknown>;
  /** Of the item. */
  item?: Record<string, unknown>;
  /** Written after both, under the same entry. */
  next?: (disclosureId: string) => [sql: string, values: unknown[]];
}

/** What SQL is answered with when an officer discloses about the child's part; nothing of it stays. */
async function disclosing({ row = {}, item = {}, next }: Tried = {}): Promise<string[]> {
  await using connection = await backend(database, 'api');
  const entry = await connection.open(freja, { scope: 'case', id: incident.caseId });
  const id = uuidv7();
  const disclosure = {
    id, district_id: uuidv7(), case_id: incident.caseId, about_id: childPart.id, matter: 'content', from_unit_id: freja.unit, to_unit_id: intake,
    direction: 'police_to_municipality', recipient_kind: 'child_intake', version: '2024-01-01', at: new Date(), by_staff: freja.id, ...row,
  };
  const disclosed = {
    disclosure_id: id, district_id: uuidv7(), item_class: 'subject-name', basis: 'BL133_UNDERRETNING', processing_basis: 'GDPR_6_1_C_9_2_G', version: '2024-01-01',
    direction: 'police_to_municipality', recipient_kind: 'child_intake', ...item,
  };
  const insert = (table: string, values: Record<string, unknown>) =>
    connection.outcomeOf(`insert into ${table} (${Object.keys(values).join()}) values (${Object.keys(values).map((_, index) => `$${index + 1}`).join()}) -- fixed text: names of this spec`, Object.values(values));
  return await connection.inside('api_case', entry, async () => {
    const outcomes = [await insert('legal_basis.disclosure', disclosure), await insert('legal_basis.disclosed_item', disclosed)];
    if (next !== undefined) outcomes.push(await connection.outcomeOf(...next(id)));
    return outcomes;
  });
}

const contentOf = (partId: string) => (disclosureId: string): [string, unknown[]] => [
  `insert into referrals.part_content (part_id, revision, district_id, sealed_content, reason, written_at, written_by, disclosure_id) values ($1, 9, $2, '\\x00', 'first', now(), $3, $4)`,
  [partId, uuidv7(), freja.id, disclosureId],
];

describe('an item that leaves', () => {
  it('is taken where the table lists it', async () => {
    expect(await disclosing({ next: contentOf(childPart.id) })).toEqual(['done 1', 'done 1', 'done 1']);
  });

  it.each<[string, Record<string, unknown>]>([
    ['that no cell lists', { item_class: 'case-existence' }],
    ['that is always refused', { item_class: 'other-adult-details' }],
    ['whose cell is off until counsel confirms it', { item_class: 'who-else-received' }],
    ['on a basis that runs the other way', { basis: 'BL138_TILBAGEMELDING' }],
    ['on a basis that nobody knows', { basis: 'FORDI' }],
    ['on the blocked row', { basis: 'POLITI_BEVISANMODNING' }],
    ['on an adult’s consent to a child’s contact point', { basis: 'SAMTYKKE' }],
    ['under a version that nobody knows', { version: '2023-01-01' }],
    ['to another kind of recipient than its disclosure', { recipient_kind: 'duty_officer' }],
    ['in another direction than its disclosure', { direction: 'municipality_to_police' }],
  ])('is refused %s', async (_what, item) => {
    expect((await disclosing({ item }))[1]).toBe(foreignKey);
  });

  it('is refused as one that is on by its own word', async () => {
    expect((await disclosing({ item: { item_class: 'who-else-received', is_on: false } }))[1]).toBe(denied);
  });

  it('is refused without a basis', async () => {
    expect((await disclosing({ item: { basis: null } }))[1]).toBe(missing);
    expect((await disclosing({ item: { processing_basis: null } }))[1]).toBe(missing);
  });
});

describe('a disclosure', () => {
  it('is written in one’s own name and for one’s own unit, about the case at hand', async () => {
    expect((await disclosing({ row: { from_unit_id: intake } }))[0]).toBe(denied);
    expect((await disclosing({ row: { by_staff: (await staffNamed(database, 'Karen Opdigtsen')).id } }))[0]).toBe(denied);
    expect((await disclosing({ row: { case_id: uuidv7() } }))[0]).toBe(denied);
  });

  it('is never changed or removed', async () => {
    for (const sql of [`update legal_basis.disclosure set version = '2030-01-01'`, 'delete from legal_basis.disclosure', `update legal_basis.disclosed_item set basis = 'VITAL'`, 'delete from legal_basis.disclosed_item']) {
      expect((await disclosing({ next: () => [sql, []] }))[2]).toBe(denied);
    }
  });

  it('is there for every content, and is about that part', async () => {
    expect((await disclosing({ next: () => contentOf(childPart.id)(null as unknown as string) }))[2]).toBe(check);
    expect((await disclosing({ row: { about_id: uuidv7() }, next: contentOf(childPart.id) }))[2]).toBe(foreignKey);
  });
});

describe('the question that is asked after every test file', () => {
  it('finds nothing in a whole story, which has disclosures of every matter', async () => {
    expect(await unfoundedDisclosuresAt(database.urls.admin)).toEqual([]);
    const matters = await database.asSuperuser<{ matter: string; direction: string }>('select distinct matter, direction from legal_basis.disclosure order by matter, direction');
    expect(matters.map(({ matter, direction }) => `${matter} ${direction}`)).toEqual([
      'answer municipality_to_police', 'content police_to_municipality', 'content within_municipality', 'message municipality_to_police',
    ]);
  });

  it.each<[string, string, string]>([
    ['a disclosure without an item', 'delete from legal_basis.disclosed_item where disclosure_id = (select id from legal_basis.disclosure limit 1)', 'a disclosure without an item'],
    ['a basis whose last day had passed', `update legal_basis.basis set valid_to = date '2024-02-01' where code = 'BL133_UNDERRETNING'`, 'an item on a basis that was not valid that day'],
    ['a cell that was switched off', `update legal_basis.basis_cell set standing = 'off' where item_class = 'urgency'`, 'an item without a cell that is on'],
    ['a version that came into force later', `update legal_basis.basis_activation set effective_on = date '2999-01-01'`, 'a version that was not in force'],
    ['a consent that nobody named', 'update legal_basis.disclosure set consent_id = null', 'an adult told about on consent that names no consent'],
    ['a message that was not recorded', `delete from legal_basis.disclosure where matter = 'message'`, 'messages without disclosures'],
    ['an answer that was not recorded', `delete from legal_basis.disclosure where matter = 'answer'`, 'answers without disclosures'],
  ])('finds %s', async (_what, sql, found) => {
    // Past every wall, keys included; nothing of it stays.
    const client = new Client(database.urls.admin);
    await client.connect();
    try {
      await client.query('begin');
      await client.query('set local session_replication_role = replica');
      await client.query(`${sql} /* -- fixed text: of this spec */`);
      expect((await unfoundedDisclosures(async <Row>(asked: string) => (await client.query(asked)).rows as Row[])).map(({ what }) => what)).toContain(found);
    } finally {
      await client.end();
    }
  });
});
