import type { Tx } from '#platform';
import type { ContactPoint, OutsideMunicipality } from './contact-point.js';
import { selectContactPointById, selectOutsideMunicipality } from './contact-point.store.js';

/**
 * The open unit with this id and how to reach it, or undefined. A municipal contact point has a role-holder when
 * somebody who can sign in holds the role of that very kind: an auditor in the house does not take a child's referral.
 */
export function contactPointById(tx: Tx, unitId: string): Promise<ContactPoint | undefined> {
  return selectContactPointById(tx, unitId);
}

/** The municipality outside the district with this official code, or undefined. */
export function outsideMunicipality(tx: Tx, municipalityCode: string): Promise<OutsideMunicipality | undefined> {
  return selectOutsideMunicipality(tx, municipalityCode);
}
