import { isRefusal, refuse } from '#kernel';
import { withdrawConsent } from '#legal-basis';
import { operation } from '#operation';
import type { ActOnPart } from './act-on-part.js';
import { maySeeSentPart } from './domain/may-handle-part.js';
import { movedForSenderView } from './http/moved.view.js';
import { changedMeanwhile, movePart } from './part-moves.js';
import { partStore } from './part.store.js';

/** The adult takes the consent back. The part stops here; who opened it already is told. */
export const withdrawPart = operation({
  name: 'part.withdraw',
  verb: 'alteration',
  purpose: () => 'victim_support_referral',
  about: (input: ActOnPart) => ({ scope: 'case', kind: 'part', id: input.partId }),
  find: (tx, { input, actor }) => partStore.findForSender(tx, input.partId, actor.unitId),
  may: (actor, part) => maySeeSentPart(actor, part),
  run: async (tx, running) => {
    const { found, actor, now } = running;
    const conflict = await changedMeanwhile(tx, found, running.input.version, actor);
    if (conflict !== null) return conflict;
    // A duty is not withdrawn: a child's part rests on no consent.
    if (found.consentId === null) return refuse('wrong-state');
    // What lies closed keeps its key: the proof that it was handed over outside is sealed with it.
    const isUnopened = found.openedAt === null && found.state !== 'closed';
    const withdrawn = await movePart(tx, running, found, 'withdraw', 'sender', isUnopened ? { wrappedKey: null } : {});
    if (!isRefusal(withdrawn)) await withdrawConsent(tx, found.consentId, found.caseId, actor.unitId, now);
    return withdrawn;
  },
  view: movedForSenderView,
  trace: (part) => ({ subjects: [part.subjectTag] }),
});
