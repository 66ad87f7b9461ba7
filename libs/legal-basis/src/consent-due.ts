import { type DueWork, putDueBy, type Tx } from '#platform';
import { firstWarning } from './domain/expiry.js';

/** What the worker does about the time of consents, for all of a case at once: warn, and end what has expired. */
export const consentDueKinds = { warn: 'consent.warn', expire: 'consent.expire' } as const satisfies Record<string, DueWork['kind']>;

/** The worker's work on consents that have just been given. */
export async function putConsentsDue(tx: Tx, caseId: string, ends: readonly Date[], now: Date): Promise<void> {
  await putDueBy(tx, ends.flatMap((expiresAt) => {
    const warnAt = firstWarning(expiresAt, now);
    return [{ kind: consentDueKinds.expire, aboutId: caseId, dueAt: expiresAt }, ...(warnAt === undefined ? [] : [{ kind: consentDueKinds.warn, aboutId: caseId, dueAt: warnAt }])];
  }));
}

/** The soonest of them, if any. */
export const soonest = (times: readonly Date[]): Date | undefined => times.toSorted((one, other) => one.getTime() - other.getTime())[0];
