import { uuidv7 } from '#kernel';
import { unitByKey } from '../../db/seed/places.js';
import { staffNamed } from '../builders/staff.js';
import { runningApi } from '../harness/index.js';
import { backend, type CaseRole, type Scope } from './backend.js';
import { tellWholeStory } from './whole-story.js';

/** The app's guards are out of the game here: everything is said in SQL, under an entry that is open and valid. */
const house = await runningApi();
afterAll(() => house.stop());
const { database } = house;
const { incident, childPart, adultPart, passedPart } = await tellWholeStory(house);
const people = {
  officer: 'Freja Eksempel',
  otherUnitOfPolice: 'Signe Opdigt',
  childIntake: 'Karen Opdigtsen',
  adultCoordinator: 'Mette Tænkt',
  dutyOfficer: 'Dorte Påfundsen',
  otherMunicipality: 'Lone Eksempelsen',
  auditor: 'Aksel Prøve',
};
type Who = keyof typeof people;
const nameOf = new Map([[childPart.id, 'child'], [adultPart.id, 'adult'], [passedPart.id, 'passed']]);

const acting = async <Result>(who: Who, scope: Scope, role: CaseRole, work: (connection: Awaited<ReturnType<typeof backend>>) => Promise<Result>) => {
  await using connection = await backend(database, 'api');
  const entry = await connection.open(await staffNamed(database, people[who]), scope);
  return await connection.inside(role, entry, () => work(connection));
};

/** Which parts somebody sees in a table that names them, by a statement that asks for all. */
const partsIn = (who: Who, scope: Scope, table: string, column = 'part_id') =>
  acting(who, scope, 'api_case', async (connection) => {
    const rows = await connection.query(`select distinct ${column} as id from ${table} -- fixed text: the tables of this spec`);
    return rows.map(({ id }) => nameOf.get(id as string) ?? 'another').sort();
  });

const about = (part: { id: string }): Scope => ({ scope: 'case', kind: 'part', id: part.id });
const theCase: Scope = { scope: 'case', id: incident.caseId };

const expected: [Who, string[]][] = [
  ['officer', ['adult', 'child', 'passed']],
  ['childIntake', ['child']],
  ['adultCoordinator', ['adult']],
  ['dutyOfficer', ['passed']],
  ['otherMunicipality', []],
  ['otherUnitOfPolice', []],
];

describe.each(expected)('%s, whichever part the entry is about,', (who, parts) => {
  it.each([['referrals.part', 'id'], ['referrals.part_content', 'part_id'], ['referrals.part_event', 'part_id'], ['referrals.listing', 'part_id']])(
    `sees in %s the parts that the own unit is party to: ${parts.join(', ') || 'none'}`,
    async (table, column) => {
      for (const scope of [theCase, about(childPart), about(adultPart), about(passedPart)]) expect(await partsIn(who, scope, table, column)).toEqual(parts);
    },
  );

  it('sees messages of those parts only', async () => {
    expect(await partsIn(who, theCase, 'referrals.message')).toEqual(parts.filter((part) => part === 'child'));
  });
});

describe('what a unit keeps to itself', () => {
  it.each(expected.map(([who]) => [who]))('stays there: the decision with its ground (%s)', async (who) => {
    expect(await partsIn(who, theCase, 'referrals.decision')).toEqual(who === 'childIntake' ? ['child'] : []);
  });

  it.each(expected.map(([who]) => [who]))('stays there: case, persons, statements, consents, calls (%s)', async (who) => {
    for (const table of ['cases.case_file', 'cases.person', 'cases.statement', 'cases.cpr_look_up', 'cases.listing', 'legal_basis.consent', 'referrals.call', 'referrals.referral']) {
      const seen = await acting(who, theCase, 'api_case', (connection) => connection.outcomeOf(`select from ${table} -- fixed text: the tables of this spec`));
      expect([table, seen === 'done 0']).toEqual([table, who !== 'officer']);
    }
  });
});

describe('a list', () => {
  it.each<[Who, string[]]>([
    ['officer', ['adult', 'another', 'child', 'passed']],
    ['childIntake', ['child']],
    ['adultCoordinator', ['adult']],
    ['dutyOfficer', ['passed']],
    ['otherMunicipality', []],
  ])('shows %s the own rows: %j', async (who, parts) => {
    expect(await partsIn(who, { scope: 'list' }, 'referrals.listing')).toEqual(parts);
  });

  it('opens list tables and nothing else', async () => {
    for (const table of ['referrals.part', 'referrals.part_content', 'referrals.decision', 'cases.case_file', 'cases.person', 'legal_basis.consent']) {
      for (const who of ['officer', 'childIntake'] as const) {
        const seen = await acting(who, { scope: 'list' }, 'api_case', (connection) => connection.outcomeOf(`select from ${table} -- fixed text: the tables above`));
        expect([table, seen]).toEqual([table, 'done 0']);
      }
    }
  });

  it('has no name, sealed or not, for a contact point that has not opened the part', async () => {
    const named = await acting('dutyOfficer', { scope: 'list' }, 'api_case', (connection) => connection.query('select sealed_name, wrapped_key from referrals.listing'));
    expect(named).toEqual([{ sealed_name: null, wrapped_key: null }]);
  });
});

describe('what was passed on', () => {
  it.each<[Who, string[]]>([['childIntake', ['passed']], ['dutyOfficer', []], ['officer', []], ['adultCoordinator', []], ['otherMunicipality', []]])(
    'stands in the list of the contact point that gave it, and of nobody else: %s %j',
    async (who, parts) => {
      expect(await partsIn(who, { scope: 'list' }, 'referrals.passed_on')).toEqual(parts);
    },
  );

  it.each<[Who, string[]]>([['childIntake', []], ['dutyOfficer', ['passed']], ['officer', ['passed']], ['adultCoordinator', []], ['otherMunicipality', []]])(
    'is confirmed by those who are party to the part now: %s %j',
    async (who, parts) => {
      expect(await partsIn(who, theCase, 'referrals.passed_on')).toEqual(parts);
    },
  );

  it('cannot be claimed by who does not have the part, nor in another\'s name', async () => {
    const row = `insert into referrals.passed_on (part_id, version, district_id, case_id, from_unit_id, to_unit_id, reference, passed_at, passed_by) values ($1, 99, $1, $2, $3, $3, 'x', now(), $1)`;
    const given = unitByKey('koege-child-intake').id;
    for (const [who, part] of [['officer', childPart], ['adultCoordinator', childPart], ['childIntake', passedPart], ['dutyOfficer', passedPart]] as const) {
      expect([who, await acting(who, theCase, 'api_case', (connection) => connection.outcomeOf(row, [part.id, incident.caseId, given]))]).toEqual([who, '42501']);
    }
  });
});

describe('that a part was opened by whom it was passed on to', () => {
  const opened = 'update referrals.passed_on set opened_at = now(), opened_by = $2 where part_id = $1';
  const takenBack = 'update referrals.passed_on set taken_back_at = now() where part_id = $1 and $2::uuid is not null';

  it.each<[Who, Scope, string, string]>([
    ['dutyOfficer', theCase, 'done 1', '42501'],
    ['officer', theCase, '42501', 'done 1'],
    ['childIntake', theCase, 'done 0', 'done 0'],
    ['childIntake', { scope: 'list' }, 'done 0', 'done 0'],
    ['adultCoordinator', theCase, 'done 0', 'done 0'],
    ['otherMunicipality', theCase, 'done 0', 'done 0'],
  ])('is said by those who have it, and that it was taken back by its sender: %s %j', async (who, scope, toOpen, toTakeBack) => {
    const { id } = await staffNamed(database, people[who]);
    const confirm = (sql: string, by: string) => acting(who, scope, 'api_case', (connection) => connection.outcomeOf(sql, [passedPart.id, by]));
    expect([await confirm(opened, id), await confirm(takenBack, id)]).toEqual([toOpen, toTakeBack]);
    // In the name of somebody else: nobody.
    expect(await confirm(opened, uuidv7())).toBe(toOpen === 'done 0' ? 'done 0' : '42501');
  });
});

describe('what is another\'s', () => {
  const denied = '42501';
  const write = (who: Who, sql: string, values: unknown[]) => acting(who, theCase, 'api_case', (connection) => connection.outcomeOf(sql, values));

  it.each<[Who, { id: string }]>([['otherMunicipality', childPart], ['adultCoordinator', childPart], ['childIntake', adultPart], ['childIntake', passedPart], ['otherUnitOfPolice', adultPart]])(
    'cannot be changed by %s',
    async (who, part) => {
      const { unit } = await staffNamed(database, people[who]);
      expect(await write(who, `update referrals.part set state = 'closed' where id = $1`, [part.id])).toBe('done 0');
      expect(await write(who, 'update referrals.part set contact_point_id = $2 where id = $1', [part.id, unit])).toBe('done 0');
      expect(await write(who, `update referrals.listing set state = 'closed' where part_id = $1`, [part.id])).toBe('done 0');
      expect(await write(who, 'delete from referrals.listing where part_id = $1', [part.id])).toBe('done 0');
      const event = `insert into referrals.part_event (part_id, version, district_id, move, from_state, to_state, at, by_staff, by_unit)
        values ($1, 99, $1, 'open', 'delivered', 'opened', now(), $1, $2)`;
      expect(await write(who, event, [part.id, unit])).toBe(denied);
    },
  );

  it('cannot be decided on by the police, nor in the name of another contact point', async () => {
    const decision = `insert into referrals.decision (part_id, district_id, case_id, contact_point_id, decision, sealed_ground, decided_by, decided_at)
      values ($1, $1, $2, $3, 'no_further_action', '\\x00', $1, now())`;
    for (const who of ['officer', 'adultCoordinator'] as const) {
      expect(await write(who, decision, [adultPart.id, incident.caseId, unitByKey('koege-child-intake').id])).toBe(denied);
    }
  });

  it('cannot be added to by somebody who has no part in it, whatever units the new row names', async () => {
    const [{ referral }] = (await database.asSuperuser<{ referral: string }>('select referral_id as referral from referrals.part where id = $1', [childPart.id])) as [{ referral: string }];
    const part = `insert into referrals.part (id, district_id, referral_id, case_id, reference, kind, person_id, subject_tag, urgency, basis, feedback_covered,
        sender_unit_id, contact_point_id, municipality_code, state, version, children)
      values ($1, $1, $2, $3, gen_random_uuid(), 'child', $1, $1, 'AKUT', 'BL133_UNDERRETNING', true, $4, $5, '0259', 'delivered', 2, 1)`;
    const listing = `insert into referrals.listing (unit_id, part_id, side, district_id, case_id, sender_unit_id, contact_point_id, reference, kind, urgency, state, version, children)
      values ($4, $1, 'receiver', $1, $2, $3, $4, 'x', 'child', 'AKUT', 'delivered', 2, 1)`;
    const decision = `insert into referrals.decision (part_id, district_id, case_id, contact_point_id, decision, sealed_ground, decided_by, decided_at)
      values ($1, $1, $2, $3, 'no_further_action', '\\x00', $1, now())`;
    const [sender, intake] = [unitByKey('police-specialised-unit').id, unitByKey('koege-child-intake').id];
    for (const who of ['otherMunicipality', 'otherUnitOfPolice', 'adultCoordinator'] as const) {
      const { unit } = await staffNamed(database, people[who]);
      expect(await write(who, part, [uuidv7(), referral, incident.caseId, unit, intake])).toBe(denied);
      expect(await write(who, part, [uuidv7(), referral, incident.caseId, sender, unit])).toBe(denied);
      expect(await write(who, listing, [childPart.id, incident.caseId, unit, intake])).toBe(denied);
      // Passed on: Køge's intake has no decision on this part, and nobody else may put one in the way of its own.
      expect(await write(who, decision, [passedPart.id, incident.caseId, unit])).toBe(denied);
      const message = `insert into referrals.message (id, district_id, part_id, case_id, code, from_unit, from_staff, sent_at) values ($1, $1, $2, $3, 'call_me', $4, $1, now())`;
      expect(await write(who, message, [uuidv7(), childPart.id, incident.caseId, unit])).toBe(denied);
      const call = `insert into referrals.call (id, district_id, part_id, case_id, unit_id, sealed_call, result, called_at, recorded_by) values ($1, $1, $2, $3, $4, '\\x00', 'busy', now(), $1)`;
      expect(await write(who, call, [uuidv7(), childPart.id, incident.caseId, unit])).toBe(denied);
      const outside = `insert into referrals.outside_delivery (part_id, district_id, case_id, unit_id, sealed_delivery, delivered_at, recorded_by) values ($2, $1, $3, $4, '\\x00', now(), $1)`;
      expect(await write(who, outside, [uuidv7(), childPart.id, incident.caseId, unit])).toBe(denied);
    }
  });

  it('cannot be copied into a list of one\'s own by somebody who has no part in it', async () => {
    const listing = `insert into cases.listing (case_id, district_id, unit_id, reference, urgency, children, recorded_at)
      values ($1, $1, $2, 'K-TEST', 'AKUT', 1, now())`;
    expect(await write('officer', listing, [uuidv7(), unitByKey('koege-child-intake').id])).toBe(denied);
  });
});

describe('an auditor', () => {
  it('has no right on case data at all', async () => {
    for (const table of ['referrals.part', 'cases.person', 'referrals.listing']) {
      const seen = await acting('auditor', { scope: 'log' }, 'auditor_case', (connection) => connection.outcomeOf(`select from ${table} -- fixed text: the tables above`));
      expect(seen).toBe('42501');
    }
  });
});

describe('what this is measured by', () => {
  it('a policy that lets a whole case in shows the child\'s part to the adult coordinator', async () => {
    await database.asSuperuser('create policy planted on referrals.part for select to api_case using (case_id = (select audit.case_in_scope()))');
    expect(await partsIn('adultCoordinator', theCase, 'referrals.part', 'id')).toEqual(['adult', 'child', 'passed']);
    await database.asSuperuser('drop policy planted on referrals.part');
  });
});
