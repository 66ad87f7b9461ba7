import { aSentReferral } from '../builders/story.js';
import { runningApi } from '../harness/index.js';
import { backend } from './backend.js';

const house = await runningApi();
afterAll(() => house.stop());
const { database } = house;
const officer = await house.as('freja-police-officer');
const denied = '42501';

describe('the job that ends what has expired', () => {
  it.each([
    ['read the key of a part', 'select wrapped_key from referrals.part'],
    ['read what a person said', 'select sealed_record from legal_basis.consent'],
    ['know whom a part is about', 'select subject_tag from referrals.part'],
    ['bring a part elsewhere', 'update referrals.part set contact_point_id = null'],
    ['answer in anybody’s place', `update referrals.end_duty set answer = 'deleted'`],
    ['change what was told', 'delete from referrals.recipient'],
  ])('has no right to %s', async (_what, sql) => {
    await using connection = await backend(database, 'worker');
    expect(await connection.inside('worker_case', null, () => connection.outcomeOf(sql))).toBe(denied);
  });

  it('has the right to end one, which is what the denial is measured by', async () => {
    await using connection = await backend(database, 'worker');
    expect(await connection.inside('worker_case', null, () => connection.outcomeOf(`update referrals.part set state = 'withdrawn'`))).toBe('done 0');
  });
});

describe('the database itself', () => {
  it('lays no part under a consent that has ended, whoever tries', async () => {
    const { incident, consentId, adultPart } = await aSentReferral(officer);
    await officer.post(`/cases/${incident.caseId}/consents/${consentId}/end`, { cause: 'withdrawn' });
    await expect(database.asSuperuser(
      `insert into referrals.part (id, district_id, referral_id, case_id, reference, kind, person_id, subject_tag, urgency, basis, consent_id, feedback_covered, sender_unit_id, municipality_code, state, version, children)
       select gen_random_uuid(), district_id, referral_id, case_id, reference || 'X', kind, person_id, subject_tag, urgency, basis, consent_id, feedback_covered, sender_unit_id, municipality_code, 'sent', 1, children
         from referrals.part where id = $1`, [adultPart.id])).rejects.toMatchObject({ code: 'NV010' });
  });

  it('keeps a second question without a new event out', async () => {
    const { consentId } = await aSentReferral(officer);
    await expect(database.asSuperuser(
      `insert into legal_basis.consent (id, district_id, case_id, unit_id, person_id, answer, covers_feedback, sealed_record, body_mac, recorded_at, recorded_by)
       select gen_random_uuid(), district_id, case_id, unit_id, person_id, 'refused', false, sealed_record, body_mac, recorded_at, recorded_by from legal_basis.consent where id = $1`,
      [consentId])).rejects.toMatchObject({ code: '23505' });
  });
});
