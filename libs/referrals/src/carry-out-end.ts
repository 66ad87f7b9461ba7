import { uuidv7 } from '#kernel';
import { answerDueAt, type EndCause, endOneConsent, type EndingConsent } from '#legal-basis';
import { type DueWork, type OutboxFact, putDueBy, putIntoOutbox, type Tx } from '#platform';
import { whoOwesAnswer } from './domain/end-of-consent.js';
import { stateAfter } from './domain/part-state.js';
import { endDutyStore } from './end-duty.store.js';
import { type EndingPart, endingPartStore } from './ending-part.store.js';
import { partStore } from './part.store.js';
import { recipientStore } from './recipient.store.js';

/** When the worker looks for answers that have not come. */
export const overdueKind = 'consent.overdue' as const satisfies DueWork['kind'];

interface Ender {
  at: Date;
  cause: EndCause;
  /** Of staff, or of a job of the worker. */
  by: string;
}

/**
 * Ends a consent and all that rests on it, in the running transaction. Whoever has ever been given something on it is found
 * by the provenance of the disclosures, not by where the parts are now: those that had it before, second-hand ones and
 * closed contact points too. What nobody has read loses its key; what was read stays readable until its recipient answers.
 * @param consent held by this act (`consentToEnd`), and not ended yet
 * @param parts those that rest on it now, held as well
 * @returns the parts that ended
 */
export async function carryOutEnd(tx: Tx, ender: Ender, consent: EndingConsent, parts: readonly EndingPart[]): Promise<EndingPart[]> {
  const [side, move] = ender.cause === 'withdrawn' ? (['sender', 'withdraw'] as const) : (['house', 'expire'] as const);
  const ending = parts.filter(({ state }) => stateAfter(move, state, side) !== null);
  const [, given, dueAt] = await Promise.all([endOneConsent(tx, consent, ender), recipientStore.onConsent(tx, consent.id, consent.caseId), answerDueAt(tx, ender.at)]);
  const isHere = (partId: string, unitId: string): boolean => parts.some((part) => part.id === partId && part.contactPointId === unitId);
  const owed = whoOwesAnswer(given, isHere);
  const named = new Map((await endingPartStore.named(tx, owed.map(({ partId }) => partId))).map((part) => [part.id, part]));
  const ids = ending.map(({ id }) => id);
  const events = ending.map(({ id, version, state }) => ({
    partId: id, version: version + 1, move, fromState: state, toState: 'withdrawn' as const, reason: null,
  }));
  // One breath, the parts first: what else is written is allowed because they have ended.
  const [, , , settled] = await Promise.all([
    endingPartStore.end(tx, ids),
    endingPartStore.dropKeys(tx, ending.filter(isUnread).map(({ id }) => id)),
    endingPartStore.endListings(tx, ids),
    endingPartStore.settlePassedOn(tx, ending.filter(({ state }) => state === 'passed_on').map(({ id }) => id), ender.at),
    ...(events.length === 0 ? [] : [partStore.insertEvents(tx, consent.districtId, { at: ender.at, staff: ender.by, unit: consent.unitId }, events)]),
    endDutyStore.insert(
      tx,
      { consentId: consent.id, districtId: consent.districtId, caseId: consent.caseId, senderUnitId: consent.unitId, cause: ender.cause, at: ender.at, dueAt },
      owed.map((each) => ({ ...each, reference: named.get(each.partId)!.reference, kind: named.get(each.partId)!.kind })),
    ),
    ...(owed.length === 0 ? [] : [putDueBy(tx, [{ kind: overdueKind, aboutId: consent.caseId, dueAt }])]),
  ]);
  const fact = (kind: OutboxFact['kind'], unitId: string, aboutId: string): OutboxFact => ({ id: uuidv7(), kind, unitId, aboutId });
  await putIntoOutbox(tx, [
    ...ending.flatMap(({ id, contactPointId }) => (contactPointId === null ? [] : [fact(`part.${move}`, contactPointId, id)])),
    ...owed.filter(({ partId, unitId }) => !ending.some(({ id, contactPointId }) => id === partId && contactPointId === unitId)).map(({ partId, unitId }) => fact('part.consent-ended', unitId, partId)),
    ...uniqueGivers(settled).map(({ partId, fromUnitId }) => fact('part.confirmed', fromUnitId, partId)),
    ...(ender.cause === 'expired' ? [fact('part.consent-expired', consent.unitId, consent.caseId)] : []),
  ]);
  return ending;
}

/** What lies closed keeps its key: the proof that it was handed over outside is sealed with it. */
const isUnread = ({ openedAt, state }: EndingPart): boolean => openedAt === null && state !== 'closed';

function uniqueGivers(settled: { partId: string; fromUnitId: string }[]): { partId: string; fromUnitId: string }[] {
  return settled.filter((each, index) => settled.findIndex(({ partId, fromUnitId }) => partId === each.partId && fromUnitId === each.fromUnitId) === index);
}
