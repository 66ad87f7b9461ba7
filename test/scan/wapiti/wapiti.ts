import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { type Heard, type LineOptions, openLine } from '../line/line.js';
import { runProgram } from '../run-program.js';
import { readWapiti, type WapitiRemark } from './read-wapiti.js';

export interface WapitiRun {
  heard: Heard;
  /** How many pages and forms it found. */
  found: number;
  remarks: WapitiRemark[];
  isLate: boolean;
  /** Its last words, when it wrote no report. */
  gaveUp?: string;
}

export interface WapitiOptions {
  folder: string;
  /** Below this address everything may be looked at; its headers are judged. */
  base: string;
  /** Where it begins to look. */
  starts: readonly string[];
  /** At most so long for finding pages, and again for each of its modules. */
  seconds: number;
}

const modules = 'sql,xss,exec,file,redirect,http_headers,csp,cookieflags';
const moduleCount = modules.split(',').length;
/** It counts its time between requests, and starts and writes for some seconds more. */
const slack = 30;

/** One wapiti over a line of its own. It asks nobody else: no bug reports, no update. */
export async function wapitiOn(line: LineOptions, { folder, base, starts, seconds }: WapitiOptions): Promise<WapitiRun> {
  const home = await mkdtemp(join(folder, 'wapiti-'));
  const open = await openLine(line);
  try {
    const report = join(home, 'report.json');
    const where = ['-u', `${open.url}${base}`, '--scope', 'folder', ...starts.flatMap((start) => ['-s', `${open.url}${start}`])];
    const bounds = ['--max-scan-time', String(seconds), '--max-attack-time', String(seconds), '--timeout', '10', '--max-parameters', '60'];
    const keeps = ['--flush-session', '--store-session', home, '--store-config', home, '--no-bugreport', '-f', 'json', '-o', report, '-v', '0'];
    const { output, isLate } = await runProgram('wapiti', [...where, '-m', modules, ...bounds, ...keeps, '--skip', 'csrf'], { home, seconds: seconds * (moduleCount + 1) + slack });
    const text = await readFile(report, 'utf8').catch(() => undefined);
    const found = Number(/found (\d+) URLs/.exec(output)?.[1] ?? 0);
    const gaveUp = text === undefined ? { gaveUp: output.trim().split('\n').slice(-3).join(' / ') } : {};
    return { heard: open.heard, found, remarks: text === undefined ? [] : readWapiti(text), isLate, ...gaveUp };
  } finally {
    await open.close();
    await rm(home, { recursive: true, force: true });
  }
}
