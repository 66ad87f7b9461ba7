import { mayHandleCases } from '#cases';
import { operation } from '#operation';
import type { Actor } from '#kernel';
import { messageView, sentPartView } from './http/part.view.js';
import type { ThreadMessage } from './part-file.js';
import type { PartRow } from './part.row.js';
import { partStore } from './part.store.js';
import { type ReferralRow, referralStore } from './referral.store.js';

interface FollowedPart {
  part: PartRow;
  closedBy: 'sender' | 'receiver';
  messages: ThreadMessage[];
}

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
  view: ({ referral, parts }: { referral: ReferralRow; parts: FollowedPart[] }, actor: Actor) => ({
    id: referral.id,
    caseId: referral.caseId,
    sentAt: referral.sentAt.toISOString(),
    receipt: referral.receipt,
    parts: parts.map(({ part, closedBy, messages }) => ({
      ...sentPartView(part, closedBy),
      messages: messages.map((message) => messageView(message, actor)),
    })),
  }),
  trace: (result) => ({ subjects: result.parts.map(({ part }) => part.subjectTag) }),
});
