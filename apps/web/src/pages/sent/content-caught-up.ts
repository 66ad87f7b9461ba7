import { restMark, statementMark, type TypedContent, type TypedStatement } from './typed-content.js';

/**
 * The form of somebody who has been told that another was first: what they touched stays as they typed it, everything else
 * is as the other left it. So that sending it again undoes nothing that its writer has not seen.
 * @param current the form as it would begin now
 */
export function caughtUp(typed: TypedContent, current: TypedContent): TypedContent {
  const known = new Set(typed.statements.map(({ id }) => id));
  const missed = current.statements.filter(({ id, was }) => was !== '' && !known.has(id));
  const rows = typed.statements.map((row) => rowCaughtUp(row, current.statements.find(({ id }) => id === row.id)));
  const { violenceTypes, dangerFlags, details, exposure, informed } = restMark(typed) === typed.restWas ? current : typed;
  return {
    personId: typed.personId,
    statements: [...rows.filter(({ was }) => was !== ''), ...missed, ...rows.filter(({ was }) => was === '')],
    violenceTypes, dangerFlags, details, exposure, informed,
    restWas: current.restWas,
  };
}

function rowCaughtUp(row: TypedStatement, current: TypedStatement | undefined): TypedStatement {
  if (row.was === '' || current === undefined) return row;
  return statementMark(row) === row.was ? current : { ...row, was: current.was };
}
