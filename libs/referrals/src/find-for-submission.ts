import { openOwnCase, type OpenCase } from '#cases';
import { draftInTheWay, type SentInstead } from '#drafts';
import { type Actor, isChildRole } from '#kernel';
import { activatedTables } from '#legal-basis';
import type { Asked } from '#operation';
import type { Tx } from '#platform';
import { findDestination } from './compose-part.js';
import type { KnownBefore, Submission } from './plan-submission.js';

/** What both the preview and the sending look up. Nothing found is an answer too: the case is still to be made. */
export async function findForSubmission(tx: Tx, { input, actor, sealing }: Asked<Submission>): Promise<KnownBefore & { file: OpenCase | undefined }> {
  const [file, draft, tables, ...destinations] = await Promise.all([
    openOwnCase(tx, input.caseId, actor.unitId, sealing),
    draftInTheWay(tx, instead(input, actor)),
    activatedTables(tx),
    ...input.parts.map((part) => findDestination(tx, part)),
  ]);
  return { file, isRecorded: file !== undefined, draftInTheWay: draft, destinations, tables };
}

/** What a draft becomes: the case has its id. */
export function instead({ caseId, incident, parts, childNotNecessary }: Submission, actor: Actor): Omit<SentInstead, 'now'> {
  const children = new Set(incident.persons.filter((person) => isChildRole(person.role)).map((person) => person.id));
  const told = new Set(parts.map((part) => part.personId).filter((id) => children.has(id)));
  return { draftId: caseId, actor, children: told.size, ...(childNotNecessary === undefined ? {} : { childNotNecessary }) };
}
