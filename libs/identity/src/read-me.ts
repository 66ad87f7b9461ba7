import type { BilingualText, Role } from '#kernel';
import { operation } from '#operation';
import { type WorkplaceRow, workplaceOf } from './actor.store.js';

export interface Me {
  name: string;
  pseudonym: string;
  role: Role;
  unit: { id: string; name: BilingualText };
  organisation: { id: string; name: BilingualText };
}

/** Who I am to the system in this request: name, role, unit and organisation of the actor, of nobody else. */
export const readMe = operation<Record<string, never>, WorkplaceRow, WorkplaceRow, Me>({
  name: 'me.read',
  verb: 'consultation',
  purpose: () => 'directory_lookup',
  about: () => ({ scope: 'none' }),
  find: (tx, { actor }) => workplaceOf(tx, actor.unitId),
  may: () => true,
  run: async (_tx, { found }) => found,
  view: (found, actor) => ({
    name: actor.displayName,
    pseudonym: actor.pseudonym,
    role: actor.role,
    unit: { id: actor.unitId, name: { da: found.unitNameDa, en: found.unitNameEn } },
    organisation: { id: actor.organisationId, name: { da: found.organisationNameDa, en: found.organisationNameEn } },
  }),
});
