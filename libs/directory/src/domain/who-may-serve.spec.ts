import { type Role, roles, type UnitKind } from '#kernel';
import { isRoleHolder, mayBeDeputy, mayTakeShift, type Workplace } from './who-may-serve.js';

const unit = (kind: UnitKind) => ({ unitId: 'unit-1', kind });
const there = (kind: UnitKind, role: Role): Workplace[] => [{ unitId: 'unit-1', unitKind: kind, role }];
const elsewhere = (kind: UnitKind, role: Role): Workplace[] => [{ unitId: 'unit-2', unitKind: kind, role }];

describe('who may take a shift', () => {
  it.each<[UnitKind, Role[]]>([
    ['duty_officer', ['child_intake', 'adult_coordinator', 'duty_officer']],
    ['child_intake', ['child_intake', 'duty_officer']],
    ['adult_coordinator', ['adult_coordinator', 'duty_officer']],
    ['specialised_unit', ['police_officer', 'police_coordinator']],
    ['control_room', ['police_officer', 'police_coordinator']],
    ['audit_office', []],
    ['administration', []],
  ])('of a unit of the kind %s: %p who work there', (kind, expected) => {
    expect(roles.filter((role) => mayTakeShift(there(kind, role), unit(kind)))).toEqual(expected);
  });

  it('comes from the unit or from the out-of-hours duty, not from another unit', () => {
    expect(mayTakeShift(elsewhere('duty_officer', 'duty_officer'), unit('child_intake'))).toBe(true);
    expect(mayTakeShift(elsewhere('child_intake', 'child_intake'), unit('duty_officer'))).toBe(false);
    expect(mayTakeShift([], unit('duty_officer'))).toBe(false);
  });
});

describe('who may stand in', () => {
  it('works anywhere in the organisation in a role that fits', () => {
    expect(mayBeDeputy(elsewhere('child_intake', 'child_intake'), unit('duty_officer'))).toBe(true);
    expect(mayBeDeputy(elsewhere('adult_coordinator', 'adult_coordinator'), unit('child_intake'))).toBe(false);
    expect(mayBeDeputy(there('child_intake', 'administrator'), unit('child_intake'))).toBe(false);
    expect(mayBeDeputy([], unit('child_intake'))).toBe(false);
  });
});

describe('a role-holder', () => {
  it.each<[string, Workplace[], UnitKind, boolean]>([
    ['of the unit’s own kind', there('child_intake', 'child_intake'), 'child_intake', true],
    ['an officer of a police unit', there('local_police', 'police_officer'), 'local_police', true],
    ['not of another unit', elsewhere('child_intake', 'child_intake'), 'child_intake', false],
    ['not by another role', there('child_intake', 'administrator'), 'child_intake', false],
  ])('%s', (_who, workplaces, kind, expected) => {
    expect(isRoleHolder(workplaces, unit(kind))).toBe(expected);
  });
});
