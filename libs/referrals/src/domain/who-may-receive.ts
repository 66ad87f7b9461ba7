import { type Refusal, refuse, type UnitKind } from '#kernel';
import type { PartKind } from './part-content.js';

/** A receiver as the rule needs it. */
export interface Receiver {
  unitKind: UnitKind;
  municipalityCode: string | null;
}

// A duty officer takes children's parts at night; an adult's part goes to the coordinator alone, so that one contact
// point never holds both sides of a home.
const receives: Readonly<Record<PartKind, readonly UnitKind[]>> = {
  child: ['child_intake', 'duty_officer'],
  adult: ['adult_coordinator'],
};

/**
 * Whether a contact point may receive a part: of the right kind, and in the municipality where the person lives or
 * where the incident was (retssikkerhedsloven § 9 a; domain.md section 4).
 */
export function mayReceivePart(kind: PartKind, receiver: Receiver | undefined, municipalities: (string | null | undefined)[]): true | Refusal {
  if (receiver === undefined || !receives[kind].includes(receiver.unitKind)) return refuse('receiver-not-for-this-part');
  if (receiver.municipalityCode === null || !municipalities.includes(receiver.municipalityCode)) return refuse('receiver-outside-municipality');
  return true;
}

/** A child's part and an adult's part of one referral go to different contact points; each sees its own only. */
export function doReceiversDiffer(parts: { kind: PartKind; contactPointId: string | null }[]): boolean {
  const children = new Set(parts.filter((part) => part.kind === 'child').map((part) => part.contactPointId));
  return parts.every((part) => part.kind === 'child' || part.contactPointId === null || !children.has(part.contactPointId));
}

/** A call must be recorded, made or tried, when it is acute or nobody holds the role; an attempt never blocks. */
export function needsCall(urgency: string, hasRoleHolder: boolean): boolean {
  return urgency === 'AKUT' || !hasRoleHolder;
}
