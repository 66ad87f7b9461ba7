import { uuidv7 } from '#kernel';
import { migrate } from '../../db/migrate.js';
import { HandOver1000000008200 } from '../../db/migrations/8200-hand-over.js';
import type { TestDatabase } from '../harness/index.js';
import { databaseBefore } from './database-before.js';

const [unit, police] = [uuidv7(), uuidv7()];

/** A part as it was stored before anybody held one. The rows that it leans on are of no interest here. */
async function olderPart(database: TestDatabase, state: string, acceptedBy: string[]): Promise<string> {
  const id = uuidv7();
  await database.asSuperuser(
    `insert into referrals.part (id, district_id, referral_id, case_id, reference, kind, person_id, subject_tag, urgency, basis, feedback_covered, sender_unit_id,
       contact_point_id, municipality_code, state, version, children, opened_at)
     values ($1::uuid, $1, $1, $1, $1::text, 'child', $1, $1, 'AKUT', 'BL133_UNDERRETNING', true, $2, $3, '0259', $4, 5, 1, '2026-11-24T10:00:00Z')`, [id, police, unit, state]);
  for (const [index, by] of acceptedBy.entries()) {
    await database.asSuperuser(
      `insert into referrals.part_event (part_id, version, district_id, move, from_state, to_state, at, by_staff, by_unit)
       values ($1, $2, $1, 'accept', 'opened', 'accepted', now(), $3, $4)`, [id, 3 + index, by, unit]);
  }
  for (const [side, of] of [['receiver', unit], ['sender', police]]) {
    await database.asSuperuser(
      `insert into referrals.listing (unit_id, part_id, side, district_id, case_id, sender_unit_id, contact_point_id, reference, kind, urgency, state, version, children,
         referral_id, sent_by, sent_at, municipality_code)
       select $1, $2::uuid, $3::text, $2, $2, $4, $5, 'NV-TEST', 'child', 'AKUT', $6, 5, 1, t.*
         from (select 1) as one left join (values ($2::uuid, $2::uuid, now(), '0259')) as t on $3 = 'sender'`, [of, id, side, police, unit, state]);
  }
  return id;
}

it('parts that somebody accepted before holding was known are held by the last who did, in the contact point\'s list and not in the sender\'s', async () => {
  const database = await databaseBefore(HandOver1000000008200);
  await database.asSuperuser('alter table referrals.part drop constraint part_referral_id_fkey');
  const [first, second] = [uuidv7(), uuidv7()];
  const accepted = await olderPart(database, 'accepted', [first, second]);
  const decided = await olderPart(database, 'decided', [first]);
  const opened = await olderPart(database, 'opened', []);
  await migrate({ adminUrl: database.urls.admin, environment: 'test' });
  const rows = await database.asSuperuser<Record<string, unknown>>(
    `select p.id, p.held_by, l.side, l.held_by as listed, l.opened_at is not null as opened from referrals.part p join referrals.listing l on l.part_id = p.id order by p.id, l.side`);
  expect(rows).toEqual([
    { id: accepted, held_by: second, side: 'receiver', listed: second, opened: true }, { id: accepted, held_by: second, side: 'sender', listed: null, opened: true },
    { id: decided, held_by: first, side: 'receiver', listed: first, opened: true }, { id: decided, held_by: first, side: 'sender', listed: null, opened: true },
    { id: opened, held_by: null, side: 'receiver', listed: null, opened: true }, { id: opened, held_by: null, side: 'sender', listed: null, opened: true },
  ]);
  const [forced] = await database.asSuperuser<{ n: number }>(
    `select count(*)::int as n from pg_class where oid in ('referrals.part'::regclass, 'referrals.listing'::regclass, 'referrals.part_event'::regclass) and relrowsecurity and relforcerowsecurity`);
  expect(forced).toEqual({ n: 3 });
});
