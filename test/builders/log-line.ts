import type { PlainLogLineAnswer } from '#api-client';

/** A line of the log as the api answers it: Karen of Køge opened a child's part. */
export const aLogLine = (change: Partial<PlainLogLineAnswer> = {}): PlainLogLineAnswer => ({
  entryId: '0190a000-0000-7000-8000-000000000001', openedAt: '2026-11-23T20:48:05.123456Z', operation: 'part.open', verb: 'consultation', purpose: 'case_handling',
  actor: 'P-7KQ2', organisation: { da: 'Køge Kommune', en: 'Køge Municipality' }, unit: { da: 'Børnemodtagelsen, Køge Kommune', en: 'Child intake, Køge Municipality' },
  aboutKind: 'part', reference: 'NV-7KQ2-M9XD', outcome: 'answered', code: null, subjectCount: 1, fields: ['cpr', 'id', 'name'], recipients: [], ...change,
});
