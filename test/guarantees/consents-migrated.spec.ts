import { uuidv7 } from '#kernel';
import { migrate } from '../../db/migrate.js';
import { EndOfConsent1000000009500 } from '../../db/migrations/9500-end-of-consent.js';
import type { TestDatabase } from '../harness/index.js';
import { databaseBefore } from './database-before.js';

const [police, koege, second, roskilde, officer] = [uuidv7(), uuidv7(), uuidv7(), uuidv7(), uuidv7()];
type Event = [version: number, move: string, byUnit: string];

/** A consent as it was stored before its end had a cause. The rows that it leans on are of no interest here. */
async function olderConsent(database: TestDatabase, caseId: string, personId: string, more: { answer?: string; withdrawn?: boolean } = {}): Promise<string> {
  const { answer = 'given', withdrawn = false } = more;
  const id = uuidv7();
  await database.asSuperuser(
    `insert into legal_basis.consent (id, district_id, case_id, unit_id, person_id, answer, covers_feedback, expires_at, withdrawn_at, sealed_record, body_mac, recorded_at, recorded_by)
     values ($1::uuid, $1, $2, $3, $4, $5, false, case when $5 = 'given' then now() + interval '100 days' end, case when $6 then now() end, '\\x00', '\\x00', clock_timestamp(), $7)`,
    [id, caseId, police, personId, answer, withdrawn, officer]);
  return id;
}

async function olderPart(database: TestDatabase, caseId: string, consentId: string, now: { at: string; state: string }, events: Event[]): Promise<string> {
  const id = uuidv7();
  await database.asSuperuser(
    `insert into referrals.part (id, district_id, referral_id, case_id, reference, kind, person_id, subject_tag, urgency, basis, consent_id, feedback_covered, sender_unit_id,
       contact_point_id, municipality_code, state, version, children)
     values ($1::uuid, $1, $1, $2, $1::text, 'adult', $1, $1, 'AKUT', 'SAMTYKKE', $3, false, $4, $5, '0259', $6, $7, 0)`, [id, caseId, consentId, police, now.at, now.state, events.length]);
  for (const [version, move, byUnit] of events) {
    await database.asSuperuser(
      `insert into referrals.part_event (part_id, version, district_id, move, from_state, to_state, at, by_staff, by_unit) values ($1, $2::integer, $1, $3, 'sent', 'sent', now() + $2::integer * interval '1 minute', $4, $5)`,
      [id, version, move, officer, byUnit]);
  }
  return id;
}

describe('consents and parts that were there before', () => {
  let database: TestDatabase;
  const [caseId, ida, ask] = [uuidv7(), uuidv7(), uuidv7()];
  let consents: Record<'withdrawn' | 'standing' | 'refused', string>;
  let parts: Record<'moved' | 'passed', string>;
  beforeAll(async () => {
    database = await databaseBefore(EndOfConsent1000000009500);
    await database.asSuperuser(`alter table referrals.part drop constraint part_referral_id_fkey;
      alter table legal_basis.consent drop constraint consent_case_id_fkey, drop constraint consent_person_id_fkey`);
    consents = {
      withdrawn: await olderConsent(database, caseId, ida, { withdrawn: true }),
      standing: await olderConsent(database, caseId, ida),
      refused: await olderConsent(database, caseId, ask, { answer: 'refused' }),
    };
    parts = {
      moved: await olderPart(database, caseId, consents.standing, { at: roskilde, state: 'opened' }, [
        [1, 'send', police], [2, 'deliver', police], [3, 'open', koege], [4, 'return', koege], [5, 'send', police], [6, 'deliver', police], [7, 'open', roskilde],
      ]),
      passed: await olderPart(database, caseId, consents.withdrawn, { at: second, state: 'withdrawn' }, [[1, 'send', police], [2, 'deliver', police], [3, 'pass_on', koege], [4, 'withdraw', police]]),
    };
    await database.asSuperuser(
      `insert into referrals.passed_on (part_id, version, district_id, case_id, from_unit_id, to_unit_id, reference, passed_at, passed_by) values ($1::uuid, 3, $1, $2, $3, $4, 'NV-TEST', now(), $5)`,
      [parts.passed, caseId, koege, second, officer]);
    await migrate({ adminUrl: database.urls.admin, environment: 'test' });
  }, 60_000);

  it('have the end that they had, with its cause and by whom', async () => {
    expect(await database.asSuperuser('select id, end_cause, ended_by, ended_at is not null as ended from legal_basis.consent order by recorded_at')).toEqual([
      { id: consents.withdrawn, end_cause: 'withdrawn', ended_by: officer, ended: true },
      { id: consents.standing, end_cause: null, ended_by: null, ended: false },
      { id: consents.refused, end_cause: null, ended_by: null, ended: false },
    ]);
  });

  it('have a provenance: who was given what, by whom, and who saw it', async () => {
    const rows = await database.asSuperuser('select part_id, version, unit_id, from_unit_id, consent_id, seen_at is not null as seen from referrals.recipient order by part_id, version');
    expect(rows).toEqual([
      { part_id: parts.moved, version: 2, unit_id: koege, from_unit_id: null, consent_id: consents.standing, seen: true },
      { part_id: parts.moved, version: 6, unit_id: roskilde, from_unit_id: null, consent_id: consents.standing, seen: true },
      { part_id: parts.passed, version: 2, unit_id: koege, from_unit_id: null, consent_id: consents.withdrawn, seen: false },
      { part_id: parts.passed, version: 3, unit_id: second, from_unit_id: koege, consent_id: consents.withdrawn, seen: false },
    ]);
  });

  it('say of a question that was asked twice that nothing was recorded about why, and keep their time', async () => {
    expect(await database.asSuperuser('select id, new_event from legal_basis.consent where new_event is not null')).toEqual([{ id: consents.standing, new_event: 'not_recorded' }]);
    expect(await database.asSuperuser(`select kind from platform.due_work where about_id = $1 and kind like 'consent.%' order by kind`, [caseId])).toEqual([{ kind: 'consent.expire' }, { kind: 'consent.warn' }]);
  });

  it('are under forced row security again', async () => {
    const [unforced] = await database.asSuperuser<{ n: number }>(
      `select count(*)::int as n from pg_class c join pg_namespace s on s.oid = c.relnamespace
        where s.nspname in ('legal_basis', 'referrals') and c.relkind = 'r' and not (c.relrowsecurity and c.relforcerowsecurity)`);
    expect(unforced).toEqual({ n: 0 });
  });
});
