import { belongsToCase } from '#audit';
import { contactPointById } from '#directory';
import { isRefusal, type MissingInformationSubject, refuse, type ThreadMessageCode, uuidv7 } from '#kernel';
import { activatedTables, recordDisclosures, tableInForce } from '#legal-basis';
import { operation } from '#operation';
import { putIntoOutbox } from '#platform';
import { mayHandlePart, maySeeSentPart } from './domain/may-handle-part.js';
import type { MessageSentAnswer } from './http/message.answer.js';
import { judgeAnswer } from './judge-answer.js';
import { recipientKindOf } from './judge-part.js';
import { partStore } from './part.store.js';
import { referralStore } from './referral.store.js';

export interface SendMessage {
  partId: string;
  messageId: string;
  code: ThreadMessageCode;
  about?: MissingInformationSubject;
}

/** A coded word between sender and contact point. Closed list: until the basis engine no free text crosses. */
export const sendMessage = operation({
  name: 'part.send-message',
  verb: 'disclosure',
  purpose: () => 'case_handling',
  about: (input: SendMessage) => ({ scope: 'case', kind: 'part', id: input.partId }),
  find: async (tx, { input, actor }) => {
    const [asReceiver, asSender] = await Promise.all([
      partStore.readForReceiver(tx, input.partId, actor.unitId),
      partStore.findForSender(tx, input.partId, actor.unitId),
    ]);
    const part = asReceiver ?? asSender;
    if (part === undefined) return undefined;
    const other = part.senderUnitId === actor.unitId ? part.contactPointId : part.senderUnitId;
    const [messages, tables, recipient] = await Promise.all([
      referralStore.messages(tx, part.id),
      activatedTables(tx),
      other === null ? undefined : contactPointById(tx, other),
    ]);
    return { part, messages, tables, toKind: recipient?.kind, recipients: recipient === undefined ? [] : [recipient.organisationId] };
  },
  may: (actor, { part }) => (part.senderUnitId === actor.unitId ? maySeeSentPart(actor, part) : mayHandlePart(actor, part)),
  run: async (tx, { actor, input, found, now }) => {
    const { part, tables, toKind, recipients } = found;
    const about = input.about ?? null;
    const first = found.messages.find((message) => message.id === input.messageId);
    if (first !== undefined) {
      const isSame = first.code === input.code && first.about === about && first.fromStaff === actor.id;
      return isSame ? { id: first.id, sentAt: first.sentAt, tag: part.subjectTag, recipients } : refuse('differs-from-first');
    }
    const isSender = part.senderUnitId === actor.unitId;
    if (!isSender && part.openedAt === null) return refuse('not-opened');
    const toTell = isSender ? part.contactPointId : part.senderUnitId;
    const disclosure = judgeAnswer(
      { part, matter: 'message', items: [about === null ? 'coded-message' : 'information-request'] },
      { table: tableInForce(tables, now), actor, recipientKind: isSender ? recipientKindOf(part.kind, toKind) : 'police_unit', now },
    );
    if (isRefusal(disclosure)) return disclosure;
    const owner = { districtId: actor.districtId, caseId: part.caseId, unitId: actor.unitId, by: actor.id };
    await Promise.all([
      belongsToCase(tx, [{ id: input.messageId }]),
      recordDisclosures(tx, actor, { caseId: part.caseId, at: now }, [disclosure]),
      referralStore.insertMessage(tx, owner, { id: input.messageId, partId: part.id, code: input.code, about }, now),
      ...(toTell === null ? [] : [putIntoOutbox(tx, [{ id: uuidv7(), kind: 'part.message' as const, unitId: toTell, aboutId: part.id }])]),
    ]);
    return { id: input.messageId, sentAt: now, tag: part.subjectTag, recipients };
  },
  view: ({ id, sentAt }: { id: string; sentAt: Date; tag: string; recipients: string[] }): MessageSentAnswer => ({ id, sentAt: sentAt.toISOString() }),
  trace: (result) => ({ subjects: [result.tag], recipients: result.recipients }),
});
