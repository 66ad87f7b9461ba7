import { encodeAssociatedData } from './associated-data.js';

/**
 * Where a sealed value lives. Bound into the seal, so that a value copied to another row, column, case or
 * version does not open there. The same five facts must be at hand when it is read.
 */
export interface Place {
  /** With its schema: "cases.person". */
  readonly table: string;
  readonly column: string;
  readonly rowId: string;
  readonly caseId: string;
  /** The version of the row that wrote this value: a whole number, 0 or more. */
  readonly version: number;
}

export function placeBytes({ table, column, rowId, caseId, version }: Place): Buffer {
  return encodeAssociatedData('naervaern.sealed.v1', [table, column, rowId, caseId, version]);
}
