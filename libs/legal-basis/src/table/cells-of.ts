import type { CellStanding, DisclosureDirection, ItemClass, LegalBasisCode, RecipientKind } from '#kernel';
import type { BasisTable } from '../domain/basis-table.js';

/** One answer of the table, by itself. */
export interface Cell {
  readonly basis: LegalBasisCode;
  readonly direction: DisclosureDirection;
  readonly recipient: RecipientKind;
  readonly item: ItemClass;
  readonly standing: CellStanding;
}

/** Every cell that a version lists, as the database keeps them for whoever asks later on what a disclosure rested. */
export function cellsOf(table: BasisTable): Cell[] {
  return table.bases.flatMap(({ code, routes }) => routes.flatMap(({ direction, cells }) => cells.flatMap(({ to, items, standing }) =>
    to.flatMap((recipient) => items.map((item): Cell => ({ basis: code, direction, recipient, item, standing }))))));
}
