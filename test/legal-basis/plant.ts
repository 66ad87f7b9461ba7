import type { BasisTable } from '#legal-basis';
import { bases, processingBases } from './expected/bases.js';
import { everyRoute, recordFields } from './expected/routes.js';
import { directions, itemClasses, recipientKinds, roles } from './expected/words.js';

/** Copies of the table with one thing changed. The comparison that passes the true table must find each of them. */
export interface Plant {
  readonly what: string;
  readonly basis: string;
  readonly direction?: string;
  readonly table: BasisTable;
}

type Row = BasisTable['bases'][number];
type Way = Row['routes'][number];
type Standing = Way['cells'][number]['standing'];

const withRow = (table: BasisTable, basis: string, change: (row: Row) => Row): BasisTable =>
  ({ ...table, bases: table.bases.map((row) => (row.code === basis ? change(row) : row)) });
const withRoute = (table: BasisTable, basis: string, direction: string, change: (route: Way) => Way): BasisTable =>
  withRow(table, basis, (row) => ({ ...row, routes: row.routes.map((route) => (route.direction === direction ? change(route) : route)) }));

/** The same route with this one cell taken out of its block, and set anew unless it is dropped. */
function withCell(table: BasisTable, basis: string, direction: string, to: string, item: string, standing: Standing | 'dropped'): BasisTable {
  return withRoute(table, basis, direction, (route) => {
    const without = route.cells.flatMap((block) => {
      if (!(block.to as readonly string[]).includes(to) || !(block.items as readonly string[]).includes(item)) return [block];
      return [{ ...block, to: block.to.filter((one) => one !== to) }, { ...block, to: [to], items: block.items.filter((one) => one !== item) } as typeof block];
    });
    const own = standing === 'dropped' ? [] : [{ to: [to], items: [item], standing } as unknown as Way['cells'][number]];
    return { ...route, cells: [...without, ...own] };
  });
}

/** Every cell on that is dropped or put off or called confirmed, every cell off that is put on, every other cell added. */
export function* plantedCells(table: BasisTable): Generator<Plant> {
  for (const { basis, direction, route } of everyRoute) {
    for (const to of recipientKinds) for (const item of route.to.includes(to) ? itemClasses : ['subject-name', 'acknowledgement']) {
      // A request for evidence is refused before the table is asked: no cell can allow it.
      if (item === 'evidence-request') continue;
      const is = !route.to.includes(to) ? 'unlisted' : route.on.includes(item) ? 'on' : route.off.includes(item) ? 'off' : 'unlisted';
      const changes = ({ on: ['dropped', 'off', 'confirmed'], off: ['unconfirmed', 'dropped'], unlisted: ['unconfirmed'] } as const)[is];
      for (const standing of changes) {
        yield { what: `${basis} ${direction} > ${to}: ${item}, which is ${is}, becomes ${standing}`, basis, direction, table: withCell(table, basis, direction, to, item, standing) };
      }
    }
  }
}

const consentRules = ['required', 'never_asked', 'refusal_stands', 'not_needed', 'may_override', 'not_obtainable'];
/** Three rules pass every state: among them the judge shows no difference, and the facts of the table are compared as they are. */
const passesAll = ['not_needed', 'may_override', 'not_obtainable'];
const approvalRules = ['none', 'second_person_before', 'second_person_or_next_weekday', 'afterwards'];
const marks = ['not_for_investigation', 'recipient_may_decline', 'consent_may_be_withdrawn', 'override_under_review'];
const purposes = [...bases.values()].flatMap((row) => row.purposes);

/** Each list with each of its members missing and with each that is not in it. */
const otherLists = (list: readonly string[], all: readonly string[]): Array<[string, string[]]> => [
  ...list.map((one): [string, string[]] => [`without ${one}`, list.filter((other) => other !== one)]),
  ...all.filter((one) => !list.includes(one)).map((one): [string, string[]] => [`with ${one}`, [...list, one]]),
];

/** Every rule of every basis that is used here, changed to every other that judges differently. */
export function* plantedRules(table: BasisTable): Generator<Plant> {
  for (const basis of new Set(everyRoute.map((route) => route.basis))) {
    const row = bases.get(basis)!;
    const sides = new Set(everyRoute.filter((one) => one.basis === basis).map(({ direction }) => (direction.startsWith('police') ? 'police' : 'municipality')));
    const own = (what: string, change: Readonly<Record<string, unknown>>): Plant =>
      ({ what: `${basis}: ${what}`, basis, table: withRow(table, basis, (written) => ({ ...written, ...change }) as Row) });

    yield { what: `${basis}: dropped`, basis, table: { ...table, bases: table.bases.filter(({ code }) => code !== basis) } };
    yield own('blocked', { kind: 'blocked' });
    yield own('leaves by another channel', { channel: 'elsewhere' });
    yield own('begins a day late', { validFrom: '2024-01-02' });
    yield own('begins a day early', { validFrom: '2023-12-31' });
    yield own('ends', { validTo: '2198-12-31' });
    for (const consent of consentRules) {
      if (consent === row.consentRule || (passesAll.includes(consent) && passesAll.includes(row.consentRule))) continue;
      yield own(`consent ${consent}`, { consent });
    }
    for (const approval of approvalRules) if (approval !== row.approvalRule) yield own(`approval ${approval}`, { approval });
    for (const [what, list] of otherLists(row.purposes, purposes)) yield own(`purposes ${what}`, { purposes: list });
    for (const [what, list] of otherLists(row.marks, marks)) yield own(`marks ${what}`, { marks: list });
    for (const side of sides) {
      const listed = side === 'police' ? row.processing.police : row.processing.kommune;
      for (const [what, list] of otherLists(listed, processingBases)) {
        yield { what: `${basis}: processing of ${side} ${what}`, basis, table: withRow(table, basis, (written) => ({ ...written, processing: { ...written.processing, [side]: list } }) as Row) };
      }
    }
    yield* plantedRoutes(table, basis);
  }
}

function* plantedRoutes(table: BasisTable, ofBasis: string): Generator<Plant> {
  const own = everyRoute.filter(({ basis }) => basis === ofBasis);
  for (const { basis, direction, route } of own) {
    const changed = (what: string, change: Readonly<Record<string, unknown>>): Plant =>
      ({ what: `${basis} ${direction}: ${what}`, basis, table: withRoute(table, basis, direction, (written) => ({ ...written, ...change }) as Way) });
    yield { what: `${basis}: no route ${direction}`, basis, table: withRow(table, basis, (row) => ({ ...row, routes: row.routes.filter((one) => one.direction !== direction) })) };
    for (const other of directions.filter((one) => !own.some((route) => route.direction === one))) yield changed(`now ${other}`, { direction: other });
    for (const [what, list] of otherLists(route.may, roles)) yield changed(`relied on ${what}`, { reliedOnBy: list });
    for (const [what, list] of otherLists(route.record, recordFields)) yield changed(`record ${what}`, { record: list });
  }
}
