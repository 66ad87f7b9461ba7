/** What an assignment is worth at a moment. Only `in_force` is a right. */
export const assignmentStandings = ['in_force', 'to_come', 'ended', 'awaiting_second', 'refused', 'withdrawn'] as const;
export type AssignmentStanding = (typeof assignmentStandings)[number];

/** What an assignment that was given is worth at that time. One that ends before it begins was taken back. */
export function standingAt(now: Date, validFrom: Date, validTo: Date | null): 'in_force' | 'to_come' | 'ended' {
  if (validTo !== null && (validTo <= now || validTo <= validFrom)) return 'ended';
  return validFrom > now ? 'to_come' : 'in_force';
}
