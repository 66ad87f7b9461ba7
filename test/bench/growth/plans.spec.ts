import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startCluster, testDatabase } from '../../harness/index.js';
import { acts } from './acts.js';
import { linePrefix } from './explained.js';
import { fill } from './growth-house.js';
import { fileOf, keptStatements, readingPlans } from './plan-files.js';
import { explainedActs, type KeptPlan } from './plan-run.js';
import { readsTooMuch } from './reads-too-much.js';
import { sizeOf } from './size.js';

const root = join(import.meta.dirname, '../../../..');
const parts = new AsyncDisposableStack();
const folder = await mkdtemp(join(tmpdir(), 'naervaern-plans-'));
parts.defer(() => rm(folder, { recursive: true, force: true }));
const cluster = await startCluster({ settings: { log_line_prefix: linePrefix } });
parts.defer(() => cluster.forget());
// More than a list shows: of the largest kommune's inbox and of what the largest unit sent.
const filled = await fill(await testDatabase({ cluster: cluster.cluster }), sizeOf(2_500), join(folder, 'keys.json'));
// Of a table of a few pages PostgreSQL rightly reads all. So that a few thousand referrals tell what a few hundred thousand
// would, it reads a table from end to end only where no index leads to what is wanted.
const settings = { enable_seqscan: 'off' };
const plans = await explainedActs(parts, filled, cluster.server.logFile, { settings });
afterAll(() => parts.disposeAsync());

const tooMuch = (kept: readonly KeptPlan[]) => kept.flatMap(readsTooMuch);

describe('the statements of every act', () => {
  it('read no table that grows from end to end, and no more of it than they show', () => {
    expect(tooMuch(plans)).toEqual([]);
  });

  it('were seen at work: those of the api and the worker, and those inside the functions of row security', () => {
    const seen = new Set(plans.map(({ name }) => name));
    expect(['part.read-for-receiver', 'part.update', 'listing.received', 'listing.sent', 'passed-on.of-unit', 'draft.unsent-of-unit', 'case.by-cpr', 'oversight.search-log',
      'oversight.count-matching', 'oversight.count-acts', 'oversight.count-list-looks', 'outbox.claim', 'outbox.count-dead', 'due-work.claim'].filter((name) => !seen.has(name))).toEqual([]);
    expect(['audit.case_in_scope', 'audit.enter', 'audit.close', 'audit.others_here', 'audit.own_entries', 'audit.close_abandoned'].filter((name) => !seen.has(name))).toEqual([]);
  });

  it('have their plan kept, of the statement as it is now; npm run plans writes them anew', async () => {
    const kept = await keptStatements(root);
    expect(readingPlans(plans).filter((one) => !kept.get(fileOf(one))?.includes(one.sql)).map(({ name }) => name)).toEqual([]);
  });
});

it('are found out when an index is missing', async () => {
  const { database } = filled;
  const planted: Readonly<Record<string, readonly [index: string, statement: string]>> = {
    inbox: ['referrals.listing_of_receiver', 'listing.received'],
    'sent list': ['referrals.listing_sent', 'listing.sent'],
    'passed-on list': ['referrals.passed_on_ended', 'passed-on.of-unit'],
    'log of a kommune: newest': ['audit.disclosure_by_recipient', 'oversight.search-log'],
  };
  for (const [index] of Object.values(planted)) await database.asSuperuser(`drop index ${index}`);
  await using again = new AsyncDisposableStack();
  const found = await explainedActs(again, filled, cluster.server.logFile, { settings, wanted: acts.filter(({ name }) => name in planted) });
  expect([...new Set(tooMuch(found).map(({ name }) => name))]).toEqual(expect.arrayContaining(Object.values(planted).map(([, statement]) => statement)));
}, 60_000);
