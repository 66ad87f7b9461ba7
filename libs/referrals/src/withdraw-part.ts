import { refuse } from '#kernel';
import { operation } from '#operation';
import type { ActOnPart } from './act-on-part.js';
import { carryOutEnd } from './carry-out-end.js';
import { maySeeSentPart } from './domain/may-handle-part.js';
import { findConsentToEnd } from './find-consent-to-end.js';
import { movedForSenderView } from './http/moved.view.js';
import { changedMeanwhile } from './part-moves.js';
import type { PartRow } from './part.row.js';
import { partStore } from './part.store.js';

/**
 * The adult takes the consent back. The part stops here, and with it every other one that rests on the same consent: none
 * of them is opened or added to on a basis that is no more. Who was ever given something on it owes an answer.
 */
export const withdrawPart = operation({
  name: 'part.withdraw',
  verb: 'alteration',
  purpose: () => 'victim_support_referral',
  about: (input: ActOnPart) => ({ scope: 'case', kind: 'part', id: input.partId }),
  find: async (tx, { input, actor }) => {
    const asked = await partStore.readForSender(tx, input.partId, actor.unitId);
    if (asked === undefined) return undefined;
    const { consent, parts } = asked.consentId === null ? { consent: undefined, parts: [] } : await findConsentToEnd(tx, asked.caseId, asked.consentId);
    // Read again now that it is held: somebody may have come first.
    const part = await partStore.findForSender(tx, input.partId, actor.unitId);
    return part === undefined ? undefined : { part, consent, parts };
  },
  may: (actor, { part }) => maySeeSentPart(actor, part),
  run: async (tx, running) => {
    const { found: { part, consent, parts }, actor, now } = running;
    const conflict = await changedMeanwhile(tx, part, running.input.version, actor);
    if (conflict !== null) return conflict;
    // A duty is not withdrawn: a child's part rests on no consent.
    if (consent === undefined || consent.id !== part.consentId || consent.endedAt !== null) return refuse('wrong-state');
    await carryOutEnd(tx, { at: now, cause: 'withdrawn', by: actor.id }, consent, parts);
    return { ...part, state: 'withdrawn' as const, version: part.version + 1 };
  },
  view: (part: PartRow) => movedForSenderView(part),
  trace: (part) => ({ subjects: [part.subjectTag] }),
});
