import type { PassedOnRow } from '../passed-on.store.js';
import type { PassedOnAnswer, PassedOnPartAnswer } from './passed-on.answer.js';

export const mostPassedOn = 200;

/** What was given away and whether it was read there. */
export function passedOnView(rows: PassedOnRow[]): PassedOnAnswer {
  return {
    isCut: rows.length > mostPassedOn,
    parts: rows.slice(0, mostPassedOn).map((row): PassedOnPartAnswer => ({
      reference: row.reference,
      toNameDa: row.toNameDa,
      toNameEn: row.toNameEn,
      passedAt: row.passedAt.toISOString(),
      passedBy: row.passedBy,
      openedAt: row.openedAt?.toISOString(),
      openedBy: row.openedBy ?? undefined,
      takenBackAt: row.takenBackAt?.toISOString(),
    })),
  };
}
