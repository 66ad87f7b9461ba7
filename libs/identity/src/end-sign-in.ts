import type { Actor, ClientActor, SignInEndReason } from '#kernel';
import { operation } from '#operation';
import { signInEndedView } from './http/sign-in.view.js';
import { type SignInRow, signInStore } from './sign-in.store.js';

export interface EndSignIn {
  signInId: string;
  reason: SignInEndReason;
}

export interface SignInEnded {
  id: string;
  endedAt: Date;
  reason: SignInEndReason;
}

/**
 * A sign-in has ended. Reported by the web, in the name of the person whose it was: their token may be dead by then. A
 * sign-in ends once: what was reported first stands, and a later report is answered with it.
 */
export const endSignIn = operation({
  name: 'sign-in.end',
  verb: 'alteration',
  purpose: () => 'operations',
  about: ({ signInId }: EndSignIn) => ({ scope: 'none', kind: 'sign-in', id: signInId }),
  // The web itself acts when the sign-in is nobody's; it is not found then.
  find: (tx, { input, actor }: { input: EndSignIn; actor: Actor | ClientActor }) => signInStore.own(tx, input.signInId, actor.id),
  may: () => true,
  run: async (tx, { input, found, now }): Promise<SignInEnded> => {
    const before = endOf(found);
    if (before !== undefined) return before;
    await signInStore.end(tx, found.id, now, input.reason);
    return { id: found.id, endedAt: now, reason: input.reason };
  },
  view: signInEndedView,
});

function endOf({ id, endedAt, endReason }: SignInRow): SignInEnded | undefined {
  return endedAt === null || endReason === null ? undefined : { id, endedAt, reason: endReason };
}
