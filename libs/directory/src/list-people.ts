import { operation } from '#operation';
import { mayEdit } from './domain/who-may-edit.js';
import { mayBeDeputy, mayTakeShift } from './domain/who-may-serve.js';
import type { PeopleAnswer } from './http/people.answer.js';
import { type PersonAtWork, selectPeople } from './people.store.js';
import { type OwnUnitRow, unitStore } from './unit.store.js';

export interface ListPeople {
  unitId: string;
}

interface PeopleOfUnit {
  unit: OwnUnitRow;
  people: PersonAtWork[];
}

/** Whom one can put on duty for a unit, or let stand in for it: for those who may. */
export const listPeople = operation({
  name: 'directory.list-people',
  verb: 'consultation',
  purpose: () => 'directory_lookup',
  about: (_input: ListPeople) => ({ scope: 'none' }),
  find: async (tx, { input, actor }): Promise<PeopleOfUnit | undefined> => {
    const [unit, people] = await Promise.all([unitStore.find(tx, input.unitId, actor.organisationId), selectPeople(tx, actor.organisationId)]);
    return unit === undefined ? undefined : { unit, people };
  },
  may: (actor, { unit }) => mayEdit(actor, 'roster', unit),
  run: async (_tx, { found }) => found,
  view: ({ unit, people }): PeopleAnswer => ({
    people: people.map(({ id, name, workplaces }) => ({
      id,
      name,
      mayTakeShift: mayTakeShift(workplaces, unit),
      mayBeDeputy: mayBeDeputy(workplaces, unit),
    })),
  }),
});
