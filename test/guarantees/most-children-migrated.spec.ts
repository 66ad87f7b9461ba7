import { uuidv7 } from '#kernel';
import { migrate } from '../../db/migrate.js';
import { MostChildren1000000008500 } from '../../db/migrations/8500-most-children.js';
import { childrenOn } from '../builders/draft.js';
import type { TestDatabase } from '../harness/index.js';
import { databaseBefore } from './database-before.js';

/** A draft as it was stored before it was known how many children it had held at most. */
async function olderDraft(database: TestDatabase, ...saved: number[]): Promise<string> {
  const id = uuidv7();
  await database.asSuperuser(
    `insert into drafts.draft (id, district_id, unit_id, owner_id, started_at, saved_at, version, children, state)
     values ($1::uuid, $1, $1, $1, now(), now(), 1, 0, 'unsent')`, [id]);
  for (const children of saved) await database.asSuperuser('update drafts.draft set children = $2 where id = $1', [id, children]);
  return id;
}

it('drafts from before count the children that are on them, and one where it is only known that there was one', async () => {
  const database = await databaseBefore(MostChildren1000000008500);
  const [none, three, crossedOut] = [await olderDraft(database), await olderDraft(database, 3), await olderDraft(database, 2, 0)];
  await migrate({ adminUrl: database.urls.admin, environment: 'test' });
  expect(await Promise.all([none, three, crossedOut].map((id) => childrenOn(database, id)))).toEqual([
    { children: 0, hadChild: false, mostChildren: 0 }, { children: 3, hadChild: true, mostChildren: 3 }, { children: 0, hadChild: true, mostChildren: 1 },
  ]);
  const [forced] = await database.asSuperuser<{ n: number }>(
    `select count(*)::int as n from pg_class where oid = 'drafts.draft'::regclass and relrowsecurity and relforcerowsecurity`);
  expect(forced).toEqual({ n: 1 });
});
