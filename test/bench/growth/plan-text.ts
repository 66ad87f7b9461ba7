import type { PlanNode } from './explained.js';

/** Facts that say how a step finds its rows; costs, widths, counts and times are left out, so that the text is the same every time. */
const facts = ['Index Cond', 'Recheck Cond', 'Hash Cond', 'Merge Cond', 'Join Filter', 'One-Time Filter', 'Filter', 'Sort Key', 'Presorted Key', 'Group Key', 'Cache Key', 'Function Name', 'CTE Name'] as const;

/** A plan as it is usually written down, two blanks for each level. */
export function planText(node: PlanNode, depth = 0): string[] {
  const indent = '  '.repeat(depth);
  const head = `${indent}${depth === 0 ? '' : '-> '}${titleOf(node)}`;
  const said = facts.flatMap((fact) => (node[fact] === undefined ? [] : [`${indent}     ${fact}: ${plain([node[fact]].flat().join(', '))}`]));
  return [head, ...said, ...(node.Plans ?? []).filter((plan) => !isCallAlone(plan)).flatMap((plan) => planText(plan, depth + 1))];
}

/** What row security asks once for a statement, such as which case is in scope: a call that reads nothing here. */
const isCallAlone = (node: PlanNode): boolean => node['Node Type'] === 'Result' && node.Plans === undefined && facts.every((fact) => node[fact] === undefined);

function titleOf(node: PlanNode): string {
  const { 'Node Type': type, 'Subplan Name': subplan, 'Join Type': join, 'Scan Direction': direction, 'Index Name': index, 'Relation Name': relation, Alias: alias } = node;
  const where = [index === undefined ? '' : ` using ${String(index)}`, relation === undefined ? '' : ` on ${relation}${alias === undefined || alias === relation ? '' : ` ${String(alias)}`}`].join('');
  return `${subplan === undefined ? '' : `${String(subplan)}: `}${type}${join === undefined || join === 'Inner' ? '' : ` ${String(join)}`}${direction === 'Backward' ? ' Backward' : ''}${where}`;
}

/** Values that a plan was made for differ from one run to the next. */
const plain = (text: string): string => text
  .replaceAll(/'[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}'/g, "'…'")
  .replaceAll(/'\d{4}-\d\d-\d\d[^']*'/g, "'…'")
  .replaceAll(/'(?:NV-[0-9A-Z]{4}-[0-9A-Z]{4}|P-[0-9A-Z]{4})'/g, "'…'")
  .replaceAll(/'\\x[0-9a-f]+'/g, "'…'")
  .replaceAll(/'\{[^']{60,}\}'/g, "'{…}'");
