import type { ListedDraftAnswer } from '#api-client';

/** A draft in the list at 21.48 on a Monday in November 2026, begun an hour before, without a child, unless told otherwise. */
export function aListedDraft(more: Partial<ListedDraftAnswer> & { begunHoursAgo?: number } = {}): ListedDraftAnswer {
  const { begunHoursAgo = 1, ...rest } = more;
  const at = (hours: number): string => new Date(Date.parse('2026-11-23T20:48:00Z') + (hours - begunHoursAgo) * 3_600_000).toISOString();
  return {
    id: '019b76da-a800-7000-8000-0000000000d1', version: 3, startedAt: at(0), savedAt: at(0.5), expiresAt: at(12), shownToUnitAt: at(10),
    children: 0, hadChild: false, isOwn: true, owner: 'Freja <b>Eksempel</b>', isOverdue: begunHoursAgo >= 8, isKept: false, ...rest,
  };
}
