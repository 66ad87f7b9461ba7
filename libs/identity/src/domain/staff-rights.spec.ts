import { type Actor, refuse, roles, unitKinds } from '#kernel';
import { doOverlap, mayAdminister, mayAdministerStaff, needsTwoAdministrators, type Period, periodAsked, rolesOfUnit } from './staff-rights.js';

const administrator = { kind: 'staff', id: 'one', role: 'administrator', assuranceLevel: 'high' } as Actor;

describe('a role belongs in certain kinds of units', () => {
  it('and each role in at least one, each kind of unit with at least one', () => {
    expect(new Set(Object.values(rolesOfUnit).flat())).toEqual(new Set(roles));
    for (const kind of unitKinds) expect(rolesOfUnit[kind].length).toBeGreaterThan(0);
  });
});

describe('it takes two administrators', () => {
  it.each(roles.map((role) => [role, role === 'auditor' || role === 'administrator'] as const))('to make somebody %s: %s', (role, takesTwo) => {
    expect(needsTwoAdministrators(role)).toBe(takesTwo);
  });
});

describe('staff are administered', () => {
  it('by an administrator at level high', () => {
    expect(mayAdministerStaff(administrator)).toBe(true);
    expect(mayAdministerStaff({ ...administrator, assuranceLevel: 'substantial' })).toEqual(refuse('assurance-too-low'));
  });

  it.each(roles.filter((role) => role !== 'administrator'))('not by %s', (role) => {
    expect(mayAdministerStaff({ ...administrator, role })).toEqual(refuse('not-allowed'));
  });

  it('by nobody for themselves', () => {
    expect(mayAdminister(administrator, 'two')).toBe(true);
    expect(mayAdminister(administrator, 'one')).toEqual(refuse('not-for-yourself'));
    expect(mayAdminister({ ...administrator, role: 'auditor' }, 'one')).toEqual(refuse('not-allowed'));
  });
});

const day = (number: number) => new Date(Date.UTC(2026, 0, number));

describe('a period that is asked for', () => {
  it.each<[string, Date | undefined, Date | undefined, Period | undefined]>([
    ['begins now when it says nothing', undefined, undefined, { from: day(10), to: null }],
    ['may begin later', day(11), undefined, { from: day(11), to: null }],
    ['may end', undefined, day(11), { from: day(10), to: day(11) }],
    ['may begin later and end after that', day(11), day(12), { from: day(11), to: day(12) }],
    ['does not begin in the past', day(9), undefined, undefined],
    ['does not end before now', undefined, day(10), undefined],
    ['does not end as it begins', day(11), day(11), undefined],
    ['does not end before it begins', day(12), day(11), undefined],
  ])('%s', (_what, from, to, period) => {
    expect(periodAsked(from, to, day(10))).toEqual(period);
  });
});

describe('two periods', () => {
  const span = (from: number, to: number | null): Period => ({ from: day(from), to: to === null ? null : day(to) });
  it.each<[Period, Period, boolean]>([
    [span(1, 5), span(5, 9), false],
    [span(1, 5), span(4, 9), true],
    [span(1, 9), span(4, 5), true],
    [span(1, null), span(20, null), true],
    [span(1, 5), span(9, null), false],
    [span(5, 5), span(1, 9), false],
    [span(5, 5), span(5, 5), false],
    [span(5, 9), span(5, 9), true],
  ])('%j and %j overlap: %s', (one, other, overlap) => {
    expect(doOverlap(one, other)).toBe(overlap);
    expect(doOverlap(other, one)).toBe(overlap);
  });
});
