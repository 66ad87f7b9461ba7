import { operation } from '#operation';
import { ownSignInsView } from './http/sign-in.view.js';
import { signInStore } from './sign-in.store.js';

const days = 30;
const day = 24 * 60 * 60 * 1000;

/** When and where I have signed in during the last 30 days: one sees here what somebody else did in one's name. */
export const readOwnSignIns = operation({
  name: 'me.sign-ins',
  verb: 'consultation',
  purpose: () => 'operations',
  about: () => ({ scope: 'none' }),
  find: async () => true,
  may: () => true,
  run: async (tx, { actor, now }) => ({ rows: await signInStore.ownSince(tx, actor.id, new Date(now.getTime() - days * day)), now }),
  view: ownSignInsView,
});
