import { refuse } from '#kernel';
import { operation } from '#operation';
import { changedMeanwhile, noteChange, tellEverybody } from './changes.js';
import { mayEdit } from './domain/who-may-edit.js';
import { mayBeDeputy } from './domain/who-may-serve.js';
import type { DeputyAnswer } from './http/contact-details.answer.js';
import { type PersonAtWork, selectPeople } from './people.store.js';
import { unitStore } from './unit.store.js';

export interface NameDeputy {
  unitId: string;
  /** Nobody stands in without one. */
  staffMemberId?: string;
  version: number;
}

interface Deputy {
  unitId: string;
  deputy?: PersonAtWork;
  version: number;
}

/** The administrator says who stands in when nobody of an office can be reached: a colleague in a role that fits. */
export const nameDeputy = operation({
  name: 'directory.name-deputy',
  verb: 'alteration',
  purpose: () => 'operations',
  about: (_input: NameDeputy) => ({ scope: 'none' }),
  find: async (tx, { input, actor }) => {
    const [unit, people] = await Promise.all([unitStore.lock(tx, input.unitId, actor.organisationId), selectPeople(tx, actor.organisationId)]);
    return unit === undefined ? undefined : { unit, people };
  },
  may: (actor, { unit }) => mayEdit(actor, 'deputy', unit),
  run: async (tx, { actor, input, found, now }) => {
    const { unit, people } = found;
    const stale = await changedMeanwhile(tx, { id: unit.unitId, version: unit.version }, input.version);
    if (stale !== null) return stale;
    const deputy = people.find(({ id }) => id === input.staffMemberId);
    if (input.staffMemberId !== undefined && (deputy === undefined || !mayBeDeputy(deputy.workplaces, unit))) return refuse('person-cannot-stand-in');
    if ((deputy?.id ?? null) === unit.deputyId) return { unitId: unit.unitId, deputy, version: unit.version };
    const version = unit.version + 1;
    await Promise.all([
      unitStore.changeDeputy(tx, unit.unitId, deputy?.id ?? null, version),
      noteChange(tx, { id: unit.unitId, version }, actor, now, ['deputy']),
      tellEverybody(tx, unit.unitId, unit.unitId),
    ]);
    return { unitId: unit.unitId, deputy, version };
  },
  view: ({ unitId, deputy, version }: Deputy): DeputyAnswer => ({
    unitId,
    ...(deputy === undefined ? {} : { deputy: { id: deputy.id, name: deputy.name } }),
    version,
  }),
});
