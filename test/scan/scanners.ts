import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runProgram } from './run-program.js';

/** A scanner of another maker: how it is started, what Debian calls it, how it says which one it is. */
export interface Scanner {
  program: string;
  package: string;
  version: readonly string[];
  reads: RegExp;
}

export const scanners = {
  sqlmap: { program: 'sqlmap', package: 'sqlmap', version: ['--version'], reads: /(\d+\.\d+[\w.]*)/ },
  wapiti: { program: 'wapiti', package: 'wapiti', version: ['--version'], reads: /Wapiti[- ](\d+\.\d+[\w.]*)/ },
  testssl: { program: 'testssl', package: 'testssl.sh', version: ['--version'], reads: /testssl\D+(\d+\.\d+[\w.]*)/ },
  sslscan: { program: 'sslscan', package: 'sslscan', version: ['--version'], reads: /(\d+\.\d+\.\d+)/ },
  zzuf: { program: 'zzuf', package: 'zzuf', version: ['--version'], reads: /zzuf (\d+\.\d+)/ },
} satisfies Record<string, Scanner>;

export type ScannerName = keyof typeof scanners;

/** The version of a scanner; undefined when it is not there or does not start. */
export async function versionOf({ program, version, reads }: Scanner, home: string): Promise<string | undefined> {
  const run = await runProgram(program, version, { home, seconds: 20 }).catch(() => undefined);
  return run === undefined ? undefined : reads.exec(run.output)?.[1];
}

/** What the distribution calls those that are not here; asked by tools/setup/scanners.mjs, which installs them. */
export async function missingPackages(): Promise<string[]> {
  const home = await mkdtemp(join(tmpdir(), 'naervaern-scanners-'));
  try {
    const all: Scanner[] = Object.values(scanners);
    const versions = await Promise.all(all.map((scanner) => versionOf(scanner, home)));
    return all.filter((_scanner, index) => versions[index] === undefined).map((scanner) => scanner.package);
  } finally {
    await rm(home, { recursive: true, force: true });
  }
}
