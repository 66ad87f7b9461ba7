import type { BasisTableAnswer, LegalBasisAnswer } from '#api-client';
import type { CellStanding, DisclosureDirection, ItemClass, LegalBasisCode, RecipientKind } from '#kernel';

/** A cell that another version answers otherwise; nothing where a version does not list it, and so refuses. */
export interface CellDifference {
  readonly basis: LegalBasisCode;
  readonly direction: DisclosureDirection;
  readonly recipient: RecipientKind;
  readonly item: ItemClass;
  readonly before?: CellStanding;
  readonly after?: CellStanding;
}

export interface TableDifferences {
  readonly cells: readonly CellDifference[];
  /** Bases of which something else than cells differs: a rule, a day, who may rely on it. */
  readonly rules: readonly LegalBasisCode[];
}

/** What would be answered otherwise by another version: what two administrators put their names to. */
export function tableDifferences(before: Pick<BasisTableAnswer, 'bases'>, after: Pick<BasisTableAnswer, 'bases'>): TableDifferences {
  const [old, next] = [cellsOf(before), cellsOf(after)];
  const cells = [...new Set([...old.keys(), ...next.keys()])].flatMap((key): CellDifference[] => {
    const [was, will] = [old.get(key), next.get(key)];
    if (was?.standing === will?.standing) return [];
    const { basis, direction, recipient, item } = (will ?? was)!;
    return [{ basis, direction, recipient, item, ...(was === undefined ? {} : { before: was.standing }), ...(will === undefined ? {} : { after: will.standing }) }];
  });
  const codes = [...new Set([...before.bases, ...after.bases].map(({ code }) => code))];
  return { cells, rules: codes.filter((code) => rulesOf(before, code) !== rulesOf(after, code)) };
}

type Cell = Omit<CellDifference, 'before' | 'after'> & { readonly standing: CellStanding };

function cellsOf({ bases }: Pick<BasisTableAnswer, 'bases'>): Map<string, Cell> {
  const all = bases.flatMap(({ code: basis, routes }) => routes.flatMap(({ direction, cells }) => cells.flatMap(({ to, items, standing }) =>
    to.flatMap((recipient) => items.map((item): Cell => ({ basis, direction, recipient, item, standing }))))));
  return new Map(all.map((cell) => [[cell.basis, cell.direction, cell.recipient, cell.item].join(' '), cell]));
}

/** Everything about a basis but its cells, as one text to compare. */
function rulesOf({ bases }: Pick<BasisTableAnswer, 'bases'>, code: LegalBasisCode): string {
  const basis: LegalBasisAnswer | undefined = bases.find((each) => each.code === code);
  if (basis === undefined) return '';
  const { statute, confidence, kind, isSentHere, purposes, consent, approval, informed, marks, processing, validFrom, validTo, routes } = basis;
  const ways = routes.map(({ direction, reliedOnBy, record }) => [direction, reliedOnBy, record]);
  return JSON.stringify([statute, confidence, kind, isSentHere, purposes, consent, approval, informed.rule, informed.deferrable, marks, processing.police, processing.municipality, validFrom, validTo ?? null, ways]);
}
