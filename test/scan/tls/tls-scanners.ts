import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { runProgram } from '../run-program.js';
import { readSslscan } from './read-sslscan.js';
import { readTestssl, type TlsReport } from './read-testssl.js';

export type TlsScanner = (port: number, folder: string, seconds: number) => Promise<TlsReport>;

/** A page that anybody gets: before sign-in there is no other. */
const page = '/da/log-ind';

const nothing = (doubt: string): TlsReport => ({ remarks: [], offered: [], doubts: [doubt] });

/** Protocols, suites, headers; no name is looked up. */
export const testssl: TlsScanner = (port, folder, seconds) =>
  inFolder(folder, async (home) => {
    const file = join(home, 'report.json');
    const { isLate, output } = await runProgram('testssl', ['--quiet', '--color', '0', '--warnings', 'off', '-n', 'none', '--jsonfile', file, '-p', '-s', '-h', `https://127.0.0.1:${port}${page}`], { home, seconds });
    const text = await readFile(file, 'utf8').catch(() => undefined);
    if (isLate) return nothing(`it was not done in ${seconds} s`);
    return text === undefined ? nothing(`it wrote no report: ${output.trim().split('\n').at(-1)}`) : readTestssl(text);
  });

export const sslscan: TlsScanner = (port, folder, seconds) =>
  inFolder(folder, async (home) => {
    const { isLate, stdout } = await runProgram('sslscan', ['--no-colour', '--xml=-', `127.0.0.1:${port}`], { home, seconds });
    return isLate ? nothing(`it was not done in ${seconds} s`) : readSslscan(stdout.toString('utf8'));
  });

async function inFolder(folder: string, work: (home: string) => Promise<TlsReport>): Promise<TlsReport> {
  const home = await mkdtemp(join(folder, 'tls-'));
  try {
    return await work(home);
  } finally {
    await rm(home, { recursive: true, force: true });
  }
}
