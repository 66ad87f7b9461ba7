import type { ConsentRow } from '../consent.store.js';
import type { ConsentAnswer } from './consent.answer.js';

/** What was recorded; what was said stays sealed. */
export function consentView(row: ConsentRow): ConsentAnswer {
  return {
    id: row.id,
    personId: row.personId,
    answer: row.answer,
    coversFeedback: row.coversFeedback,
    recordedAt: row.recordedAt.toISOString(),
    expiresAt: row.expiresAt?.toISOString(),
  };
}
