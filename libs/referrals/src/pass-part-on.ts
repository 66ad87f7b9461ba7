import { type ContactPoint, contactPointById } from '#directory';
import { isRefusal, refuse } from '#kernel';
import { activatedTables, lastDisclosedTo, recordDisclosures, tableInForce } from '#legal-basis';
import { operation } from '#operation';
import type { ActOnPart } from './act-on-part.js';
import { heldByNobody } from './domain/holding.js';
import { mayHandlePart } from './domain/may-handle-part.js';
import { mayReceivePart } from './domain/who-may-receive.js';
import { movedView } from './http/moved.view.js';
import { judgePassingOn } from './judge-passing-on.js';
import { listingStore } from './listing.store.js';
import { changedMeanwhile, movePart } from './part-moves.js';
import { partStore } from './part.store.js';
import { passedOnStore } from './passed-on.store.js';
import { recipientStore } from './recipient.store.js';

/** Hands a part on inside the municipality. The 24 hours go on from the first delivery. */
export const passPartOn = operation({
  name: 'part.pass-on',
  verb: 'disclosure',
  purpose: () => 'duty_handover',
  about: (input: ActOnPart & { contactPointId: string }) => ({ scope: 'case', kind: 'part', id: input.partId }),
  find: async (tx, { input, actor }) => {
    const [part, receiver, tables, given] = await Promise.all([
      partStore.findForReceiver(tx, input.partId, actor.unitId),
      contactPointById(tx, input.contactPointId),
      activatedTables(tx),
      lastDisclosedTo(tx, input.partId, actor.unitId),
    ]);
    return part === undefined ? undefined : { part, receiver, tables, given };
  },
  may: (actor, { part }) => mayHandlePart(actor, part),
  run: async (tx, running) => {
    const { part, receiver, tables, given: had } = running.found;
    const { actor, now } = running;
    const conflict = await changedMeanwhile(tx, part, running.input.version, actor);
    if (conflict !== null) return conflict;
    if (receiver?.unitId === actor.unitId) return refuse('receiver-not-for-this-part');
    const allowed = mayReceivePart(part.kind, receiver === undefined ? undefined : reach(receiver), [actor.municipalityCode]);
    if (allowed !== true) return allowed;
    const disclosure = judgePassingOn(part, had, { table: tableInForce(tables, now), actor, receiver: receiver!, now });
    if (isRefusal(disclosure)) return disclosure;
    // The rows that need this unit's part in it come first: afterwards it has none.
    const next = { ...part, ...heldByNobody, contactPointId: receiver!.unitId, state: 'passed_on' as const, version: part.version + 1, openedAt: null };
    const given = { districtId: actor.districtId, fromUnitId: actor.unitId, toUnitId: receiver!.unitId, at: running.now, by: actor.id };
    const [, , , , , moved] = await Promise.all([
      recordDisclosures(tx, actor, { caseId: part.caseId, at: now }, [disclosure]),
      passedOnStore.insert(tx, part, given),
      recipientStore.insert(tx, actor.districtId, [next], running.now, actor.unitId),
      listingStore.remove(tx, part.id, actor.unitId),
      listingStore.insert(tx, actor.districtId, part.caseId, [next], null, actor.unitId),
      movePart(tx, running, part, 'pass_on', 'receiver', { contactPointId: receiver!.unitId, passedFromUnitId: actor.unitId, openedAt: null }),
    ]);
    return moved;
  },
  view: movedView,
  trace: (part) => ({ subjects: [part.subjectTag] }),
});

const reach = (receiver: ContactPoint) => ({ unitKind: receiver.kind, municipalityCode: receiver.municipalityCode });
