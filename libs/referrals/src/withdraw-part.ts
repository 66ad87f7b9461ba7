import { isRefusal, refuse } from '#kernel';
import { withdrawConsent } from '#legal-basis';
import { operation } from '#operation';
import type { ActOnPart } from './act-on-part.js';
import { maySeeSentPart } from './domain/may-handle-part.js';
import { stateAfter } from './domain/part-state.js';
import { movedForSenderView } from './http/moved.view.js';
import { changedMeanwhile, movePart } from './part-moves.js';
import type { PartRow } from './part.row.js';
import { partStore } from './part.store.js';

/**
 * The adult takes the consent back. The part stops here, and with it every other one that rests on the same consent: none
 * of them is opened or added to on a basis that is no more. Who opened one already is told.
 */
export const withdrawPart = operation({
  name: 'part.withdraw',
  verb: 'alteration',
  purpose: () => 'victim_support_referral',
  about: (input: ActOnPart) => ({ scope: 'case', kind: 'part', id: input.partId }),
  find: async (tx, { input, actor }) => {
    const parts = await partStore.onConsentOf(tx, input.partId, actor.unitId);
    const part = parts.find(({ id }) => id === input.partId);
    return part === undefined ? undefined : { part, others: parts.filter(({ id, state }) => id !== part.id && stateAfter('withdraw', state, 'sender') !== null) };
  },
  may: (actor, { part }) => maySeeSentPart(actor, part),
  run: async (tx, running) => {
    const { found: { part, others }, actor, now } = running;
    const conflict = await changedMeanwhile(tx, part, running.input.version, actor);
    if (conflict !== null) return conflict;
    // A duty is not withdrawn: a child's part rests on no consent.
    if (part.consentId === null) return refuse('wrong-state');
    const withdrawn = await movePart(tx, running, part, 'withdraw', 'sender', withoutKeyIfUnread(part));
    if (isRefusal(withdrawn)) return withdrawn;
    for (const other of others) await movePart(tx, running, other, 'withdraw', 'sender', withoutKeyIfUnread(other));
    await withdrawConsent(tx, part.consentId, part.caseId, actor.unitId, now);
    return withdrawn;
  },
  view: movedForSenderView,
  trace: (part) => ({ subjects: [part.subjectTag] }),
});

/** What lies closed keeps its key: the proof that it was handed over outside is sealed with it. */
const withoutKeyIfUnread = ({ openedAt, state }: PartRow): { wrappedKey?: null } => (openedAt === null && state !== 'closed' ? { wrappedKey: null } : {});
