import { uuidv7 } from '#kernel';
import { unitByKey } from '../../db/seed/places.js';
import { type StaffRow, staffNamed } from '../builders/staff.js';
import { testDatabase } from '../harness/index.js';
import { backend } from './backend.js';

/** The app's guards are out of the game here: who may write which right is said in SQL, under an entry that is valid. */
const database = await testDatabase();
const [inge, ivar, karen, mette, freja] = (await Promise.all(
  ['Inge Demodatter', 'Ivar Tænkt', 'Karen Opdigtsen', 'Mette Tænkt', 'Freja Eksempel'].map((name) => staffNamed(database, name)),
)) as [StaffRow, StaffRow, StaffRow, StaffRow, StaffRow];
const unit = (key: string): string => unitByKey(key).id;
const [denied, breaksRule] = ['42501', '23514'];

/** What SQL is answered with under an entry of that person; nothing of it stays. */
async function tryAs(who: StaffRow, sql: string, values: unknown[]): Promise<string> {
  await using connection = await backend(database, 'api');
  const entry = await connection.open(who, { scope: 'none' });
  return await connection.inside('api_case', entry, () => connection.outcomeOf(sql, values));
}

interface Given {
  to?: StaffRow;
  unitId?: string;
  role?: string;
  givenBy?: StaffRow | null;
  approvedBy?: StaffRow | null;
}

const assigning = (by: StaffRow, { to = karen, unitId = unit('koege-duty-officer'), role = 'duty_officer', givenBy = inge, approvedBy = null }: Given = {}) =>
  tryAs(by, `insert into identity.assignment (id, staff_member_id, unit_id, role, valid_from, given_at, given_by, approved_by)
    values ($1, $2, $3, $4, now(), now(), $5, $6)`, [uuidv7(), to.id, unitId, role, givenBy?.id ?? null, approvedBy?.id ?? null]);

describe('a right', () => {
  it('can be written in one\'s own name, within one\'s own organisation', async () => {
    expect(await assigning(inge)).toBe('done 1');
    expect(await assigning(ivar, { unitId: unit('koege-audit-office'), role: 'auditor', approvedBy: ivar })).toBe('done 1');
  });

  const refused: [string, StaffRow, Given, string][] = [
    ['in the name of somebody else', ivar, { givenBy: inge }, denied],
    ['in nobody\'s name, as the installer does', inge, { givenBy: null }, denied],
    ['in a unit of another organisation', inge, { unitId: unit('roskilde-duty-officer') }, denied],
    ['to somebody of another organisation', inge, { to: freja }, denied],
    ['by the police in Køge', freja, { givenBy: freja }, denied],
    ['to oneself', inge, { to: inge }, breaksRule],
    ['to oneself, approved by oneself', ivar, { to: ivar, approvedBy: ivar }, breaksRule],
    ['to be auditor, by one alone', inge, { unitId: unit('koege-audit-office'), role: 'auditor' }, breaksRule],
    ['to be administrator, by one alone', inge, { unitId: unit('koege-administration'), role: 'administrator' }, breaksRule],
    ['to be auditor, by one twice', inge, { unitId: unit('koege-audit-office'), role: 'auditor', approvedBy: inge }, breaksRule],
  ];
  it.each(refused)('cannot be written %s', async (_how, by, given, code) => {
    expect(await assigning(by, given)).toBe(code);
  });

  it('cannot be changed into another one, taken back in silence or removed', async () => {
    expect(await tryAs(inge, `update identity.assignment set role = 'administrator' where staff_member_id = $1`, [karen.id])).toBe(denied);
    expect(await tryAs(inge, 'update identity.assignment set valid_to = now(), ended_by = $2 where staff_member_id = $1', [karen.id, ivar.id])).toBe(denied);
    expect(await tryAs(inge, 'update identity.assignment set valid_to = now(), ended_by = $2 where staff_member_id = $1', [inge.id, inge.id])).toBe(breaksRule);
    expect(await tryAs(inge, 'delete from identity.assignment where staff_member_id = $1', [karen.id])).toBe(denied);
    expect(await tryAs(freja, 'update identity.assignment set valid_to = now(), ended_by = $2 where staff_member_id = $1', [karen.id, freja.id])).toBe('done 0');
    expect(await tryAs(inge, 'update identity.assignment set valid_to = now(), ended_by = $2 where staff_member_id = $1', [karen.id, inge.id])).toBe('done 1');
  });
});

describe('a proposal', () => {
  const proposing = (by: StaffRow, to: StaffRow, proposedBy: StaffRow, state = 'awaiting_second', id = uuidv7()) =>
    tryAs(by, `insert into identity.assignment_proposal (id, staff_member_id, unit_id, role, proposed_at, proposed_by, state)
      values ($1, $2, $3, 'auditor', now(), $4, $5)`, [id, to.id, unit('koege-audit-office'), proposedBy.id, state]);

  it('is made in one\'s own name, about somebody else, and waits', async () => {
    expect(await proposing(inge, karen, inge)).toBe('done 1');
    expect(await proposing(ivar, karen, inge)).toBe(denied);
    expect(await proposing(inge, karen, inge, 'approved')).toBe(denied);
    expect(await proposing(inge, inge, inge)).toBe(breaksRule);
    expect(await proposing(freja, karen, freja)).toBe(denied);
    expect(await proposing(inge, freja, inge)).toBe(denied);
  });

  it('is decided by another, in their own name, and seen by nobody outside', async () => {
    const id = uuidv7();
    await database.asSuperuser(
      `insert into identity.assignment_proposal (id, staff_member_id, unit_id, role, proposed_at, proposed_by) values ($1, $2, $3, 'auditor', now(), $4)`,
      [id, karen.id, unit('koege-audit-office'), inge.id],
    );
    const deciding = (by: StaffRow, decidedBy: StaffRow, state: string) =>
      tryAs(by, 'update identity.assignment_proposal set state = $2, decided_by = $3, decided_at = now() where id = $1', [id, state, decidedBy.id]);
    expect(await deciding(inge, inge, 'approved')).toBe(breaksRule);
    expect(await deciding(inge, ivar, 'approved')).toBe(denied);
    expect(await deciding(karen, karen, 'approved')).toBe(breaksRule);
    expect(await deciding(ivar, ivar, 'withdrawn')).toBe(breaksRule);
    expect(await deciding(freja, freja, 'approved')).toBe('done 0');
    expect(await deciding(ivar, ivar, 'approved')).toBe('done 1');
    expect(await deciding(inge, inge, 'withdrawn')).toBe('done 1');
    expect(await tryAs(freja, 'select from identity.assignment_proposal', [])).toBe('done 0');
  });
});

describe('a member of staff', () => {
  it('is disabled by an own organisation\'s, not by themselves, and not in another\'s name', async () => {
    const disabling = (by: StaffRow, who: StaffRow, disabledBy: StaffRow) =>
      tryAs(by, 'update identity.staff_member set disabled_at = now(), disabled_by = $2 where id = $1', [who.id, disabledBy.id]);
    expect(await disabling(inge, karen, inge)).toBe('done 1');
    expect(await disabling(inge, karen, ivar)).toBe(denied);
    expect(await disabling(inge, inge, inge)).toBe(breaksRule);
    expect(await disabling(freja, karen, freja)).toBe('done 0');
    expect(await tryAs(inge, `update identity.staff_member set issuer = 'https://attacker.example' where id = $1`, [karen.id])).toBe(denied);
    expect(await tryAs(inge, 'delete from identity.staff_member where id = $1', [karen.id])).toBe(denied);
  });

  it('becomes known in the organisation of the entry, and in no other', async () => {
    const adding = (by: StaffRow, organisation: string) =>
      tryAs(by, `insert into identity.staff_member (id, issuer, subject, display_name, pseudonym, organisation_id) values ($1, 'https://x.example', 'x', 'Ny', 'P-TEST', $2)`, [uuidv7(), organisation]);
    expect(await adding(inge, inge.organisation)).toBe('done 1');
    expect(await adding(inge, freja.organisation)).toBe(denied);
  });
});

describe('a sign-in', () => {
  const signing = (by: StaffRow, who: StaffRow, organisation = who.organisation) =>
    tryAs(by, `insert into identity.sign_in (id, staff_member_id, unit_id, role, organisation_id, issuer, assurance_level, signed_in_at)
      values ($1, $2, $3, 'child_intake', $4, 'x', 'high', now())`, [uuidv7(), who.id, who.unit, organisation]);

  it('begins in one\'s own name, and ends in one\'s own', async () => {
    expect(await signing(karen, karen)).toBe('done 1');
    expect(await signing(karen, mette)).toBe(denied);
    expect(await signing(karen, karen, freja.organisation)).toBe(denied);
    const id = uuidv7();
    await database.asSuperuser(
      `insert into identity.sign_in (id, staff_member_id, unit_id, role, organisation_id, issuer, assurance_level, signed_in_at) values ($1, $2, $3, 'child_intake', $4, 'x', 'high', now())`,
      [id, karen.id, karen.unit, karen.organisation],
    );
    const ending = (by: StaffRow) => tryAs(by, `update identity.sign_in set ended_at = now(), end_reason = 'idle' where id = $1`, [id]);
    expect([await ending(mette), await ending(inge), await ending(karen)]).toEqual(['done 0', 'done 0', 'done 1']);
    expect(await tryAs(freja, 'select from identity.sign_in where id = $1', [id])).toBe('done 0');
  });
});

describe('one\'s own entries', () => {
  it('are all that anybody gets of the log without being an auditor', async () => {
    await using connection = await backend(database, 'api');
    await connection.open(freja, { scope: 'none' });
    const entry = await connection.open(karen, { scope: 'none' });
    const seen = await connection.inside('api_case', entry, () => connection.query('select operation from audit.own_entries(100)'));
    const [{ own }] = (await database.asSuperuser<{ own: number }>('select count(*)::int as own from audit.entry where actor_id = $1', [karen.id])) as [{ own: number }];
    expect(seen).toHaveLength(own);
    expect(await connection.inside('api_case', entry, () => connection.outcomeOf('select from audit.entry'))).toBe(denied);
  });

  it('are none without a valid entry, and not for the log-in role', async () => {
    await using connection = await backend(database, 'api');
    const entry = await connection.open(karen, { scope: 'none' });
    await connection.close(entry);
    expect(await connection.inside('api_case', null, () => connection.outcomeOf('select from audit.own_entries(100)'))).toBe('done 0');
    expect(await connection.outcomeOf('select from audit.own_entries(100)')).toBe(denied);
    for (const login of ['worker', 'migrator'] as const) {
      await using other = await backend(database, login);
      expect(await other.outcomeOf('select from audit.own_entries(100)')).toBe(denied);
    }
  });
});
