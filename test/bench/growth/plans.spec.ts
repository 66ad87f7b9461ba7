import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startCluster, testDatabase } from '../../harness/index.js';
import { acts, withSending } from './acts.js';
import { linePrefix } from './explained.js';
import { fill } from './growth-house.js';
import { fileOf, keptStatements, readingPlans } from './plan-files.js';
import { explainedActs, type KeptPlan } from './plan-run.js';
import { mostRows, readsTooMuch } from './reads-too-much.js';
import { sizeOf } from './size.js';

const root = join(import.meta.dirname, '../../../..');
const parts = new AsyncDisposableStack();
const folder = await mkdtemp(join(tmpdir(), 'naervaern-plans-'));
parts.defer(() => rm(folder, { recursive: true, force: true }));
const cluster = await startCluster({ log_line_prefix: linePrefix });
parts.defer(() => cluster.forget());
// More than a list shows: of the largest kommune's inbox and of what the largest unit sent.
const filled = await fill(await testDatabase({ cluster: cluster.cluster }), sizeOf(3_000), join(folder, 'keys.json'));
// Of a table of a few pages PostgreSQL rightly reads all. So that a few thousand referrals tell what a few hundred thousand
// would, it reads a table from end to end only where no index leads to what is wanted.
const settings = { enable_seqscan: 'off' };
const plans = await explainedActs(parts, filled, cluster.server.logFile, { settings });
afterAll(() => parts.disposeAsync());

const tooMuch = (kept: readonly KeptPlan[]) => kept.flatMap((one) => readsTooMuch(one, mostRows(one)));

describe('the statements of every act', () => {
  it('read no table that grows from end to end, and no more of it than they show', () => {
    expect(tooMuch(plans)).toEqual([]);
  });

  it('were seen at work: those of the api and the worker, and those inside the functions of row security', () => {
    const seen = new Set(plans.map(({ name }) => name));
    expect(['case.select', 'part.read-for-receiver', 'part.update', 'listing.received', 'listing.sent', 'passed-on.of-unit', 'draft.unsent-of-unit', 'case.by-cpr', 'oversight.search-log',
      'oversight.count-matching', 'oversight.count-acts', 'oversight.count-list-looks', 'outbox.claim', 'outbox.count-dead', 'due-work.claim'].filter((name) => !seen.has(name))).toEqual([]);
    expect(['audit.case_in_scope', 'audit.enter', 'audit.close', 'audit.others_here', 'audit.own_entries', 'audit.close_abandoned'].filter((name) => !seen.has(name))).toEqual([]);
  });

  it('have their plan kept, of the statement as it is now; npm run plans writes them anew', async () => {
    const kept = await keptStatements(root);
    expect(readingPlans(plans).filter((one) => !kept.get(fileOf(one))?.includes(one.sql)).map(({ name }) => name)).toEqual([]);
  });
});

it.each([
  ['inbox', 'referrals.listing_of_receiver', 'listing.received'],
  ['sent list', 'referrals.listing_sent', 'listing.sent'],
  ['take a consent back', 'referrals.part_on_consent', 'part.on-consent-of'],
  ['log of a kommune: newest', 'audit.disclosure_by_recipient', 'oversight.search-log'],
])('are found out in "%s" without the index %s', async (act, index, statement) => {
  const { database } = filled;
  const [made] = await database.asSuperuser<{ definition: string }>('select pg_get_indexdef($1::regclass) as definition', [index]);
  await database.asSuperuser(`drop index ${index}`);
  await using again = new AsyncDisposableStack();
  const found = await explainedActs(again, filled, cluster.server.logFile, { settings, wanted: withSending(acts.filter(({ name }) => name === act)) });
  await database.asSuperuser(made!.definition);
  expect(tooMuch(found).map(({ name }) => name)).toContain(statement);
}, 30_000);
