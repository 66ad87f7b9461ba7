/** Makes programs for spreadsheets in Denmark read the letters as they are. */
const byteOrderMark = '\uFEFF';

/** What makes such a program take a cell for a formula, with their twins among the full-width letters. */
const trigger = '[=+\\-@＝＋－＠]';
const beginsFormula = new RegExp(`^(?:\\s*${trigger}|[\\t\\r\\n])`);
/** Whatever anybody may take for the end of a cell: another separator than ours, a quote, a new line. */
const beginsFormulaInside = new RegExp(`([;,|\\t\\r\\n"'])(?=\\s*${trigger})`, 'g');

/**
 * A table as a file for spreadsheets: semicolons, every cell in quotes (RFC 4180), and no cell that a program would run. An
 * apostrophe stands before what would begin a formula, at the beginning of a cell and wherever a program with other
 * habits might begin one (OWASP, CSV injection; docs/decisions/0023). Apostrophes are all that is added.
 */
export function csvOf(rows: readonly (readonly string[])[]): string {
  return byteOrderMark + rows.map((row) => `${row.map(cell).join(';')}\r\n`).join('');
}

function cell(text: string): string {
  const harmless = `${beginsFormula.test(text) ? "'" : ''}${text.replace(beginsFormulaInside, "$1'")}`;
  return `"${harmless.replaceAll('"', '""')}"`;
}
