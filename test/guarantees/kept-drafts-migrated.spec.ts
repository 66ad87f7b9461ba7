import { uuidv7 } from '#kernel';
import { migrate } from '../../db/migrate.js';
import { KeptDraftsToldAgain1000000008550 } from '../../db/migrations/8550-kept-drafts-told-again.js';
import { leftOf } from '../builders/draft.js';
import type { TestDatabase } from '../harness/index.js';
import { databaseBefore } from './database-before.js';

/** A draft of 40 hours that was told of for the last time. */
async function olderDraft(database: TestDatabase, children: number, state: 'unsent' | 'sent'): Promise<string> {
  const id = uuidv7();
  await database.asSuperuser(
    `insert into drafts.draft (id, district_id, unit_id, owner_id, started_at, saved_at, version, children, state, settled_at)
     values ($1::uuid, $1, $1, $1, now() - interval '40 hours', now(), 1, $2, $3, case when $3 = 'sent' then now() end)`, [id, children, state]);
  return id;
}

it('drafts that a child has kept from before come due again, and no others', async () => {
  const database = await databaseBefore(KeptDraftsToldAgain1000000008550);
  const drafts = [await olderDraft(database, 1, 'unsent'), await olderDraft(database, 0, 'unsent'), await olderDraft(database, 1, 'sent')];
  await migrate({ adminUrl: database.urls.admin, environment: 'test' });
  const due = (await Promise.all(drafts.map((id) => leftOf(database, id)))).map((left) => left.due);
  expect(due).toEqual([['draft.end'], [], []]);
  const [forced] = await database.asSuperuser<{ n: number }>(
    `select count(*)::int as n from pg_class where oid in ('drafts.draft'::regclass, 'platform.due_work'::regclass) and relrowsecurity and relforcerowsecurity`);
  expect(forced).toEqual({ n: 2 });
});
