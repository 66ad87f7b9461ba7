import { type Refusal, refuse } from '#kernel';

/** The ids under which later acts look for what one act makes. */
interface MadeIds {
  caseId: string;
  referralId?: string;
  parts: readonly { id: string }[];
}

/** Why these ids cannot be used together: an id stands for one thing, or a later act would find the other one. */
export function idsUsedTwice({ caseId, referralId, parts }: MadeIds): Refusal[] {
  const taken = new Set([caseId, ...(referralId === undefined ? [] : [referralId])]);
  const isReferralTheCase = referralId === caseId;
  return [
    ...(isReferralTheCase ? [refuse('id-taken')] : []),
    ...parts.flatMap(({ id }) => {
      const isTaken = taken.has(id);
      taken.add(id);
      return isTaken ? [refuse('id-taken', { part: id })] : [];
    }),
  ];
}
