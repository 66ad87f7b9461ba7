import { mayHandleCases } from '#cases';
import { operation } from '#operation';
import { type FollowedPart, referralView } from './http/referral.view.js';
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
  run: async (tx, { found }) => ({
    referral: found.referral,
    parts: await Promise.all(
      found.parts.map(async (part): Promise<FollowedPart> => {
        const [events, messages] = await Promise.all([partStore.events(tx, part.id), referralStore.messages(tx, part.id)]);
        const last = events.findLast((event) => event.toState === 'closed');
        return { part, messages, closedBy: last !== undefined && last.byUnit === part.senderUnitId ? 'sender' : 'receiver' };
      }),
    ),
  }),
  view: referralView,
  trace: (result) => ({ subjects: result.parts.map(({ part }) => part.subjectTag) }),
});
