import { parseCpr } from '#kernel';
import type { Person } from './incident.js';

/** Something to look at once more; it stops nothing. */
export interface CaseWarning {
  field: string;
  code: 'modulus-11';
}

/** Modulus 11 only warns: valid numbers without it have been given out since 2007 (domain.md 2.7). */
export function cprWarnings({ persons }: { persons: Pick<Person, 'cpr'>[] }): CaseWarning[] {
  return persons.flatMap(({ cpr }, index) => {
    const parsed = cpr === undefined ? null : parseCpr(cpr);
    return parsed?.ok === true && parsed.warning !== undefined ? [{ field: `persons[${index}].cpr`, code: 'modulus-11' as const }] : [];
  });
}
