import { mayHandleCases, ownCase } from '#cases';
import { operation } from '#operation';
import { followPart } from './followed-part.js';
import { referralView } from './http/referral.view.js';
import { partStore } from './part.store.js';
import { referralStore } from './referral.store.js';

/** What the sending unit may learn about what it sent: where each part is, whose turn, the typed answer, the thread. */
export const readReferral = operation({
  name: 'referral.read',
  verb: 'consultation',
  purpose: () => 'case_handling',
  about: (input: { referralId: string }) => ({ scope: 'case', kind: 'referral', id: input.referralId }),
  find: async (tx, { input, actor }) => {
    const [referral, parts] = await Promise.all([
      referralStore.find(tx, input.referralId, actor.unitId),
      partStore.ofReferral(tx, input.referralId, actor.unitId),
    ]);
    return referral === undefined ? undefined : { referral, parts };
  },
  may: (actor) => mayHandleCases(actor),
  run: async (tx, { actor, found: { referral, parts } }) => {
    const [file, senderName, ...followed] = await Promise.all([
      ownCase(tx, referral.caseId, actor.unitId),
      referralStore.senderName(tx, referral.id),
      ...parts.map((part) => followPart(tx, part)),
    ]);
    return { referral, caseReference: file!.reference, senderName: senderName!.name, parts: followed };
  },
  view: referralView,
  trace: (result) => ({ subjects: result.parts.map(({ part }) => part.subjectTag) }),
});
