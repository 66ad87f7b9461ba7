import { type Actor, type AssuranceLevel, type Refusal, refuse } from '#kernel';
import type { Database } from '#platform';
import type { ResolveActor } from './access-token.strategy.js';
import { type PersonAtWorkRow, selectActors, selectWorkplaces } from './actor.store.js';
import type { VerifiedToken } from './verified-token.js';

/**
 * Makes the look-up of who a verified token's person is to us. A right is the role in the token, within the unit that it
 * may be narrowed to, and an assignment in our tables, both, and only if that issuer may assert it there. Read anew for each request: a right that is taken
 * away is gone at once. The look-up answers
 * - the Actor, when there is exactly one thing to act as;
 * - `not-allowed` for nobody we know, nobody any more and nobody in that role alike, so that it tells none from another;
 * - `unit-not-chosen` with the units to choose from, when there are several. One person has one role in a unit; two
 *   are a slip in the directory, and choosing between them here would widen a right.
 */
export function resolveActor(database: Database): ResolveActor {
  return async (token, actingForUnitId) => {
    const found = await database.readWithoutEntry(selectActors, lookUpValues(token, actingForUnitId));
    const [only, ...others] = found;
    if (only === undefined) return refuse('not-allowed');
    return others.length === 0 ? actorOf(only, token.assuranceLevel) : await chooseAmong(database, found);
  };
}

function lookUpValues({ issuer, subject, privileges }: VerifiedToken, actingForUnitId: string | undefined): unknown[] {
  const cvrNumbers = privileges.map(({ cvrNumber }) => cvrNumber);
  const roles = privileges.map(({ role }) => role);
  const units = privileges.map(({ unitId }) => unitId);
  return [issuer, subject, cvrNumbers, roles, units, actingForUnitId ?? null];
}

/** The actor that a person at work is, signed in at that level. */
export function actorOf(person: PersonAtWorkRow, assuranceLevel: AssuranceLevel): Actor {
  const { id, displayName, pseudonym, role, unitId, unitKind, organisationId, organisationKind, districtId, municipalityCode } = person;
  return Object.freeze({
    kind: 'staff',
    id,
    districtId,
    organisationId,
    organisationKind,
    ...(municipalityCode === null ? {} : { municipalityCode }),
    unitId,
    unitKind,
    role,
    displayName,
    pseudonym,
    assuranceLevel,
  });
}

async function chooseAmong(database: Database, found: PersonAtWorkRow[]): Promise<Refusal> {
  const named = await database.readWithoutEntry(selectWorkplaces, [found.map(({ unitId }) => unitId)]);
  const places = new Map(named.map((place) => [place.unitId, place]));
  const units = found.flatMap(({ unitId, role }) => {
    const place = places.get(unitId);
    if (place === undefined) return [];
    const { unitNameDa, unitNameEn, organisationNameDa, organisationNameEn } = place;
    return [{ unitId, role, da: unitNameDa, en: unitNameEn, organisation: { da: organisationNameDa, en: organisationNameEn } }];
  });
  return refuse('unit-not-chosen', { units });
}
