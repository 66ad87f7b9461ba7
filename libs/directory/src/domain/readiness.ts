import type { Interval, WeeklyHours } from '#calendar';
import type { Role, UnitKind } from '#kernel';
import { mustBeCovered } from './duty-gaps.js';
import { parsePhone } from './phone-number.js';
import { isRoleHolder, mayBeDeputy, type Workplace } from './who-may-serve.js';

/** What must be in place before an office can be relied on. */
export const unitTaskCodes = ['phone', 'opening_hours', 'role_holder', 'deputy', 'duty_roster'] as const;
export type UnitTaskCode = (typeof unitTaskCodes)[number];

/** What must be in place in the organisation as a whole. */
export const organisationTaskCodes = ['second_administrator', 'auditor'] as const;
export type OrganisationTaskCode = (typeof organisationTaskCodes)[number];

/** Facts that say how far a task has come; each task has some of them. */
export interface TaskDetails {
  /** How many people there are for it. */
  readonly people?: number;
  /** The deputy is the only one who holds the unit's role, and so cannot stand in for anybody. */
  readonly isOnlyRoleHolder?: boolean;
  readonly gaps?: number;
  readonly firstGap?: Interval;
}

export interface Task<Code extends string> {
  readonly code: Code;
  readonly isReady: boolean;
  readonly details: TaskDetails;
}

export interface Person {
  readonly id: string;
  readonly workplaces: readonly Workplace[];
}

export interface UnitToCheck {
  readonly unitId: string;
  readonly kind: UnitKind;
  readonly phone: string;
  readonly hours: WeeklyHours;
  readonly deputyId: string | null;
  /** Of the next 14 days; only looked at where somebody must be on duty. */
  readonly gaps: readonly Interval[];
}

const checked: readonly UnitKind[] = ['control_room', 'specialised_unit', 'child_intake', 'adult_coordinator', 'duty_officer'];

/** Whether the organisation's administrator is told how ready a unit of this kind is: those that referrals come from and go to. */
export function isChecked(kind: UnitKind): boolean {
  return checked.includes(kind);
}

/** Everything that a unit needs, in the order in which one would see to it, each with whether it is done. */
export function unitTasks(unit: UnitToCheck, people: readonly Person[]): Task<UnitTaskCode>[] {
  const holders = people.filter(({ workplaces }) => isRoleHolder(workplaces, unit));
  const tasks: Task<UnitTaskCode>[] = [
    { code: 'phone', isReady: parsePhone(unit.phone) !== null, details: {} },
    { code: 'opening_hours', isReady: unit.hours.length > 0, details: {} },
    { code: 'role_holder', isReady: holders.length > 0, details: { people: holders.length } },
    deputyTask(unit, people, holders),
  ];
  return mustBeCovered(unit.kind) ? [...tasks, rosterTask(unit.gaps)] : tasks;
}

/** A deputy who has left, has lost the role or is the only one to stand in for is none. */
function deputyTask(unit: UnitToCheck, people: readonly Person[], holders: readonly Person[]): Task<'deputy'> {
  const deputy = people.find(({ id, workplaces }) => id === unit.deputyId && mayBeDeputy(workplaces, unit));
  const isOnlyRoleHolder = deputy !== undefined && holders.length === 1 && holders[0] === deputy;
  return { code: 'deputy', isReady: deputy !== undefined && !isOnlyRoleHolder, details: { isOnlyRoleHolder } };
}

function rosterTask(gaps: readonly Interval[]): Task<'duty_roster'> {
  const [firstGap] = gaps;
  return { code: 'duty_roster', isReady: gaps.length === 0, details: { gaps: gaps.length, ...(firstGap === undefined ? {} : { firstGap }) } };
}

/** What the organisation needs: nobody runs it alone, and somebody looks at its log. */
export function organisationTasks(people: readonly Person[]): Task<OrganisationTaskCode>[] {
  const holding = (wanted: Role): number => people.filter(({ workplaces }) => workplaces.some(({ role }) => role === wanted)).length;
  const [administrators, auditors] = [holding('administrator'), holding('auditor')];
  return [
    { code: 'second_administrator', isReady: administrators >= 2, details: { people: administrators } },
    { code: 'auditor', isReady: auditors >= 1, details: { people: auditors } },
  ];
}
