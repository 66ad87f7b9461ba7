import { type OwnCase, ownCase } from '#cases';
import { operation } from '#operation';
import { maySeeSentPart } from './domain/may-handle-part.js';
import { followPart } from './followed-part.js';
import { sentPartView } from './http/sent-part.view.js';
import { contentsOf } from './part-file.js';
import { partStore } from './part.store.js';
import { unsealChoice } from './sealed-part.js';

/**
 * The sender's own look at a part: what it says now and said before, what happened to it in the words that the sender may
 * know, and what had been chosen, so that a correction starts from it. Once the part's key is dropped its content can be
 * read by nobody; what was chosen lies under the key of the sender's own case (decision 0020).
 */
export const readSentPart = operation({
  name: 'part.read-sent',
  verb: 'consultation',
  purpose: () => 'case_handling',
  about: (input: { partId: string }) => ({ scope: 'case', kind: 'part', id: input.partId }),
  find: (tx, { input, actor }) => partStore.readForSender(tx, input.partId, actor.unitId),
  may: (actor, part) => maySeeSentPart(actor, part),
  run: async (tx, { actor, found: part, sealing }) => {
    const [followed, contents, choice, file] = await Promise.all([
      followPart(tx, part),
      partStore.contents(tx, part.id),
      partStore.choice(tx, part.id, actor.unitId),
      ownCase(tx, part.caseId, actor.unitId),
    ]);
    const { reference, key }: OwnCase = file!;
    return {
      followed,
      caseReference: reference,
      revisions: part.wrappedKey === null ? [] : contentsOf(part, contents, sealing),
      ...(choice === undefined ? {} : { choice: unsealChoice(key(sealing), part, choice) }),
    };
  },
  view: sentPartView,
  trace: ({ followed }) => ({ subjects: [followed.part.subjectTag] }),
});
