import { uuidv7 } from '#kernel';
import { migrate } from '../../db/migrate.js';
import { FollowedParts1000000008100 } from '../../db/migrations/8100-followed-parts.js';
import type { TestDatabase } from '../harness/index.js';
import { databaseBefore } from './database-before.js';

interface OldPart {
  id: string;
  referralId: string;
  municipalityCode: string;
  sender: string;
  receiver: string | null;
}

/** A part as it was stored before lists said what was sent: one row for the sender, one for a contact point where there is one. */
async function anOldPart(database: TestDatabase, municipalityCode: string, receiver: string | null): Promise<OldPart> {
  const [id, referralId, caseId, sender] = [uuidv7(), uuidv7(), uuidv7(), uuidv7()];
  await database.asSuperuser(
    `insert into cases.case_file (id, district_id, unit_id, reference, urgency, incident_municipality_code, sealed_incident, wrapped_key, body_mac, recorded_at, recorded_by)
     values ($1, $1, $2, gen_random_uuid(), 'HASTER', '0259', '\\x00', '\\x00', decode(repeat('00', 32), 'hex'), now(), $1)`,
    [caseId, sender],
  );
  await database.asSuperuser(
    `insert into referrals.referral (id, district_id, case_id, unit_id, sent_by, sent_at, body_mac, sealed_salt, receipt)
     values ($1, $1, $2, $3, $1, '2026-11-24T02:10Z', decode(repeat('00', 32), 'hex'), '\\x00', 'x')`,
    [referralId, caseId, sender],
  );
  await database.asSuperuser(
    `insert into referrals.part (id, district_id, referral_id, case_id, reference, kind, person_id, subject_tag, urgency, basis, feedback_covered,
       sender_unit_id, contact_point_id, municipality_code, state, version, children)
     values ($1::uuid, $1, $2, $3, $1::uuid::text, 'child', $1, $1, 'HASTER', 'BL133_UNDERRETNING', true, $4, $5, $6, $7, 2, 1)`,
    [id, referralId, caseId, sender, receiver, municipalityCode, receiver === null ? 'outside_the_system' : 'delivered'],
  );
  for (const [side, unit] of [['sender', sender], ['receiver', receiver]]) {
    if (unit !== null) await database.asSuperuser(
      `insert into referrals.listing (unit_id, part_id, side, district_id, case_id, sender_unit_id, contact_point_id, reference, kind, urgency, state, version, children)
       select $1, id, $2, id, case_id, sender_unit_id, contact_point_id, reference, kind, urgency, state, version, children from referrals.part where id = $3`,
      [unit, side, id],
    );
  }
  return { id, referralId, municipalityCode, sender, receiver };
}

const migrated = async (database: TestDatabase) => await migrate({ adminUrl: database.urls.admin, environment: 'test' });
const listings = (database: TestDatabase, partId: string) => database.asSuperuser(
  `select unit_id as unit, referral_id as referral, sent_by as "by", sent_at as "at", municipality_code as code from referrals.listing where part_id = $1 order by side desc`, [partId],
);
const nothing = { referral: null, by: null, at: null, code: null };

describe('rows of lists that there were', () => {
  it('come to say what was sent, to the sender and to nobody else', async () => {
    const database = await databaseBefore(FollowedParts1000000008100);
    const parts = [await anOldPart(database, '0259', uuidv7()), await anOldPart(database, '0320', null)];
    await migrated(database);
    for (const { id, referralId, municipalityCode, sender, receiver } of parts) {
      const filled = { unit: sender, referral: referralId, by: referralId, at: new Date('2026-11-24T02:10Z'), code: municipalityCode };
      expect(await listings(database, id)).toEqual([filled, ...(receiver === null ? [] : [{ unit: receiver, ...nothing }])]);
    }
  });

  it('are behind forced row security again', async () => {
    const database = await databaseBefore(FollowedParts1000000008100);
    await migrated(database);
    const unforced = await database.asSuperuser(
      `select relname from pg_class where relnamespace = 'referrals'::regnamespace and relkind = 'r' and not (relrowsecurity and relforcerowsecurity)`,
    );
    expect(unforced).toEqual([]);
  });

  it('stop the migration where a part is in no list of its sender', async () => {
    const database = await databaseBefore(FollowedParts1000000008100);
    const { id } = await anOldPart(database, '0259', uuidv7());
    await database.asSuperuser(`delete from referrals.listing where part_id = $1 and side = 'sender'`, [id]);
    await expect(migrated(database)).rejects.toThrow('of 0 rows of senders 0 were filled');
  });
});

describe('a row of the sender’s list', () => {
  it.each(['referral_id', 'sent_by', 'sent_at', 'municipality_code'])('cannot be without %s', async (column) => {
    const database = await databaseBefore(FollowedParts1000000008100);
    const { id } = await anOldPart(database, '0259', uuidv7());
    await migrated(database);
    const emptied = database.asSuperuser(`update referrals.listing set ${column} = null where part_id = $1 and side = 'sender' /* -- fixed text: of this spec */`, [id]);
    await expect(emptied).rejects.toThrow('sender_knows_what_was_sent');
  });
});
