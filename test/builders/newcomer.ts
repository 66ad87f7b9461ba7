import { randomInt } from 'node:crypto';
import { uuidv7 } from '#kernel';
import type { PrivilegeClaim } from '../../db/seed/demo-privileges.js';
import { organisations, unitByKey } from '../../db/seed/places.js';
import type { ApiAtHand } from '../harness/index.js';
import { jobFunction, rightfulClaims, signedToken } from './access-token.js';

/** The id of a seeded unit, by its key: `koege-child-intake`. */
export const unitId = (key: string): string => unitByKey(key).id;

/** The id of a seeded organisation, by its key: `koege`. */
export const organisationId = (key: string): string => organisationByKey(key).id;

/** A job function at a seeded organisation, as a token says it. */
export function asserting(organisationKey: string, name: string): PrivilegeClaim {
  return { scope: `urn:dk:gov:saml:cvrNumberIdentifier:${organisationByKey(organisationKey).cvrNumber}`, privilege: jobFunction(name) };
}

function organisationByKey(wanted: string) {
  return organisations.find(({ key }) => key === wanted)!;
}

/** A name that nobody else has: names have no digits. */
export const aName = (): string => `Ny ${Array.from({ length: 10 }, () => String.fromCharCode(97 + randomInt(26))).join('')} Opdigt`;

export interface TokenOfNewcomer {
  token: string;
  subject: string;
}

/** A token of somebody whom only their identity provider knows so far: one of Køge's child intake unless told otherwise. */
export async function tokenOfNewcomer(house: ApiAtHand, claims: Record<string, unknown> = {}): Promise<TokenOfNewcomer> {
  const { municipal } = house.issuers;
  const subject = uuidv7();
  const all = { ...rightfulClaims(municipal.issuer, new Date()), sub: subject, privileges: [asserting('koege', 'child-intake')], ...claims };
  return { subject, token: await signedToken(municipal, all) };
}
