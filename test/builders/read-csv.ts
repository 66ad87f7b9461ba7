/**
 * Reads a file for spreadsheets by the letter of RFC 4180 and a semicolon. Written for tests, so that it shares no mistake with
 * the writer in the web.
 * @throws Error for anything but cells in quotes between semicolons, lines that end and a byte order mark
 */
export function readCsv(file: string): string[][] {
  if (!file.startsWith('\uFEFF')) throw new Error('no byte order mark');
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 1;
  while (at < file.length) {
    if (file[at] !== '"') throw new Error(`a cell without a quote at ${at}`);
    let text = '';
    for (at += 1; !(file[at] === '"' && file[at + 1] !== '"'); at += 1) {
      if (at >= file.length) throw new Error('a cell without an end');
      if (file[at] === '"') at += 1;
      text += file[at];
    }
    row.push(text);
    at += 1;
    if (file[at] === ';') at += 1;
    else if (file.startsWith('\r\n', at)) {
      rows.push(row);
      row = [];
      at += 2;
    } else throw new Error(`neither a separator nor an end of line at ${at}`);
  }
  if (row.length > 0) throw new Error('a line without an end');
  return rows;
}
