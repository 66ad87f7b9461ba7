import { mayHandleCases, openOwnCase } from '#cases';
import { isRefusal, refuse } from '#kernel';
import { activatedTables, consentsOfCase, tableInForce } from '#legal-basis';
import { operation } from '#operation';
import { receiptMac } from '#receipts';
import { type ComposedPart, composePart, findDestination, type WantedPart } from './compose-part.js';
import { idsUsedTwice } from './domain/ids-of-sending.js';
import { whatPartsServe } from './domain/what-parts-serve.js';
import { doReceiversDiffer } from './domain/who-may-receive.js';
import { sentView } from './http/sent.view.js';
import { partStore } from './part.store.js';
import { referralStore } from './referral.store.js';
import { prepareSending, recipientsOf, sentBefore, sentNow, storeSending } from './sending.js';

export interface SendReferral {
  referralId: string;
  caseId: string;
  /** See `ToSend`. */
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
  purpose: (input: SendReferral) => whatPartsServe(input.parts),
  about: (input) => ({ scope: 'case', kind: 'case', id: input.caseId }),
  find: async (tx, { input, actor, sealing }) => {
    const [file, first, sofar, consents, tables, ...destinations] = await Promise.all([
      openOwnCase(tx, input.caseId, actor.unitId, sealing),
      referralStore.find(tx, input.referralId, actor.unitId),
      partStore.ofCase(tx, input.caseId, actor.unitId),
      consentsOfCase(tx, input.caseId, actor.unitId),
      activatedTables(tx),
      ...input.parts.map((part) => findDestination(tx, part)),
    ]);
    return file === undefined ? undefined : { file, first, sofar, consents, tables, destinations };
  },
  may: (actor) => mayHandleCases(actor),
  run: async (tx, running) => {
    const { input: { referralId, caseId, salt, parts }, found: { file, first, sofar, consents, tables, destinations }, actor, now } = running;
    const mac = receiptMac(salt, { caseId, parts });
    const { key: caseKey, incident } = file.unseal();
    const at = first?.sentAt ?? now;
    const disclosing = { table: tableInForce(tables, at), senderRole: actor.role, consents, now: at };
    const tried = parts.map((wanted, index) => composePart(incident, wanted, destinations[index]!, disclosing));
    const composed = tried.filter((part): part is ComposedPart => !isRefusal(part));
    if (first !== undefined) return sentBefore(first, { mac, wanted: parts }, sofar, composed);

    const [problem] = [...tried.filter(isRefusal), ...idsUsedTwice(running.input)];
    if (problem !== undefined) return problem;
    if (!doReceiversDiffer(composed.map(({ kind, wanted }) => ({ kind, contactPointId: wanted.contactPointId ?? null })))) return refuse('receivers-must-differ');
    const openHere = sofar.find((part) => ['returned', 'recalled'].includes(part.state) && parts.some((wanted) => wanted.personId === part.personId));
    if (openHere !== undefined) return refuse('already-open-at-sender', { part: openHere.id });

    const sending = await prepareSending({ referralId, caseId, salt, mac, caseKey, tagOf: file.tagOf, composed }, running);
    await storeSending(tx, sending);
    return sentNow(sending, composed);
  },
  view: sentView,
  trace: (result) => ({ subjects: result.parts.map((part) => part.subjectTag), recipients: recipientsOf(result) }),
});
