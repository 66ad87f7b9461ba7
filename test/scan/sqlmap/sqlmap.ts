import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { openLine, type Heard, type LineOptions } from '../line/line.js';
import { runProgram } from '../run-program.js';
import { asFile, type MarkedRequest } from './marked-request.js';
import { readSqlmap, type SqlmapReport } from './read-sqlmap.js';

export interface SqlmapRun extends SqlmapReport {
  request: MarkedRequest;
  heard: Heard;
  isLate: boolean;
}

/**
 * Level 3, because a value inside a quoted LIKE is missed at level 1 (section 4 of our anchors); risk 1, which changes no rows.
 * Without time-based techniques: on a shared machine they guess.
 */
const thorough = ['--level=3', '--risk=1', '--technique=BEUS', '--dbms=PostgreSQL'];
/**
 * Refusals are what the product answers to most of it; sqlmap would stop at the first.
 */
const goOn = ['--batch', '--flush-session', '--ignore-stdin', '--ignore-code=400,401,403,404,405,409,413,422,500', '--ignore-redirects', '--keep-alive', '--disable-coloring'];

/** Of a body whose address is attacked sqlmap would mark every value by itself. */
const leaveBody = '--answers=data found=N';

/** One sqlmap on one marked request, over a line of its own. */
export async function sqlmapOn(request: MarkedRequest, line: LineOptions, { folder, seconds }: { folder: string; seconds: number }): Promise<SqlmapRun> {
  const home = await mkdtemp(join(folder, 'sqlmap-'));
  const open = await openLine(line);
  try {
    const file = join(home, 'request.txt');
    await writeFile(file, asFile(request, new URL(open.url).host), { mode: 0o600 });
    const { output, isLate } = await runProgram('sqlmap', ['-r', file, ...thorough, ...goOn, ...(request.isAddress ? [leaveBody] : []), `--output-dir=${join(home, 'output')}`], { home, seconds, knowsNoProxy: true });
    return { request, heard: open.heard, isLate, ...readSqlmap(output) };
  } finally {
    await open.close();
    await rm(home, { recursive: true, force: true });
  }
}
