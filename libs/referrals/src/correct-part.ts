import { type Incident, mayHandleCases, openOwnCase } from '#cases';
import { contactPointById } from '#directory';
import { isRefusal, refuse, uuidv7 } from '#kernel';
import { activatedTables, consentsOfCase, recordDisclosures, tableInForce } from '#legal-basis';
import { operation } from '#operation';
import type { ActOnPart } from './act-on-part.js';
import { addsNothing, choiceOf } from './domain/choice.js';
import type { CorrectionReason } from './domain/correction-reason.js';
import { mayBeCorrected } from './domain/next-for-sender.js';
import { partContent, type WantedContent } from './domain/part-content.js';
import { correctedView } from './http/moved.view.js';
import { judgePart } from './judge-part.js';
import { mendedSource } from './mended-source.js';
import { changedMeanwhile, notePart } from './part-moves.js';
import type { PartRow } from './part.row.js';
import { partStore } from './part.store.js';
import { partKey, sealChoice, sealContent } from './sealed-part.js';

/**
 * Corrects a part that was opened: the content anew from the case and the officer's choices, with a reason. Old and new
 * are both kept and the receiver is told. Words are mended in `statements`; what is not named stays as it was last said.
 * Wrong data are corrected whatever became of the consent (LED art. 16); new data are given on one that carries, or not at all.
 */
export const correctPart = operation({
  name: 'part.correct',
  verb: 'alteration',
  purpose: () => 'case_handling',
  about: (input: ActOnPart & { reason: CorrectionReason; wanted: WantedContent; mended: Pick<Incident, 'statements'> }) => ({ scope: 'case', kind: 'part', id: input.partId }),
  find: async (tx, { input, actor, sealing }) => {
    const part = await partStore.findForSender(tx, input.partId, actor.unitId);
    if (part === undefined) return undefined;
    const [file, consents, choice, tables, recipient] = await Promise.all([
      openOwnCase(tx, part.caseId, actor.unitId, sealing),
      consentsOfCase(tx, part.caseId, actor.unitId),
      partStore.choice(tx, part.id, actor.unitId),
      activatedTables(tx),
      part.contactPointId === null ? undefined : contactPointById(tx, part.contactPointId),
    ]);
    return file === undefined ? undefined : { part, file, consents, choice, tables, recipient };
  },
  may: (actor) => mayHandleCases(actor),
  run: async (tx, running) => {
    const { found, input, actor, now, sealing } = running;
    const { part, tables, consents, recipient } = found;
    const conflict = await changedMeanwhile(tx, part, input.version, actor);
    if (conflict !== null) return conflict;
    if (!mayBeCorrected(part)) return refuse('wrong-state');
    if (input.wanted.personId !== part.personId) return refuse('unknown-person');
    const source = mendedSource(found.file, part, found.choice, input.mended.statements);
    if (isRefusal(source)) return source;
    const content = partContent(source.incident, input.wanted);
    if (isRefusal(content)) return content;
    const wanted = { ...input.wanted, id: part.id, ...(part.consentId === null ? {} : { consentId: part.consentId }) };
    const { items, version, recipientKind, problems: [problem] } = judgePart(
      { kind: part.kind, role: content.person.role, content, wanted, receiver: recipient },
      { table: tableInForce(tables, now), senderRole: actor.role, consents, now, proposes: true },
    );
    const isNoMore = source.chosen !== undefined && addsNothing(source.chosen, input.wanted, input.mended.statements);
    if (problem !== undefined && !isNoMore) return problem;
    const disclosure = { id: uuidv7(), aboutId: part.id, matter: 'content', direction: 'police_to_municipality', recipientKind, toUnitId: part.contactPointId, consentId: part.consentId, consentUntil: consents.find(({ id }) => id === part.consentId)?.expiresAt ?? null, version, items } as const;
    const revision = part.contentRevision + 1;
    const sealedContent = sealContent(partKey(sealing, part), part.id, part.caseId, revision, content);
    const sealedChoice = sealChoice(source.caseKey, part.id, part.caseId, revision, choiceOf(input.wanted, source.mended));
    await Promise.all([
      recordDisclosures(tx, actor, { caseId: part.caseId, at: now }, [disclosure]),
      partStore.insertContents(tx, actor.districtId, [{ partId: part.id, revision, disclosureId: disclosure.id, sealedContent, sealedChoice, reason: input.reason, writtenAt: now, writtenBy: actor.id }]),
    ]);
    const corrected = await notePart(tx, running, part, 'correct', { contentRevision: revision }, { reason: input.reason });
    return { part: corrected, recipients: recipient === undefined ? [] : [recipient.organisationId] };
  },
  view: ({ part }: { part: PartRow; recipients: string[] }) => correctedView(part),
  trace: ({ part, recipients }) => ({ subjects: [part.subjectTag], recipients }),
});
