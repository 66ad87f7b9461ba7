import { databaseBefore } from './database-before.js';
import { anActDone } from '../builders/log-entry.js';
import { actorNamed } from '../builders/staff.js';
import { testDatabase, type TestDatabase } from '../harness/index.js';
import type { Actor } from '#kernel';
import { migrate } from '../../db/migrate.js';
import { Growth1000000009000 } from '../../db/migrations/9000-growth.js';

const spec = await testDatabase();
const [freja, karen, lone] = await Promise.all(['Freja Eksempel', 'Karen Opdigtsen', 'Lone Eksempelsen'].map((name) => actorNamed(spec, name))) as [Actor, Actor, Actor];
const at = '2026-01-01T10:00:00Z';

const disclosures = async (database: TestDatabase, entryId: string) =>
  (await database.asSuperuser<{ recipient: string }>('select recipient_id as recipient from audit.disclosure where entry_id = $1 and opened_at = $2 order by 1', [entryId, at])).map(({ recipient }) => recipient);
const notAnswered = async (database: TestDatabase, entryId: string) =>
  await database.asSuperuser('select organisation_id as organisation, outcome from audit.not_answered where entry_id = $1 and opened_at = $2', [entryId, at]);

describe('a closing that disclosed something to others', () => {
  it('is listed for each of them once, by the time of the act, and not for the own organisation', async () => {
    const others = [karen.organisationId, lone.organisationId].toSorted();
    const id = await anActDone(spec, { by: freja, operation: 'referral.submit', at, verb: 'disclosure', recipients: [...others, others[0]!, freja.organisationId] });
    expect(await disclosures(spec, id)).toEqual(others);
    expect(await notAnswered(spec, id)).toEqual([]);
  });
});

describe('a closing that was not an answer', () => {
  it.each(['refused', 'failed', 'abandoned'] as const)('is listed as %s', async (outcome) => {
    const id = await anActDone(spec, { by: karen, operation: 'part.open', at, outcome });
    expect(await notAnswered(spec, id)).toEqual([{ organisation: karen.organisationId, outcome }]);
    expect(await disclosures(spec, id)).toEqual([]);
  });
});

it('a look that was answered is listed nowhere', async () => {
  const id = await anActDone(spec, { by: karen, operation: 'part.read', at });
  expect([await disclosures(spec, id), await notAnswered(spec, id)]).toEqual([[], []]);
});

describe('what is listed', () => {
  it.each(['disclosure', 'not_answered'])('in %s is never changed or dropped, not by a superuser either', async (table) => {
    for (const change of [`/* -- fixed text: of this spec */ update audit.${table} set opened_at = now()`, `/* -- fixed text: of this spec */ delete from audit.${table}`, `/* -- fixed text: of this spec */ truncate audit.${table}`]) {
      await expect(spec.asSuperuser(change)).rejects.toThrow('the audit log only grows');
    }
  });

  it('is listed where triggers are switched off, as on a replica, too', async () => {
    const [row] = await spec.asSuperuser<{ id: string }>(`select e.id from audit.entry e left join audit.closing c on c.entry_id = e.id where c.entry_id is null limit 1`);
    const id = row?.id ?? (await anActDone(spec, { by: karen, operation: 'part.open', at, outcome: null }));
    await spec.asSuperuser(
      `begin; set local session_replication_role = replica;
       insert into audit.closing (entry_id, organisation_id, outcome) values ('${id}', '${karen.organisationId}', 'failed'); commit -- fixed text: two ids`,
    );
    expect(await notAnswered(spec, id)).toEqual([{ organisation: karen.organisationId, outcome: 'failed' }]);
  });
});

it('what was closed before there were lists is listed by the migration', async () => {
  const database = await databaseBefore(Growth1000000009000);
  const sent = await anActDone(database, { by: freja, operation: 'referral.submit', at, verb: 'disclosure', recipients: [karen.organisationId, freja.organisationId] });
  const refused = await anActDone(database, { by: karen, operation: 'part.open', at, outcome: 'refused' });
  await migrate({ adminUrl: database.urls.admin, environment: 'test' });
  expect([await disclosures(database, sent), await notAnswered(database, sent)]).toEqual([[karen.organisationId], []]);
  expect([await disclosures(database, refused), await notAnswered(database, refused)]).toEqual([[], [{ organisation: karen.organisationId, outcome: 'refused' }]]);
});
