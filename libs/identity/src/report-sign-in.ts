import { refuse } from '#kernel';
import { operation } from '#operation';
import { type WorkplaceRow, workplaceOf } from './actor.store.js';
import { signInView } from './http/sign-in.view.js';
import { type SignInRow, signInStore } from './sign-in.store.js';

export interface ReportSignIn {
  /** Made by the web: the id of its session too. */
  signInId: string;
}

export interface SignInReported {
  id: string;
  signedInAt: Date;
  workplace: WorkplaceRow;
}

interface Found {
  workplace: WorkplaceRow;
  first: SignInRow | undefined;
}

/**
 * A person has signed in, in the unit that they act for. The web reports it before the browser gets its cookie, so that
 * nobody works here without a sign-in in the log. The same report again answers the same.
 */
export const reportSignIn = operation({
  name: 'sign-in.report',
  verb: 'collection',
  purpose: () => 'operations',
  about: ({ signInId }: ReportSignIn) => ({ scope: 'none', kind: 'sign-in', id: signInId }),
  find: async (tx, { input, actor }): Promise<Found | undefined> => {
    const [workplace, first] = await Promise.all([workplaceOf(tx, actor.unitId), signInStore.own(tx, input.signInId, actor.id)]);
    return workplace && { workplace, first };
  },
  may: () => true,
  run: async (tx, { actor, input, found: { workplace, first }, now }): Promise<SignInReported | ReturnType<typeof refuse>> => {
    if (first !== undefined) {
      const isSame = first.unitId === actor.unitId && first.role === actor.role;
      return isSame ? { id: first.id, signedInAt: first.signedInAt, workplace } : refuse('differs-from-first');
    }
    const { unitId, role, organisationId, assuranceLevel } = actor;
    await signInStore.insert(tx, { id: input.signInId, staffMemberId: actor.id, unitId, role, organisationId, assuranceLevel, signedInAt: now });
    return { id: input.signInId, signedInAt: now, workplace };
  },
  view: signInView,
});
