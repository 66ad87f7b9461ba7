import { type Incident, mayHandleCases, openOwnCase } from '#cases';
import { isRefusal, refuse } from '#kernel';
import { activatedTables, consentsOfCase, recordDisclosures, tableInForce } from '#legal-basis';
import { operation } from '#operation';
import type { ActOnPart } from './act-on-part.js';
import { composePart, type Destination, findDestination, type WantedPart } from './compose-part.js';
import { assessBefore, restingOn } from './delivered-part.js';
import { disclosureOf } from './disclosure-of.js';
import { choiceOf } from './domain/choice.js';
import { whatPartsServe } from './domain/what-parts-serve.js';
import { lastReturn } from './followed-part.js';
import { movedForSenderView } from './http/moved.view.js';
import { listingStore } from './listing.store.js';
import { mendedSource } from './mended-source.js';
import { changedMeanwhile, movePart } from './part-moves.js';
import type { EventRow, PartRow } from './part.row.js';
import { partStore } from './part.store.js';
import { recipientStore } from './recipient.store.js';
import { sealChoice, sealContent } from './sealed-part.js';

/**
 * Sends a returned or recalled part again: new content and key, perhaps another contact point. The 24 hours of the new
 * receiver start with this delivery; until then the sender's own clock ran on. Words that were mended stay mended. The
 * kommune that the returning one proposed may receive, whatever the case says: whoever received wrongly names who is right.
 * From here on the part rests on the consent that it is sent on now, and nobody has answered it yet. What names no basis keeps
 * the one that its kind of part has.
 */
export const sendPartAgain = operation({
  name: 'part.send-again',
  verb: 'disclosure',
  purpose: ({ wanted }) => whatPartsServe([wanted]),
  about: (input: ActOnPart & { wanted: WantedPart; mended: Pick<Incident, 'statements'> }) => ({ scope: 'case', kind: 'part', id: input.partId }),
  find: async (tx, { input, actor, sealing }) => {
    const [part, destination] = await Promise.all([
      partStore.findForSender(tx, input.partId, actor.unitId),
      findDestination(tx, input.wanted),
    ]);
    if (part === undefined) return undefined;
    const [file, consents, choice, events, tables] = await Promise.all([
      openOwnCase(tx, part.caseId, actor.unitId, sealing),
      consentsOfCase(tx, part.caseId, actor.unitId),
      partStore.choice(tx, part.id, actor.unitId),
      partStore.events(tx, part.id),
      activatedTables(tx),
    ]);
    return file === undefined ? undefined : { part, destination: { ...destination, ...proposalIn(part, events) }, file, consents, choice, tables };
  },
  may: (actor) => mayHandleCases(actor),
  run: async (tx, running) => {
    const { found, input, actor, now, sealing } = running;
    const { part } = found;
    const conflict = await changedMeanwhile(tx, part, input.version, actor);
    if (conflict !== null) return conflict;
    if (input.wanted.personId !== part.personId) return refuse('unknown-person');
    const source = mendedSource(found.file, part, found.choice, input.mended.statements);
    if (isRefusal(source)) return source;
    const composed = composePart(source.incident, input.wanted, found.destination, { table: tableInForce(found.tables, now), senderRole: actor.role, consents: found.consents, now, proposes: true });
    if (isRefusal(composed)) return composed;
    const sent = await movePart(tx, running, part, 'send', 'sender', {});
    if (isRefusal(sent)) return sent;
    const { key, wrapped } = sealing.keys.newDataKey({ caseId: part.caseId, partId: part.id });
    const revision = part.contentRevision + 1;
    const receiver = composed.destination.receiver;
    const content = sealContent(key, part.id, part.caseId, revision, composed.content);
    const sealedChoice = sealChoice(source.caseKey, part.id, part.caseId, revision, choiceOf(input.wanted, source.mended));
    const disclosure = disclosureOf(part.id, composed);
    await Promise.all([
      recordDisclosures(tx, actor, { caseId: part.caseId, at: now }, [disclosure]),
      partStore.insertContents(tx, actor.districtId, [{ partId: part.id, revision, disclosureId: disclosure.id, sealedContent: content, sealedChoice, reason: 'sent_again', writtenAt: now, writtenBy: actor.id }]),
    ]);
    if (part.contactPointId !== null) await listingStore.remove(tx, part.id, part.contactPointId);
    const delivered = await movePart(tx, running, sent, receiver === undefined ? 'leave_the_system' : 'deliver', 'house', {
      contactPointId: receiver?.unitId ?? null,
      municipalityCode: composed.municipalityCode,
      deliveredAt: receiver === undefined ? null : now,
      assessBefore: part.kind === 'child' ? assessBefore(now) : null,
      openedAt: null,
      contentRevision: revision,
      wrappedKey: wrapped,
      // The answer of whoever had it before is not the new one's, and would look as if somebody had taken care of it.
      feedback: null,
      ...restingOn(composed),
    });
    if (isRefusal(delivered)) return delivered;
    await Promise.all([listingStore.insert(tx, actor.districtId, part.caseId, [delivered], null), recipientStore.insert(tx, actor.districtId, [delivered], now, null)]);
    return { part: delivered, recipients: receiver === undefined ? [] : [receiver.organisationId] };
  },
  view: ({ part }: { part: PartRow; recipients: string[] }) => movedForSenderView(part),
  trace: ({ part, recipients }) => ({ subjects: [part.subjectTag], recipients }),
});

function proposalIn(part: PartRow, events: readonly EventRow[]): Pick<Destination, 'proposed'> {
  const proposed = lastReturn(part, events)?.proposedMunicipalityCode;
  return proposed === undefined ? {} : { proposed };
}
