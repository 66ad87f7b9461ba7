import type { Role } from '#kernel';
import type { Secret } from './secret.js';

/** Who signed in, as the api said when the sign-in was reported. Staff data, nobody's case. */
export interface SignedInPerson {
  name: string;
  role: Role;
  unit: Place;
  organisation: Place;
  /** Key of the provider, issuer and subject: only the same person comes back to a hidden screen. */
  provider: string;
  issuer: string;
  subject: string;
}

interface Place {
  id: string;
  name: { da: string; en: string };
}

/** What the identity provider gave: never leaves the server. */
export interface Tokens {
  accessToken: string;
  refreshToken?: string;
}

/** A session that is running: of one person, in one browser. Times are the database's. */
export interface Session {
  /** The sign-in's id in the audit log. */
  id: string;
  secret: Secret;
  staffMemberId: string;
  person: SignedInPerson;
  startedAt: Date;
  idleEndsAt: Date;
  absoluteEndsAt: Date;
  now: Date;
  /** The screen is hidden: nothing is shown until the same person has signed in again. */
  isLocked: boolean;
  lockedPath: string | null;
}

/** One of a person's own sessions, as they see it in a list. */
export interface OwnSession {
  id: string;
  device: string;
  startedAt: Date;
  lastActiveAt: Date;
}
