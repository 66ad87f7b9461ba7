import { jobFunctionOf } from '#identity';
import { type DemoPerson, workplacesOf } from './demo-people.js';
import { organisations, unitByKey } from './places.js';

/** One entry of the claim `privileges`: a job function at an organisation, in the shape of the OIO Basic Privilege Profile. */
export interface PrivilegeClaim {
  scope: string;
  privilege: string;
}

/** What a rights system would say of this person: each job function in the organisation of its unit, narrowed by nothing. */
export function privilegesOf(person: DemoPerson): PrivilegeClaim[] {
  return workplacesOf(person).map(({ unit, role }) => ({ scope: scopeOf(unit), privilege: jobFunctionOf(role).uri }));
}

function scopeOf(unitKey: string): string {
  const { organisationId } = unitByKey(unitKey);
  const { cvrNumber } = organisations.find(({ id }) => id === organisationId)!;
  return `urn:dk:gov:saml:cvrNumberIdentifier:${cvrNumber}`;
}
