import { refuse, uuidv7 } from '#kernel';
import { continuingBases } from '#legal-basis';
import { operation } from '#operation';
import { putIntoOutbox, type Tx } from '#platform';
import { type EndReply, endsSight, mayAnswerEnd, namesBasis } from './domain/end-of-consent.js';
import { endDutyStore, type OwnEndDutyRow } from './end-duty.store.js';
import { endedConsentView } from './http/end-of-consent.view.js';
import { listingStore } from './listing.store.js';
import { notePart } from './part-moves.js';
import { partStore } from './part.store.js';

export interface AnswerConsentEnd {
  partId: string;
  answer: EndReply;
  /** Of the bases in force; with an answer that goes on, and only then. */
  basis?: string;
}

/**
 * A named human of a contact point says what becomes of what it was given, now that the consent has ended. Stopping and
 * deleting end its sight of the part here; going on, on a basis that is named, keeps it readable and marked. Who never
 * saw it acknowledges. An answer is not changed afterwards.
 */
export const answerConsentEnd = operation({
  name: 'consent.answer-end',
  verb: 'alteration',
  purpose: () => 'case_handling',
  about: (input: AnswerConsentEnd) => ({ scope: 'case', kind: 'part', id: input.partId }),
  find: async (tx, { input, actor }) => {
    // Who had the part and has it no more is party to nothing but its own duty.
    const [part, duties] = await Promise.all([partStore.findForReceiver(tx, input.partId, actor.unitId), endDutyStore.ofPart(tx, input.partId, actor.unitId)]);
    return duties.length === 0 ? undefined : { part, duties };
  },
  may: (actor, { duties: [duty] }) => mayAnswerEnd(actor, duty!),
  run: async (tx, running) => {
    const { found: { part, duties }, input, actor, now } = running;
    const open = duties.filter(({ answeredAt }) => answeredAt === null);
    if (open.length === 0) return refuse('wrong-state');
    if ((input.answer === 'acknowledged') === open.some(({ hasSeen }) => hasSeen)) return refuse('wrong-state');
    const basis = await basisNamed(tx, input, now);
    if (basis === undefined) return refuse('basis-not-in-force', { field: 'basis' });
    for (const duty of open) {
      const answer = duty.hasSeen ? input.answer : 'acknowledged';
      const done = await endDutyStore.answer(tx, duty, { answer, basis: namesBasis(answer) ? basis : null, at: now, by: actor.id });
      if (done === 0) return refuse('wrong-state');
    }
    // Only of the part as it lies here on that very consent: what was given again on another one stays.
    if (part !== undefined && part.state === 'withdrawn' && open.some(({ consentId }) => consentId === part.consentId)) {
      const leaves = endsSight(input.answer) ? { contactPointId: null, passedFromUnitId: actor.unitId } : {};
      if (endsSight(input.answer)) await listingStore.remove(tx, part.id, actor.unitId);
      await notePart(tx, running, part, 'answer_end', leaves, { reason: input.answer });
    } else {
      await putIntoOutbox(tx, [{ id: uuidv7(), kind: 'part.answer-end', unitId: open[0]!.senderUnitId, aboutId: input.partId }]);
    }
    return { duty: (await endDutyStore.ofPart(tx, input.partId, actor.unitId)).find(({ consentId }) => consentId === open[0]!.consentId)!, now, tag: part?.subjectTag };
  },
  view: ({ duty, now }: { duty: OwnEndDutyRow; now: Date; tag: string | undefined }) => endedConsentView(duty, now),
  trace: ({ tag }) => ({ subjects: tag === undefined ? [] : [tag] }),
});

/** The basis that is named, null where none is to be; undefined where what is named does not hold. */
async function basisNamed(tx: Tx, { answer, basis }: AnswerConsentEnd, now: Date): Promise<string | null | undefined> {
  if (!namesBasis(answer)) return null;
  return (await continuingBases(tx, now)).find(({ code }) => code === basis)?.code;
}
