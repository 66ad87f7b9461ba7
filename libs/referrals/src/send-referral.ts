import { belongsToCase } from '#audit';
import { mayHandleCases, openOwnCase } from '#cases';
import { isRefusal, newReference, refuse, uuidv7 } from '#kernel';
import { consentsOfCase } from '#legal-basis';
import { operation } from '#operation';
import { putIntoOutbox } from '#platform';
import { bodyMac, isSameMac, seal } from '#sealing';
import { type ComposedPart, composePart, findDestination, type WantedPart } from './compose-part.js';
import { deliveredPart } from './delivered-part.js';
import { doReceiversDiffer } from './domain/who-may-receive.js';
import { sentView } from './http/sent.view.js';
import { listingStore } from './listing.store.js';
import { partStore } from './part.store.js';
import { signReceipt } from './receipt.js';
import { referralStore } from './referral.store.js';

export interface SendReferral {
  referralId: string;
  caseId: string;
  /** 32 random bytes of the client, base64url: the key of the receipt's MAC. Kept sealed here, never in the receipt. */
  salt: string;
  parts: WantedPart[];
}

/**
 * An officer sends parts of one case to contact points. Delivered means: committed in the contact point's queue by this
 * very transaction; a child's 24 hours start there (Barnets lov § 136). The answer is a signed receipt.
 */
export const sendReferral = operation({
  name: 'referral.send',
  verb: 'disclosure',
  // A part without a consent is a child's: then the whole act serves the notification.
  purpose: (input: SendReferral) => (input.parts.some((part) => part.consentId === undefined) ? 'child_protection_notification' : 'victim_support_referral'),
  about: (input) => ({ scope: 'case', kind: 'case', id: input.caseId }),
  find: async (tx, { input, actor, sealing }) => {
    const [file, first, sofar, consents, ...destinations] = await Promise.all([
      openOwnCase(tx, input.caseId, actor.unitId, sealing),
      referralStore.find(tx, input.referralId, actor.unitId),
      partStore.ofCase(tx, input.caseId, actor.unitId),
      consentsOfCase(tx, input.caseId, actor.unitId),
      ...input.parts.map((part) => findDestination(tx, part)),
    ]);
    return file === undefined ? undefined : { file, first, sofar, consents, destinations };
  },
  may: (actor) => mayHandleCases(actor),
  run: async (tx, { actor, input, found, now, sealing }) => {
    const { referralId, caseId, salt, parts } = input;
    const mac = bodyMac(Buffer.from(salt, 'base64url'), { caseId, parts });
    const { key: caseKey, incident } = found.file.unseal();
    const composed: ComposedPart[] = [];
    for (const [index, wanted] of parts.entries()) {
      const part = composePart(found.file, incident, wanted, found.destinations[index]!, found.consents, found.first?.sentAt ?? now);
      if (isRefusal(part) && found.first === undefined) return part;
      if (!isRefusal(part)) composed.push(part);
    }
    if (found.first !== undefined) {
      // The same id again: the same words get the same receipt, other words are refused.
      if (!isSameMac(found.first.bodyMac, mac)) return refuse('differs-from-first');
      const sent = found.sofar.filter((part) => part.referralId === referralId);
      return { id: referralId, receipt: found.first.receipt, sentAt: found.first.sentAt, parts: sent, composed };
    }
    if (!doReceiversDiffer(composed.map((part) => ({ kind: part.kind, contactPointId: part.wanted.contactPointId ?? null })))) {
      return refuse('receivers-must-differ');
    }
    const openHere = found.sofar.find((part) => ['returned', 'recalled'].includes(part.state) && parts.some((wanted) => wanted.personId === part.personId));
    if (openHere !== undefined) return refuse('already-open-at-sender', { part: openHere.id });

    const children = composed.filter((part) => part.kind === 'child').length;
    const made = composed.map((part) => deliveredPart(sealing, part, { referralId, caseId, caseKey, senderUnitId: actor.unitId, senderId: actor.id, children, now, reference: newReference() }));
    const rows = made.map((part) => part.row);
    const receipt = await signReceipt(sealing, {
      sub: referralId,
      iat: Math.floor(now.getTime() / 1000),
      parts: rows.map((part) => ({ id: part.id, recipient: part.contactPointId, state: part.state })),
      mac: mac.toString('base64url'),
    });
    const owner = { districtId: actor.districtId, caseId, unitId: actor.unitId, by: actor.id };
    const referral = { id: referralId, caseId, sentBy: actor.id, sentAt: now, bodyMac: mac, receipt };
    const sealedSalt = seal(caseKey, salt, { table: 'referrals.referral', column: 'sealed_salt', rowId: referralId, caseId, version: 1 });
    const calls = composed.flatMap((part) =>
      part.wanted.calls.map((call) => {
        const id = uuidv7();
        const sealedCall = seal(caseKey, { number: call.number }, { table: 'referrals.call', column: 'sealed_call', rowId: id, caseId, version: 1 });
        return { id, partId: part.wanted.id, sealedCall, result: call.result, calledAt: new Date(call.calledAt) };
      }),
    );
    // One breath: the server runs these in order, and all of them stand or fall with the closing of the entry.
    await Promise.all([
      belongsToCase(tx, [{ id: referralId }, ...rows.map((part) => ({ id: part.id, reference: part.reference }))]),
      referralStore.insert(tx, owner, referral, sealedSalt),
      partStore.insert(tx, actor.districtId, referralId, caseId, rows),
      partStore.insertContents(tx, actor.districtId, made.map((part) => part.content)),
      partStore.insertEvents(tx, actor.districtId, { at: now, staff: actor.id, unit: actor.unitId }, made.flatMap((part) => part.events)),
      listingStore.insert(tx, actor.districtId, caseId, rows, { by: actor.id, at: now }),
      ...(calls.length === 0 ? [] : [referralStore.insertCalls(tx, owner, calls)]),
      putIntoOutbox(tx, rows.flatMap((part) => (part.contactPointId === null ? [] : [{ id: uuidv7(), kind: 'part.delivered' as const, unitId: part.contactPointId, aboutId: part.id }]))),
    ]);
    return { id: referralId, receipt, sentAt: now, parts: rows, composed };
  },
  view: sentView,
  trace: (result) => ({
    subjects: result.parts.map((part) => part.subjectTag),
    recipients: [...new Set(result.composed.flatMap((part) => (part.destination.receiver === undefined ? [] : [part.destination.receiver.organisationId])))],
  }),
});
