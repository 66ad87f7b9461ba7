import type { Client } from 'pg';
import { CompactSign } from 'jose';
import { type CprNumber, parseCpr } from '#kernel';
import { blindIndex, type DataKey, fileKeyProvider, type KeyProvider, type KeyRing, loadKeyFile, receiptKey, seal, type Sealable, unseal } from '#sealing';
import { policeOrganisation } from '../../../db/seed/places.js';
import { type Counterparts, counterpartsOf } from './counterparts.js';
import { templateName } from './templates.js';

/** A sealed column of a story: whose key it is under, and which row and version of it stand in its place. */
interface SealedColumn {
  table: string;
  column: string;
  under: 'case' | 'part';
  /** The columns that find its row, the first of which is bound into the seal. */
  row: readonly string[];
  version?: string;
}

const sealedColumns: readonly SealedColumn[] = [
  { table: 'cases.case_file', column: 'sealed_incident', under: 'case', row: ['id'] },
  { table: 'cases.person', column: 'sealed_identity', under: 'case', row: ['id'] },
  { table: 'cases.person', column: 'sealed_contact', under: 'case', row: ['id'] },
  { table: 'cases.statement', column: 'sealed_text', under: 'case', row: ['id'] },
  { table: 'legal_basis.consent', column: 'sealed_record', under: 'case', row: ['id'] },
  { table: 'referrals.referral', column: 'sealed_salt', under: 'case', row: ['id'] },
  { table: 'referrals.part_content', column: 'sealed_content', under: 'part', row: ['part_id', 'revision'], version: 'revision' },
  { table: 'referrals.part_content', column: 'sealed_choice', under: 'case', row: ['part_id', 'revision'], version: 'revision' },
  { table: 'referrals.decision', column: 'sealed_ground', under: 'part', row: ['part_id'] },
  { table: 'referrals.listing', column: 'sealed_name', under: 'part', row: ['part_id', 'unit_id'] },
];

interface SealedValue extends SealedColumn {
  story: string;
  key: string[];
  partId: string | null;
  versionOf: number;
  content: Sealable;
}

interface Change {
  table: string;
  column: string;
  row: readonly string[];
  key: string[];
  value: Buffer | string;
}

/**
 * Seals the copies of these cases for their own places, under keys of their own, with the words of their story: afterwards
 * the api reads them as it reads any. Receipts are signed anew too. The MACs of a case and of a sending stay those of the
 * story: they are compared only when the very same is sent once more.
 */
export async function sealAnew(client: Client, keyFile: string, caseIds: string[]): Promise<void> {
  const ring = loadKeyFile(keyFile);
  const keys = fileKeyProvider(ring);
  const told = await readStories(client, keys);
  const changes: Change[] = [];
  for (const copy of await counterpartsOf(client, caseIds)) changes.push(...(await changesOf(copy, told.get(copy.story)!, ring, keys)));
  for (const [target, group] of Map.groupBy(changes, ({ table, column }) => `${table} ${column}`)) await write(client, target, group);
}

interface ToldStory {
  values: SealedValue[];
  caseId: string;
  partIds: string[];
  personOf: Map<string, string>;
  receipts: { id: string; receipt: string }[];
  persons: { id: string; hasCpr: boolean }[];
}

async function readStories(client: Client, keys: KeyProvider): Promise<Map<string, ToldStory>> {
  const { rows: cases } = await client.query<{ story: string; id: string; wrapped: Buffer }>(`select story, id, wrapped_key as wrapped from ${templateName('cases.case_file')}_told -- fixed text: a name of a table`);
  const { rows: parts } = await client.query<{ story: string; id: string; caseId: string; personId: string; wrapped: Buffer | null }>(`select story, id, case_id as "caseId", person_id as "personId", wrapped_key as wrapped from ${templateName('referrals.part')}_told -- fixed text: a name of a table`);
  const { rows: receipts } = await client.query<{ story: string; id: string; receipt: string }>(`select story, id, receipt from ${templateName('referrals.referral')}_told -- fixed text: a name of a table`);
  const { rows: persons } = await client.query<{ story: string; id: string; hasCpr: boolean }>(
    `select p.story, p.id, exists (select from ${templateName('cases.cpr_look_up')}_told l where l.person_id = p.id) as "hasCpr" from ${templateName('cases.person')}_told p -- fixed text: names of tables`,
  );
  const caseKeys = new Map(cases.map(({ story, id, wrapped }) => [story, keys.unwrap(wrapped, { caseId: id, partId: null })]));
  const partKeys = new Map(parts.flatMap(({ id, caseId, wrapped }) => (wrapped === null ? [] : [[id, keys.unwrap(wrapped, { caseId, partId: id })] as const])));
  const values: SealedValue[] = [];
  for (const column of sealedColumns) {
    const { rows } = await client.query<{ story: string; key: string[]; version: number; blob: Buffer }>(
      `select story, array[${column.row.map((name) => `${name}::text`).join(', ')}] as key, ${column.version ?? 1} as version, ${column.column} as blob
         from ${templateName(column.table)}_told where ${column.column} is not null -- fixed text: the names above`,
    );
    for (const { story, key, version, blob } of rows) {
      const caseId = cases.find((each) => each.story === story)!.id;
      const partId = column.under === 'part' ? key[0]! : null;
      const opening = partId === null ? caseKeys.get(story) : partKeys.get(partId);
      // The key of a recalled part is gone, and nobody reads its content again: neither do its copies open.
      if (opening === undefined) continue;
      const content = unseal(opening, blob, { table: column.table, column: column.column, rowId: key[0]!, caseId, version });
      values.push({ ...column, story, key, partId, versionOf: version, content });
    }
  }
  return new Map(cases.map(({ story, id }) => [story, {
    caseId: id,
    values: values.filter((each) => each.story === story),
    partIds: parts.filter((each) => each.story === story && each.wrapped !== null).map((each) => each.id),
    personOf: new Map(parts.map((each) => [each.id, each.personId])),
    receipts: receipts.filter((each) => each.story === story),
    persons: persons.filter((each) => each.story === story),
  }]));
}

async function changesOf(copy: Counterparts, { caseId, values, partIds, personOf, receipts, persons }: ToldStory, ring: KeyRing, keys: KeyProvider): Promise<Change[]> {
  const { of } = copy;
  const ownCase = of(caseId);
  const ofCase = keys.newDataKey({ caseId: ownCase, partId: null });
  const ofParts = new Map(partIds.map((id) => [id, keys.newDataKey({ caseId: ownCase, partId: of(id) })]));
  const changes: Change[] = [{ table: 'cases.case_file', column: 'wrapped_key', row: ['id'], key: [ownCase], value: ofCase.wrapped }];
  for (const [id, { wrapped }] of ofParts) {
    changes.push({ table: 'referrals.part', column: 'wrapped_key', row: ['id'], key: [of(id)], value: wrapped });
  }
  for (const { table, column, row, key, partId, versionOf, content } of values) {
    const place = { table, column, rowId: of(key[0]!), caseId: ownCase, version: versionOf };
    const under: DataKey = partId === null ? ofCase.key : ofParts.get(partId)!.key;
    const ownKey = key.map(of);
    const person = column === 'sealed_identity' ? key[0] : personOf.get(key[0]!);
    changes.push({ table, column, row, key: ownKey, value: seal(under, withCpr(copy.reworded(content), person === undefined ? undefined : copy.cprOf(person)), place) });
    if (column === 'sealed_name') changes.push({ table, column: 'wrapped_key', row, key: ownKey, value: ofParts.get(partId!)!.wrapped });
  }
  for (const { id, receipt } of receipts) changes.push({ table: 'referrals.referral', column: 'receipt', row: ['id'], key: [of(id)], value: await signedAnew(ring, receipt, copy) });
  const scope = { purpose: 'cpr-within-organisation', organisationId: policeOrganisation.id } as const;
  for (const { id, hasCpr } of persons) {
    if (hasCpr) changes.push({ table: 'cases.cpr_look_up', column: 'cpr_index', row: ['person_id'], key: [of(id)], value: blindIndex(ring, scope, cprOf(copy.cprOf(id))) });
  }
  return changes;
}

/** The number of the copy where the story has one: in an identity itself, in the content of a part at its person. */
function withCpr(content: Sealable, cpr: string | undefined): Sealable {
  if (cpr === undefined || typeof content !== 'object' || content === null || Buffer.isBuffer(content)) return content;
  if ('cpr' in content) return { ...content, cpr };
  return 'person' in content ? { ...content, person: withCpr((content as { person: Sealable }).person, cpr) } : content;
}

function cprOf(text: string): CprNumber {
  const parsed = parseCpr(text);
  if (!parsed.ok) throw new Error(`${text} is no CPR number`);
  return parsed.cpr;
}

async function signedAnew(ring: KeyRing, receipt: string, copy: Counterparts): Promise<string> {
  const [header, payload] = receipt.split('.').slice(0, 2).map((part) => JSON.parse(Buffer.from(part, 'base64url').toString('utf8')) as object);
  const { signingKey } = receiptKey(ring);
  return await new CompactSign(Buffer.from(JSON.stringify(copy.reworded(payload!)))).setProtectedHeader(header as { alg: string }).sign(signingKey);
}

async function write(client: Client, target: string, changes: Change[]): Promise<void> {
  const [table, column] = target.split(' ') as [string, string];
  const { row } = changes[0]!;
  const type = typeof changes[0]!.value === 'string' ? 'text' : 'bytea';
  const found = row.map((name, index) => `t.${name}::text = v.key${index}`).join(' and ');
  // The first is an id, and it is by the id that the row is found.
  await client.query(
    `update ${table} t set ${column} = v.value
       from unnest($1::uuid[], $2::${type}[] ${row.map((_name, index) => `, $${index + 3}::text[]`).join('')}) as v (id, value ${row.map((_name, index) => `, key${index}`).join('')})
      where t.${row[0]} = v.id and ${found} -- fixed text: the names above`,
    [changes.map(({ key }) => key[0]), changes.map(({ value }) => value), ...row.map((_name, index) => changes.map(({ key }) => key[index]))],
  );
}
