import type { RunningApi } from '../harness/index.js';
import { signedToken, rightfulClaims } from '../builders/access-token.js';
import { demoPersonByKey } from '../../db/seed/demo-people.js';
import { privilegesOf } from '../../db/seed/demo-privileges.js';
import { unitByKey } from '../../db/seed/places.js';

/** Who tries a route, by the keys of demo people. */
export interface Cast {
  /** Whose job it is. */
  rightful: string;
  /** Somebody with the right role and no part in this: another unit. */
  stranger: string;
  /** The same kind of role in another authority. */
  otherAuthority: string;
  /** The other side of the same part: it has a part in it and still not this view. */
  otherSide: string;
  /** Somebody of the very unit, with another role: row security lets pass, the operation does not. */
  wrongRole: string;
  /** Somebody whose token comes from an issuer that may not assert the role there. */
  falseIssuer: string;
}

export const policeCast: Cast = {
  rightful: 'freja-police-officer',
  stranger: 'signe-local-police-officer',
  otherAuthority: 'lone-roskilde-child-intake',
  otherSide: 'karen-koege-child-intake',
  wrongRole: 'torben-police-administrator',
  falseIssuer: 'falke-false-police-officer',
};

export const municipalCast: Cast = {
  rightful: 'karen-koege-child-intake',
  stranger: 'mette-koege-adult-coordinator',
  otherAuthority: 'lone-roskilde-child-intake',
  otherSide: 'freja-police-officer',
  wrongRole: 'inge-koege-administrator',
  falseIssuer: 'jonas-koege-child-intake',
};

/** As the adult side of Køge, which parts on a consent go to. */
export const adultCast: Cast = {
  rightful: 'mette-koege-adult-coordinator',
  stranger: 'karen-koege-child-intake',
  otherAuthority: 'henrik-roskilde-adult-coordinator',
  otherSide: 'freja-police-officer',
  wrongRole: 'aksel-koege-auditor',
  falseIssuer: 'jonas-koege-child-intake',
};

export const auditorCast: Cast = {
  rightful: 'ronja-police-auditor',
  stranger: 'signe-local-police-officer',
  otherAuthority: 'kurt-roskilde-auditor',
  otherSide: 'aksel-koege-auditor',
  wrongRole: 'torben-police-administrator',
  falseIssuer: 'falke-false-police-officer',
};

export const administratorCast: Cast = {
  rightful: 'ivar-koege-administrator',
  stranger: 'torben-police-administrator',
  otherAuthority: 'helle-police-administrator',
  otherSide: 'freja-police-officer',
  wrongRole: 'karen-koege-child-intake',
  falseIssuer: 'jonas-koege-child-intake',
};

/** The one kommune administrator among people who have no say in the table of legal bases. */
export const tableCast: Cast = {
  rightful: 'ivar-koege-administrator',
  stranger: 'freja-police-officer',
  otherAuthority: 'lone-roskilde-child-intake',
  otherSide: 'signe-local-police-officer',
  wrongRole: 'karen-koege-child-intake',
  falseIssuer: 'jonas-koege-child-intake',
};

/** Puts somebody of another role into each of the three units, and makes one caseworker known at the wrong issuer. */
export async function arrangeCast({ database, issuers }: RunningApi): Promise<void> {
  const move = 'update identity.assignment set unit_id = $2 where staff_member_id = $1';
  await database.asSuperuser(move, [demoPersonByKey(policeCast.wrongRole)!.staffId, unitByKey('police-specialised-unit').id]);
  await database.asSuperuser(move, [demoPersonByKey(municipalCast.wrongRole)!.staffId, unitByKey('koege-child-intake').id]);
  await database.asSuperuser(move, [demoPersonByKey(adultCast.wrongRole)!.staffId, unitByKey('koege-adult-coordinator').id]);
  await database.asSuperuser('update identity.staff_member set issuer = $2 where id = $1', [demoPersonByKey(municipalCast.falseIssuer)!.staffId, issuers.police.issuer]);
}

/** A genuine token of somebody whom we know, by an issuer that may not assert that role in that organisation. */
export async function tokenOfFalseIssuer(house: RunningApi, key: string): Promise<string> {
  const person = demoPersonByKey(key)!;
  if (person.refusedFor === 'issuer-may-not-assert') return await house.tokenOf(key);
  const by = house.issuers[person.issuer === 'police' ? 'municipal' : 'police'];
  return await signedToken(by, { ...rightfulClaims(by.issuer, new Date()), sub: person.subject, privileges: privilegesOf(person) });
}
