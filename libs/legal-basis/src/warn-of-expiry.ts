import { type SystemActor, uuidv7 } from '#kernel';
import { duty, operation } from '#operation';
import { dropDue, lockDue, putDue, putIntoOutbox } from '#platform';
import { consentDueKinds, soonest } from './consent-due.js';
import { nextWarning, warningNow } from './domain/expiry.js';
import { expiryWarningStore } from './expiry-warning.store.js';

const job: SystemActor = { kind: 'system', id: '019b0000-0000-7000-8000-00000000c001', displayName: 'Warns of consents that soon expire', pseudonym: 'system' };

/** Tells the unit that a consent soon expires, 30 and 7 days ahead, each once: that there is one, not whose. */
export const warnOfExpiry = operation({
  name: 'consent.warn-of-expiry',
  verb: 'consultation',
  purpose: () => 'operations',
  about: ({ aboutId }: { aboutId: string }, _actor: SystemActor) => ({ scope: 'case', kind: 'case', id: aboutId }),
  find: async (tx, { input }) => {
    const [dueAt, consents] = await Promise.all([lockDue(tx, consentDueKinds.warn, input.aboutId), expiryWarningStore.activeConsents(tx, input.aboutId)]);
    return { dueAt, consents };
  },
  may: () => true,
  run: async (tx, { found: { dueAt, consents }, input: { aboutId }, now }) => {
    if (dueAt === undefined || dueAt > now) return {};
    for (const consent of consents) {
      const days = warningNow(consent.expiresAt, now);
      if (days === undefined || (await expiryWarningStore.insert(tx, consent, days, now)) === 0) continue;
      await putIntoOutbox(tx, [{ id: uuidv7(), kind: 'part.consent-expiring', unitId: consent.unitId, aboutId }]);
    }
    const next = soonest(consents.flatMap(({ expiresAt }) => nextWarning(expiresAt, now) ?? []));
    await (next === undefined ? dropDue(tx, aboutId, [consentDueKinds.warn]) : putDue(tx, [{ kind: consentDueKinds.warn, aboutId, dueAt: next }]));
    return {};
  },
  view: () => ({}),
});

export const warningOfExpiry = duty(consentDueKinds.warn, job, warnOfExpiry);
