import type { Answer, ListedAssignmentAnswer, ListedStaffMemberAnswer, NaervaernApi } from '#api-client';
import type { Notice } from '../../http/notices.js';
import type { Session } from '../../session/session.js';
import { staffMemberPath } from './staff-places.js';

/** What an administrator does to a colleague, or to one of their assignments. Each has a page that says what will happen. */
export type StaffAct = 'disable' | 'enable' | 'end' | 'approve' | 'turnDown' | 'withdraw';

interface ActParts {
  /** The last word of the address. */
  readonly slug: string;
  readonly notice: Notice;
  /** @param id of the staff member or of the assignment */
  readonly ask: (api: NaervaernApi, id: string, version: number) => Promise<Answer<unknown>>;
}

const onMember = (path: '/staff/{staffMemberId}/disable' | '/staff/{staffMemberId}/enable') =>
  (api: NaervaernApi, staffMemberId: string, version: number) => api.post(path, { params: { path: { staffMemberId } }, body: { version } });

const onAssignment = (path: '/assignments/{assignmentId}/end' | '/assignments/{assignmentId}/approve' | '/assignments/{assignmentId}/turn-down') =>
  (api: NaervaernApi, assignmentId: string, version: number) => api.post(path, { params: { path: { assignmentId } }, body: { version } });

export const staffActs: Readonly<Record<StaffAct, ActParts>> = {
  disable: { slug: 'spaer', notice: 'staffDisabled', ask: onMember('/staff/{staffMemberId}/disable') },
  enable: { slug: 'ophaev-spaerring', notice: 'staffEnabled', ask: onMember('/staff/{staffMemberId}/enable') },
  end: { slug: 'afslut', notice: 'assignmentEnded', ask: onAssignment('/assignments/{assignmentId}/end') },
  approve: { slug: 'godkend', notice: 'assignmentApproved', ask: onAssignment('/assignments/{assignmentId}/approve') },
  turnDown: { slug: 'afvis', notice: 'assignmentTurnedDown', ask: onAssignment('/assignments/{assignmentId}/turn-down') },
  withdraw: { slug: 'traek-tilbage', notice: 'assignmentWithdrawn', ask: onAssignment('/assignments/{assignmentId}/turn-down') },
};

/** What can be done about somebody's access as it is. */
export const actsOnMember = ({ disabledSince }: ListedStaffMemberAnswer): StaffAct[] => [disabledSince === null ? 'disable' : 'enable'];

/** What can be done about an assignment as it is. Whoever proposed it may take it back, and leaves the rest to another. */
export function actsOnAssignment({ standing, proposedBy }: ListedAssignmentAnswer, { staffMemberId }: Session): StaffAct[] {
  if (standing === 'in_force' || standing === 'to_come') return ['end'];
  if (standing !== 'awaiting_second') return [];
  return proposedBy?.staffMemberId === staffMemberId ? ['withdraw'] : ['approve', 'turnDown'];
}

/** Where an act is explained and done. */
export function pathOfAct(act: StaffAct, staffMemberId: string, assignmentId?: string): `/${string}` {
  const of = assignmentId === undefined ? '' : `/roller/${assignmentId}`;
  return `${staffMemberPath(staffMemberId)}${of}/${staffActs[act].slug}`;
}

/** The act that an address ends with; undefined for a word that is none. */
export function actOf(slug: string, acts: readonly StaffAct[]): StaffAct | undefined {
  return acts.find((act) => staffActs[act].slug === slug);
}
