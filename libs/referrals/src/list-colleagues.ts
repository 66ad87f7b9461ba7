import { operation } from '#operation';
import { type ColleagueRow, colleagueStore } from './colleague.store.js';
import { handlesParts } from './domain/may-handle-part.js';
import type { ColleaguesAnswer } from './http/colleagues.answer.js';

/** To whom one can hand a part over: those who hold the own role in the own contact point today. */
export const listColleagues = operation({
  name: 'colleagues.list',
  verb: 'consultation',
  purpose: () => 'directory_lookup',
  about: (_input: Record<string, never>) => ({ scope: 'none' }),
  find: (tx, { actor }) => colleagueStore.of(tx, actor.unitId, actor.role),
  may: handlesParts,
  run: async (_tx, { found }) => found,
  view: (colleagues: ColleagueRow[], actor): ColleaguesAnswer => ({
    colleagues: colleagues.map(({ id, name }): ColleaguesAnswer['colleagues'][number] => ({ id, name, isMe: id === actor.id })),
  }),
});
