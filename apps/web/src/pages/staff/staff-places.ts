import { NotFoundException } from '@nestjs/common';
import type { AssignmentStanding, ListedAssignmentAnswer, ListedStaffMemberAnswer, NaervaernApi, StaffListAnswer, StaffUnitAnswer } from '#api-client';
import { roleTexts } from '#kernel';
import { dataOf } from '../../person/person-api.js';
import type { Language } from '../../texts/language.js';

/** One colleague, and the units of the organisation in which anybody can be given a role. */
export interface StaffPlace {
  readonly member: ListedStaffMemberAnswer;
  readonly units: readonly StaffUnitAnswer[];
}

/**
 * The colleague with that id in the own organisation.
 * @throws NotFoundException for somebody who is not of it, ProblemShown
 */
export async function staffPlace(api: NaervaernApi, staffMemberId: string): Promise<StaffPlace> {
  const { staff, units }: StaffListAnswer = dataOf(await api.get('/staff'));
  const member = staff.find((each) => each.staffMemberId === staffMemberId);
  if (member === undefined) throw new NotFoundException();
  return { member, units };
}

const over: readonly AssignmentStanding[] = ['ended', 'refused', 'withdrawn'];

/** Whether it is a right, will be one or may become one. */
export const isAlive = ({ standing }: ListedAssignmentAnswer): boolean => !over.includes(standing);

/** Role and unit as one line. A unit that has closed since has lost its name here. */
export function roleInUnit({ role, unitId }: Pick<ListedAssignmentAnswer, 'role' | 'unitId'>, units: readonly StaffUnitAnswer[], language: Language): string {
  const unit = units.find((each) => each.unitId === unitId);
  return [roleTexts[role][language], unit?.name[language]].filter((word) => word !== undefined).join(', ');
}

export const staffPath = '/administration/brugere';
export const staffMemberPath = (staffMemberId: string): `/${string}` => `${staffPath}/${staffMemberId}`;
