import { type OpenCase, openOwnCase } from '#cases';
import type { Asked } from '#operation';
import type { Tx } from '#platform';
import { type Destination, findDestination } from './compose-part.js';
import type { Submission } from './plan-submission.js';

export interface FoundForSubmission {
  /** The unit's case of this id, if there is one. */
  file: OpenCase | undefined;
  destinations: Destination[];
}

/** What both the preview and the sending look up. Nothing found is an answer too: the case is still to be made. */
export async function findForSubmission(tx: Tx, { input, actor, sealing }: Asked<Submission>): Promise<FoundForSubmission> {
  const [file, ...destinations] = await Promise.all([
    openOwnCase(tx, input.caseId, actor.unitId, sealing),
    ...input.parts.map((part) => findDestination(tx, part)),
  ]);
  return { file, destinations };
}
