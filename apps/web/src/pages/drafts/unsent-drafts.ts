import type { ListedDraftAnswer, NaervaernApi } from '#api-client';
import type { Role } from '#kernel';
import { dataOf } from '../../person/person-api.js';

/** The kind of news that makes a page old which shows unsent drafts. */
export const draftNews = 'draft.changed';

const withDrafts: readonly Role[] = ['police_officer', 'police_coordinator'];

/** Overdue drafts that the person must know of, for a notice on a page about something else; none for roles that write none. */
export async function overdueDrafts(api: NaervaernApi, role: Role): Promise<ListedDraftAnswer[]> {
  if (!withDrafts.includes(role)) return [];
  return dataOf(await api.get('/drafts')).drafts.filter(({ isOverdue }) => isOverdue);
}
