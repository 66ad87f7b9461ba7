import { belongsToCase } from '#audit';
import { type Actor, newReference, type Refusal, refuse, uuidv7 } from '#kernel';
import { recordDisclosures } from '#legal-basis';
import { putIntoOutbox, type Tx } from '#platform';
import { type DataKey, isSameMac, seal, type Sealing } from '#sealing';
import type { ComposedPart, Destination, Notice } from './compose-part.js';
import { type DeliveredPart, deliveredPart } from './delivered-part.js';
import { listingStore } from './listing.store.js';
import type { PartRow } from './part.row.js';
import { partStore } from './part.store.js';
import { recipientStore } from './recipient.store.js';
import { signReceipt } from './receipt.js';
import { type CallRow, type ReferralRow, referralStore } from './referral.store.js';

/** What is sent, from which case, and what vouches for it. */
export interface ToSend {
  referralId: string;
  caseId: string;
  /** 32 random bytes of the client, base64url: the key of the receipt's MAC. Kept sealed here, never in the receipt. */
  salt: string;
  mac: Buffer;
  caseKey: DataKey;
  /** The tag that stands for a person of the case in the log. */
  tagOf(personId: string): string | undefined;
  composed: ComposedPart[];
}

/** A referral with its signed receipt, ready to be stored. */
export interface Sending {
  actor: Actor;
  referral: ReferralRow;
  sealedSalt: Buffer;
  parts: DeliveredPart[];
  calls: CallRow[];
}

/** What the sender is answered: now and each time the same is sent again. */
export interface Sent {
  id: string;
  receipt: string;
  sentAt: Date;
  parts: PartRow[];
  /** Where each part goes, as far as it is still known. */
  destined: { partId: string; destination: Destination; notices: Notice[] }[];
}

/** Seals each part under a key of its own, and signs what goes where. */
export async function prepareSending(toSend: ToSend, { actor, now, sealing }: { actor: Actor; now: Date; sealing: Sealing }): Promise<Sending> {
  const { referralId, caseId, mac, composed } = toSend;
  const children = composed.filter((part) => part.kind === 'child').length;
  const delivery = { referralId, caseId, caseKey: toSend.caseKey, senderUnitId: actor.unitId, senderId: actor.id, children, now };
  const parts = composed.map((part) =>
    deliveredPart(sealing, part, { ...delivery, reference: newReference(), subjectTag: toSend.tagOf(part.wanted.personId)! }),
  );
  const receipt = await signReceipt(sealing, {
    sub: referralId,
    iat: Math.floor(now.getTime() / 1000),
    parts: parts.map(({ row }) => ({ id: row.id, recipient: row.contactPointId, state: row.state })),
    mac: mac.toString('base64url'),
  });
  return {
    actor,
    referral: { id: referralId, caseId, sentBy: actor.id, sentAt: now, bodyMac: mac, receipt },
    sealedSalt: seal(toSend.caseKey, toSend.salt, { table: 'referrals.referral', column: 'sealed_salt', rowId: referralId, caseId, version: 1 }),
    parts,
    calls: callsOf(toSend),
  };
}

/**
 * One breath: the server runs these in order, and all of them stand or fall with the closing of the entry. Delivered
 * means that: committed in the contact point's queue by this very transaction.
 */
export async function storeSending(tx: Tx, { actor, referral, sealedSalt, parts, calls }: Sending): Promise<void> {
  const { id, caseId, sentAt } = referral;
  const owner = { districtId: actor.districtId, caseId, unitId: actor.unitId, by: actor.id };
  const rows = parts.map((part) => part.row);
  await Promise.all([
    belongsToCase(tx, [{ id }, ...rows.map((part) => ({ id: part.id, reference: part.reference }))]),
    referralStore.insert(tx, owner, referral, sealedSalt),
    partStore.insert(tx, actor.districtId, id, caseId, rows),
    recipientStore.insert(tx, actor.districtId, rows, sentAt, null),
    recordDisclosures(tx, actor, { caseId, at: sentAt }, parts.map((part) => part.disclosure)),
    partStore.insertContents(tx, actor.districtId, parts.map((part) => part.content)),
    partStore.insertEvents(tx, actor.districtId, { at: sentAt, staff: actor.id, unit: actor.unitId }, parts.flatMap((part) => part.events)),
    listingStore.insert(tx, actor.districtId, caseId, rows, { by: actor.id, at: sentAt }),
    ...(calls.length === 0 ? [] : [referralStore.insertCalls(tx, owner, calls)]),
    putIntoOutbox(tx, rows.flatMap((part) => (part.contactPointId === null ? [] : [{ id: uuidv7(), kind: 'part.delivered' as const, unitId: part.contactPointId, aboutId: part.id }]))),
  ]);
}

/** The answer to what is sent for the first time. */
export function sentNow({ referral, parts }: Sending, composed: ComposedPart[]): Sent {
  return { id: referral.id, receipt: referral.receipt, sentAt: referral.sentAt, parts: parts.map((part) => part.row), destined: destinedOf(composed) };
}

/** The same id again: the same words get the same receipt, their parts in the same order; other words are refused. */
export function sentBefore(first: ReferralRow, { mac, wanted }: { mac: Buffer; wanted: readonly { id: string }[] }, sofar: PartRow[], composed: ComposedPart[]): Sent | Refusal {
  if (!isSameMac(first.bodyMac, mac)) return refuse('differs-from-first');
  const parts = wanted.flatMap(({ id }) => sofar.filter((part) => part.id === id && part.referralId === first.id));
  return { id: first.id, receipt: first.receipt, sentAt: first.sentAt, parts, destined: destinedOf(composed) };
}

/** Organisations that were sent something. */
export function recipientsOf({ destined }: Sent): string[] {
  return [...new Set(destined.flatMap(({ destination: { receiver } }) => (receiver === undefined ? [] : [receiver.organisationId])))];
}

function destinedOf(composed: ComposedPart[]): Sent['destined'] {
  return composed.map(({ wanted, destination, notices }) => ({ partId: wanted.id, destination, notices }));
}

function callsOf({ caseId, caseKey, composed }: ToSend): CallRow[] {
  return composed.flatMap(({ wanted }) =>
    wanted.calls.map((call) => {
      const id = uuidv7();
      const sealedCall = seal(caseKey, { number: call.number }, { table: 'referrals.call', column: 'sealed_call', rowId: id, caseId, version: 1 });
      return { id, partId: wanted.id, sealedCall, result: call.result, calledAt: new Date(call.calledAt) };
    }),
  );
}
