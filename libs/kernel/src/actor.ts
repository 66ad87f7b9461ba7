import type { AssuranceLevel } from './assurance-level.js';
import type { OrganisationKind } from './organisation-kind.js';
import type { Role } from './role.js';
import type { UnitKind } from './unit-kind.js';

/**
 * A staff member at work: one person in one role in one unit (a contact point is a unit).
 * Built per request by identity from the token and our own tables; never stored, never sent.
 */
export interface Actor {
  readonly kind: 'staff';
  /** The staff member's uuid. */
  readonly id: string;
  /** The politikreds whose installation this is; stands on every row of case data. */
  readonly districtId: string;
  readonly organisationId: string;
  readonly organisationKind: OrganisationKind;
  /** Only for a municipality: its four-digit code. */
  readonly municipalityCode?: string;
  readonly unitId: string;
  readonly unitKind: UnitKind;
  readonly role: Role;
  /** The staff member's name, as colleagues and receivers see it. */
  readonly displayName: string;
  /** What the audit log shows instead of the name. */
  readonly pseudonym: string;
  readonly assuranceLevel: AssuranceLevel;
}

/** A job of the worker. It belongs to no organisation and is party to no part. */
export interface SystemActor {
  readonly kind: 'system';
  /** A uuid that is fixed for the job. */
  readonly id: string;
  readonly displayName: string;
  readonly pseudonym: string;
}

/** A program of ours that reports what nobody signed in can, such as a sign-in that was refused. It sees no case. */
export interface ClientActor {
  readonly kind: 'client';
  /** A uuid that is fixed for the program. */
  readonly id: string;
  readonly displayName: string;
  readonly pseudonym: string;
  /** Whose auditors see what it reported, when that is known. */
  readonly organisationId?: string;
}

export type AnyActor = Actor | ClientActor | SystemActor;

/** Whether a human acts; a rule that needs a named human asks this first. */
export function isStaff(actor: AnyActor): actor is Actor {
  return actor.kind === 'staff';
}
