import { isOneOf, isUuid, roles, type AssuranceLevel, type Role } from '#kernel';
import type { JWTPayload } from 'jose';
import { assuranceLevelOf } from './assurance-level.js';
import { TokenRefused } from './token-refused.js';

/** What an issuer asserts of a person at one organisation. An assertion, not yet a right. */
export interface Privilege {
  /** Id of the organisation in our directory. */
  organisation: string;
  role: Role;
}

/** A token whose signature, issuer, audience, times and level have been checked. */
export interface VerifiedToken {
  /** With `subject`, the person's identity: a subject alone means nothing across issuers. */
  issuer: string;
  subject: string;
  assuranceLevel: AssuranceLevel;
  /** When the person proved who they are, by the issuer's clock. */
  authenticatedAt: Date;
  /** Only known roles; whether this issuer may assert them is decided against our own tables. */
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

/**
 * Roles that we do not know are somebody else's and are ignored. A privilege of another shape refuses the
 * token: an unknown field may be a constraint (as in OIO Basic Privilege Profile), and overlooking it would
 * widen a right.
 */
function readPrivileges(claim: unknown): Privilege[] {
  if (!Array.isArray(claim) || claim.length > mostPrivileges) throw new TokenRefused('malformed');
  return claim.flatMap((item: unknown) => {
    if (typeof item !== 'object' || item === null) throw new TokenRefused('malformed');
    const { organisation, role, ...unknownFields } = item as Record<string, unknown>;
    if (!isUuid(organisation) || typeof role !== 'string') throw new TokenRefused('malformed');
    if (Object.keys(unknownFields).length > 0) throw new TokenRefused('malformed');
    return isOneOf(roles, role) ? [{ organisation, role }] : [];
  });
}

/** Visible ASCII only: ids go to the database and the log, where a NUL or a lone surrogate would fail late. */
function isPlainId(claim: unknown): claim is string {
  return typeof claim === 'string' && /^[\x21-\x7e]{1,255}$/.test(claim);
}
