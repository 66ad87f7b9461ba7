import type { Explained, PlanNode } from './explained.js';
import { storyTables } from './story-tables.js';

/** Tables that grow for as long as the house stands. Staff, offices and rosters do not. */
export const growingTables: readonly string[] = [...storyTables.map(([table]) => table), 'audit.disclosure', 'audit.not_answered'];

const growing = new Set(growingTables.map((table) => table.split('.')[1]!));

export const nodesOf = (node: PlanNode): PlanNode[] => [node, ...(node.Plans ?? []).flatMap(nodesOf)];

const isOfGrowing = (node: PlanNode): boolean => growing.has(node['Relation Name'] ?? '');

/** How many rows a step took into its hands, those that it put away again included. */
export const rowsRead = (node: PlanNode): number =>
  ((node['Actual Rows'] ?? 0) + (node['Rows Removed by Filter'] ?? 0) + (node['Rows Removed by Index Recheck'] ?? 0)) * (node['Actual Loops'] ?? 0);

/**
 * How many rows a statement may read that has a bound of its own. How many match a search is counted up to ten thousand, and
 * what waits for the sequencer up to a hundred thousand. Looks at lists are counted since the case began, which grows and is
 * known to (decision 0026).
 */
const ownBounds: Readonly<Record<string, number>> = { 'oversight.count-matching': 10_001, queue_state: 100_000, 'oversight.count-list-looks': Infinity };

/** A list shows five hundred and looks for one more; with what is put away again that is some hundreds. */
const mostRows = 600;

export interface TooMuch {
  name: string;
  sql: string;
  /** What it does, such as "Seq Scan of listing". */
  step: string;
  rows: number;
}

/**
 * Steps that read a growing table from end to end, or more rows of it than the statement may. An index alone does not help:
 * read along an index, but all of it, is as much.
 */
export function readsTooMuch({ name, sql, plan }: Explained): TooMuch[] {
  const bound = ownBounds[name];
  return nodesOf(plan).filter((node) => isOfGrowing(node) && (node['Actual Loops'] ?? 0) > 0)
    .map((node) => ({ node, rows: rowsRead(node) }))
    .filter(({ node, rows }) => (bound === undefined && node['Node Type'] === 'Seq Scan') || rows > (bound ?? mostRows))
    .map(({ node, rows }) => ({ name, sql, step: `${node['Node Type']} of ${node['Relation Name']}`, rows }));
}
