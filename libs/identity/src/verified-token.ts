import { assuranceLevelOf, isUuid, type AssuranceLevel } from '#kernel';
import type { JWTPayload } from 'jose';
import { isPlainId } from './compact-form.js';
import { type Constraint, type Privilege, roleAsserted } from './domain/job-functions.js';
import { TokenRefused } from './token-refused.js';

/** A token whose signature, issuer, audience, times and level have been checked. */
export interface VerifiedToken {
  /** With `subject`, the person's identity: a subject alone means nothing across issuers. */
  issuer: string;
  subject: string;
  assuranceLevel: AssuranceLevel;
  /** When the person proved who they are, by the issuer's clock. */
  authenticatedAt: Date;
  /** Only known job functions, and assertions, not yet rights: whether this issuer may assert them our own tables say. */
  privileges: readonly Privilege[];
  expiresAt: Date;
  tokenId: string;
}

const mostPrivileges = 64;

/**
 * Reads the claims of a payload whose signature and times hold.
 * @param latestSeconds the latest acceptable `auth_time`: now and the tolerance, in seconds since 1970.
 * @throws TokenRefused malformed or level-too-low.
 */
export function readClaims(payload: JWTPayload, issuer: string, latestSeconds: number): VerifiedToken {
  const { sub, jti, exp, acr, auth_time: authTime, client_id: clientId, privileges } = payload;
  if (!isPlainId(sub) || !isPlainId(jti) || !isPlainId(clientId)) throw new TokenRefused('malformed');
  if (typeof exp !== 'number' || typeof authTime !== 'number') throw new TokenRefused('malformed');
  if (authTime < 0) throw new TokenRefused('malformed');
  if (authTime > latestSeconds) throw new TokenRefused('not-yet-valid');

  const assuranceLevel = assuranceLevelOf(acr);
  if (assuranceLevel === undefined) throw new TokenRefused('level-too-low');

  return {
    issuer,
    subject: sub,
    assuranceLevel,
    authenticatedAt: new Date(authTime * 1000),
    privileges: readPrivileges(privileges),
    expiresAt: new Date(exp * 1000),
    tokenId: jti,
  };
}

const cvrScope = /^urn:dk:gov:saml:cvrNumberIdentifier:(\d{8})$/;

/**
 * Privileges in the shape of the OIO Basic Privilege Profile, as JSON. Scopes and job functions that we do not know are
 * somebody else's and give nothing, and so does one under a constraint that we do not know. A privilege of another
 * shape refuses the token: an unknown field may be meant to narrow, and overlooking it would widen a right.
 */
function readPrivileges(claim: unknown): Privilege[] {
  return listOf(claim).flatMap((item) => {
    const { scope, privilege, constraints = [] } = fieldsOf(item, ['scope', 'privilege', 'constraints']);
    if (typeof scope !== 'string' || typeof privilege !== 'string') throw new TokenRefused('malformed');
    const cvrNumber = cvrScope.exec(scope)?.[1];
    const asserted = roleAsserted(privilege, readConstraints(constraints));
    if (cvrNumber === undefined || asserted === undefined) return [];
    return asserted.unitId === null || isUuid(asserted.unitId) ? [{ cvrNumber, ...asserted }] : [];
  });
}

function readConstraints(claim: unknown): Constraint[] {
  return listOf(claim).map((item) => {
    const { type, value } = fieldsOf(item, ['type', 'value']);
    if (typeof type !== 'string' || typeof value !== 'string') throw new TokenRefused('malformed');
    return { type, value };
  });
}

function listOf(claim: unknown): unknown[] {
  if (!Array.isArray(claim) || claim.length > mostPrivileges) throw new TokenRefused('malformed');
  return claim;
}

function fieldsOf(item: unknown, known: readonly string[]): Record<string, unknown> {
  if (typeof item !== 'object' || item === null || Array.isArray(item)) throw new TokenRefused('malformed');
  if (!Object.keys(item).every((name) => known.includes(name))) throw new TokenRefused('malformed');
  return item as Record<string, unknown>;
}
