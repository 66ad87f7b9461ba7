import type { InboxPartAnswer } from '#api-client';
import { nearness } from '../../times/time-left.js';

/** Where a row stands: what is asked of me, what is late, what soon will be, then by urgency, and last what has no clock any more. */
export const inboxGroups = ['handedToMe', 'overdue', 'soon', 'AKUT', 'HASTER', 'ALMINDELIG', 'decided', 'ended'] as const;
export type InboxGroup = (typeof inboxGroups)[number];

export interface GroupedParts {
  readonly group: InboxGroup;
  readonly parts: readonly InboxPartAnswer[];
}

/** The groups that hold something, in order; inside each, what has least time left comes first. */
export function groupedParts(parts: readonly InboxPartAnswer[], now: Date): GroupedParts[] {
  const byGroup = Map.groupBy(parts, (part) => groupOf(part, now));
  return inboxGroups.flatMap((group) => {
    const inside = byGroup.get(group);
    return inside === undefined ? [] : [{ group, parts: inside.toSorted(leastTimeFirst) }];
  });
}

/** A deadline runs until somebody has decided: neither opening nor accepting ends it. */
export const runningDeadline = ({ state, assessBefore }: Pick<InboxPartAnswer, 'state' | 'assessBefore'>): Date | undefined =>
  assessBefore !== undefined && ['delivered', 'passed_on', 'opened', 'accepted'].includes(state) ? new Date(assessBefore) : undefined;

function groupOf(part: InboxPartAnswer, now: Date): InboxGroup {
  if (['closed', 'withdrawn', 'recalled', 'returned'].includes(part.state)) return 'ended';
  if (part.handOver?.toMe === true) return 'handedToMe';
  if (part.state === 'decided') return 'decided';
  const due = runningDeadline(part);
  const near = due === undefined ? 'calm' : nearness(due, now);
  if (near !== 'calm') return near === 'over' ? 'overdue' : 'soon';
  return part.urgency;
}

/** Without a deadline: after those that have one, longest waiting first. */
function leastTimeFirst(one: InboxPartAnswer, other: InboxPartAnswer): number {
  const [dueOne, dueOther] = [one, other].map((part) => runningDeadline(part)?.getTime() ?? Number.MAX_VALUE) as [number, number];
  return dueOne - dueOther || Date.parse(one.deliveredAt ?? '') - Date.parse(other.deliveredAt ?? '') || (one.reference < other.reference ? -1 : 1);
}
