import { type Actor, type ClientActor, type SignInRefusalReason, uuidv7 } from '#kernel';
import { operation } from '#operation';
import { putIntoOutbox, type Tx } from '#platform';
import type { SignInRefusedAnswer } from './http/sign-in.answer.js';
import { personStore } from './person.store.js';
import { pseudonymOf } from './pseudonym.js';
import { staffStore } from './staff.store.js';

/** Somebody whom their identity provider vouches for and whom we did not know. */
export interface Newcomer {
  issuer: string;
  subject: string;
  name: string;
  organisationId: string;
}

export interface RefuseSignIn {
  /** Made by the web, which shows it to the person: what they tell their administrator on the telephone. */
  refusalId: string;
  reason: SignInRefusalReason;
  /** Who it was, as far as the identity provider said so. */
  issuer?: string;
  subject?: string;
  newcomer?: Newcomer;
  /** Known here and vouched for, without any right yet. */
  isWaiting: boolean;
}

/** What the person is to be told beyond the reason. */
export const refusedStandings = ['recorded', 'waiting_for_rights'] as const;
export type RefusedStanding = (typeof refusedStandings)[number];

/**
 * Somebody did not come in. Who it was is personal and is kept sealed with the entry. A newcomer becomes known by it,
 * without any right: an administrator of the organisation then finds a name to give one to.
 */
export const refuseSignIn = operation({
  name: 'sign-in.refuse',
  verb: 'collection',
  purpose: () => 'operations',
  about: ({ refusalId }: RefuseSignIn) => ({ scope: 'none', kind: 'sign-in', id: refusalId }),
  detail: ({ refusalId, reason, issuer, subject }) => ({ refusalId, reason, issuer, subject }),
  find: async (_tx, _asked: { input: RefuseSignIn; actor: Actor | ClientActor }) => true,
  may: () => true,
  run: async (tx, { input }): Promise<{ refusalId: string; standing: RefusedStanding }> => {
    const { refusalId, newcomer, isWaiting } = input;
    if (newcomer !== undefined) await makeKnown(tx, newcomer);
    return { refusalId, standing: newcomer !== undefined || isWaiting ? 'waiting_for_rights' : 'recorded' };
  },
  view: ({ refusalId, standing }): SignInRefusedAnswer => ({ refusalId, standing }),
});

const mostTries = 5;

async function makeKnown(tx: Tx, { issuer, subject, name, organisationId }: Newcomer): Promise<void> {
  for (let tries = 0; tries < mostTries; tries++) {
    // A pseudonym that is taken takes another id; the same person in another request is there already.
    const id = uuidv7();
    if (await personStore.add(tx, { id, issuer, subject, name, pseudonym: pseudonymOf(id), organisationId })) {
      const units = await staffStore.unitsConcerned(tx, id, organisationId);
      return await putIntoOutbox(tx, units.map((unitId) => ({ id: uuidv7(), kind: 'directory.changed', unitId, aboutId: id })));
    }
    if (await personStore.isKnown(tx, issuer, subject)) return;
  }
  throw new Error('no pseudonym is free');
}
