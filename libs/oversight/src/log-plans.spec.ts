import { aYearOfLog } from '../../../test/builders/filled-log.js';
import { actorNamed } from '../../../test/builders/staff.js';
import { openPlatform, testDatabase } from '../../../test/harness/index.js';
import { enterEntry, openEntry, openingValues } from '#audit';
import { uuidv7 } from '#kernel';
import type { Statement } from '#platform';
import { countActs, figuresValues } from './figures.store.js';
import { countEntries, logValues, searchEntries } from './log.store.js';

const spec = await testDatabase();
await aYearOfLog(spec, { acts: 40_000, cases: 800 });
const platform = await openPlatform(spec, 'api');
afterAll(() => platform[Symbol.asyncDispose]());

const auditors = { 'a municipality': 'Aksel Prøve', 'the police': 'Ronja Eksempelsen', 'the supervisory authority': 'Tilde Demodatter' };
const day = 24 * 60 * 60 * 1000;
const ago = (days: number): Date => new Date(Date.now() - days * day);
const yesterday = { from: ago(2).toISOString(), to: ago(1).toISOString() };
const actorPseudonym = (await actorNamed(spec, 'Karen Opdigtsen')).pseudonym;
const middle = { openedAt: ago(180).toISOString().replace('Z', '000Z'), entryId: uuidv7() };

const questions: [string, Statement<unknown>, unknown[]][] = [
  ['a reference', searchEntries, logValues({ reference: 'R-17' }, 201)],
  ['a member of staff', searchEntries, logValues({ actorPseudonym }, 201)],
  ['a time', searchEntries, logValues(yesterday, 201)],
  ['the newest of all', searchEntries, logValues({}, 201)],
  ['a later page', searchEntries, logValues({}, 201, middle)],
  ['how many have a reference', countEntries, logValues({ reference: 'R-17' }, 10_001)],
  ['how many a member of staff did', countEntries, logValues({ actorPseudonym }, 10_001)],
  ['how many there were in a time', countEntries, logValues(yesterday, 10_001)],
  ['figures of a day', countActs, figuresValues(ago(2), ago(1), [{ from: ago(1.6), to: ago(1.3) }])],
];

interface PlanNode {
  'Node Type': string;
  'Relation Name'?: string;
  'Actual Loops': number;
  Plans?: PlanNode[];
}

const nodesOf = (node: PlanNode): PlanNode[] => [node, ...(node.Plans ?? []).flatMap(nodesOf)];

/** Which of the two tables that grow for ever were read from end to end, as that auditor, with the values known to the plan or not. */
async function readWhole(name: string, { text }: Statement<unknown>, values: unknown[], mode: 'custom' | 'generic'): Promise<string[]> {
  const actor = await actorNamed(spec, name);
  const scope = actor.organisationKind === 'oversight' ? 'log-of-all' : 'log';
  const id = uuidv7();
  await using connection = await platform.database.connect();
  const { client } = connection;
  const opening = { id, actor, operation: 'log.search', verb: 'consultation', purpose: 'access_review', scope, aboutKind: scope, aboutId: null } as const;
  await client.query(openEntry.text, openingValues(opening));
  await client.query('begin; set local role auditor_case');
  try {
    await client.query(enterEntry.text, [id]);
    await client.query(`set local plan_cache_mode = force_${mode}_plan`);
    await client.query(`prepare asked as ${text}`);
    const { rows } = await client.query(`explain (analyze, format json) execute asked(${values.map(literal).join(', ')})`);
    await client.query('deallocate asked');
    const [{ Plan: plan }] = (rows[0] as { 'QUERY PLAN': [{ Plan: PlanNode }] })['QUERY PLAN'];
    return nodesOf(plan).filter((node) => node['Node Type'] === 'Seq Scan' && node['Actual Loops'] > 0)
      .flatMap((node) => (['entry', 'closing'].includes(node['Relation Name'] ?? '') ? [node['Relation Name']!] : []));
  } finally {
    await client.query('rollback');
  }
}

function literal(value: unknown): string {
  if (value === null || typeof value === 'number' || typeof value === 'boolean') return String(value);
  if (Array.isArray(value)) return `'{${(value as Date[]).map((each) => each.toISOString()).join()}}'`;
  return `'${value instanceof Date ? value.toISOString() : String(value)}'`;
}

describe.each(Object.entries(auditors))('an auditor of %s asks a log of a year', (_who, name) => {
  it.each(questions)('for %s, and none of its tables is read from end to end', async (_what, wanted, values) => {
    expect(await readWhole(name, wanted, values, 'custom')).toEqual([]);
    expect(await readWhole(name, wanted, values, 'generic')).toEqual([]);
  });
});

it('is found out when no index leads there', async () => {
  const byPurpose = { name: 'planted', text: 'table audit.entry order by purpose limit $1' };
  expect(await readWhole(auditors['the police'], byPurpose, [200], 'custom')).toEqual(['entry']);
});
