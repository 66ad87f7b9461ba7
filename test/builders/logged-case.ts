import { type Actor, uuidv7 } from '#kernel';
import type { TestDatabase } from '../harness/test-database.js';
import { anActDone, aReference } from './log-entry.js';
import { actorNamed } from './staff.js';

/** Auditors and those whom they audit, by their first names. */
export async function auditedPeople(database: TestDatabase) {
  const named = (name: string): Promise<Actor> => actorNamed(database, name);
  return {
    freja: await named('Freja Eksempel'),
    karen: await named('Karen Opdigtsen'),
    jonas: await named('Jonas Eksempel'),
    mette: await named('Mette Tænkt'),
    ronja: await named('Ronja Eksempelsen'),
    aksel: await named('Aksel Prøve'),
    kurt: await named('Kurt Tænktsen'),
    tilde: await named('Tilde Demodatter'),
  };
}

/**
 * What the log holds of one case: recorded and sent by Freja on 1 January, `D-PART` opened by Karen of Køge, who sees the
 * child's name in her inbox from then on, and `D-OTHER` tried in vain by Freja. `S-CASE` is the case's own reference.
 */
export async function aLoggedCase(database: TestDatabase, { freja, karen, jonas, mette }: Awaited<ReturnType<typeof auditedPeople>>) {
  const [caseId, partId, otherPartId, child, brother] = [uuidv7(), uuidv7(), uuidv7(), uuidv7(), uuidv7()];
  await aReference(database, caseId, caseId, 'S-CASE');
  await aReference(database, partId, caseId, 'D-PART');
  await aReference(database, otherPartId, caseId, 'D-OTHER');
  const onCase = { id: caseId, caseId, kind: 'case' };
  const onReferral = { id: uuidv7(), caseId, kind: 'referral' };
  const onPart = { id: partId, caseId, kind: 'part' };
  const onOtherPart = { id: otherPartId, caseId, kind: 'part' };
  const list = { operation: 'inbox.read', isList: true } as const;
  const acts = {
    recorded: await anActDone(database, { by: freja, operation: 'case.record', at: '2026-01-01T10:00:00Z', about: onCase, verb: 'collection', subjects: [child, brother] }),
    sent: await anActDone(database, {
      by: freja, operation: 'referral.send', at: '2026-01-01T11:00:00Z', about: onCase, verb: 'disclosure', recipients: [karen.organisationId], subjects: [child, brother],
    }),
    opened: await anActDone(database, { by: karen, operation: 'part.open', at: '2026-01-01T12:00:00Z', about: onPart, subjects: [child] }),
    tried: await anActDone(database, { by: freja, operation: 'part.recall', at: '2026-01-01T13:00:00Z', about: onOtherPart, verb: 'alteration', outcome: 'refused', code: 'wrong-state', subjects: [] }),
    followed: await anActDone(database, { by: freja, operation: 'referral.read', at: '2026-01-01T14:00:00Z', about: onReferral, subjects: [child, brother] }),
  };
  const looks = {
    nameless: await anActDone(database, { ...list, by: karen, at: '2026-01-01T11:30:00Z', subjects: [] }),
    named: await anActDone(database, { ...list, by: karen, at: '2026-01-05T08:00:00Z', subjects: [uuidv7(), child] }),
    namedAgain: await anActDone(database, { ...list, by: karen, at: '2026-01-05T09:00:00Z', subjects: [child] }),
    byColleague: await anActDone(database, { ...list, by: jonas, at: '2026-01-05T10:00:00Z', subjects: [child] }),
    ofOtherUnit: await anActDone(database, { ...list, by: mette, at: '2026-01-05T11:00:00Z', subjects: [brother] }),
  };
  return { acts, looks };
}
