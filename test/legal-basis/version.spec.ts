import { uuidv7 } from '#kernel';
import { activeTable } from '#legal-basis';
import { Door, operation } from '#operation';
import { firstDay, versionName } from './expected/bases.js';
import { aroundFirstDay, windows } from './expected/moments.js';
import { expectedVersion, type WrittenVersion } from './expected/version.js';
import { aLaterTable, installTable } from '../builders/basis-version.js';
import { actorNamed } from '../builders/staff.js';
import { runningApi } from '../harness/index.js';

/** Section 8: which version applies, asked of the database as an act asks. */
const house = await runningApi();
afterAll(() => house.stop());
const { database } = house;
const [freja, helle, ivar] = await Promise.all(['Freja Eksempel', 'Helle Påfund', 'Ivar Tænkt'].map((name) => actorNamed(database, name)));

const ask = operation({
  name: 'test.version-at',
  verb: 'consultation',
  purpose: () => 'operations',
  about: (_input: { at: string }) => ({ scope: 'none' }),
  find: async () => ({}),
  may: () => true,
  run: async (tx, { input }) => ({ version: (await activeTable(tx, new Date(input.at)))?.version }),
  view: ({ version }: { version?: string | undefined }) => ({ version }),
});
const versionAt = async (at: string) => (await house.app.get(Door).perform(ask, freja!, { at }) as { version?: string }).version;

const shipped: WrittenVersion = { name: versionName, firstDay, activatedBySides: ['police', 'kommune'], activatedAt: '2023-12-01T00:00:00Z' };
const both = ['police', 'kommune'];
/** Names are only names: of two with one first day it is the one activated last, and one is proposed by the police alone. */
const later: WrittenVersion[] = [
  { name: '2025-03-31', firstDay: '2025-03-30', activatedBySides: both, activatedAt: '2025-02-02T10:00:00Z' },
  { name: '2025-03-30', firstDay: '2025-03-30', activatedBySides: both, activatedAt: '2025-02-01T10:00:00Z' },
  { name: '2025-06-30', firstDay: '2025-06-30', activatedBySides: ['kommune', 'police'], activatedAt: '2025-01-01T10:00:00Z' },
  { name: '2025-10-27', firstDay: '2025-10-26', activatedBySides: ['police'], activatedAt: '2025-10-01T10:00:00Z' },
  { name: '2025-10-26', firstDay: '2025-10-26', activatedBySides: both, activatedAt: '2025-09-01T10:00:00Z' },
];

beforeAll(async () => {
  for (const { name, firstDay: day, activatedBySides, activatedAt } of later) {
    await installTable(database, aLaterTable(name));
    const [first, second] = activatedBySides.map((side) => (side === 'police' ? { id: helle!.id, side } : { id: ivar!.id, side: 'municipality' }));
    await database.asSuperuser(
      `insert into legal_basis.basis_activation (id, version, effective_on, state, proposed_at, proposed_by, proposed_side, decided_at, decided_by, decided_side)
       values ($1, $2, $3, case when $6::uuid is null then 'awaiting_second' else 'active' end, timestamptz '2025-01-01', $4, $5, case when $6::uuid is null then null else $8::timestamptz end, $6, $7)`,
      [uuidv7(), name, day, first!.id, first!.side, second?.id ?? null, second?.side ?? null, activatedAt]);
  }
});

describe('the version in force', () => {
  const moments = [...aroundFirstDay, ...windows.flatMap((one) => one.moments)];

  it('is that of section 8 at 23:30 and 00:30 Danish time around every first day, the nights of summer time among them', async () => {
    const said = await Promise.all(moments.map(async ({ at }) => ({ at, version: await versionAt(at) })));
    expect(said).toEqual(moments.map(({ at, day }) => ({ at, version: expectedVersion([shipped, ...later], day) })));
    expect(new Set(said.map(({ version }) => version))).toEqual(new Set([undefined, versionName, '2025-03-31', '2025-06-30', '2025-10-26']));
  });

  it('would be another if one side alone could put one in force (positive control)', () => {
    const alone = later.map((version) => ({ ...version, activatedBySides: both }));
    expect(expectedVersion([shipped, ...alone], '2025-10-26')).not.toBe(expectedVersion([shipped, ...later], '2025-10-26'));
  });
});
