import type { Actor } from '#kernel';
import type { SignInEnded } from '../end-sign-in.js';
import type { SignInReported } from '../report-sign-in.js';
import type { OwnSignInRow } from '../sign-in.store.js';
import type { OwnSignInAnswer, OwnSignInsAnswer, SignInAnswer, SignInEndedAnswer } from './sign-in.answer.js';

export function signInView({ id, signedInAt, workplace }: SignInReported, actor: Actor): SignInAnswer {
  const { unitNameDa, unitNameEn, organisationNameDa, organisationNameEn } = workplace;
  return {
    signInId: id,
    staffMemberId: actor.id,
    name: actor.displayName,
    pseudonym: actor.pseudonym,
    role: actor.role,
    unit: { id: actor.unitId, name: { da: unitNameDa, en: unitNameEn } },
    organisation: { id: actor.organisationId, name: { da: organisationNameDa, en: organisationNameEn } },
    signedInAt: signedInAt.toISOString(),
  };
}

export const signInEndedView = ({ id, endedAt, reason }: SignInEnded): SignInEndedAnswer => ({ signInId: id, endedAt: endedAt.toISOString(), reason });

/** No sign-in lasts longer: one that nobody has ended, for the web went down, is over all the same. */
const longestMilliseconds = 8 * 60 * 60 * 1000;

export function ownSignInsView({ rows, now }: { rows: OwnSignInRow[]; now: Date }): OwnSignInsAnswer {
  return {
    signIns: rows.map(({ id, unitId, unitNameDa, unitNameEn, role, signedInAt, endedAt, endReason }): OwnSignInAnswer => ({
      signInId: id,
      unit: { id: unitId, name: { da: unitNameDa, en: unitNameEn } },
      role,
      signedInAt: signedInAt.toISOString(),
      endedAt: endedAt?.toISOString() ?? null,
      endReason,
      isCurrent: endedAt === null && now.getTime() - signedInAt.getTime() < longestMilliseconds,
    })),
  };
}
