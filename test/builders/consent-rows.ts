import { uuidv7 } from '#kernel';
import type { TestDatabase } from '../harness/test-database.js';
import { unitIdOf } from './duty.js';

/** As if the twelve months of a consent had gone by. */
export async function expireConsent(database: TestDatabase, consentId: string): Promise<void> {
  await database.asSuperuser(`update legal_basis.consent set expires_at = clock_timestamp() - interval '1 second' where id = $1`, [consentId]);
}

/** A second contact point for adults in Køge, to which parts can be passed on. */
export async function secondAdultUnit(database: TestDatabase): Promise<string> {
  const id = uuidv7();
  await database.asSuperuser(
    `insert into identity.unit (id, organisation_id, kind, name_da, name_en) select $1, organisation_id, kind, 'Voksenenhed Syd', 'Adults South' from identity.unit where id = $2`,
    [id, unitIdOf('koege-adult-coordinator')]);
  await database.asSuperuser(`insert into directory.contact_details (unit_id, phone) values ($1, '+45 00 00 00 00')`, [id]);
  return id;
}

export const closeUnit = (database: TestDatabase, id: string) => database.asSuperuser('update identity.unit set closed_at = clock_timestamp() where id = $1', [id]);

/** How many days an answer may take, from a minute ago on. */
export async function daysToAnswer(database: TestDatabase, days: number): Promise<void> {
  await database.asSuperuser(`insert into legal_basis.setting values ('consent_end_answer_days', clock_timestamp() - interval '1 minute', $1, false)`, [days]);
}

/** As if the consent that a part was given on had ended so many days earlier. */
export async function endedEarlier(database: TestDatabase, partId: string, days: number): Promise<void> {
  await database.asSuperuser(
    `update referrals.end_duty set ended_at = ended_at - $2 * interval '1 day', due_at = due_at - $2 * interval '1 day' where part_id = $1`, [partId, days]);
}

/** As if the consent had been given so long ago that it expires in this interval, and the worker had to look now. */
export async function expiresIn(database: TestDatabase, consentId: string, interval: string): Promise<void> {
  await database.asSuperuser(`update legal_basis.consent set expires_at = clock_timestamp() + $2::interval where id = $1`, [consentId, interval]);
  await lookNow(database, consentId);
}

/** As if the time of the worker's work on that consent's case had come. */
export async function lookNow(database: TestDatabase, consentId: string): Promise<void> {
  await database.asSuperuser(
    `update platform.due_work set due_at = clock_timestamp() - interval '1 second', leased_until = null
      where kind like 'consent.%' and about_id = (select case_id from legal_basis.consent where id = $1)`, [consentId]);
}

/** What is left of a consent and its part: state, end, key, events of the end, duties and the worker's work. */
export async function leftOfConsent(database: TestDatabase, consentId: string) {
  const [left] = await database.asSuperuser<{ cause: string | null; state: string; hasKey: boolean; ends: string; duties: string; due: string[] }>(
    `select c.end_cause as cause, p.state, p.wrapped_key is not null as "hasKey",
        (select count(*) from referrals.part_event e where e.part_id = p.id and e.move = 'expire') as ends,
        (select count(*) from referrals.end_duty d where d.consent_id = c.id) as duties,
        array(select w.kind from platform.due_work w where w.about_id = c.case_id and w.kind like 'consent.%' order by 1) as due
      from legal_basis.consent c join referrals.part p on p.consent_id = c.id where c.id = $1`, [consentId]);
  return left!;
}

/** Which kinds of news the outbox has about these ids, oldest first, with the kind of unit that was told. */
export async function newsAbout(database: TestDatabase, ids: string[]): Promise<string[]> {
  const facts = await database.asSuperuser<{ told: string }>(
    `select o.kind || ' ' || u.kind as told from platform.outbox o join identity.unit u on u.id = o.unit_id
      where o.about_id = any ($1) and o.kind like 'part.consent-%' order by o.recorded_at, o.kind, u.kind`, [ids]);
  return facts.map(({ told }) => told);
}

/** As if the worker had warned that the consent expires in three weeks. */
export async function warnedOf({ database }: { database: Pick<TestDatabase, 'asSuperuser'> }, consentId: string): Promise<void> {
  await database.asSuperuser(
    `insert into legal_basis.expiry_warning (consent_id, days_before, district_id, case_id, unit_id, expires_at, warned_at)
     select id, 30, district_id, case_id, unit_id, clock_timestamp() + interval '21 days', clock_timestamp() from legal_basis.consent where id = $1`, [consentId]);
}
