import { type Actor, type Refusal, refuse } from '#kernel';
import type { Database } from '#platform';
import type { ResolveActor } from './access-token.strategy.js';
import { type ActorRow, selectActors } from './actor.store.js';
import type { VerifiedToken } from './verified-token.js';

/**
 * Makes the look-up of who a verified token's person is to us. A right is the role in the token and an assignment in
 * our tables, both, and only if that issuer may assert it there. Read anew for each request: a right that is taken
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
    return others.length === 0 ? actorOf(only, token) : chooseAmong(found);
  };
}

function lookUpValues({ issuer, subject, privileges }: VerifiedToken, actingForUnitId: string | undefined): unknown[] {
  const organisations = privileges.map(({ organisation }) => organisation);
  const roles = privileges.map(({ role }) => role);
  return [issuer, subject, organisations, roles, actingForUnitId ?? null];
}

function actorOf(row: ActorRow, token: VerifiedToken): Actor {
  const { municipalityCode, unitNameDa: _da, unitNameEn: _en, ...known } = row;
  return Object.freeze({
    kind: 'staff',
    ...known,
    ...(municipalityCode === null ? {} : { municipalityCode }),
    assuranceLevel: token.assuranceLevel,
  });
}

function chooseAmong(found: ActorRow[]): Refusal {
  const units = found.map(({ unitId, role, unitNameDa, unitNameEn }) => ({ unitId, role, da: unitNameDa, en: unitNameEn }));
  return refuse('unit-not-chosen', { units });
}
