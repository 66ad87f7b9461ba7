import { type Role, unitKinds } from '#kernel';
import { isChecked, organisationTasks, type Person, type UnitToCheck, unitTasks } from './readiness.js';

const intake: UnitToCheck = {
  unitId: 'unit-1', kind: 'child_intake', phone: '+45 12 34 56 78', hours: [{ weekday: 'monday', opens: '08:00', closes: '15:00' }], deputyId: 'bo', gaps: [],
};
const duty: UnitToCheck = { ...intake, unitId: 'unit-2', kind: 'duty_officer' };
const person = (id: string, role: Role, unitId = 'unit-1'): Person => ({ id, workplaces: [{ unitId, unitKind: unitId === 'unit-2' ? 'duty_officer' : 'child_intake', role }] });
const ida = person('ida', 'child_intake');
const bo = person('bo', 'child_intake');

const missing = (unit: UnitToCheck, people: Person[]): string[] => unitTasks(unit, people).filter(({ isReady }) => !isReady).map(({ code }) => code);

describe('a contact point', () => {
  it.each<[string, Partial<UnitToCheck>, Person[], string[]]>([
    ['is ready with everything in place', {}, [ida, bo], []],
    ['lacks a number that can be called', { phone: 'kommer' }, [ida, bo], ['phone']],
    ['lacks hours', { hours: [] }, [ida, bo], ['opening_hours']],
    ['lacks a role-holder, though a deputy from the duty stands in', {}, [person('bo', 'duty_officer', 'unit-2')], ['role_holder']],
    ['lacks a deputy', { deputyId: null }, [ida, bo], ['deputy']],
    ['lacks a deputy who is still here', {}, [ida], ['deputy']],
    ['lacks a deputy in a role that fits', {}, [ida, person('bo', 'administrator')], ['deputy']],
    ['lacks a deputy who is not the only one', {}, [bo], ['deputy']],
    ['needs no roster of its own', { gaps: [{ from: new Date(0), to: new Date(1) }] }, [ida, bo], []],
  ])('%s', (_what, changed, people, expected) => {
    expect(missing({ ...intake, ...changed }, people)).toEqual(expected);
  });

  it('says why its deputy does not count', () => {
    const deputy = unitTasks(intake, [bo]).find(({ code }) => code === 'deputy');
    expect(deputy).toEqual({ code: 'deputy', isReady: false, details: { isOnlyRoleHolder: true } });
  });
});

describe('a duty unit', () => {
  const people = [person('ida', 'duty_officer', 'unit-2'), bo];

  it('is ready with a roster without gaps', () => {
    expect(missing(duty, people)).toEqual([]);
  });

  it('shows its first gap', () => {
    const gaps = [{ from: new Date(1), to: new Date(2) }, { from: new Date(3), to: new Date(4) }];
    expect(unitTasks({ ...duty, gaps }, people).at(-1)).toEqual({ code: 'duty_roster', isReady: false, details: { gaps: 2, firstGap: gaps[0] } });
  });
});

describe('an organisation', () => {
  it.each<[string, Person[], string[]]>([
    ['needs two administrators and an auditor', [], ['second_administrator', 'auditor']],
    ['counts one administrator as none to take over', [person('a', 'administrator'), person('b', 'auditor')], ['second_administrator']],
    ['is ready with them', [person('a', 'administrator'), person('b', 'auditor'), person('c', 'administrator')], []],
  ])('%s', (_what, people, expected) => {
    expect(organisationTasks(people).filter(({ isReady }) => !isReady).map(({ code }) => code)).toEqual(expected);
  });

  it('answers for the units that referrals come from and go to', () => {
    expect(unitKinds.filter(isChecked)).toEqual(['control_room', 'specialised_unit', 'child_intake', 'adult_coordinator', 'duty_officer']);
  });
});
