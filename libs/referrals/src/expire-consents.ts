import type { SystemActor } from '#kernel';
import { consentDueKinds, consentsToExpire, nextExpiry } from '#legal-basis';
import { duty, operation } from '#operation';
import { dropDue, lockDue, putDue } from '#platform';
import { carryOutEnd } from './carry-out-end.js';
import { endingPartStore } from './ending-part.store.js';

const job: SystemActor = { kind: 'system', id: '019b0000-0000-7000-8000-00000000c002', displayName: 'Ends consents that have expired', pseudonym: 'system' };

/**
 * The time of a consent is up: it ends as if it had been taken back, and all who were given something on it owe the same
 * answer. The house does it, whether or not anybody is at work.
 */
export const expireConsents = operation({
  name: 'consent.expire',
  verb: 'alteration',
  purpose: () => 'operations',
  about: ({ aboutId }: { aboutId: string }, _actor: SystemActor) => ({ scope: 'case', kind: 'case', id: aboutId }),
  // In the order of whoever takes a consent back: parts, consents, and the parts once more with what was just being sent.
  find: async (tx, { input }) => {
    const [dueAt, , consents, parts] = await Promise.all([
      lockDue(tx, consentDueKinds.expire, input.aboutId),
      endingPartStore.lockOfCase(tx, input.aboutId),
      consentsToExpire(tx, input.aboutId),
      endingPartStore.lockOfCase(tx, input.aboutId),
    ]);
    return { dueAt, consents, parts };
  },
  may: () => true,
  run: async (tx, { found: { dueAt, consents, parts }, input: { aboutId }, actor, now }) => {
    if (dueAt === undefined || dueAt > now) return {};
    for (const consent of consents) {
      await carryOutEnd(tx, { at: now, cause: 'expired', by: actor.id }, consent, parts.filter(({ consentId }) => consentId === consent.id));
    }
    const next = await nextExpiry(tx, aboutId);
    await (next === undefined ? dropDue(tx, aboutId, [consentDueKinds.expire]) : putDue(tx, [{ kind: consentDueKinds.expire, aboutId, dueAt: next }]));
    return {};
  },
  view: () => ({}),
});

export const expiryOfConsents = duty(consentDueKinds.expire, job, expireConsents);
