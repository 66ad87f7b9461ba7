import { actingForHeader } from '#identity';
import { unitByKey } from '../../db/seed/places.js';
import type { ApiAtHand, Caller } from '../harness/running-api.js';

/** Somebody of several units, in the one that is chosen. */
export async function actingIn(house: ApiAtHand, personKey: string, unitKey: string): Promise<Caller> {
  return house.callerWith(await house.tokenOf(personKey), () => ({ [actingForHeader]: unitByKey(unitKey).id }));
}

